// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.json.JsonObject;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.standards.benchmark.Area;
import cymru.tegwch.standards.benchmark.BenchmarkTable;
import cymru.tegwch.standards.benchmark.TableBase;
import cymru.tegwch.standards.benchmark.TableDescription;
import cymru.tegwch.standards.benchmark.TableOrigin;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the file of one published table. One instance reads one file. */
final class BenchmarkFile {

  private final JsonObject file;
  private final Map<String, Area> areas = new LinkedHashMap<>();
  private final Set<String> counted = new HashSet<>();
  private final Level level;
  private final List<String> groups;
  private final List<Silence> silences;

  private BenchmarkFile(JsonObject file, Shelf shelf) {
    this.file = file;
    shelf.areas().forEach(area -> areas.put(area.code(), area));
    CodeList codes = shelf.list(CodeListId.parse(file.string("list"))).codes();
    level = codes.level(file.has("level") ? file.string("level") : Level.DETAILED);
    groups = file.strings("groups");
    silences =
        file.strings("silences").stream().map(code -> CrosswalkEntry.silence(file, code)).toList();
    if (!groups.equals(level.groups().stream().map(Level.Group::code).toList())) {
      throw file.damaged("must have the codes of " + level + " in order in 'groups'");
    }
  }

  static BenchmarkTable read(JsonObject file, Shelf shelf) {
    return new BenchmarkFile(file, shelf).table();
  }

  static Area.Kind kind(JsonObject place) {
    return word(place, "kind", Area.Kind.values());
  }

  static Text text(JsonObject from) {
    ListFile.languages(from);
    return Text.of(from.string("en"), from.string("cy"));
  }

  private BenchmarkTable table() {
    TableOrigin origin = origin();
    List<BenchmarkTable.Row> rows = file.objects("counts", this::row);
    boolean isWhole =
        areas.values().stream()
            .allMatch(area -> counted.contains(area.code()) || area.kind() == Area.Kind.REGION);
    if (!isWhole && origin.partial() == null) {
      throw file.damaged("must have every area of areas.json in 'counts', or say why at 'partial'");
    }
    return new BenchmarkTable(description(), origin, rows);
  }

  private TableDescription description() {
    List<String> headings = file.strings("headings");
    if (headings.size() != groups.size() + silences.size()) {
      throw file.damaged("must have one of 'headings' for each of 'groups' and 'silences'");
    }
    return new TableDescription(
        file.string("table"),
        file.object("title", BenchmarkFile::text),
        level,
        new TableBase(
            file.string("populationId"),
            word(file, "unit", Counting.values()),
            file.number("ageFloor"),
            ListFile.date(file, "date"),
            file.object("description", BenchmarkFile::text),
            file.object("excludes", BenchmarkFile::text),
            file.object("nonResponse", BenchmarkFile::text)),
        under(headings.subList(0, groups.size()), groups),
        under(headings.subList(groups.size(), headings.size()), silences));
  }

  private <T> Map<String, T> under(List<String> headings, List<T> meanings) {
    Map<String, T> byHeading = new LinkedHashMap<>();
    for (String heading : headings) {
      if (byHeading.putIfAbsent(heading, meanings.get(byHeading.size())) != null) {
        throw file.damaged("must have each of 'headings' once");
      }
    }
    return byHeading;
  }

  private TableOrigin origin() {
    Map<Area.Kind, String> derivations = new EnumMap<>(Area.Kind.class);
    file.objects("derivations", each -> derivations.put(kind(each), each.string("text")));
    return new TableOrigin(
        file.string("publisher") + ", Census 2021",
        file.string("licence"),
        file.string("obtained"),
        ListFile.date(file, "retrieved"),
        derivations,
        file.strings("checks"),
        file.strings("notes"),
        file.has("partial") ? file.object("partial", BenchmarkFile::text) : null);
  }

  private BenchmarkTable.Row row(JsonObject row) {
    String code = row.string("area");
    Area area = areas.get(code);
    if (area == null) {
      throw row.damaged("must not have area '" + code + "', which is not in areas.json");
    }
    if (!counted.add(code)) {
      throw row.damaged("must not have area '" + code + "' again");
    }
    List<Long> values = row.counts("values");
    if (values.size() != groups.size() + silences.size()) {
      throw row.damaged("must have " + (groups.size() + silences.size()) + " values");
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    groups.forEach(group -> counts.put(group, values.get(counts.size())));
    Map<Silence, Long> silent = new EnumMap<>(Silence.class);
    silences.forEach(kind -> silent.put(kind, values.get(groups.size() + silent.size())));
    return new BenchmarkTable.Row(area, counts, silent);
  }

  private static <E extends Enum<E>> E word(JsonObject from, String key, E[] values) {
    String word = from.string(key);
    Function<E, String> name = each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Optional<E> found =
        Arrays.stream(values).filter(each -> name.apply(each).equals(word)).findFirst();
    return found.orElseThrow(() -> from.damaged("must not have " + key + " '" + word + "'"));
  }
}
