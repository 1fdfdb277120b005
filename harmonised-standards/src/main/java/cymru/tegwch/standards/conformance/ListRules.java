// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.conformance;

import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.label.Plain;
import cymru.tegwch.core.record.Place;
import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Holds one list against the rules. One instance looks at one list. */
final class ListRules {

  private final CodeList list;
  private final Set<String> cognates;
  private final List<Problem> problems = new ArrayList<>();

  ListRules(CodeList list, Set<String> cognates) {
    this.list = list;
    this.cognates = cognates;
  }

  List<Problem> problems() {
    Place.Pointer place = place(list);
    text(place.child("title"), list.title());
    categories(place.child("categories"), list.categories());
    codes(place.child("categories"));
    for (Level level : list.levels()) {
      Place.Pointer at = place.child("levels").child(level.name());
      text(at.child("label"), level.label());
      categories(at, level.groups().stream().map(Level.Group::category).toList());
      level.groups().forEach(group -> group(at, group));
    }
    return List.copyOf(problems);
  }

  /** The place of a list. */
  static Place.Pointer place(CodeList list) {
    return Place.pointer("").child(list.id().toString());
  }

  private void categories(Place.Pointer place, List<Category> categories) {
    Map<String, String> byLabel = new HashMap<>();
    for (Category category : categories) {
      Place.Pointer at = place.child(category.code()).child("label");
      text(at, category.label());
      for (Language language : languages(category.label())) {
        String other =
            byLabel.putIfAbsent(Plain.of(category.label().in(language)), category.code());
        if (other != null && !other.equals(category.code())) {
          problems.add(ListFault.REPEATED_LABEL.at(at.child(language.tag())));
        }
      }
    }
  }

  /** A text that nobody translated is looked at once. */
  private static List<Language> languages(Text text) {
    return text.isTranslated() ? List.of(Language.values()) : List.of(Language.ENGLISH);
  }

  private void text(Place.Pointer at, Text text) {
    if (!text.isTranslated()) {
      problems.add(ListFault.NOT_TRANSLATED.at(at));
    } else if (isSame(text) && !cognates.contains(text.en())) {
      problems.add(ListFault.SAME_IN_BOTH_LANGUAGES.at(at));
    }
    for (Language language : languages(text)) {
      TextRule.brokenBy(text.in(language))
          .forEach(rule -> problems.add(rule.at(at.child(language.tag()))));
    }
  }

  private static boolean isSame(Text text) {
    return Plain.of(text.en()).equals(Plain.of(text.cy()));
  }

  private void codes(Place.Pointer place) {
    Map<String, String> byForm = new HashMap<>();
    Map<String, String> byCode = new HashMap<>();
    list.categories()
        .forEach(each -> byCode.put(each.code().toLowerCase(Locale.ROOT), each.code()));
    for (Category category : list.categories()) {
      Place.Pointer at = place.child(category.code());
      if (byForm.putIfAbsent(form(category.code()), category.code()) != null) {
        problems.add(ListFault.ALIKE_CODES.at(at));
      }
      for (Language language : languages(category.label())) {
        String other = byCode.get(Plain.of(category.label().in(language)));
        if (other != null && !other.equals(category.code())) {
          problems.add(ListFault.LABEL_IS_A_CODE.at(at.child("label").child(language.tag())));
        }
      }
    }
  }

  private static String form(String code) {
    return code.toLowerCase(Locale.ROOT).replaceAll("[._]", "-");
  }

  private void group(Place.Pointer place, Level.Group group) {
    if (list.category(group.code()).isPresent() && !group.leaves().contains(group.code())) {
      problems.add(ListFault.GROUP_CODE_OF_ANOTHER.at(place.child(group.code())));
    }
  }
}
