// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.anonymisation.suppression.Insiders;
import cymru.tegwch.core.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which cells are hidden, and what a reader must not find out about them.
 *
 * @param hiddenBelow cells of 1 to {@code hiddenBelow - 1} people are hidden; at least {@value
 *     #FLOOR}, and at least {@value #ORDINARY} unless an override says why not
 * @param width the least width (greatest minus least possible value) of a hidden cell's interval
 * @param smallness whether a reader may find out that a hidden cell is below {@code hiddenBelow}
 * @param smallCounts whether small counts are hidden, or printed like all others and rounded
 * @param complements when more than the small counts is hidden
 * @param outside how many people of a group must be left outside its largest answer, as far as a
 *     reader can tell; 0 where the rule does not ask it, which no policy of a host's own may
 * @param largestShare the greatest share, in per cent, that one person may have of a cell's units
 * @param zeros whether a zero may be hidden
 * @param insiders whether somebody who is alone in a hidden cell must not find out another; only
 *     where complements are always hidden
 * @param override why a threshold below {@value #ORDINARY} is right, printed with every release;
 *     null for an ordinary threshold
 */
public record CellRule(
    int hiddenBelow,
    int width,
    Smallness smallness,
    SmallCounts smallCounts,
    Complements complements,
    int outside,
    int largestShare,
    Zeros zeros,
    Insiders insiders,
    @Nullable Text override) {

  /** No threshold may be lower than this. */
  public static final int FLOOR = 3;

  /** A threshold below this needs an override. */
  public static final int ORDINARY = 5;

  /** What a reader may find out about the size of a hidden cell. */
  public enum Smallness {
    /** The reader must not be able to tell a small cell from a complement. */
    SECRET,
    /** The width of the interval is enough. */
    MAY_BE_PROVED
  }

  /** How cells without anybody are printed. */
  public enum Zeros {
    /** Every zero is printed, and a reader may count on it. */
    ALWAYS_PRINTED,
    /** A zero is printed unless it is needed to protect others. */
    MAY_BE_HIDDEN
  }

  /** What is done with small counts. */
  public enum SmallCounts {
    /** The mark is printed in their place. */
    HIDDEN,
    /** They are rounded like all others, so that the smallest are printed as 0. */
    ROUNDED
  }

  /** When other cells are hidden too. */
  public enum Complements {
    /** Always, so that the small counts are safe even of a reader who knew the others exactly. */
    ALWAYS,
    /** Where the attacker narrows a small count down from what is printed, rounded as it is. */
    WHERE_NEEDED
  }

  public CellRule {
    requireNonNull(smallness, "smallness");
    requireNonNull(smallCounts, "smallCounts");
    requireNonNull(complements, "complements");
    if (smallCounts == SmallCounts.ROUNDED && complements == Complements.ALWAYS) {
      throw new IllegalArgumentException(
          "Complements of small counts that are not hidden must be those that are needed");
    }
    requireNonNull(zeros, "zeros");
    if (requireNonNull(insiders, "insiders") == Insiders.COUNT
        && complements != Complements.ALWAYS) {
      throw new IllegalArgumentException(
          "Insiders must not count where complements are only those that are needed");
    }
    if (hiddenBelow < FLOOR) {
      throw new IllegalArgumentException(
          "Hidden below must be at least " + FLOOR + ", but was " + hiddenBelow);
    }
    if (hiddenBelow < ORDINARY && override == null) {
      throw new IllegalArgumentException(
          "Hidden below must be at least "
              + ORDINARY
              + " unless an override says why, but was "
              + hiddenBelow);
    }
    if (width < 1) {
      throw new IllegalArgumentException("Width must be at least 1, but was " + width);
    }
    if (outside < 0) {
      throw new IllegalArgumentException("Outside must be at least 0, but was " + outside);
    }
    if (largestShare < 1 || largestShare > 100) {
      throw new IllegalArgumentException(
          "Largest share must be 1 to 100 per cent, but was " + largestShare);
    }
  }

  /**
   * Five people, a width of four, two outside, half at most of one person, zeros where possible,
   * insiders not counted.
   */
  public static CellRule withDefaults() {
    return new CellRule(
        5,
        4,
        Smallness.SECRET,
        SmallCounts.HIDDEN,
        Complements.ALWAYS,
        2,
        50,
        Zeros.MAY_BE_HIDDEN,
        Insiders.DO_NOT_COUNT,
        null);
  }

  /** The same rule with another threshold, and the width that belongs to it. */
  public CellRule withHiddenBelow(int people) {
    return with(people, people - 1, smallness, outside, zeros, override);
  }

  /**
   * The same rule with a threshold below {@value #ORDINARY}, and the reason for it.
   *
   * @throws IllegalArgumentException if it is below {@value #FLOOR}
   */
  public CellRule withHiddenBelow(int people, Text because) {
    requireNonNull(because, "because");
    return with(people, people - 1, smallness, outside, zeros, because);
  }

  /** The same rule with another width. */
  public CellRule withWidth(int atLeast) {
    return with(hiddenBelow, atLeast, smallness, outside, zeros, override);
  }

  /** The same rule about what a reader may find out. */
  public CellRule withSmallness(Smallness other) {
    return with(hiddenBelow, width, other, outside, zeros, override);
  }

  /** The same rule with another number of people outside the largest answer. */
  public CellRule withOutside(int people) {
    return with(hiddenBelow, width, smallness, people, zeros, override);
  }

  /** The same rule about zeros. */
  public CellRule withZeros(Zeros other) {
    return with(hiddenBelow, width, smallness, outside, other, override);
  }

  /** The same rule about people who are alone in a hidden cell. */
  public CellRule withInsiders(Insiders other) {
    return new CellRule(
        hiddenBelow,
        width,
        smallness,
        smallCounts,
        complements,
        outside,
        largestShare,
        zeros,
        other,
        override);
  }

  /** The same rule about small counts, and about what else is hidden for them. */
  public CellRule withSmallCounts(SmallCounts small, Complements more) {
    return new CellRule(
        hiddenBelow,
        width,
        smallness,
        small,
        more,
        outside,
        largestShare,
        zeros,
        insiders,
        override);
  }

  private CellRule with(
      int below, int least, Smallness what, int people, Zeros none, @Nullable Text because) {
    return new CellRule(
        below,
        least,
        what,
        smallCounts,
        complements,
        people,
        largestShare,
        none,
        insiders,
        because);
  }

  /** Whether people who are alone in a hidden cell count as readers. */
  boolean countsInsiders() {
    return insiders == Insiders.COUNT;
  }

  /** Whether small counts are hidden. */
  boolean isHiding() {
    return smallCounts == SmallCounts.HIDDEN;
  }

  /** Whether that many people are too few to be known. */
  public boolean hides(long people) {
    return people > 0 && people < hiddenBelow;
  }

  /** Whether the largest contributor has too much of the whole. */
  public boolean isDominated(long units, long largest) {
    return units > 0 && Math.multiplyExact(largest, 100L) > Math.multiplyExact(units, largestShare);
  }
}
