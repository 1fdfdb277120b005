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
   */
  record Pattern(BitSet hidden, List<Witness> witnesses, int complements) implements Suppression {

    public Pattern {
      hidden = (BitSet) requireNonNull(hidden, "hidden").clone();
      witnesses = List.copyOf(witnesses);
    }

    @Override
    public BitSet hidden() {
      return (BitSet) hidden.clone();
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
