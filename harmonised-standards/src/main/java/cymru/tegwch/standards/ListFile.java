// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.Characteristic;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.json.JsonObject;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.derived.Formula;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the file of one edition of a list. One instance reads one file. */
final class ListFile {

  private final CodeListId id;
  private final List<Provenance.Wording> wordings = new ArrayList<>();
  private final List<Option> options = new ArrayList<>();
  private final Map<String, Text> hints = new LinkedHashMap<>();
  private final Map<String, Text> followUps = new LinkedHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, String> aliases = new LinkedHashMap<>();

  // One language is enough for the list of a system that is only read from.
  private boolean isOurs;

  private ListFile(CodeListId id) {
    this.id = id;
  }

  static ListEntry read(JsonObject file, CodeListId id) {
    return new ListFile(id).entry(file);
  }

  private ListEntry entry(JsonObject file) {
    if (!file.string("id").equals(id.toString())) {
      throw file.damaged("must have " + id + " at 'id'");
    }
    isOurs = file.has("question") || file.has("derived");
    Text title = text(file, "title", "title");
    ListEntry.Asked asked = asked(file);
    ListEntry.Derived derived = file.has("derived") ? file.object("derived", this::derived) : null;
    if (derived != null && asked.question() != null) {
      throw file.damaged("must not have both 'question' and 'derived'");
    }
    List<Category> categories =
        file.objects("categories", each -> category(each, asked.isMultiple()));
    List<Level> levels = file.objects("levels", this::level);
    return new ListEntry(
        new CodeList(id, title, categories, levels),
        asked,
        derived,
        options,
        hints,
        followUps,
        Collections.unmodifiableMap(labels),
        Collections.unmodifiableMap(aliases),
        file.has("characteristic") ? characteristic(file) : null,
        file.has("concept") ? file.object("concept", this::concept) : null,
        file.object("edition", this::edition),
        provenance(file));
  }

  private ListEntry.Asked asked(JsonObject file) {
    if (!file.has("question")) {
      int ageFloor = file.has("ageFloor") ? file.number("ageFloor") : 0;
      return new ListEntry.Asked(null, null, false, ageFloor, List.of(), null);
    }
    return new ListEntry.Asked(
        text(file, "question", "question"),
        file.has("guidance") ? text(file, "guidance", "guidance") : null,
        file.flag("multiple"),
        file.number("ageFloor"),
        file.strings("offers").stream().map(code -> CrosswalkEntry.silence(file, code)).toList(),
        file.has("askedIf") ? file.object("askedIf", this::routing) : null);
  }

  private Routing routing(JsonObject from) {
    return new Routing(other(from, from.string("list")), once(from, "codes"));
  }

  private ListEntry.Derived derived(JsonObject from) {
    String word = from.string("by");
    Formula by =
        Formula.ofWord(word)
            .orElseThrow(() -> from.damaged("must not have formula '" + word + "'"));
    return new ListEntry.Derived(
        by, from.strings("from").stream().map(list -> other(from, list)).toList());
  }

  /** Another list than this one. That its file is there is found when it is asked for. */
  private CodeListId other(JsonObject from, String list) {
    CodeListId other = CodeListId.parse(list);
    if (other.equals(id)) {
      throw from.damaged("must not name itself");
    }
    return other;
  }

  private static Set<String> once(JsonObject from, String key) {
    List<String> all = from.strings(key);
    Set<String> once = new HashSet<>(all);
    if (once.size() != all.size()) {
      throw from.damaged("must have each text in '" + key + "' once");
    }
    return once;
  }

  private Category category(JsonObject from, boolean isMultiple) {
    String code = from.string("code");
    Category category = new Category(id, code, text(from, "label", "category." + code));
    Text hint = hint(from, code, "category." + code);
    options.add(option(from, category, hint, isMultiple));
    known(from, code, code);
    known(from, category.label().en(), code);
    known(from, category.label().cy(), code);
    for (String alias : from.strings("aliases")) {
      known(from, alias, code);
      aliases.put(alias, code);
    }
    return category;
  }

