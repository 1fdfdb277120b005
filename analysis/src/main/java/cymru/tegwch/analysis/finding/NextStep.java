// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.text.Text;

/**
 * What to look at next. A finding starts a story and does not end it: a step says where to look,
 * and never what will be found there or why.
 *
 * @param kind one of a closed list
 * @param sentence the step in English and in Welsh
 */
public record NextStep(Kind kind, Text sentence) {

  /** Where one can look. The Welsh texts are ours and unverified. */
  public enum Kind {
    /** The strata point another way than the whole. */
    READ_WITHIN_STRATA,
    /** Silence could turn the finding round, or more than one in ten are silent. */
    RESPONSE_BY_GROUP,
    /** A difference was found: at which stage of the service. */
    STAGE,
    /** A difference was found: in which place. */
    LOCAL_AREA,
    /** A difference was found, or would have been by itself: count again. */
    CLOSER_MONITORING,
    /** A difference was found, or numbers will not tell: people can. */
    ASK_PEOPLE,
    /** Too few: so large a base would be enough. */
    WAIT_FOR,
    /** Too few, and a few periods like this one would be enough. */
    POOL_PERIODS,
    /** Too few or withheld: a coarser level has larger groups. */
    BROADER_GROUPS,
    /** Nobody is there to compare. */
    REACH,
    /** A course over time: the next count shows whether it goes on. */
    NEXT_COUNT
  }

  public NextStep {
    requireNonNull(kind, "kind");
    requireNonNull(sentence, "sentence");
  }

  /** The kind, then the step in English. */
  @Override
  public String toString() {
    return Excerpt.of("Next: " + kind, sentence.en());
  }
}
