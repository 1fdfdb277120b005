// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import cymru.tegwch.anonymisation.attack.PrintedTable.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The unknown numbers of an attack: for each cluster of variables, one for every crossing of the
 * finest parts that the printed lines tell apart.
 *
 * <p>Leaves that always stand on the same lines are one part. A printed cell is a sum of these
 * atoms, whatever its lines are called and however they nest or overlap.
 */
final class AtomSpace {

  private final Map<String, Map<String, Integer>> parts = new TreeMap<>();
  private final Map<String, Integer> partCounts = new TreeMap<>();
  private final JoinTree tree;
  private final List<List<String>> clusters;
  private final int[] offsets;

  AtomSpace(List<PrintedTable> tables, int mostAtoms) {
    Map<String, List<Axis>> axes = new TreeMap<>();
    for (PrintedTable table : tables) {
      table.axes().forEach(a -> axes.computeIfAbsent(a.variable(), v -> new ArrayList<>()).add(a));
    }
    axes.forEach(this::split);
    this.tree = JoinTree.of(tables.stream().map(AtomSpace::variables).toList());
    this.clusters = tree.clusters().stream().map(c -> List.copyOf((Collection<String>) c)).toList();
    this.offsets = new int[clusters.size() + 1];
    for (int c = 0; c < clusters.size(); c++) {
      long size = clusters.get(c).stream().mapToLong(this::partCount).reduce(1, AtomSpace::times);
      if (offsets[c] + size > mostAtoms) {
        throw new TooLargeToAttackException(mostAtoms);
      }
      offsets[c + 1] = (int) (offsets[c] + size);
    }
  }

  private static long times(long a, long b) {
    return Math.min(Integer.MAX_VALUE, a * b);
  }

  private static Set<String> variables(PrintedTable table) {
    return new TreeSet<>(table.axes().stream().map(Axis::variable).toList());
  }

  private void split(String variable, List<Axis> axes) {
    Set<String> leaves = new TreeSet<>(axes.get(0).leaves());
    for (Axis axis : axes) {
      if (!axis.leaves().equals(leaves)) {
        throw new IllegalArgumentException(
            "Variable '" + variable + "' must have the same categories in every table");
      }
      if (axis.lines().stream().noneMatch(line -> line.equals(leaves))) {
        throw new IllegalArgumentException(
            "Variable '" + variable + "' must have a line of everyone in every table");
      }
    }
    List<Set<String>> lines = axes.stream().flatMap(a -> a.lines().stream()).distinct().toList();
    Map<BitSet, Integer> partOf = new HashMap<>();
    Map<String, Integer> ofLeaf = new HashMap<>();
    for (String leaf : leaves) {
      BitSet on = new BitSet();
      IntStream.range(0, lines.size()).filter(i -> lines.get(i).contains(leaf)).forEach(on::set);
      Integer part = partOf.computeIfAbsent(on, key -> partOf.size());
      ofLeaf.put(leaf, part);
    }
    parts.put(variable, ofLeaf);
    partCounts.put(variable, partOf.size());
  }

  private int partCount(String variable) {
    return partCounts.getOrDefault(variable, 0);
  }

  int size() {
    return offsets[clusters.size()];
  }

  /** The atoms that a region is the sum of, as a key. */
  List<Integer> keyOf(Map<String, Set<String>> region) {
    return Arrays.stream(atomsOf(region)).boxed().toList();
  }

  /**
   * The atoms that a region is the sum of.
   *
   * @throws IllegalArgumentException if it cuts through a part that the printed lines do not cut
   */
  int[] atomsOf(Map<String, Set<String>> region) {
    Map<String, int[]> chosen = new HashMap<>();
    region.forEach((variable, leaves) -> chosen.put(variable, partsOf(variable, leaves)));
    return atoms(clusterOf(chosen.keySet()), chosen);
  }

  private int[] partsOf(String variable, Set<String> leaves) {
    Map<String, Integer> ofLeaf = parts.getOrDefault(variable, Map.of());
    int[] on =
        ofLeaf.entrySet().stream()
            .filter(leaf -> leaves.contains(leaf.getKey()))
            .mapToInt(Map.Entry::getValue)
            .distinct()
            .sorted()
            .toArray();
    long covered =
        ofLeaf.values().stream().filter(part -> Arrays.binarySearch(on, part) >= 0).count();
    if (covered != leaves.size()) {
      throw new IllegalArgumentException(
          "Region must not cut through what the lines of '" + variable + "' hold together");
    }
    return on;
  }

  private int clusterOf(Set<String> variables) {
    return IntStream.range(0, clusters.size())
        .filter(c -> tree.clusters().get(c).containsAll(variables))
        .findFirst()
        .orElseThrow();
  }

  /** Pairs of sums of atoms that are the same people seen in two clusters. */
  List<int[][]> links() {
    List<int[][]> links = new ArrayList<>();
    for (int[] link : tree.links()) {
      List<String> shared =
          clusters.get(link[0]).stream().filter(clusters.get(link[1])::contains).toList();
      forEachCombination(
          shared,
          chosen -> links.add(new int[][] {atoms(link[0], chosen), atoms(link[1], chosen)}));
    }
    return links;
  }

  private void forEachCombination(
      List<String> variables, java.util.function.Consumer<Map<String, int[]>> visitor) {
    int size = variables.stream().mapToInt(this::partCount).reduce(1, (a, b) -> a * b);
    for (int n = 0; n < size; n++) {
      Map<String, int[]> chosen = new HashMap<>();
      int rest = n;
      for (String variable : variables) {
        chosen.put(variable, new int[] {rest % partCount(variable)});
        rest /= partCount(variable);
      }
      visitor.accept(chosen);
    }
  }

  /** The atoms of a cluster on the chosen parts; all parts of a variable that is not named. */
  private int[] atoms(int cluster, Map<String, int[]> chosen) {
    int[] atoms = {0};
    for (String variable : clusters.get(cluster)) {
      int count = partCount(variable);
      int[] on = chosen.getOrDefault(variable, IntStream.range(0, count).toArray());
      atoms =
          Arrays.stream(atoms)
              .flatMap(begun -> Arrays.stream(on).map(part -> begun * count + part))
              .toArray();
    }
    return Arrays.stream(atoms).map(atom -> atom + offsets[cluster]).toArray();
  }
}
