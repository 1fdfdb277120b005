// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.conformance;

import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.label.Plain;
import cymru.tegwch.core.record.Place;
import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds local sub-categories against the list that they divide. One instance looks at one list. */
final class ParentRules {

  private final Catalogue catalogue;
  private final CodeList local;
  private final CodeListId parentId;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> exact = new HashSet<>();

  ParentRules(Catalogue catalogue, CodeList local, CodeListId parentId) {
    this.catalogue = catalogue;
    this.local = local;
    this.parentId = parentId;
  }

  List<Problem> problems() {
    Optional<CodeList> parent = catalogue.codeList(parentId);
    Optional<Crosswalk> crosswalk = catalogue.crosswalk(local.id(), parentId);
    if (parent.isEmpty()) {
      return List.of(ListFault.UNKNOWN_PARENT_LIST.at(ListRules.place(local)));
    }
    if (crosswalk.isEmpty()) {
      return List.of(ListFault.NO_CROSSWALK.at(ListRules.place(local)));
    }
    rows(parent.get(), crosswalk.get());
    return List.copyOf(problems);
  }

  private void rows(CodeList parent, Crosswalk crosswalk) {
    Place.Pointer place = ListRules.place(local).child("categories");
    Map<String, String> known = known(parent);
    for (Category category : local.categories()) {
      Place.Pointer at = place.child(category.code());
      Optional<Crosswalk.Row> row = crosswalk.row(category.code());
      if (row.isEmpty()) {
        problems.add(ListFault.NO_PARENT.at(at));
      } else if (row.get().silence() == null) {
        inside(at, parent, row.get());
        meansNoOther(at, parent, category, row.get(), known);
      }
    }
    for (Crosswalk.Row row : crosswalk.rows()) {
      if (local.category(row.from()).isEmpty()) {
        problems.add(ListFault.UNKNOWN_CODE.at(place.child(row.from())));
      }
    }
  }

  private void inside(Place.Pointer at, CodeList parent, Crosswalk.Row row) {
    if (row.to().isEmpty()) {
      problems.add(ListFault.NO_PARENT.at(at));
    } else if (row.to().size() > 1) {
      problems.add(ListFault.SEVERAL_PARENTS.at(at));
    } else if (row.kind().isLossy()) {
      problems.add(ListFault.LOSSY_PARENT.at(at));
    } else if (row.kind() == Crosswalk.Kind.EXACT && !exact.add(row.to().get(0))) {
      problems.add(ListFault.SEVERAL_EXACT.at(at));
    }
    if (row.to().stream().anyMatch(code -> parent.category(code).isEmpty())) {
      problems.add(ListFault.UNKNOWN_PARENT.at(at));
    }
  }

  private void meansNoOther(
      Place.Pointer at,
      CodeList parent,
      Category category,
      Crosswalk.Row row,
      Map<String, String> known) {
    if (parent.category(category.code()).isPresent() && !row.to().contains(category.code())) {
      problems.add(ListFault.CODE_OF_ANOTHER.at(at));
    }
    for (Language language : Language.values()) {
      String other = known.get(Plain.of(category.label().in(language)));
      if (other != null && !row.to().contains(other)) {
        problems.add(ListFault.LABEL_OF_ANOTHER.at(at.child("label").child(language.tag())));
      }
    }
  }

  private Map<String, String> known(CodeList parent) {
    Map<String, String> known = new HashMap<>();
    catalogue.aliases(parentId).forEach((text, code) -> known.put(Plain.of(text), code));
    for (Category category : parent.categories()) {
      for (Language language : Language.values()) {
        known.put(Plain.of(category.label().in(language)), category.code());
      }
    }
    return known;
  }
}
