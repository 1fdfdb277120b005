// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.notice;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.CountedNoun;
import cymru.tegwch.core.text.Text;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * How long answers are kept: for a time, or until something happens.
 *
 * <p>Source: UK GDPR Article 13(2)(a), which wants the period or, where there is none, what decides
 * it.
 */
public sealed interface Retention {

  /**
   * For so long from the day on which a person answers.
   *
   * <pre>{@code
   * Retention.of(Period.ofYears(3));
   * }</pre>
   *
   * @throws IllegalArgumentException if the period is zero or part of it is negative
   */
  static Retention of(Period period) {
    return new For(period);
  }

  /**
   * Until something happens, in the host's words.
   *
   * @param criteria a whole sentence, for instance that they are kept while somebody is a tenant
   * @throws IllegalArgumentException if it is not in both languages
   */
  static Retention until(Text criteria) {
    return new Until(criteria);
  }

  /** A time from the day of answering. */
  record For(Period period) implements Retention {

    public For {
      requireNonNull(period, "period");
      if (period.isZero()
          || period.getYears() < 0
          || period.getMonths() < 0
          || period.getDays() < 0) {
        throw new IllegalArgumentException("Period must be longer than 0, but was " + period);
      }
    }

    /** The time as people read it, for instance {@code 1 year, 6 months}. */
    public Text words() {
      List<Text> parts = new ArrayList<>();
      add(parts, CountedNoun.YEARS, period.getYears());
      add(parts, CountedNoun.MONTHS, period.getMonths());
      add(parts, CountedNoun.DAYS, period.getDays());
      return Text.of(
          String.join(", ", parts.stream().map(Text::en).toList()),
          String.join(", ", parts.stream().map(Text::cy).toList()));
    }

    private static void add(List<Text> parts, CountedNoun unit, int number) {
      if (number > 0) {
        parts.add(unit.with(number));
      }
    }
  }

  /** What decides how long. */
  record Until(Text criteria) implements Retention {

    public Until {
      Particulars.requireTranslated(criteria, "Criteria of retention");
    }
  }
}
