// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Checks ways of showing the quasi-identifiers. People whom one way no longer tells apart are kept
 * together for checks of coarser ways: they need not be told apart there.
 */
final class Checking {

  private static final int MOST_KEPT = 48;

  /** The units that a way leaves. */
  private record Merged(int node, Units units) {}

  private final Lattice lattice;
  private final Requirement requirement;
  private final Detail detail;
  private final Merged all;
  private final Deque<Merged> kept = new ArrayDeque<>();
  private int checks;

  /** Checks of units, which are as fine as any way shows them. */
  Checking(Lattice lattice, Requirement requirement, Detail detail, Units units) {
    this.lattice = lattice;
    this.requirement = requirement;
    this.detail = detail;
    this.all = new Merged(-1, units);
  }

  /** Checks one way. */
  NodeCheck check(int node) {
    checks++;
    Units units = smallestFor(node).units();
    List<Coding> codings = lattice.codings(node);
    Classes classes = Classes.of(units, codings);
    keep(node, units, classes);
    return NodeCheck.of(
        classes,
        requirement.failing(classes, units),
        units,
        codings,
        IntStream.range(0, lattice.width()).mapToObj(q -> lattice.step(node, q)).toList(),
        detail);
  }

  /** How many ways were checked. */
  int checks() {
    return checks;
  }

  private Merged smallestFor(int node) {
    return kept.stream()
        .filter(merged -> lattice.isAtMost(merged.node(), node))
        .min(Comparator.comparingInt(merged -> merged.units().size()))
        .orElse(all);
  }

  private void keep(int node, Units units, Classes classes) {
    Classes merged = classes;
    if (!requirement.sensitive().isEmpty()) {
      int[] sizes =
          requirement.sensitive().stream().mapToInt(column -> column.coding().size()).toArray();
      merged = Classes.divided(classes, units.sensitive(), sizes, units.people());
    }
    if (merged.size() <= units.size() / 2) {
      kept.addFirst(new Merged(node, units.select(merged.member(), merged.people())));
      if (kept.size() > MOST_KEPT) {
        kept.removeLast();
      }
    }
  }
}
