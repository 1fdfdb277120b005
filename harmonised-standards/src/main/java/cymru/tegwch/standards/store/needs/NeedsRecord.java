// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.needs;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.record.Place;
import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Option;
import cymru.tegwch.standards.Question;
import cymru.tegwch.standards.store.key.StorableText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one person needs from a day on, until that person's next record begins.
 *
 * <p>The person is the host's own reference, and never a monitoring pseudonym: a text that looks
 * like one is refused. Needs have a purpose and a basis of their own, which is not equality
 * monitoring; the duty to make reasonable adjustments is section 20 of the Equality Act 2010.
 *
 * <pre>{@code
 * NeedsRecord needs =
 *     NeedsRecord.of(
 *         "tenancy-4711/1", Chosen.of(Wales.COMMUNICATION_NEEDS.id(), "large-print"), LocalDate.now(clock));
 * }</pre>
 *
 * @param person the host's reference, not blank, at most 255 characters
 * @param needs the needs, of a list such as {@code Wales.COMMUNICATION_NEEDS}, and what the person
 *     wrote beside them
 * @param validFrom the first day
 * @param version 1 for the first record of a person, and one more for each next one
 */
public record NeedsRecord(String person, Chosen needs, LocalDate validFrom, long version) {

  public NeedsRecord {
    StorableText.requirePerson(requireNonNull(person, "person"));
    requireNonNull(needs, "needs");
    requireNonNull(validFrom, "validFrom");
    if (version < 1) {
      throw new IllegalArgumentException("Version must be 1 or more, but was " + version);
    }
    StorableText.require(Map.of("needs", needs));
    if (validFrom.getYear() < 1900 || validFrom.getYear() > 9999) {
      throw new IllegalArgumentException("First day must be in the years 1900 to 9999");
    }
  }

  /** The first record of a person. */
  public static NeedsRecord of(String person, Chosen needs, LocalDate validFrom) {
    return new NeedsRecord(person, needs, validFrom, 1);
  }

  /** The next record of the same person, from that day on. */
  public NeedsRecord next(Chosen changed, LocalDate from) {
    return new NeedsRecord(person, changed, from, version + 1);
  }

  /** Whether the person needs that, by its code. */
  public boolean needs(String code) {
    return needs.codes().contains(code);
  }

  /**
   * What is wrong with the needs as an answer to that question: another list, codes that it does
   * not have or that were given twice, and one that stands alone beside others. Empty when nothing
   * is. The codes are those of {@link Problem} in records.
   */
  public List<Problem> problems(Question question) {
    if (!question.id().equals(needs.list())) {
      return List.of(
          problem(
              "wrong-list",
              "/needs/list",
              "The answer is from another list than the question’s",
              "Daw’r ateb o restr wahanol i restr y cwestiwn"));
    }
    Map<String, Option> options =
        question.options().stream().collect(Collectors.toMap(Option::code, Function.identity()));
    List<Problem> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < needs.codes().size(); i++) {
      String at = "/needs/codes/" + i;
      if (!options.containsKey(needs.codes().get(i))) {
        problems.add(
            problem(
                "not-in-list", at, "Choose an answer from the list", "Dewiswch ateb o’r rhestr"));
      } else if (!seen.add(needs.codes().get(i))) {
        problems.add(
            problem(
                "repeated-choice",
                at,
                "Choose each answer once",
                "Dewiswch bob ateb unwaith yn unig"));
      }
    }
    if (seen.size() > 1 && options.values().stream().anyMatch(o -> isAlone(o, seen))) {
      problems.add(
          problem(
              "exclusive-choice",
              "/needs/codes",
              "This answer cannot be chosen together with another",
              "Ni ellir dewis yr ateb hwn gydag ateb arall"));
    }
    return List.copyOf(problems);
  }

  /** The first day, and nothing of the person or the needs. */
  @Override
  public String toString() {
    return "NeedsRecord[from " + validFrom + ", not shown]";
  }

  private static boolean isAlone(Option option, Set<String> chosen) {
    return option.isExclusive() && chosen.contains(option.code());
  }

  private static Problem problem(String code, String pointer, String en, String cy) {
    return new Problem(code, Place.pointer(pointer), Text.of(en, cy));
  }
}
