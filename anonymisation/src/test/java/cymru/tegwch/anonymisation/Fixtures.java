// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** The tables that tests read from files. */
final class Fixtures {

  record TwoWay(String id, int k, FlatTables table, JsonNode cells) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private Fixtures() {}

  static List<TwoWay> randomTwoWay() {
    return lines("/table-attacks/random_two_way.jsonl").stream().map(Fixtures::twoWay).toList();
  }

  private static TwoWay twoWay(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      JsonNode cells = node.get("cells");
      return new TwoWay(
          node.get("id").asText(),
          node.get("k").asInt(),
          FlatTables.twoWay(JSON.treeToValue(cells, long[][].class)),
          cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A population given by its finest crossing. */
  static FlatTables instance(String name) {
    List<String[]> rows =
        lines("/disclosure-instances/" + name + ".csv").stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .toList();
    int dimensions = rows.get(0).length - 1;
    List<List<String>> labels = new ArrayList<>();
    for (int d = 0; d < dimensions; d++) {
      int column = d;
      labels.add(List.copyOf(new TreeSet<>(rows.stream().map(row -> row[column]).toList())));
    }
    int[] sizes = labels.stream().mapToInt(List::size).toArray();
    long[] inner = new long[Arrays.stream(sizes).reduce(1, (a, b) -> a * b)];
    for (String[] row : rows) {
      int index = 0;
      for (int d = 0; d < dimensions; d++) {
        index = index * sizes[d] + labels.get(d).indexOf(row[d]);
      }
      inner[index] += Long.parseLong(row[dimensions]);
    }
    return new FlatTables(sizes, inner);
  }

  static List<String> lines(String resource) {
    try (InputStream in = Fixtures.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
