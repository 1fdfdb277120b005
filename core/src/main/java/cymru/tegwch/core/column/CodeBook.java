// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.column;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.variable.Variable;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What the small integers in a column of a variable stand for.
 *
 * <p>Where a unit holds one code, the integer is the leaf's place in its list, or the number of
 * leaves plus the silence's place among the kinds. Where it may hold several, the integer is the
 * place of a combination in {@link #combinations}, each a mask: one bit for each leaf, or the one
 * bit of a silence and no leaf.
 */
public final class CodeBook {

  /** The most leaves that a list may have of which a unit may hold several. */
  public static final int MOST_LEAVES_IN_MASK = 56;

  /** The silences in the order of their integers. */
  private static final List<Silence> SILENCES = List.of(Silence.values());

  private final Variable variable;
  private final int leaves;
  private final long[] combinations;

  private CodeBook(Variable variable, long[] combinations) {
    this.variable = requireNonNull(variable, "variable");
    this.leaves = variable.codes().categories().size();
    this.combinations = combinations;
    if (variable.multiple()) {
      requireRoomForMask(variable);
    }
  }

  /**
   * The book of a variable of which a unit holds one code.
   *
   * @throws IllegalArgumentException if it may hold several
   */
  public static CodeBook ofOne(Variable variable) {
    if (variable.multiple()) {
      throw new IllegalArgumentException(
          "Variable '" + variable.name() + "' must hold one code each, but may hold several");
    }
    return new CodeBook(variable, new long[0]);
  }

  /**
   * The book of a variable of which a unit may hold several codes.
   *
   * @param masks the combinations that occur, in the order of their integers
   * @throws IllegalArgumentException if the variable holds one code each, or if its list has more
   *     than {@link #MOST_LEAVES_IN_MASK} leaves
   */
  public static CodeBook ofSeveral(Variable variable, long[] masks) {
    if (!variable.multiple()) {
      throw new IllegalArgumentException(
          "Variable '" + variable.name() + "' must hold several codes, but holds one each");
    }
    return new CodeBook(variable, masks.clone());
  }

  /** The integer of a silence in a column whose units hold one code of that many leaves. */
  public static int code(int leaves, Silence silence) {
    return leaves + SILENCES.indexOf(silence);
  }

  /** The mask of a silence. */
  public static long mask(Silence silence) {
    return 1L << (MOST_LEAVES_IN_MASK + SILENCES.indexOf(silence));
  }

  /** The mask of one leaf, by its place in the list. */
  public static long mask(int leaf) {
    return 1L << leaf;
  }

  /** Refuses a list that has too many leaves for a mask. */
  static void requireRoomForMask(Variable variable) {
    int leaves = variable.codes().categories().size();
    if (leaves > MOST_LEAVES_IN_MASK) {
      throw new IllegalArgumentException(
          "Variable '"
              + variable.name()
              + "' must have a list of at most "
              + MOST_LEAVES_IN_MASK
              + " categories to hold several codes, but had "
              + leaves);
    }
  }

  /** The variable. */
  public Variable variable() {
    return variable;
  }

  /** How many leaves the list has. */
  public int leaves() {
    return leaves;
  }

  /** Every integer is below this. */
  public int size() {
    return variable.multiple() ? combinations.length : leaves + SILENCES.size();
  }

  /** The mask of each integer; empty where a unit holds one code. */
  public LongStream combinations() {
    return LongStream.of(combinations);
  }

  /** Which silence that integer stands for, if it stands for one. */
  public Optional<Silence> silence(int code) {
    if (!variable.multiple()) {
      return code < leaves ? Optional.empty() : Optional.of(SILENCES.get(code - leaves));
    }
    int bit = Long.numberOfTrailingZeros(combinations[code]) - MOST_LEAVES_IN_MASK;
    return bit < 0 ? Optional.empty() : Optional.of(SILENCES.get(bit));
  }

  /** The places of the leaves that the integer stands for, in ascending order; none if silent. */
  public int[] leavesOf(int code) {
    if (!variable.multiple()) {
      return code < leaves ? new int[] {code} : new int[0];
    }
    long mask = combinations[code] & ((1L << MOST_LEAVES_IN_MASK) - 1);
    int[] places = new int[Long.bitCount(mask)];
    for (int i = 0; mask != 0; i++) {
      places[i] = Long.numberOfTrailingZeros(mask);
      mask &= mask - 1;
    }
    return places;
  }

  /** Whether the mask is some leaves of so many, or one silence and nothing else. */
  static boolean isMask(long mask, int leaves) {
    return mask > 0
        && (mask < 1L << leaves || (Long.bitCount(mask) == 1 && mask >= 1L << MOST_LEAVES_IN_MASK));
  }
}
