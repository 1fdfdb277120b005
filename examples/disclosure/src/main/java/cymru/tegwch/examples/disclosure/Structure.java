// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.disclosure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code structure.json} says: dimensions as trees of categories, and tables over them.
 *
 * @param trees the dimensions, in order
 * @param tables the dimensions of each table, by name, in order
 * @param threshold counts of 1 to this are hidden for their own sake
 */
record Structure(List<Tree> trees, Map<String, List<Integer>> tables, int threshold) {

  /**
   * A dimension.
   *
   * @param name its name, which is a column of the files
   * @param nodes its categories, the total first
   * @param placeOf the place of each category
   * @param children what each category is the sum of; nothing for the finest
   */
  record Tree(
      String name, List<String> nodes, Map<String, Integer> placeOf, List<List<Integer>> children) {

    boolean isLeaf(int node) {
      return children.get(node).isEmpty();
    }
  }

  static Structure read(Path file) {
    JsonNode json;
    try {
      json = new JsonMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Tree> trees = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, JsonNode> dimension : json.get("dims").properties()) {
      names.add(dimension.getKey());
      trees.add(tree(dimension.getKey(), dimension.getValue()));
    }
    Map<String, List<Integer>> tables = new LinkedHashMap<>();
    for (JsonNode table : json.get("tables")) {
      List<Integer> dimensions = new ArrayList<>();
      table.get("dims").forEach(name -> dimensions.add(names.indexOf(name.asText())));
      tables.put(table.get("name").asText(), dimensions);
    }
    JsonNode threshold = json.get("threshold");
    return new Structure(trees, tables, threshold == null ? 4 : threshold.asInt());
  }

  private static Tree tree(String name, JsonNode json) {
    List<String> nodes = new ArrayList<>();
    Map<String, Integer> placeOf = new LinkedHashMap<>();
    String total = json.has("total") ? json.get("total").asText() : "Total";
    nodes.add(total);
    json.get("parent").fieldNames().forEachRemaining(nodes::add);
    for (int node = 0; node < nodes.size(); node++) {
      placeOf.put(nodes.get(node), node);
    }
    List<List<Integer>> children = new ArrayList<>();
    nodes.forEach(node -> children.add(new ArrayList<>()));
    json.get("parent")
        .properties()
        .forEach(
            child ->
                children
                    .get(requireNonNull(placeOf.get(child.getValue().asText()), "parent"))
                    .add(placeOf.get(child.getKey())));
    return new Tree(name, nodes, placeOf, children);
  }

  /** A number for every combination of categories; a dimension that is not named is its total. */
  long key(List<Integer> dimensions, int[] nodes) {
    long key = 0;
    for (int d = 0; d < trees.size(); d++) {
      int at = dimensions.indexOf(d);
      key =
          Math.addExact(
              Math.multiplyExact(key, trees.get(d).nodes().size()), at < 0 ? 0 : nodes[at]);
    }
    return key;
  }

  List<Integer> dimensions(String table) {
    return requireNonNull(tables.get(table), "table");
  }

  List<String> names(List<Integer> dimensions) {
    return dimensions.stream().map(d -> trees.get(d).name()).toList();
  }
}
