// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static java.util.Objects.requireNonNull;

import java.util.BitSet;
import java.util.List;

/** What the search for a pattern came to. */
public sealed interface Suppression {

  /**
   * A pattern in which every needy cell has a checked witness.
   *
   * @param hidden the cells to hide, those that are always hidden included
   * @param witnesses one for each cell with a need
   * @param complements how many cells are hidden for the sake of others
   * @param cost the sum of their costs
   * @param lowerBound what the complements of every safe pattern cost at least
   * @param tries how many rebuilt parts were looked at
   */
  record Pattern(
      BitSet hidden,
      List<Witness> witnesses,
      int complements,
      double cost,
      double lowerBound,
      long tries)
      implements Suppression {

    public Pattern {
      hidden = (BitSet) requireNonNull(hidden, "hidden").clone();
      witnesses = List.copyOf(witnesses);
    }

    @Override
    public BitSet hidden() {
      return (BitSet) hidden.clone();
    }

    /** How much dearer than the lower bound the pattern is, as a share of its cost: 0 to 1. */
    public double gap() {
      return cost == 0 ? 0 : (cost - lowerBound) / cost;
    }

    /** Whether no safe pattern is cheaper. */
    public boolean isOptimal() {
      return lowerBound >= cost;
    }

    @Override
    public String toString() {
      return "Pattern of "
          + hidden.cardinality()
          + " hidden cells, "
          + complements
          + " of them complements";
    }
  }

  /**
   * The search was not begun, or was given up soon: to prove this many cells would take far more
   * steps than the effort allows.
   *
   * @param needy how many cells would have to be proved
   * @param steps about how many steps one round of proofs would take
   */
  record TooLarge(int needy, long steps) implements Suppression {

    @Override
    public String toString() {
      return "Too large: " + needy + " cells to prove, about " + steps + " steps";
    }
  }

  /**
   * No pattern was found that protects these cells, whatever else is hidden.
   *
   * @param cells the places of the cells, in order
   */
  record Unprotectable(List<Integer> cells) implements Suppression {

    public Unprotectable {
      cells = List.copyOf(cells);
    }

    @Override
    public String toString() {
      return "Unprotectable: " + cells.size() + " cells";
    }
  }
}
