// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.Characteristic;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of one characteristic in one language. One instance writes one page. */
final class CharacteristicPage {

  private final Characteristic characteristic;
  private final Language language;
  private final List<String> lines = new ArrayList<>();

  private CharacteristicPage(Characteristic characteristic, Language language) {
    this.characteristic = characteristic;
    this.language = language;
  }

  static String of(Characteristic characteristic, Language language) {
    return new CharacteristicPage(characteristic, language).page();
  }

  /** The name of its file in the folder of each language. */
  static String file(Characteristic characteristic) {
    return characteristic.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".md";
  }

  /** The lists of a characteristic, those of systems or the others. */
  static List<ListEntry> entries(Characteristic characteristic, boolean ofSystems) {
    return Wales.lists().stream()
        .map(Shelf.OURS::list)
        .filter(entry -> entry.characteristic() == characteristic)
        .filter(entry -> (entry.edition().use() == Edition.Use.SYSTEM) == ofSystems)
        .toList();
  }

  private String page() {
    lines.add("# " + in(characteristic.label()));
    add(
        "["
            + in(PageWords.OTHER_LANGUAGE)
            + "](../"
            + language.other().tag()
            + "/"
            + file(characteristic)
            + ")");
    add(in(PageWords.GENERATED) + " " + in(PageWords.ENGLISH_ONLY));
    add(in(characteristic.isProtected() ? PageWords.PROTECTED : PageWords.NOT_PROTECTED));
    List<ListEntry> entries = entries(characteristic, false);
    List<ListEntry> systems = entries(characteristic, true);
    editions(entries);
    entries.forEach(this::list);
    if (!systems.isEmpty()) {
      systems(systems);
    }
    TreeSet<CodeListId> ids = new TreeSet<>();
    entries.forEach(entry -> ids.add(entry.codes().id()));
    systems.forEach(entry -> ids.add(entry.codes().id()));
    lines.addAll(new CrosswalkSection(language).of(ids));
    return String.join("\n", lines) + "\n";
  }

  private void editions(List<ListEntry> entries) {
    table(
        PageWords.LIST,
        PageWords.EDITION,
        PageWords.USE,
        PageWords.IN_FORCE,
        PageWords.KIND_OF_LIST);
    for (ListEntry entry : entries) {
      Edition edition = entry.edition();
      row(
          code(entry.codes().id()),
          in(edition.name()),
          in(PageWords.of(edition.use()))
              + (edition.checked() == null
                  ? ""
                  : " (" + in(PageWords.CHECKED) + " " + edition.checked() + ")"),
          inForce(edition),
          in(kind(entry)));
    }
  }

  private String inForce(Edition edition) {
    return edition.from()
        + (edition.to() == null ? " " + in(PageWords.ONWARDS) : " – " + edition.to());
  }

  private static Text kind(ListEntry entry) {
    if (entry.asked().question() != null) {
      return PageWords.ASKED;
    }
    return entry.derived() == null ? PageWords.READ : PageWords.DERIVED;
  }

  private void list(ListEntry entry) {
    add("## " + in(entry.codes().title()) + " – " + code(entry.codes().id()));
    List<String> facts = new ArrayList<>();
    fact(facts, PageWords.QUESTION, entry.asked().question());
    fact(facts, PageWords.GUIDANCE, entry.asked().guidance());
    if (entry.asked().question() != null) {
      facts.add("- " + in(entry.asked().isMultiple() ? PageWords.SEVERAL : PageWords.ONE));
    }
    if (entry.concept() != null) {
      fact(facts, PageWords.CONCEPT, entry.concept().text());
    }
    if (entry.asked().ageFloor() > 0) {
      facts.add("- " + in(PageWords.AGE_FLOOR) + ": " + entry.asked().ageFloor());
    }
    routing(facts, entry);
    if (!entry.asked().offers().isEmpty()) {
      facts.add(
          "- "
              + in(PageWords.OFFERS)
              + ": "
              + entry.asked().offers().stream()
                  .map(Silence::label)
                  .map(this::in)
                  .collect(Collectors.joining(", ")));
    }
    section(facts, entry.provenance());
    lines.add("");
    lines.addAll(facts);
    options(entry);
    levels(entry.codes());
    lines.addAll(new BenchmarkSection(language).of(entry.codes().id()));
    provenance(entry.provenance());
  }

