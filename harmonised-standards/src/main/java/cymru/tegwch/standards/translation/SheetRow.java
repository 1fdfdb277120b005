// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.translation;

import cymru.tegwch.core.label.Plain;
import cymru.tegwch.core.record.Place;
import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.standards.conformance.TextRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One row of a translator's file. */
record SheetRow(long line, List<String> heading, List<String> cells) {

  private static final Pattern VERIFIED = Pattern.compile("(?:en|cy|en cy)?");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");

  String key() {
    return text("key");
  }

  Place place(String column) {
    return Place.cell(line, heading.indexOf(column) + 1, column);
  }

  /** What is wrong with the row, beside the text that it is about. */
  List<Problem> problems(TranslationEntry entry) {
    List<Problem> problems = new ArrayList<>();
    String welsh = text("welsh");
    if (!text("english").equals(entry.text().en())) {
      problems.add(TranslationFault.ENGLISH_CHANGED.at(place("english")));
    }
    if (!VERIFIED.matcher(text("verified")).matches()) {
      problems.add(TranslationFault.UNKNOWN_LANGUAGE.at(place("verified")));
      return problems;
    }
    if (welsh.isBlank()) {
      if (entry.text().isTranslated() || !verified().equals(entry.verified())) {
        problems.add(TranslationFault.BLANK_WELSH.at(place("welsh")));
      }
      return problems;
    }
    if (isWelshNew(entry)) {
      welsh(problems, entry, welsh);
    }
    return problems;
  }

  private void welsh(List<Problem> problems, TranslationEntry entry, String welsh) {
    TextRule.brokenBy(welsh).forEach(rule -> problems.add(rule.at(place("welsh"))));
    if (Plain.of(welsh).equals(Plain.of(entry.text().en()))) {
      problems.add(TranslationFault.WELSH_IS_ENGLISH.at(place("welsh")));
    }
    if (!placeholders(welsh).equals(placeholders(entry.text().en()))) {
      problems.add(TranslationFault.PLACEHOLDER_CHANGED.at(place("welsh")));
    }
    if (entry.verified().contains(Language.WELSH) && verified().contains(Language.WELSH)) {
      problems.add(TranslationFault.VERIFIED_WELSH_CHANGED.at(place("welsh")));
    }
  }

  boolean differsFrom(TranslationEntry entry) {
    return isWelshNew(entry) || (!text("welsh").isBlank() && !verified().equals(entry.verified()));
  }

  TranslationChange change(TranslationEntry entry) {
    return new TranslationChange(entry, text("welsh"), verified());
  }

  private boolean isWelshNew(TranslationEntry entry) {
    String welsh = text("welsh");
    return entry.text().isTranslated() ? !welsh.equals(entry.text().cy()) : !welsh.isBlank();
  }

  private Set<Language> verified() {
    Set<Language> languages = EnumSet.noneOf(Language.class);
    for (Language language : Language.values()) {
      if (text("verified").contains(language.tag())) {
        languages.add(language);
      }
    }
    return languages;
  }

  private String text(String column) {
    return Guarded.text(cells.get(heading.indexOf(column)));
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
  }
}
