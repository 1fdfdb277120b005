// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.derived;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeListId;
import java.util.List;
import java.util.Set;

/** Formulas of a person's health and service, and of a home. */
final class Household {

  private Household() {}

  static Answer disability(CodeListId into, List<Answer> from) {
    if (!(from.get(0) instanceof Chosen conditions)) {
      return from.get(0);
    }
    return switch (Formula.only(conditions)) {
      case "no" -> Chosen.of(into, "no-condition");
      case "yes" -> restricted(into, from.get(1));
      default -> throw Formula.unknown(conditions);
    };
  }

  private static Answer restricted(CodeListId into, Answer restriction) {
    if (!(restriction instanceof Chosen chosen)) {
      return restriction;
    }
    return Chosen.of(
        into,
        switch (Formula.only(chosen)) {
          case "a-lot" -> "disabled-a-lot";
          case "a-little" -> "disabled-a-little";
          case "not-at-all" -> "condition-not-limiting";
          default -> throw Formula.unknown(chosen);
        });
  }

  static Answer disabledOrNot(CodeListId into, List<Answer> from) {
    if (!(disability(into, from) instanceof Chosen four)) {
      return disability(into, from);
    }
    boolean isDisabled = Formula.only(four).startsWith("disabled-");
    return Chosen.of(into, isDisabled ? "disabled" : "not-disabled");
  }

  static Answer armedForces(CodeListId into, List<Answer> from) {
    if (!(from.get(0) instanceof Chosen service)) {
      return from.get(0);
    }
    Set<String> ticked = Set.copyOf(service.codes());
    if (!Set.of("regular", "reserve", "no").containsAll(ticked)) {
      throw Formula.unknown(service);
    }
    if (ticked.contains("no")) {
      return ticked.size() == 1 ? Chosen.of(into, "none") : Silence.NOT_STATED;
    }
    return Chosen.of(into, ticked.size() == 2 ? "both" : Formula.only(service));
  }

  static Answer tenure(CodeListId into, List<Answer> from) {
    if (!(from.get(0) instanceof Chosen home)) {
      return from.get(0);
    }
    return switch (Formula.only(home)) {
      case "owns-outright", "owns-mortgage", "shared-ownership", "rent-free" ->
          Chosen.of(into, Formula.only(home));
      case "rents" -> rented(into, from.get(1));
      default -> throw Formula.unknown(home);
    };
  }

  private static Answer rented(CodeListId into, Answer landlord) {
    if (!(landlord instanceof Chosen chosen)) {
      return landlord;
    }
    return Chosen.of(
        into,
        switch (Formula.only(chosen)) {
          case "council" -> "social-council";
          case "rsl" -> "social-other";
          case "private" -> "private-landlord";
          case "employer", "relative", "other" -> "private-other";
          default -> throw Formula.unknown(chosen);
        });
  }
}
