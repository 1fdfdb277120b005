// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.record.NoticeId;
import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A period is over when the day that is so much later has come, and not before. */
class RetentionProperties {

  @Property(tries = 2_000)
  void aDayIsDueExactlyWhenItsPeriodIsOver(
      @ForAll @IntRange(min = -15_000, max = 40_000) int dayNumber,
      @ForAll @IntRange(max = 12) int years,
      @ForAll @IntRange(max = 30) int months,
      @ForAll @IntRange(max = 800) int days,
      @ForAll @IntRange(min = -40, max = 40) int around) {
    Period period = Period.of(years, months, days);
    if (period.isZero()) {
      return;
    }
    LocalDate today = LocalDate.ofEpochDay(dayNumber);
    LocalDate event = today.minus(period).plusDays(around);
    boolean isOver = !event.plus(period).isAfter(today);

    LocalDate last = RetentionRule.afterEvent("r", period).lastDue(today).orElseThrow();
    assertThat(!event.isAfter(last)).isEqualTo(isOver);
    assertThat(TimeLimit.of("q", period).lastExpired(today)).isEqualTo(last);
    assertThat(
            RetentionRule.afterEvent("r", period)
                .isDue(Given.record(Given.person("p"), Given.event(event)), today))
        .isEqualTo(isOver);
  }

  @Example
  void aRuleNeedsANameAPeriodAndTheNoticeThatEnded() {
    LocalDate day = Given.TODAY;
    assertThatThrownBy(() -> RetentionRule.afterEvent("No", Period.ofDays(1)))
        .hasMessage("Name must be 1 to 64 lower-case letters, digits, dots or hyphens");
    assertThatThrownBy(() -> RetentionRule.afterEvent("r", Period.ZERO))
        .hasMessage("Period must be of a day or more, but was P0D");
    assertThatThrownBy(() -> RetentionRule.afterEvent("r", Period.of(1, -1, 0)))
        .hasMessage("Period must be of a day or more, but was P1Y-1M");
    assertThatThrownBy(() -> new RetentionRule("r", null, day, Period.ofDays(1)))
        .hasMessage("Rule 'r' must say which notice ended");
    assertThatThrownBy(() -> TimeLimit.of("Q", Period.ofDays(1)))
        .hasMessageStartingWith("Question name must be");
    assertThat(
            RetentionRule.afterNotice("r", NoticeId.parse("n@1"), day, Period.ofDays(1))
                .lastDue(day))
        .isEmpty();
  }
}
