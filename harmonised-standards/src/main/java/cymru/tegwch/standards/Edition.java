// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.text.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an edition of a list is in force, and whether it is the one to use today.
 *
 * @param list the list and its edition
 * @param name what people read
 * @param use what the edition is for
 * @param from the first day on which it was in force; for a system, of the records that were read
 * @param to the last day, or null while no later edition replaces it
 * @param checked the day on which somebody looked whether it is still the one to use, or null for
 *     an edition that is not current
 */
public record Edition(
    CodeListId list,
    Text name,
    Use use,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate checked) {

  /** What an edition is for. */
  public enum Use {
    /** To ask with in Wales, or to publish in, from its first day to its last. */
    CURRENT,
    /** To read what was asked before. */
    EARLIER,
    /** To read and ask outside Wales, beside the one to use there. */
    ELSEWHERE,
    /** To read the codes of one system, and of no other. */
    SYSTEM;

    static Optional<Use> of(String word) {
      return switch (word) {
        case "current" -> Optional.of(CURRENT);
        case "earlier" -> Optional.of(EARLIER);
        case "elsewhere" -> Optional.of(ELSEWHERE);
        case "system" -> Optional.of(SYSTEM);
        default -> Optional.empty();
      };
    }
  }

  public Edition {
    requireNonNull(list, "list");
    requireNonNull(name, "name");
    requireNonNull(use, "use");
    requireNonNull(from, "from");
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException(
          "Edition of " + list + " must not end before " + from + ", but was " + to);
    }
    if ((use == Use.CURRENT) != (checked != null)) {
      throw new IllegalArgumentException(
          "Edition of " + list + " must say when it was checked if and only if it is current");
    }
  }

  /** Whether that day is one of those on which it is in force. */
  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
