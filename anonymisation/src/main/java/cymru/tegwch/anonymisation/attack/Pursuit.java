// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The hunt for all quarries, component by component, each by the means that its size allows. */
final class Pursuit {

  /** Components with a larger area than this are solved neighbourhood by neighbourhood. */
  static final long MOST_AREA = 4_000_000;

  private static final int[] NEIGHBOURS = {400, 1_500, 5_000};
  // A release with so many numbers that cannot be proved safe is refused in any case.
  private static final int MOST_FAILED = 200;
  private static final long SEED = 20_261_122L;

  private final Unknowns all;
  private final long[] base;
  private final boolean isProof;

  /**
   * A pursuit among open numbers.
   *
   * @param base a table that fits
   * @param isProof whether nothing is held that the reader does not know to be so
   */
  Pursuit(Unknowns all, long[] base, boolean isProof) {
    this.all = all;
    this.base = base;
    this.isProof = isProof;
  }

  /** Hunts what is not settled yet. */
  void run(List<Quarry> quarries) {
    List<Quarry> moving = new ArrayList<>();
    for (Quarry quarry : quarries) {
      if (all.isOpen(quarry.unknown())) {
        moving.add(quarry);
      } else if (isProof) {
        quarry.proveLeast(base[quarry.unknown()]);
        quarry.proveGreatest(base[quarry.unknown()]);
      }
    }
    Map<Integer, List<Quarry>> byComponent = new TreeMap<>();
    Map<Integer, int[]> components = components(all);
    int[] rootOf = new int[all.size()];
    components.forEach((root, members) -> Arrays.stream(members).forEach(m -> rootOf[m] = root));
    for (Quarry quarry : moving) {
      byComponent.computeIfAbsent(rootOf[quarry.unknown()], r -> new ArrayList<>()).add(quarry);
    }
    byComponent.forEach((root, inside) -> hunt(components.get(root), inside));
  }

  private void hunt(int @Nullable [] members, List<Quarry> quarries) {
    if (members == null || quarries.stream().allMatch(Quarry::isSettled)) {
      return;
    }
    Component component = new Component(all, members, base);
    if (component.area() > MOST_AREA) {
      roam(quarries);
      return;
    }
    Hunt hunt = new Hunt(all, component, base, quarries);
    hunt.circle();
    hunt.push(isProof);
    hunt.walk();
    if (component.size() <= IntegerProgramme.MOST) {
      hunt.programme(isProof, IntegerProgramme.Effort.QUICK);
      hunt.programme(isProof, IntegerProgramme.Effort.THOROUGH);
    }
  }

  private void roam(List<Quarry> quarries) {
    Map<Integer, List<Quarry>> at = new HashMap<>();
    quarries.forEach(q -> at.computeIfAbsent(q.unknown(), u -> new ArrayList<>()).add(q));
    for (int round = 0; round < NEIGHBOURS.length; round++) {
      Neighbourhood around = new Neighbourhood(all, SEED + round);
      int failed = 0;
      for (Quarry quarry : quarries) {
        if (!quarry.isSettled() && failed < MOST_FAILED) {
          roam(around.around(quarry.unknown(), NEIGHBOURS[round]), quarry, at, round > 0);
          failed += quarry.isSettled() ? 0 : 1;
        }
      }
    }
  }

  private void roam(
      int[] members, Quarry middle, Map<Integer, List<Quarry>> at, boolean isThorough) {
    if (members.length == 0) {
      return;
    }
    Component component = new Component(all, members, base);
    if (component.area() > MOST_AREA) {
      return;
    }
    List<Quarry> inside =
        Arrays.stream(members)
            .mapToObj(unknown -> at.getOrDefault(unknown, List.of()))
            .flatMap(List::stream)
            .filter(quarry -> !quarry.isSettled())
            .toList();
    Hunt hunt = new Hunt(all, component, base, inside);
    hunt.circle();
    if (!middle.isSettled()) {
      hunt.push(false);
      if (isThorough) {
        hunt.walk();
      }
    }
  }

  /** The open numbers, parted into those that hang together, by the least of them. */
  static Map<Integer, int[]> components(Unknowns all) {
    int[] root = IntStream.range(0, all.size()).toArray();
    for (int sum = 0; sum < all.sumCount(); sum++) {
      int first = -1;
      for (int unknown : all.sum(sum)) {
        if (all.isOpen(unknown)) {
          first = first < 0 ? unknown : first;
          int one = find(root, first);
          int other = find(root, unknown);
          root[Math.max(one, other)] = Math.min(one, other);
        }
      }
    }
    Map<Integer, int[]> members = new TreeMap<>();
    Map<Integer, Integer> counts = new HashMap<>();
    IntStream open = IntStream.range(0, all.size()).filter(all::isOpen);
    open.forEach(unknown -> counts.merge(find(root, unknown), 1, Integer::sum));
    counts.forEach((of, count) -> members.put(of, new int[count]));
    Map<Integer, Integer> filled = new HashMap<>();
    for (int unknown = 0; unknown < all.size(); unknown++) {
      if (all.isOpen(unknown)) {
        int of = find(root, unknown);
        int next = filled.merge(of, 1, Integer::sum) - 1;
        int[] into = members.get(of);
        if (into != null) {
          into[next] = unknown;
        }
      }
    }
    return members;
  }

  private static int find(int[] root, int of) {
    int at = of;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }
}
