// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import cymru.tegwch.analysis.statistics.model.ModelData;
import cymru.tegwch.analysis.statistics.model.Term;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The data and the formula of a reference case of a model, as columns and terms. */
record ReferenceData(Map<String, List<String>> columns, String response, List<Term> terms) {

  private static final Pattern TERM = Pattern.compile("([\\w.]+)(?:\\(ref ([^)]*)\\))?");
  private static final Pattern LOG = Pattern.compile("log\\(([\\w.]+)\\)");

  /** Levels that do not stand in the alphabet's order where R made the data. */
  private static final Map<String, String> FIRST_LEVELS =
      Map.of("Infl", "Low", "Type", "Tower", "Cont", "Low", "rank", "AsstProf", "discipline", "A");

  static ReferenceData of(JsonNode inputs) {
    Map<String, List<String>> columns = columns(inputs);
    String formula = inputs.path("formula").asText();
    String[] sides = formula.replaceAll("[,;].*$", "").split("~", 2);
    Matcher log = LOG.matcher(sides[0]);
    String response = sides[0].trim();
    if (log.find()) {
      response = "log_" + log.group(1);
      columns.put(
          response,
          column(columns, log.group(1)).stream()
              .map(value -> Double.toString(Math.log(Double.parseDouble(value))))
              .toList());
    }
    List<Term> terms = new ArrayList<>();
    for (String part : sides[1].replaceAll("offset\\([^)]*\\)*", "").split("\\+", -1)) {
      Matcher term = TERM.matcher(part.trim());
      if (term.matches()) {
        terms.add(term(columns, named(columns, term.group(1)), term.group(2)));
      }
    }
    return new ReferenceData(columns, response, terms);
  }

  private static Term term(Map<String, List<String>> columns, String name, String reference) {
    List<String> values = column(columns, name);
    if (isNumeric(values)) {
      return Term.numeric(name);
    }
    String first = new TreeSet<>(values).first();
    return Term.factor(
        name, reference != null ? reference : FIRST_LEVELS.getOrDefault(name, first));
  }

  /** The column of that name, whatever its capitals. */
  static String named(Map<String, List<String>> columns, String name) {
    return columns.keySet().stream()
        .filter(key -> key.equalsIgnoreCase(name))
        .findFirst()
        .orElse(name);
  }

  private static List<String> column(Map<String, List<String>> columns, String name) {
    return Objects.requireNonNull(columns.get(named(columns, name)), name);
  }

  private static boolean isNumeric(List<String> values) {
    return values.stream().allMatch(value -> value.matches("-?[\\d.]+(?:[eE][-+]?\\d+)?"));
  }

  ModelData data() {
    return data(Set.of());
  }

  /** With columns that are names, whatever they look like. */
  ModelData data(Set<String> names) {
    ModelData data = ModelData.ofRows(columns.values().iterator().next().size());
    for (Map.Entry<String, List<String>> column : columns.entrySet()) {
      List<String> values = column.getValue();
      data =
          isNumeric(values) && !names.contains(column.getKey())
              ? data.withNumeric(column.getKey(), row -> Double.parseDouble(values.get(row)))
              : data.withFactor(column.getKey(), values);
    }
    return data;
  }

  /** As R would name it: {@code GenderFemale}, with anything odd as an underscore. */
  static String shortName(String coefficient) {
    return coefficient.equals("intercept")
        ? "_Intercept_"
        : coefficient.replace(" = ", "").replaceAll("[^A-Za-z0-9]", "_");
  }

  private static Map<String, List<String>> columns(JsonNode inputs) {
    String dataset = inputs.path("dataset").asText().toLowerCase(Locale.ROOT);
    if (inputs.has("rows")) {
      return ofRows(inputs.path("rows"));
    }
    if (dataset.contains("salaries")) {
      return ofFile("salaries.csv");
    }
    if (dataset.contains("housing")) {
      return ofFile("housing.csv");
    }
    Map<String, List<String>> columns = new LinkedHashMap<>();
    JsonNode from = inputs.has("data") ? inputs.path("data") : inputs;
    if (from.isArray()) {
      return ofRows(from);
    }
    from.properties()
        .forEach(
            entry -> {
              if (entry.getValue().isArray()) {
                List<String> values = new ArrayList<>();
                entry.getValue().forEach(value -> values.add(value.asText()));
                columns.put(entry.getKey(), values);
              }
            });
    return columns;
  }

  private static Map<String, List<String>> ofRows(JsonNode rows) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    rows.forEach(
        row ->
            row.properties()
                .forEach(
                    cell ->
                        columns
                            .computeIfAbsent(capital(cell.getKey()), name -> new ArrayList<>())
                            .add(cell.getValue().asText())));
    return columns;
  }

  /** The rows of UCBAdmissions name in small letters what the formula has in capitals. */
  private static String capital(String name) {
    return name.equals("gender") ? "Gender" : name.equals("dept") ? "Dept" : name;
  }

  static Map<String, List<String>> ofFile(String name) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    ReferenceData.class.getResourceAsStream("/reference/data/" + name)),
                StandardCharsets.UTF_8))) {
      List<String> lines = in.lines().toList();
      List<String> header = List.of(lines.get(0).split(",", -1));
      Map<String, List<String>> columns = new LinkedHashMap<>();
      header.forEach(column -> columns.put(column, new ArrayList<>()));
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        for (int i = 0; i < cells.length; i++) {
          columns.get(header.get(i)).add(cells[i]);
        }
      }
      return columns;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
