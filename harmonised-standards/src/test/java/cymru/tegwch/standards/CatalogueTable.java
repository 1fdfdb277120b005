// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.Characteristic;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.benchmark.Area;
import cymru.tegwch.standards.benchmark.BenchmarkTable;
import cymru.tegwch.standards.translation.TranslationEntry;
import cymru.tegwch.standards.translation.TranslationSheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the catalogue holds, counted. */
final class CatalogueTable {

  private static final List<Area.Kind> PLACES =
      List.of(
          Area.Kind.UNITARY_AUTHORITY, Area.Kind.REGION, Area.Kind.COUNTRY, Area.Kind.COUNTRIES);

  private final List<String> lines = new ArrayList<>();

  private CatalogueTable() {}

  static String page() {
    CatalogueTable table = new CatalogueTable();
    table.lines.addAll(
        List.of(
            "# What the catalogue holds",
            "",
            "Generated from the catalogue by CataloguePagesTest; no number was typed. A page for each characteristic:",
            "[in English](catalogue/en/README.md), [yn Gymraeg](catalogue/cy/README.md)."));
    table.whole();
    table.characteristics();
    table.texts();
    table.crosswalks();
    table.benchmarks();
    table.collisions();
    return String.join("\n", table.lines) + "\n";
  }

  private void whole() {
    heading("The whole", "What", "How many");
    for (Edition.Use use : Edition.Use.values()) {
      row("lists " + PageWords.of(use).en(), entries(each -> each.edition().use() == use).size());
    }
    row("lists that are asked", entries(each -> each.asked().question() != null).size());
    row("lists that are derived", entries(each -> each.derived() != null).size());
    row("characteristics", characteristicsWithLists().size());
    row(
        "of them protected",
        characteristicsWithLists().stream().filter(Characteristic::isProtected).count());
    row("options and codes", options(Shelf.OURS.index().codeLists()));
    row("crosswalks", Wales.crosswalks().size());
    row("rows of crosswalks", rows().size());
    row("rows that lose meaning", rows().stream().filter(each -> each.kind().isLossy()).count());
    row("tables of benchmarks", Benchmarks.tables().size());
    row(
        "tables x places",
        Benchmarks.tables().stream().mapToLong(each -> each.areas().size()).sum());
    row("single figures", Benchmarks.figures().size());
    row("places", Benchmarks.areas().size());
    row("codes that two systems have with other meanings", CodeCollision.all().size());
  }

  private void characteristics() {
    heading(
        "By characteristic",
        "Characteristic",
        "Lists of Wales and elsewhere",
        "Asked",
        "Derived",
        "Systems",
        "Options",
        "Texts",
        "English verified",
        "Welsh verified",
        "Welsh missing",
        "Crosswalks from",
        "Tables");
    for (Characteristic each : characteristicsWithLists()) {
      byCharacteristic(each.label().en(), each);
    }
    byCharacteristic("(of systems, about none)", null);
  }

  private void byCharacteristic(String name, @Nullable Characteristic of) {
    List<ListEntry> entries = entries(each -> each.characteristic() == of);
    List<Provenance.Wording> texts =
        entries.stream().flatMap(each -> each.provenance().wordings().stream()).toList();
    List<CodeListId> ids = entries.stream().map(each -> each.codes().id()).toList();
    long systems = count(entries, each -> each.edition().use() == Edition.Use.SYSTEM);
    row(
        name,
        entries.size() - systems,
        count(entries, each -> each.asked().question() != null),
        count(entries, each -> each.derived() != null),
        systems,
        options(ids),
        texts.size(),
        count(texts, each -> each.isVerified(Language.ENGLISH)),
        count(texts, each -> each.isVerified(Language.WELSH)),
        count(texts, each -> !each.text().isTranslated()),
        count(Wales.crosswalks(), each -> ids.contains(each.crosswalk().from())),
        Benchmarks.tables().stream()
            .filter(each -> ids.contains(each.description().level().list()))
            .map(each -> each.description().name())
            .collect(Collectors.joining(", ")));
  }

  private void texts() {
    heading(
        "Texts of every file, as a translator gets them",
        "Of",
        "Texts",
        "English verified",
        "Welsh verified",
        "Welsh ours, unverified",
        "Welsh missing, only read from");
    Map<String, List<TranslationEntry>> byFolder =
        TranslationSheet.ofCatalogue().entries().stream()
            .collect(
                Collectors.groupingBy(CatalogueTable::folder, TreeMap::new, Collectors.toList()));
    byFolder.forEach(this::textRow);
    textRow("all", TranslationSheet.ofCatalogue().entries());
  }

