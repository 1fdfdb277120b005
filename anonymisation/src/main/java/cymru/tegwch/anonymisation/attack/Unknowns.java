// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** All unknown numbers between their bounds, parted into components that share no equation. */
final class Unknowns {

  /**
   * A table, and whether it is proven that none has a greater objective.
   *
   * @param table a value for each unknown
   */
  @SuppressWarnings("ArrayRecordComponent") // package-private, never compared
  record Solved(long[] table, boolean isBest) {}

  private static final int SMALL = 400;

  private final long[] lower;
  private final long[] upper;
  private final int[] componentOf;
  private final List<Component> components = new ArrayList<>();

  Unknowns(List<Equation> equations, long[] lower, long[] upper) {
    this.lower = lower.clone();
    this.upper = upper.clone();
    this.componentOf = new int[lower.length];
    Arrays.fill(componentOf, -1);
    part(equations);
    for (Equation equation : equations) {
      equation
          .unknowns()
          .filter(this::isOpen)
          .map(atom -> componentOf[atom])
          .findFirst()
          .ifPresent(c -> components.get(c).add(equation, this.lower));
    }
  }

  /** A table that solves every component, whatever it is; empty where one has none. */
  Optional<long[]> any() {
    long[] table = lower.clone();
    for (Component component : components) {
      Optional<long[]> found = component.any();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      place(component, found.get(), table);
    }
    return Optional.of(table);
  }

  /**
   * A table like the base in which the sum of those unknowns lies in a range, if a few changes of
   * one component make it so.
   */
  Optional<long[]> reach(int[] atoms, long lo, long hi, long[] base) {
    int[] open = Arrays.stream(atoms).filter(this::isOpen).toArray();
    if (open.length == 0
        || Arrays.stream(open).map(atom -> componentOf[atom]).distinct().count() > 1) {
      return Optional.empty();
    }
    long settled = 0;
    for (int atom : atoms) {
      settled += isOpen(atom) ? 0 : base[atom];
    }
    Component component = components.get(componentOf[open[0]]);
    long[] start = Arrays.stream(component.atoms()).mapToLong(atom -> base[atom]).toArray();
    long above = hi == PrintingRules.Range.UNBOUNDED ? hi : hi - settled;
    return component
        .reach(open, lo - settled, above, start)
        .map(
            values -> {
              long[] table = base.clone();
              place(component, values, table);
              return table;
            });
  }

  /** Whether every component is small enough for the solver to be asked again and again. */
  boolean isSmall() {
    return components.stream().allMatch(component -> component.atoms().length <= SMALL);
  }

  /** Solves the components that the objective touches; the others stay as in the base. */
  Solved maximise(double[] objective, long[] base, Component.Effort effort) {
    BitSet touched = new BitSet();
    for (int atom = 0; atom < objective.length; atom++) {
      if (objective[atom] != 0 && componentOf[atom] >= 0) {
        touched.set(componentOf[atom]);
      }
    }
    long[] table = base.clone();
    boolean isBest = true;
    for (int c = touched.nextSetBit(0); c >= 0; c = touched.nextSetBit(c + 1)) {
      Component component = components.get(c);
      double[] part = Arrays.stream(component.atoms()).mapToDouble(a -> objective[a]).toArray();
      Optional<Component.Solution> found = component.maximise(part, effort);
      isBest &= found.isPresent() && found.get().isBest();
      found.ifPresent(solution -> place(component, solution.values(), table));
    }
    return new Solved(table, isBest);
  }

  private void part(List<Equation> equations) {
    int[] root = IntStream.range(0, upper.length).toArray();
    for (Equation equation : equations) {
      int[] open = equation.unknowns().filter(this::isOpen).toArray();
      for (int atom : open) {
        root[find(root, atom)] = find(root, open[0]);
      }
    }
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int atom = 0; atom < upper.length; atom++) {
      if (isOpen(atom)) {
        members.computeIfAbsent(find(root, atom), r -> new ArrayList<>()).add(atom);
      }
    }
    members.values().forEach(this::addComponent);
  }

  private void addComponent(List<Integer> members) {
    int[] atoms = members.stream().mapToInt(Integer::intValue).toArray();
    for (int atom : atoms) {
      componentOf[atom] = components.size();
    }
    components.add(
        new Component(
            atoms,
            Arrays.stream(atoms).mapToLong(atom -> lower[atom]).toArray(),
            Arrays.stream(atoms).mapToLong(atom -> upper[atom]).toArray()));
  }

  private boolean isOpen(int atom) {
    return lower[atom] < upper[atom];
  }

  private static int find(int[] root, int of) {
    int at = of;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  private static void place(Component component, long[] values, long[] into) {
    int[] atoms = component.atoms();
    for (int i = 0; i < atoms.length; i++) {
      into[atoms[i]] = values[i];
    }
  }
}
