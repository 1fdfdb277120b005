// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeListId;
import java.util.Optional;
import java.util.Set;

/**
 * Which answers to an earlier question make a question asked. That is the only kind of routing that
 * there is: one earlier question, and some of its options.
 *
 * <pre>{@code
 * Routing routing = Wales.ACTIVITY_RESTRICTION.routing().orElseThrow();
 * routing.isAskedAfter(Chosen.of(routing.list(), Wales.HealthConditions.YES)); // true
 * routing.silenceAfter(Chosen.of(routing.list(), Wales.HealthConditions.NO)); // not applicable
 * }</pre>
 *
 * @param list the list and edition of the earlier question
 * @param codes the options of which one at least must have been chosen
 */
public record Routing(CodeListId list, Set<String> codes) {

  public Routing {
    requireNonNull(list, "list");
    codes = Set.copyOf(codes);
    if (codes.isEmpty()) {
      throw new IllegalArgumentException("Routing from " + list + " must have at least one code");
    }
  }

  /**
   * Whether the question is asked of a person who gave that answer to the earlier one.
   *
   * @throws IllegalArgumentException if the answer is of another list; the message does not repeat
   *     it
   */
  public boolean isAskedAfter(Answer earlier) {
    return silenceAfter(earlier).isEmpty();
  }

  /**
   * The silence of a person who is not asked: {@link Silence#NOT_APPLICABLE} where the earlier
   * question was answered otherwise or did not apply itself, and {@link Silence#NOT_ASKED} where it
   * was met with any other silence. Empty where the question is asked.
   *
   * @throws IllegalArgumentException if the answer is of another list, or a number; the message
   *     does not repeat it
   */
  public Optional<Silence> silenceAfter(Answer earlier) {
    if (earlier instanceof Silence silence) {
      return Optional.of(
          silence == Silence.NOT_APPLICABLE ? Silence.NOT_APPLICABLE : Silence.NOT_ASKED);
    }
    if (!(earlier instanceof Chosen chosen) || !chosen.list().equals(list)) {
      throw new IllegalArgumentException("Answer to the earlier question must be of " + list);
    }
    return chosen.codes().stream().anyMatch(codes::contains)
        ? Optional.empty()
        : Optional.of(Silence.NOT_APPLICABLE);
  }
}