  private Option option(
      JsonObject from, Category category, @Nullable Text hint, boolean isMultiple) {
    boolean isWriteIn = from.has("writeIn") && from.flag("writeIn");
    boolean isExclusive = from.has("exclusive") && from.flag("exclusive");
    if (isExclusive && !isMultiple) {
      throw from.damaged("must not be exclusive where one option is chosen");
    }
    if (from.has("prompt") && !isWriteIn) {
      throw from.damaged("must not have 'prompt' without 'writeIn'");
    }
    String key = "category." + category.code() + ".prompt";
    Text prompt = from.has("prompt") ? text(from, "prompt", key) : null;
    return new Option(category, hint, isWriteIn, prompt, isExclusive);
  }

  private void known(JsonObject from, String text, String code) {
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw from.damaged("must have text in Unicode form NFC for code '" + code + "'");
    }
    String other = labels.putIfAbsent(text, code);
    if (other != null && !other.equals(code)) {
      throw from.damaged("must not use '" + text + "' for both '" + other + "' and '" + code + "'");
    }
  }

  private Level level(JsonObject from) {
    String name = from.string("name");
    return new Level(
        id,
        name,
        text(from, "label", "level." + name),
        from.objects("groups", group -> group(group, "level." + name + ".")));
  }

  private Level.Group group(JsonObject from, String key) {
    String code = from.string("code");
    Category category = new Category(id, code, text(from, "label", key + code));
    hint(from, code, key + code);
    if (from.has("followUp")) {
      followUps.put(code, text(from, "followUp", key + code + ".followUp"));
    }
    return new Level.Group(category, once(from, "leaves"));
  }

  private @Nullable Text hint(JsonObject from, String code, String key) {
    if (!from.has("hint")) {
      return null;
    }
    Text hint = text(from, "hint", key + ".hint");
    hints.put(code, hint);
    return hint;
  }

  private Concept concept(JsonObject from) {
    return new Concept(from.string("name"), text(from, "text", "concept"));
  }

  private Edition edition(JsonObject from) {
    String use = from.string("use");
    return new Edition(
        id,
        text(from, "name", "edition"),
        Edition.Use.of(use).orElseThrow(() -> from.damaged("must not have use '" + use + "'")),
        date(from, "from"),
        from.has("to") ? date(from, "to") : null,
        from.has("checked") ? date(from, "checked") : null);
  }

  private Provenance provenance(JsonObject file) {
    List<Provenance.Source> sources =
        file.objects(
            "sources",
            from ->
                new Provenance.Source(
                    from.string("text"), from.string("licence"), date(from, "retrieved")));
    if (sources.isEmpty()) {
      throw file.damaged("must have a source");
    }
    Provenance.Section section =
        file.has("equalityAct")
            ? file.object(
                "equalityAct",
                from -> new Provenance.Section(from.number("section"), from.flag("verified")))
            : null;
    List<Text> notes = new ArrayList<>();
    file.objects("notes", from -> notes.add(wording(from, "note." + notes.size())));
    return new Provenance(id, sources, section, wordings, notes);
  }

  private Text text(JsonObject from, String key, String name) {
    return from.object(key, value -> wording(value, name));
  }

  private Text wording(JsonObject from, String name) {
    String en = from.string("en");
    Text text = isOurs || from.has("cy") ? Text.of(en, from.string("cy")) : Text.untranslated(en);
    wordings.add(new Provenance.Wording(name, text, languages(from)));
    return text;
  }

  /** The languages in which somebody read a text in the published source. */
  static Set<Language> languages(JsonObject from) {
    if (!from.has("verified")) {
      throw from.damaged("must have 'verified'");
    }
    Set<Language> verified = EnumSet.noneOf(Language.class);
    for (String tag : from.strings("verified")) {
      verified.add(
          Arrays.stream(Language.values())
              .filter(language -> language.tag().equals(tag))
              .findFirst()
              .orElseThrow(() -> from.damaged("must not have language '" + tag + "'")));
    }
    return verified;
  }

  private static Characteristic characteristic(JsonObject file) {
    String name = file.string("characteristic");
    return Arrays.stream(Characteristic.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> file.damaged("must not have characteristic '" + name + "'"));
  }

  static LocalDate date(JsonObject from, String key) {
    try {
      return LocalDate.parse(from.string(key));
    } catch (DateTimeException e) {
      throw from.damaged("must have a date at '" + key + "'");
    }
  }
}
