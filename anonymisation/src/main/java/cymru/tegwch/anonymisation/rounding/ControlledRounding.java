// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.rounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * Rounding of counts that add up to multiples of a base that add up: each to the multiple below it
 * or above it, and those that are multiples already to themselves.
 *
 * <pre>
 *   round(n) = b · (⌊n / b⌋ + u),  u ∈ {0, 1},  u = 0 where b divides n
 *   Σ round(parts) = round(total)  for every stated sum
 *   Σ |round(n) - n| as small as the solver finds
 * </pre>
 *
 * <p>What is printed differs from what was counted by at most {@code b - 1}. The choice follows
 * from the counts alone and is the same every time; a reader who knows how it is made is told
 * nothing that the attack does not allow for, since that takes every number within {@code b - 1} to
 * be possible. In a table of two dimensions with subtotals in one of them there is always a choice;
 * in others there may be none, and then there is no rounding. The result is checked by adding up.
 *
 * <p>Source: L. H. Cox (1987), A constructive procedure for unbiased controlled rounding, Journal
 * of the American Statistical Association 82(398), 520-524, for two dimensions and the restriction
 * of multiples to themselves; here a linear programme in place of its walk, and whole numbers by
 * branch and bound where that leaves halves.
 *
 * @param base 1 or more
 */
public record ControlledRounding(int base) {

  /** The most counts that are rounded together. */
  public static final int MOST_COUNTS = 5_000;

  private static final int MOST_ITERATIONS = 50_000;
  private static final int MOST_NODES = 2_000;

  /**
   * A count that is the sum of others.
   *
   * @param total its place
   * @param parts theirs
   */
  public record Sum(int total, List<Integer> parts) {
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  public ControlledRounding {
    if (base < 1) {
      throw new IllegalArgumentException("Rounding base must be at least 1, but was " + base);
    }
  }

  /**
   * The printed numbers in the places of the counts; empty where none were found.
   *
   * @param counts 0 or more each
   * @param sums that hold for the counts
   * @throws IllegalArgumentException if a count is negative, or if a sum does not hold
   */
  public Optional<List<Long>> round(List<Long> counts, List<Sum> sums) {
    return round(counts, sums, Map.of());
  }

  /**
   * The printed numbers beside some that were printed before, and are printed so again.
   *
   * @param before the multiple that was printed in a place; one that is not next to the count is
   *     passed over
   * @throws IllegalArgumentException likewise
   */
  public Optional<List<Long>> round(List<Long> counts, List<Sum> sums, Map<Integer, Long> before) {
    long[] given = counts.stream().mapToLong(Long::longValue).toArray();
    if (Arrays.stream(given).anyMatch(count -> count < 0) || !holds(given, sums)) {
      throw new IllegalArgumentException("Counts must be 0 or more and add up");
    }
    long[] multiples = settled(given, before);
    int[] open = open(given, multiples, before);
    if (open.length > MOST_COUNTS) {
      return Optional.empty();
    }
    return solve(given, multiples, sums, open, false)
        .or(() -> solve(given, multiples, sums, open, true))
        .map(rounded -> Arrays.stream(rounded).boxed().toList());
  }

  /** The multiple below each count, or the one that was printed before. */
  private long[] settled(long[] counts, Map<Integer, Long> before) {
    long[] multiples = new long[counts.length];
    for (int place = 0; place < counts.length; place++) {
      long below = counts[place] - counts[place] % base;
      long printed = before.getOrDefault(place, below);
      multiples[place] = isNext(counts[place], printed) ? printed : below;
    }
    return multiples;
  }

  private boolean isNext(long count, long multiple) {
    return multiple % base == 0 && Math.abs(count - multiple) < base;
  }

  private int[] open(long[] counts, long[] multiples, Map<Integer, Long> before) {
    List<Integer> open = new ArrayList<>();
    for (int place = 0; place < counts.length; place++) {
      boolean isSettled = before.getOrDefault(place, -1L) == multiples[place];
      if (counts[place] % base != 0 && !isSettled) {
        open.add(place);
      }
    }
    return open.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Adds a base, or none, to each open multiple. */
  private Optional<long[]> solve(
      long[] counts, long[] multiples, List<Sum> sums, int[] open, boolean isWhole) {
    int[] variableOf = new int[counts.length];
    Arrays.fill(variableOf, -1);
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    model.options.iterations_abort = isWhole ? MOST_NODES : MOST_ITERATIONS;
    model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
    for (int i = 0; i < open.length; i++) {
      variableOf[open[i]] = i;
      long above = counts[open[i]] % base;
      model.newVariable("u" + i).lower(0).upper(1).integer(isWhole).weight(base - 2 * above);
    }
    sums.forEach(sum -> add(model, sum, multiples, variableOf));
    Optimisation.Result result = model.minimise();
    if (!result.getState().isFeasible()) {
      return Optional.empty();
    }
    long[] rounded = multiples.clone();
    for (int i = 0; i < open.length; i++) {
      rounded[open[i]] += Math.round(result.doubleValue(i)) == 1 ? base : 0;
    }
    return holds(rounded, sums) ? Optional.of(rounded) : Optional.empty();
  }

  /** Σ u(parts) - u(total) = (the total's multiple, less those of the parts) / b. */
  private void add(ExpressionsBasedModel model, Sum sum, long[] multiples, int[] variableOf) {
    Expression expression = model.newExpression("s" + model.countExpressions());
    long left = multiples[sum.total()];
    if (variableOf[sum.total()] >= 0) {
      expression.set(variableOf[sum.total()], -1);
    }
    for (int part : sum.parts()) {
      left -= multiples[part];
      if (variableOf[part] >= 0) {
        expression.set(variableOf[part], 1);
      }
    }
    expression.level(left / base);
  }

  private static boolean holds(long[] numbers, List<Sum> sums) {
    for (Sum sum : sums) {
      long left = numbers[sum.total()];
      for (int part : sum.parts()) {
        left = Math.subtractExact(left, numbers[part]);
      }
      if (left != 0) {
        return false;
      }
    }
    return true;
  }
}
