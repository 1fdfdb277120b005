// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How the printed lines part the categories of one variable. Leaves that always stand on the same
 * lines are one part; a node is a part, or the parts of a line, whatever the line is called and
 * however it nests in others or overlaps them.
 */
final class Partition {

  private final String variable;
  private final Map<String, Integer> partOf = new HashMap<>();
  private final List<BitSet> nodes = new ArrayList<>();
  private final Map<BitSet, Integer> nodeOf = new LinkedHashMap<>();
  private final IdentityHashMap<Set<String>, int[]> seen = new IdentityHashMap<>();
  private final int parts;
  private final int[] sizes;
  private final List<Integer> greatestFirst;
  private final int[][] children;

  /**
   * The partition by some lines, one of which must have all leaves.
   *
   * @param lines what each line stands for
   */
  Partition(String variable, List<Set<String>> lines) {
    this.variable = variable;
    Map<String, BitSet> linesOf = new HashMap<>();
    for (int line = 0; line < lines.size(); line++) {
      for (String leaf : lines.get(line)) {
        linesOf.computeIfAbsent(leaf, l -> new BitSet()).set(line);
      }
    }
    Map<BitSet, Integer> partWith = new HashMap<>();
    for (String leaf : new TreeSet<>(linesOf.keySet())) {
      partOf.put(leaf, partWith.computeIfAbsent(linesOf.get(leaf), on -> partWith.size()));
    }
    this.parts = partWith.size();
    this.sizes = new int[parts];
    partOf.values().forEach(part -> sizes[part]++);
    IntStream.range(0, parts).forEach(part -> addNode(one(part)));
    lines.forEach(line -> addNode(partsOf(line)));
    this.greatestFirst =
        IntStream.range(parts, nodes.size())
            .boxed()
            .sorted(Comparator.comparingInt((Integer n) -> -nodes.get(n).cardinality()))
            .toList();
    this.children =
        nodes.stream().map(n -> n.cardinality() == 1 ? new int[0] : cover(n)).toArray(int[][]::new);
  }

  private static BitSet one(int part) {
    BitSet one = new BitSet();
    one.set(part);
    return one;
  }

  private void addNode(BitSet node) {
    if (nodeOf.putIfAbsent(node, nodes.size()) == null) {
      nodes.add(node);
    }
  }

  int parts() {
    return parts;
  }

  int nodes() {
    return nodes.size();
  }

  /** The node of all leaves. */
  int everyone() {
    BitSet all = new BitSet();
    all.set(0, parts);
    return nodeOf.getOrDefault(all, 0);
  }

  /**
   * Nodes that together are exactly those leaves; a single one where a line has them.
   *
   * @throws IllegalArgumentException if the leaves cut through a part
   */
  int[] nodesOf(Set<String> leaves) {
    return seen.computeIfAbsent(leaves, this::find).clone();
  }

  private int[] find(Set<String> leaves) {
    BitSet on = partsOf(leaves);
    int covered = on.stream().map(part -> sizes[part]).sum();
    if (covered != leaves.size()) {
      throw new IllegalArgumentException(
          "Region must not cut through what the lines of '" + variable + "' hold together");
    }
    Integer node = nodeOf.get(on);
    return node == null ? cover(on) : new int[] {node};
  }

  private BitSet partsOf(Set<String> leaves) {
    BitSet on = new BitSet();
    for (String leaf : leaves) {
      Integer part = partOf.get(leaf);
      if (part == null) {
        throw new IllegalArgumentException("Variable '" + variable + "' has no such category");
      }
      on.set(part);
    }
    return on;
  }

  /** Smaller nodes of which a node is the disjoint union; none for a part. */
  int[] children(int node) {
    return children[node].clone();
  }

  /** The greatest nodes inside a set, greedily, no two of them overlapping. */
  private int[] cover(BitSet whole) {
    BitSet open = (BitSet) whole.clone();
    List<Integer> cover = new ArrayList<>();
    for (int node : greatestFirst) {
      if (!nodes.get(node).equals(whole) && isInside(nodes.get(node), open)) {
        cover.add(node);
        open.andNot(nodes.get(node));
      }
    }
    open.stream().forEach(cover::add);
    return cover.stream().mapToInt(Integer::intValue).toArray();
  }

  private static boolean isInside(BitSet node, BitSet whole) {
    BitSet outside = (BitSet) node.clone();
    outside.andNot(whole);
    return outside.isEmpty();
  }

  /** No category is shown. */
  @Override
  public String toString() {
    return "Partition into "
        + parts
        + " parts, "
        + nodes.size()
        + " nodes "
        + Arrays.toString(sizes);
  }
}
