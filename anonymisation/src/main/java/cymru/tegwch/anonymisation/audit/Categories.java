// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.audit;

import cymru.tegwch.core.table.Coordinate.Margin;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the lines of published tables stand for: for each dimension and each label, the finest
 * categories that it counts. It is how the attacker knows what adds up to what, and that a group of
 * 65 and over and one of 66 and over differ by those of 65.
 *
 * <pre>{@code
 * Categories.inferred(List.of(published), "Total"); // each label but Total is a category
 * Categories.ofParents("Total", Map.of("area", Map.of("Alltud", "North", "North", "Total")));
 * }</pre>
 *
 * @param leaves for each dimension, for each label, its categories
 */
public record Categories(Map<String, Map<String, Set<String>>> leaves) {

  public Categories {
    Map<String, Map<String, Set<String>>> copy = new LinkedHashMap<>();
    leaves.forEach(
        (dimension, lines) -> {
          Map<String, Set<String>> of = new LinkedHashMap<>();
          lines.forEach((label, categories) -> of.put(label, Set.copyOf(categories)));
          if (of.values().stream().anyMatch(Set::isEmpty)) {
            throw new IllegalArgumentException("A line must stand for at least one category");
          }
          copy.put(dimension, Collections.unmodifiableMap(of));
        });
    leaves = Collections.unmodifiableMap(copy);
  }

  /** Every label but the total is a category by itself, in all tables together. */
  public static Categories inferred(Collection<PublishedTable> tables, String total) {
    Map<String, Set<String>> labels = new LinkedHashMap<>();
    for (PublishedTable table : tables) {
      for (int d = 0; d < table.dimensions().size(); d++) {
        labels
            .computeIfAbsent(table.dimensions().get(d), name -> new HashSet<>())
            .addAll(table.lines(d));
      }
    }
    Map<String, Map<String, Set<String>>> leaves = new LinkedHashMap<>();
    labels.forEach(
        (dimension, all) -> {
          Map<String, String> parents = new HashMap<>();
          all.stream()
              .filter(label -> !label.equals(total))
              .forEach(label -> parents.put(label, total));
          leaves.put(dimension, byLabel(total, parents));
        });
    return new Categories(leaves);
  }

  /**
   * The categories of a release's own data file: groups are of all who answered, groups and
   * silences of everyone. Each level of a variable is a dimension of its own.
   */
  public static Categories ofRelease(Collection<PublishedTable> tables) {
    Categories flat = inferred(tables, Margin.EVERYONE.key());
    Categories categories = flat;
    for (String dimension : flat.leaves().keySet()) {
      Set<String> groups = flat.all(dimension);
      groups.removeIf(label -> label.startsWith("<") || label.startsWith("["));
      if (flat.has(dimension, Margin.ANSWERED.key()) && !groups.isEmpty()) {
        Set<String> everyone = flat.all(dimension);
        everyone.remove(Margin.ANSWERED.key());
        categories =
            categories
                .with(dimension, Margin.ANSWERED.key(), groups)
                .with(dimension, Margin.EVERYONE.key(), everyone);
      }
    }
    return categories;
  }

  /**
   * Labels that stand under others: a label is of the categories under it, and one with none under
   * it is a category itself.
   *
   * @param total the label over all others
   * @param parents for each dimension, the label over each label
   * @throws IllegalArgumentException if a label stands under itself
   */
  public static Categories ofParents(String total, Map<String, Map<String, String>> parents) {
    Map<String, Map<String, Set<String>>> leaves = new LinkedHashMap<>();
    parents.forEach((dimension, of) -> leaves.put(dimension, byLabel(total, of)));
    return new Categories(leaves);
  }

  private static Map<String, Set<String>> byLabel(String total, Map<String, String> parents) {
    Map<String, Set<String>> leaves = new LinkedHashMap<>();
    for (String label : parents.keySet()) {
      if (!parents.containsValue(label)) {
        String at = label;
        for (int depth = 0; at != null; depth++) {
          if (depth > parents.size()) {
            throw new IllegalArgumentException("A label must not stand under itself");
          }
          leaves.computeIfAbsent(at, l -> new HashSet<>()).add(label);
          at = parents.get(at);
        }
      }
    }
    leaves.computeIfAbsent(total, l -> new HashSet<>(Set.of(total)));
    return leaves;
  }

  /** The same, with other categories for a label. */
  public Categories with(String dimension, String label, Set<String> categories) {
    Map<String, Map<String, Set<String>>> more = new LinkedHashMap<>(leaves);
    Map<String, Set<String>> of = new LinkedHashMap<>(more.getOrDefault(dimension, Map.of()));
    of.put(label, categories);
    more.put(dimension, of);
    return new Categories(more);
  }

  boolean has(String dimension, String label) {
    return leaves.getOrDefault(dimension, Map.of()).containsKey(label);
  }

  Set<String> of(String dimension, String label) {
    return leaves.getOrDefault(dimension, Map.of()).getOrDefault(label, Set.of());
  }

  /** Everything that a dimension has. */
  Set<String> all(String dimension) {
    Set<String> all = new HashSet<>();
    leaves.getOrDefault(dimension, Map.of()).values().forEach(all::addAll);
    return all;
  }

  /** How many labels each dimension has. */
  @Override
  public String toString() {
    List<String> of =
        leaves.entrySet().stream().map(e -> e.getKey() + " " + e.getValue().size()).toList();
    return "Categories of " + String.join(", ", of);
  }
}
