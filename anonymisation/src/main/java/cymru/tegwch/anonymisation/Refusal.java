// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Text;
import java.util.List;

/**
 * A reason why tables may not be published together, and what to do about it.
 *
 * @param kind the stable reason
 * @param tables the tables concerned, by id
 * @param reason what is wrong, without any count
 * @param advice what would help
 */
public record Refusal(Kind kind, List<String> tables, Text reason, Text advice) {

  /** The reasons that there are. */
  public enum Kind {
    /** There is no table. */
    EMPTY,
    /** Tables describe different people, units or dates. */
    POPULATIONS_DIFFER,
    /** One table's people are among another's, so that the rest can be found by taking away. */
    POPULATIONS_NEST,
    /** A unit may stand in several groups of a variable, and tables group it differently. */
    OVERLAPPING_DIMENSION,
    /** Two tables group one variable in ways that cut across each other, or by different lists. */
    LEVELS_CROSS,
    /** A table uses one variable twice. */
    VARIABLE_TWICE,
    /** The same people are counted differently in two places, or totals are not sums. */
    COUNTS_DISAGREE,
    /** The tables together are larger than what can be attacked. */
    TOO_LARGE,
    /** The numbers cannot be rounded so that they add up. */
    NO_ROUNDING,
    /** No pattern of hidden cells protects what must be hidden. */
    UNPROTECTABLE,
    /** The attacker narrowed down what was hidden, or could not be proved unable to. */
    ATTACKER_WINS,
    /** A reader who knows how hidden cells are chosen could work one out from the choice. */
    METHOD_TELLS,
    /** A table of the same people and date was published before and is not in the release. */
    EARLIER_TABLE_MISSING,
    /** What was published before of the same people and date would print otherwise. */
    REVISED,
    /** A part of the same population, or all of it, was published before for the same date. */
    NESTS_WITH_EARLIER,
    /** The population was published for another date, and nobody counted who came and went. */
    TURNOVER_NOT_STATED,
    /** So few came and went that what changed since is about them. */
    TURNOVER_TOO_SMALL,
    /** Labels are missing in the language in which the release is to be written. */
    UNTRANSLATED
  }

  public Refusal {
    requireNonNull(kind, "kind");
    requireNonNull(reason, "reason");
    requireNonNull(advice, "advice");
    tables = List.copyOf(tables);
  }

  /** The kind, the reason and the advice, in English. */
  @Override
  public String toString() {
    return kind + ": " + reason.en() + " " + advice.en();
  }
}
