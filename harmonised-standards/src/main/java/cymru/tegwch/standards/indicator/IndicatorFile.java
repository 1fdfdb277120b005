// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.indicator;

import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.json.JsonObject;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Wanted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the file of indicators and the scales that they are answered on. */
final class IndicatorFile {

  private static final String FILE = "/cymru/tegwch/standards/indicators/indicators.json";

  private IndicatorFile() {}

  static List<Indicator> read() {
    try (InputStream in = Indicator.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("File '" + FILE + "' must be in the jar");
      }
      return JsonObject.read("File '" + FILE + "'", in, IndicatorFile::indicators);
    } catch (IOException e) {
      throw new UncheckedIOException("File '" + FILE + "' cannot be closed", e);
    }
  }

  private static List<Indicator> indicators(JsonObject file) {
    file.string("notes");
    Map<String, CodeList> scales =
        file.objects("scales", IndicatorFile::scale).stream()
            .collect(Collectors.toMap(list -> list.id().toString(), Function.identity()));
    return List.copyOf(file.objects("indicators", each -> indicator(each, scales)));
  }

  private static CodeList scale(JsonObject scale) {
    CodeListId id = CodeListId.parse(scale.string("id"));
    return CodeList.of(
        id,
        scale.object("title", IndicatorFile::text),
        scale
            .objects("categories", each -> new Category(id, each.string("code"), text(each)))
            .toArray(Category[]::new));
  }

  private static Indicator indicator(JsonObject each, Map<String, CodeList> scales) {
    CodeList answers = scales.get(each.string("scale"));
    if (answers == null) {
      throw each.damaged("must have a scale of the file at 'scale'");
    }
    return new Indicator(
        each.string("id"),
        each.string("edition"),
        each.string("nation"),
        each.object("title", IndicatorFile::text),
        answers,
        each.strings("happened"),
        each.object("base", IndicatorFile::text),
        Wanted.valueOf(each.string("wanted")),
        each.number("leastDeclared"),
        languages(each),
        each.string("source"),
        each.string("licence"));
  }

  private static Set<Language> languages(JsonObject each) {
    return each.strings("verified").stream()
        .map(tag -> tag.equals(Language.WELSH.tag()) ? Language.WELSH : english(each, tag))
        .collect(Collectors.toSet());
  }

  private static Language english(JsonObject each, String tag) {
    if (!tag.equals(Language.ENGLISH.tag())) {
      throw each.damaged("must have only languages at 'verified'");
    }
    return Language.ENGLISH;
  }

  private static Text text(JsonObject from) {
    return Text.of(from.string("en"), from.string("cy"));
  }
}
