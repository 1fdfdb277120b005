// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.standards.Routing;

/** What follows from answers that the host knows, before a person says anything. */
final class KnownAnswers {

  private KnownAnswers() {}

  /** Whether the question is not asked, whatever the person will answer. */
  static boolean pass(MonitoringForm form, Asked question) {
    Routing after = question.after();
    for (Known known : form.known()) {
      boolean isTooYoung =
          known.isAge()
              && known.answer() instanceof Stated stated
              && stated.value() < question.ageFloor();
      boolean isPassed =
          after != null && after.list().equals(known.list()) && !after.isAskedAfter(known.answer());
      if (isTooYoung || isPassed) {
        return true;
      }
    }
    return false;
  }

  /** Whether the answer that decides on the question is known: it needs no line that says so. */
  static boolean decide(MonitoringForm form, Routing after) {
    return form.known().stream().anyMatch(known -> known.list().equals(after.list()));
  }

  /** Whether the person's age is known. */
  static boolean haveAge(MonitoringForm form) {
    return form.known().stream()
        .anyMatch(known -> known.isAge() && known.answer() instanceof Stated);
  }
}
