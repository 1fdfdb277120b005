// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform.committee;

import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.store.EventWindow;
import java.time.LocalDate;

/** The year that is over: nothing that is sent today is in it. */
final class Year {

  static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
  static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  static final EventWindow DAYS = EventWindow.of(FIRST, LAST);
  static final Population PEOPLE =
      Population.of(
          "service-users-2025-26",
          Text.of(
              "People who answered after using three services, 2025 to 2026",
              "Pobl a atebodd ar ôl defnyddio tri gwasanaeth, 2025 i 2026"),
          LAST);

  private Year() {}
}