  private void routing(List<String> facts, ListEntry entry) {
    Routing routing = entry.asked().routing();
    if (routing != null) {
      CodeList earlier = Shelf.OURS.list(routing.list()).codes();
      facts.add(
          "- "
              + in(PageWords.ASKED_IF)
              + ": "
              + code(routing.list())
              + ": "
              + routing.codes().stream()
                  .sorted()
                  .map(code -> in(earlier.category(code).orElseThrow().label()))
                  .collect(Collectors.joining(", ")));
    }
    if (entry.derived() != null) {
      facts.add(
          "- "
              + in(PageWords.DERIVED_BY)
              + " `"
              + entry.derived().by().word()
              + "` "
              + in(PageWords.DERIVED_FROM)
              + " "
              + entry.derived().from().stream()
                  .map(CharacteristicPage::code)
                  .collect(Collectors.joining(", ")));
    }
  }

  private void section(List<String> facts, Provenance provenance) {
    Provenance.Section section = provenance.equalityAct();
    if (section != null) {
      facts.add(
          "- "
              + in(PageWords.SECTION)
              + " "
              + section.number()
              + (section.isVerified() ? "" : " (" + in(PageWords.FROM_MEMORY) + ")"));
    }
  }

  private void options(ListEntry entry) {
    table(PageWords.CODE, PageWords.OPTION, PageWords.HINT, PageWords.MORE);
    for (Option option : entry.options()) {
      List<String> more = new ArrayList<>();
      if (option.isWriteIn()) {
        more.add(
            in(PageWords.WRITE_IN) + (option.prompt() == null ? "" : ": " + in(option.prompt())));
      }
      if (option.isExclusive()) {
        more.add(in(PageWords.EXCLUSIVE));
      }
      row(
          "`" + option.code() + "`",
          in(option.label()),
          option.hint() == null ? "" : in(option.hint()),
          String.join("; ", more));
    }
  }

  private void levels(CodeList list) {
    if (list.levels().isEmpty()) {
      return;
    }
    add("### " + in(PageWords.LEVELS));
    lines.add("");
    for (Level level : list.levels()) {
      lines.add(
          "- `"
              + level.name()
              + "` – "
              + in(level.label())
              + ": "
              + level.groups().stream()
                  .map(Level.Group::category)
                  .map(Category::label)
                  .map(this::in)
                  .collect(Collectors.joining("; ")));
    }
  }

  private void provenance(Provenance provenance) {
    add("### " + in(PageWords.SOURCES));
    lines.add("");
    for (Provenance.Source source : provenance.sources()) {
      lines.add(
          "- "
              + source.text()
              + ". "
              + source.licence()
              + "; "
              + in(PageWords.READ_ON)
              + " "
              + source.retrieved());
    }
    if (!provenance.notes().isEmpty()) {
      add("### " + in(PageWords.NOTES));
      lines.add("");
      provenance.notes().forEach(note -> lines.add("- " + in(note)));
    }
    add("### " + in(PageWords.UNVERIFIED));
    lines.add("");
    unverified(provenance, Language.ENGLISH, PageWords.IN_ENGLISH);
    unverified(provenance, Language.WELSH, PageWords.IN_WELSH);
  }

  private void unverified(Provenance provenance, Language of, Text name) {
    List<Provenance.Wording> unverified = provenance.unverified(of);
    String keys =
        unverified.stream().map(each -> "`" + each.key() + "`").collect(Collectors.joining(", "));
    lines.add(
        "- "
            + in(name)
            + ": "
            + unverified.size()
            + " / "
            + provenance.wordings().size()
            + (unverified.isEmpty() || unverified.size() == provenance.wordings().size()
                ? ""
                : ": " + keys));
  }

  private void systems(List<ListEntry> systems) {
    add("## " + in(PageWords.SYSTEMS));
    table(PageWords.LIST, PageWords.EDITION, PageWords.CODES, PageWords.CONCEPT, PageWords.SOURCES);
    for (ListEntry entry : systems) {
      row(
          code(entry.codes().id()),
          in(entry.edition().name()),
          Integer.toString(entry.codes().categories().size()),
          Optional.ofNullable(entry.concept()).map(Concept::text).map(this::in).orElse(""),
          entry.provenance().sources().stream()
              .map(source -> source.text() + ". " + source.licence())
              .collect(Collectors.joining("; ")));
    }
  }

  private void fact(List<String> facts, Text name, @Nullable Text text) {
    if (text != null) {
      facts.add("- " + in(name) + ": " + in(text));
    }
  }

  private void add(String paragraph) {
    lines.add("");
    lines.add(paragraph);
  }

  private void table(Text... headings) {
    lines.addAll(MarkdownTable.heading(language, headings));
  }

  private void row(String... cells) {
    lines.add(MarkdownTable.row(cells));
  }

  private String in(Text text) {
    return text.in(language);
  }

  static String code(CodeListId list) {
    return "`" + list + "`";
  }
}