  private void textRow(String name, List<TranslationEntry> texts) {
    row(
        name,
        texts.size(),
        count(texts, each -> each.verified().contains(Language.ENGLISH)),
        count(texts, each -> each.verified().contains(Language.WELSH)),
        count(
            texts, each -> each.text().isTranslated() && !each.verified().contains(Language.WELSH)),
        count(texts, each -> !each.text().isTranslated()));
  }

  private static String folder(TranslationEntry entry) {
    String file = entry.key().substring(0, entry.key().indexOf('#'));
    if (file.startsWith("notice/")) {
      return "explainer and notice";
    }
    if (!file.startsWith("code-lists/")) {
      return "benchmarks, figures and places";
    }
    CodeListId list =
        CodeListId.parse(file.substring("code-lists/".length(), file.length() - ".json".length()));
    return Shelf.OURS.list(list).edition().use() == Edition.Use.SYSTEM
        ? "lists of systems"
        : "lists of Wales and elsewhere";
  }

  private void crosswalks() {
    heading("Rows of crosswalks by kind", "Kind", "Rows", "Loses meaning");
    for (Crosswalk.Kind kind : Crosswalk.Kind.values()) {
      row(
          PageWords.of(kind).en(),
          rows().stream().filter(each -> each.kind() == kind).count(),
          kind.isLossy() ? "yes" : "no");
    }
    row(
        "crosswalks whose rows were read in a publication",
        count(Wales.crosswalks(), CrosswalkEntry::isVerified),
        "");
    row(
        "crosswalks that are ours or from memory",
        count(Wales.crosswalks(), each -> !each.isVerified()),
        "");
  }

  private void benchmarks() {
    List<String> headings = new ArrayList<>(List.of("Table", "Counts", "Unit", "Ages", "Groups"));
    PLACES.forEach(kind -> headings.add(PageWords.of(kind).en()));
    headings.add("Held against another publication");
    heading("Benchmarks by place", headings.toArray(String[]::new));
    for (BenchmarkTable table : Benchmarks.tables()) {
      List<Object> cells = new ArrayList<>();
      cells.add(table.description().name());
      cells.add(
          table.description().title().en() + (table.origin().partial() == null ? "" : ", in part"));
      cells.add(table.description().base().unit().label().en());
      cells.add(table.description().base().ageFloor() + " and over");
      cells.add(table.description().level().groups().size());
      PLACES.forEach(kind -> cells.add(count(table.areas(), each -> each.kind() == kind)));
      cells.add(table.origin().isVerified() ? "yes" : "no");
      row(cells.toArray());
    }
  }

  private void collisions() {
    heading(
        "Codes that two systems have with other meanings",
        "Read into",
        "One system",
        "Another",
        "Codes");
    CodeCollision.all().stream()
        .collect(
            Collectors.groupingBy(
                each -> List.of(each.into(), each.one(), each.other()),
                LinkedHashMap::new,
                Collectors.mapping(CodeCollision::code, Collectors.toList())))
        .forEach(
            (between, codes) ->
                row(
                    CharacteristicPage.code(between.get(0)),
                    CharacteristicPage.code(between.get(1)),
                    CharacteristicPage.code(between.get(2)),
                    codes.size()
                        + ": "
                        + codes.stream()
                            .map(code -> "`" + code + "`")
                            .collect(Collectors.joining(" "))));
  }

  static List<Characteristic> characteristicsWithLists() {
    return Arrays.stream(Characteristic.values())
        .filter(each -> !CharacteristicPage.entries(each, false).isEmpty())
        .toList();
  }

  private static List<ListEntry> entries(Predicate<ListEntry> which) {
    return Wales.lists().stream().map(Shelf.OURS::list).filter(which).toList();
  }

  private static List<Crosswalk.Row> rows() {
    return Wales.crosswalks().stream().flatMap(each -> each.crosswalk().rows().stream()).toList();
  }

  private static long options(List<CodeListId> lists) {
    return lists.stream().mapToLong(each -> Shelf.OURS.list(each).options().size()).sum();
  }

  private static <T> long count(List<T> of, Predicate<T> which) {
    return of.stream().filter(which).count();
  }

  private void heading(String title, String... headings) {
    lines.add("");
    lines.add("## " + title);
    lines.addAll(
        MarkdownTable.heading(
            Language.ENGLISH,
            Arrays.stream(headings).map(Text::untranslated).toArray(Text[]::new)));
  }

  private void row(Object... cells) {
    lines.add(MarkdownTable.row(Arrays.stream(cells).map(Object::toString).toArray(String[]::new)));
  }
}
