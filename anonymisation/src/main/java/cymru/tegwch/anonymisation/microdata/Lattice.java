// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Every way of showing all quasi-identifiers: one coding of each, numbered in the order of the
 * variables and levels.
 */
final class Lattice {

  /** More ways than this are refused. */
  static final int MOST_NODES = 1 << 18;

  private final List<Hierarchy> hierarchies;
  private final int[] strides;
  private final int size;

  private Lattice(List<Hierarchy> hierarchies, int size) {
    this.hierarchies = List.copyOf(hierarchies);
    this.strides = new int[hierarchies.size()];
    int stride = 1;
    for (int q = strides.length - 1; q >= 0; q--) {
      strides[q] = stride;
      stride *= hierarchies.get(q).codings().size();
    }
    this.size = size;
  }

  /** The lattice of some hierarchies. */
  static Lattice of(List<Hierarchy> hierarchies) {
    long size = 1;
    for (Hierarchy hierarchy : hierarchies) {
      size *= hierarchy.codings().size();
      if (size > MOST_NODES) {
        throw new MicrodataRefused(MicrodataRefused.Reason.TOO_MANY_WAYS);
      }
    }
    return new Lattice(hierarchies, (int) size);
  }

  /** How many ways there are. */
  int size() {
    return size;
  }

  /** How many quasi-identifiers there are. */
  int width() {
    return strides.length;
  }

  /** Which coding of a quasi-identifier a way has. */
  int step(int node, int quasi) {
    return node / strides[quasi] % hierarchies.get(quasi).codings().size();
  }

  /** The codings of a way. */
  List<Coding> codings(int node) {
    return IntStream.range(0, width())
        .mapToObj(q -> hierarchies.get(q).codings().get(step(node, q)))
        .toList();
  }

  /** Whether what one way shows can be added up to what the other shows. */
  boolean isAtMost(int finer, int coarser) {
    return IntStream.range(0, width())
        .allMatch(q -> hierarchies.get(q).isAtMost(step(finer, q), step(coarser, q)));
  }

  /** The ways that are coarser in one variable with nothing in between. */
  List<Integer> above(int node) {
    List<Integer> found = new ArrayList<>();
    for (int q = 0; q < strides.length; q++) {
      int step = step(node, q);
      for (int next : hierarchies.get(q).above(step)) {
        found.add(node + (next - step) * strides[q]);
      }
    }
    return found;
  }

  /** Visits the ways that are finer in one variable with nothing in between. */
  void below(int node, IntConsumer visit) {
    for (int q = 0; q < strides.length; q++) {
      int step = step(node, q);
      for (int next : hierarchies.get(q).below(step)) {
        visit.accept(node + (next - step) * strides[q]);
      }
    }
  }
}
