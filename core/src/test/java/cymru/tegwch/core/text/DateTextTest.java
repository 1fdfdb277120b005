// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.Test;

class DateTextTest {

  @Test
  void everyDayOfTwoCenturiesIsWrittenAsTheUnicodeConsortiumDoes() {
    DateFormat english = icu("en-GB");
    DateFormat welsh = icu("cy");
    LocalDate last = LocalDate.of(2100, 12, 31);

    for (LocalDate day = LocalDate.of(1900, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
      Date date = Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
      assertThat(DateText.of(day)).isEqualTo(Text.of(english.format(date), welsh.format(date)));
    }
  }

  @Test
  void aDayIsInBothLanguages() {
    assertThat(DateText.of(LocalDate.of(2026, 11, 1)))
        .hasToString("1 November 2026 / 1 Tachwedd 2026");
  }

  private static DateFormat icu(String tag) {
    DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, ULocale.forLanguageTag(tag));
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format;
  }
}
