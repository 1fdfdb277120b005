// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.variable.Axis;
import java.util.HashSet;
import java.util.List;

/**
 * A variable by which somebody outside may know a person again, and the levels at which it may be
 * given away.
 *
 * <p>The levels are those of its code list in which the finest nests, so that nothing is ever shown
 * in more detail than that. Silences are never merged with each other or with a group; only leaving
 * the whole variable out hides which it was.
 *
 * <pre>{@code
 * QuasiIdentifier age = QuasiIdentifier.of(Wales.AGE_TEN_YEAR).withWeight(3);
 * QuasiIdentifier religion = QuasiIdentifier.of(Wales.RELIGION).orLeftOut();
 * }</pre>
 *
 * @param finest the variable at the most detailed level at which it may be given away
 * @param levels the names of the levels to choose from; empty for every one in which the finest
 *     nests
 * @param mayBeLeftOut whether the column may also be left out altogether
 * @param weight how much its detail matters beside that of the others, 1 to 100
 */
public record QuasiIdentifier(Axis finest, List<String> levels, boolean mayBeLeftOut, int weight) {

  static final int MOST_WEIGHT = 100;

  public QuasiIdentifier {
    requireNonNull(finest, "finest");
    levels = List.copyOf(levels);
    if (new HashSet<>(levels).size() < levels.size()) {
      throw new IllegalArgumentException(
          "Levels of '" + finest.variable() + "' must each be named once, but were " + levels);
    }
    if (weight < 1 || weight > MOST_WEIGHT) {
      throw new IllegalArgumentException(
          "Weight must be 1 to " + MOST_WEIGHT + ", but was " + weight);
    }
  }

  /** A variable at that level or any coarser one of its list, of weight 1, never left out. */
  public static QuasiIdentifier of(Axis finest) {
    return new QuasiIdentifier(finest, List.of(), false, 1);
  }

  /** The same at one of these levels of its list and no other. */
  public QuasiIdentifier at(String... names) {
    return new QuasiIdentifier(finest, List.of(names), mayBeLeftOut, weight);
  }

  /** The same, which may also be left out. */
  public QuasiIdentifier orLeftOut() {
    return new QuasiIdentifier(finest, levels, true, weight);
  }

  /**
   * The same with another weight.
   *
   * @throws IllegalArgumentException if it is not 1 to 100
   */
  public QuasiIdentifier withWeight(int other) {
    return new QuasiIdentifier(finest, levels, mayBeLeftOut, other);
  }

  /** The name of the column. */
  public String variable() {
    return finest.variable();
  }
}
