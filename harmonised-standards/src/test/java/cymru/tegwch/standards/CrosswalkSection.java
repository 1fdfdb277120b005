// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is read into some lists and out of them, and what is lost, in one language. */
final class CrosswalkSection {

  private final Language language;

  CrosswalkSection(Language language) {
    this.language = language;
  }

  List<String> of(Set<CodeListId> lists) {
    List<CrosswalkEntry> entries =
        Wales.crosswalks().stream()
            .filter(each -> lists.contains(each.crosswalk().from()))
            .toList();
    if (entries.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", "## " + in(PageWords.CROSSWALKS)));
    lines.addAll(
        MarkdownTable.heading(
            language, PageWords.FROM, PageWords.TO, PageWords.ROWS, PageWords.SOURCES));
    for (CrosswalkEntry entry : entries) {
      lines.add(
          MarkdownTable.row(
              CharacteristicPage.code(entry.crosswalk().from()),
              CharacteristicPage.code(entry.crosswalk().to()),
              kinds(entry.crosswalk()),
              entry.source() + (entry.isVerified() ? "" : " (" + in(PageWords.FROM_MEMORY) + ")")));
    }
    entries.forEach(entry -> lines.addAll(lossy(entry)));
    return lines;
  }

  static Map<Crosswalk.Kind, Long> counts(Crosswalk crosswalk) {
    return crosswalk.rows().stream()
        .collect(
            Collectors.groupingBy(
                Crosswalk.Row::kind,
                () -> new EnumMap<>(Crosswalk.Kind.class),
                Collectors.counting()));
  }

  private String kinds(Crosswalk crosswalk) {
    return counts(crosswalk).entrySet().stream()
        .map(each -> in(PageWords.of(each.getKey())) + " " + each.getValue())
        .collect(Collectors.joining(", "));
  }

  private List<String> lossy(CrosswalkEntry entry) {
    Crosswalk crosswalk = entry.crosswalk();
    List<Crosswalk.Row> rows =
        crosswalk.rows().stream().filter(row -> row.kind().isLossy()).toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    CodeList from = Shelf.OURS.list(crosswalk.from()).codes();
    CodeList to = Shelf.OURS.list(crosswalk.to()).codes();
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "### "
            + CharacteristicPage.code(crosswalk.from())
            + " → "
            + CharacteristicPage.code(crosswalk.to()));
    lines.add("");
    lines.add(in(PageWords.LOSSY) + ": " + entry.summary());
    lines.addAll(
        MarkdownTable.heading(
            language, PageWords.FROM, PageWords.ROWS, PageWords.TO, PageWords.NOTE));
    for (Crosswalk.Row row : rows) {
      lines.add(
          MarkdownTable.row(
              named(from, row.from()),
              in(PageWords.of(row.kind())),
              row.silence() == null
                  ? row.to().stream().map(code -> named(to, code)).collect(Collectors.joining("; "))
                  : in(row.silence().label()),
              row.note()));
    }
    return lines;
  }

  private String named(CodeList list, String code) {
    return "`" + code + "` " + in(list.category(code).orElseThrow().label());
  }

  private String in(Text text) {
    return text.in(language);
  }
}
