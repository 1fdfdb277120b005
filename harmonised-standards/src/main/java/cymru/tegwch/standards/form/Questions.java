// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.standards.Question;
import cymru.tegwch.standards.Routing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the questions of a form are made from those of the catalogue. */
final class Questions {

  private Questions() {}

  /** The questions that a form asks for those, each once, in order. */
  static List<Asked> of(List<Question> questions) {
    Map<CodeListId, Asked> asked = new LinkedHashMap<>();
    for (Question question : questions) {
      if (question.parts().isEmpty()) {
        throw new IllegalArgumentException(
            "Question " + question.id() + " must be asked, but is only read");
      }
      question.parts().forEach(part -> asked.computeIfAbsent(part.id(), id -> of(part)));
    }
    return List.copyOf(asked.values());
  }

  /** One question that is asked itself. */
  static Asked of(Question question) {
    return AskedNumber.isOfYears(question) ? AskedNumber.age(question) : AskedChoice.of(question);
  }

  /** Refuses two questions of one name, and one that is routed by a later one or by none. */
  static void requireOrder(List<Asked> asked, List<Known> known) {
    Set<String> names = new HashSet<>();
    Set<CodeListId> earlier = new HashSet<>();
    known.forEach(each -> earlier.add(each.list()));
    for (Asked question : asked) {
      if (!names.add(question.name())) {
        throw new IllegalArgumentException("Form has question '" + question.name() + "' twice");
      }
      Routing after = question.after();
      if (after != null && !earlier.contains(after.list())) {
        throw new IllegalArgumentException(
            "Form must ask "
                + after.list()
                + " before '"
                + question.name()
                + "', which depends on it, or know its answer");
      }
      if (question instanceof AskedChoice choice) {
        earlier.add(choice.standard());
      }
    }
  }

  /** The question with a host's own options, each of which lies inside one of the standard's. */
  static AskedChoice divided(AskedChoice question, CodeListId local, Catalogue catalogue) {
    CodeList list = catalogue.require(local);
    Crosswalk up =
        catalogue
            .crosswalk(local, question.standard())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Catalogue has no crosswalk from " + local + " to " + question.standard()));
    Map<String, AskedChoice.Choice> choices = new LinkedHashMap<>();
    for (Category category : list.categories()) {
      Asked.requireBoth(category.label(), question.name());
      choices.put(category.code(), inside(question, category, up.row(category.code())));
    }
    requireWhole(question, choices, local);
    return question.dividedInto(list, choices);
  }

  private static AskedChoice.Choice inside(
      AskedChoice question, Category category, Optional<Crosswalk.Row> row) {
    AskedChoice.Choice parent =
        row.filter(each -> !each.kind().isLossy())
            .flatMap(Crosswalk.Row::target)
            .map(question.choices()::get)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Category '"
                            + category.code()
                            + "' of "
                            + category.list()
                            + " must lie inside one of "
                            + question.standard()));
    boolean isSame = row.get().kind() == Crosswalk.Kind.EXACT;
    return new AskedChoice.Choice(
        category.code(),
        parent.code(),
        category.label(),
        isSame ? parent.hint() : null,
        isSame ? parent.writeIn() : null,
        parent.isExclusive());
  }

  private static void requireWhole(
      AskedChoice question, Map<String, AskedChoice.Choice> choices, CodeListId local) {
    List<String> missing = new ArrayList<>(question.choices().keySet());
    choices.values().forEach(choice -> missing.remove(choice.parent()));
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "Code list "
              + local
              + " must have a category for each of "
              + question.standard()
              + ", but has none for "
              + String.join(", ", missing));
    }
  }
}
