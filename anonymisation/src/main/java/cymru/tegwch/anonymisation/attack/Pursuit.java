// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The hunt for all quarries, component by component, each by the means that its size allows. */
final class Pursuit {

  /** Components with a larger area than this are solved neighbourhood by neighbourhood. */
  static final long MOST_AREA = 4_000_000;

  private static final long SEED = 20_261_122L;

  private final Unknowns all;
  private final long[] base;
  private final boolean isProof;
  private final Reach reach;
  private int hunts;
  private int pivots;

  /**
   * A pursuit among open numbers.
   *
   * @param base a table that fits
   * @param isProof whether nothing is held that the reader does not know to be so
   */
  Pursuit(Unknowns all, long[] base, boolean isProof) {
    this(all, base, isProof, Reach.FULL);
  }

  Pursuit(Unknowns all, long[] base, boolean isProof, Reach reach) {
    this.all = all;
    this.base = base;
    this.isProof = isProof;
    this.reach = reach;
  }

  /** How many systems were written out and solved. */
  int hunts() {
    return hunts;
  }

  /** How often the basis of one of them changed. */
  int pivots() {
    return pivots;
  }

  /** Hunts what is not settled yet. */
  void run(List<Quarry> quarries) {
    if (isProof) {
      quarries.stream().filter(quarry -> !isMoving(quarry)).forEach(this::proveStill);
    }
    Map<Integer, int[]> components = components(all);
    int[] rootOf = new int[all.size()];
    components.forEach((root, members) -> Arrays.stream(members).forEach(m -> rootOf[m] = root));
    Map<Integer, List<Quarry>> inside =
        quarries.stream()
            .filter(this::isMoving)
            .collect(
                Collectors.groupingBy(
                    quarry -> rootOf[quarry.unknown()], TreeMap::new, Collectors.toList()));
    inside.forEach((root, within) -> hunt(requireNonNull(components.get(root), "root"), within));
  }

  private boolean isMoving(Quarry quarry) {
    return all.isOpen(quarry.unknown());
  }

  private void proveStill(Quarry quarry) {
    quarry.proveLeast(base[quarry.unknown()]);
    quarry.proveGreatest(base[quarry.unknown()]);
  }

  private void hunt(int[] members, List<Quarry> quarries) {
    if (quarries.stream().allMatch(Quarry::isSettled)) {
      return;
    }
    Component component = new Component(all, members, base);
    if (component.area() > reach.mostArea()) {
      roam(quarries);
      return;
    }
    Hunt hunt = new Hunt(all, component, base, quarries);
    hunt.circle();
    hunt.push(isProof);
    hunt.walk();
    if (component.size() <= reach.mostProgrammed()) {
      hunt.programme(isProof, IntegerProgramme.Effort.QUICK);
      hunt.programme(isProof, IntegerProgramme.Effort.THOROUGH);
    }
    count(hunt);
  }

  private void count(Hunt hunt) {
    hunts++;
    pivots += hunt.pivots();
  }

  private void roam(List<Quarry> quarries) {
    Map<Integer, List<Quarry>> at =
        quarries.stream().collect(Collectors.groupingBy(Quarry::unknown));
    for (int round = 0; round < reach.neighbours().size(); round++) {
      Neighbourhood around = new Neighbourhood(all, SEED + round);
      int failed = 0;
      for (Quarry quarry : quarries) {
        if (!quarry.isSettled() && failed < reach.mostFailed()) {
          int[] members = around.around(quarry.unknown(), reach.neighbours().get(round));
          roam(new Component(all, members, base), quarry, at, round > 0);
          failed += quarry.isSettled() ? 0 : 1;
        }
      }
    }
  }

  private void roam(
      Component component, Quarry middle, Map<Integer, List<Quarry>> at, boolean isThorough) {
    if (component.area() > reach.mostArea()) {
      return;
    }
    List<Quarry> inside =
        Arrays.stream(component.unknowns())
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
    count(hunt);
  }

  /** The open numbers, parted into those that hang together, by the least of them. */
  static Map<Integer, int[]> components(Unknowns all) {
    int[] root = IntStream.range(0, all.size()).toArray();
    for (int sum = 0; sum < all.sumCount(); sum++) {
      int[] open = Arrays.stream(all.sum(sum)).filter(all::isOpen).toArray();
      for (int unknown : open) {
        int one = find(root, open[0]);
        int other = find(root, unknown);
        root[Math.max(one, other)] = Math.min(one, other);
      }
    }
    return IntStream.range(0, all.size())
        .filter(all::isOpen)
        .boxed()
        .collect(
            Collectors.groupingBy(
                unknown -> find(root, unknown),
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Pursuit::numbers)));
  }

  private static int[] numbers(List<Integer> boxed) {
    return boxed.stream().mapToInt(Integer::intValue).toArray();
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
