// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The instances that other systems protected, with the bounds that another attacker found. */
final class AuditedInstances {

  private static final String FOLDER = "/disclosure-instances/audited/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private AuditedInstances() {}

  static List<PublishedTable> tables(String instance, String pattern) {
    List<PublishedTable> tables = new ArrayList<>();
    for (JsonNode table : structure(instance).get("tables")) {
      String name = table.get("name").asText();
      String file = FOLDER + instance + "/" + pattern + "__" + name + ".csv";
      tables.add(PublishedFile.read(name, open(file), CsvForm.flagged("freq", "suppressed")));
    }
    return tables;
  }

  static Categories categories(String instance) {
    Map<String, Map<String, String>> parents = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> dimension : structure(instance).get("dims").properties()) {
      Map<String, String> of = new HashMap<>();
      for (Map.Entry<String, JsonNode> node : dimension.getValue().get("parent").properties()) {
        of.put(node.getKey(), node.getValue().asText());
      }
      parents.put(dimension.getKey(), of);
    }
    return Categories.ofParents("Total", parents);
  }

  /** For each hidden cell, by its label in every dimension, its two ends. */
  static Map<Map<String, String>, List<Long>> bounds(String instance, String pattern) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = open(FOLDER + instance + "/" + pattern + ".bounds.csv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> rows.add(line.split(",", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Map<String, String>, List<Long>> bounds = new HashMap<>();
    for (String[] row : rows.subList(1, rows.size())) {
      Map<String, String> labels = new HashMap<>();
      for (int i = 0; i < row.length - 2; i++) {
        labels.put(rows.get(0)[i], row[i]);
      }
      bounds.put(
          labels, List.of(Long.valueOf(row[row.length - 2]), Long.valueOf(row[row.length - 1])));
    }
    return bounds;
  }

  private static JsonNode structure(String instance) {
    try (InputStream in = open(FOLDER + instance + "/structure.json")) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    return AuditedInstances.class.getResourceAsStream(resource);
  }
}
