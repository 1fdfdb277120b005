// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.json.JsonObject;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One published table: counts of the groups of one list, for many areas. */
record BenchmarkTable(
    String name,
    Text title,
    CodeListId list,
    LocalDate date,
    Text description,
    int ageFloor,
    Map<String, Benchmark> byArea) {

  private static final String AREA = "{area}";
  private static final String DERIVATION = "{derivation}";

  static BenchmarkTable of(JsonObject file, Shelf shelf) {
    return new Reading(file, shelf).table();
  }

  Optional<Benchmark> benchmark(String areaCode) {
    return Optional.ofNullable(byArea.get(areaCode));
  }

  /** Reads one file. */
  private static final class Reading {

    private final JsonObject file;
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final CodeList codes;
    private final List<String> groups;
    private final List<Silence> silences;
    private final Map<Area.Kind, String> derivations = new EnumMap<>(Area.Kind.class);

    Reading(JsonObject file, Shelf shelf) {
      this.file = file;
      shelf.areas().forEach(area -> areas.put(area.code(), area));
      codes = shelf.list(CodeListId.parse(file.string("list"))).codes();
      groups = file.strings("groups");
      silences =
          file.strings("silences").stream()
              .map(code -> CrosswalkEntry.silence(file, code))
              .toList();
      file.objects(
          "derivations",
          each -> derivations.put(Area.Kind.of(each, each.string("kind")), each.string("text")));
      if (!groups.equals(codes.categories().stream().map(Category::code).toList())) {
        throw file.damaged("must have the codes of " + codes.id() + " in order in 'groups'");
      }
    }

    BenchmarkTable table() {
      String name = file.string("table");
      Text title = file.object("title", Reading::text);
      LocalDate date = ListFile.date(file, "date");
      Text description = description();
      int ageFloor = file.number("ageFloor");
      String populationId = file.string("populationId");
      String source = source(name, date);
      Map<String, Benchmark> byArea = new LinkedHashMap<>();
      file.objects(
          "counts",
          row -> {
            Area area = area(row);
            Population population =
                Population.of(populationId + ":" + area.code(), in(area, description), date);
            Benchmark benchmark = benchmark(row, area, population, ageFloor, source);
            if (byArea.putIfAbsent(area.code(), benchmark) != null) {
              throw row.damaged("must not have area '" + area.code() + "' again");
            }
            return benchmark;
          });
      if (byArea.size() != areas.size()) {
        throw file.damaged("must have the " + areas.size() + " areas of areas.json in 'counts'");
      }
      return new BenchmarkTable(
          name,
          title,
          codes.id(),
          date,
          description,
          ageFloor,
          Collections.unmodifiableMap(byArea));
    }

    private Text description() {
      Text description = file.object("description", Reading::text);
      if (!description.en().contains(AREA) || !description.cy().contains(AREA)) {
        throw file.damaged("must have '" + AREA + "' in 'description'");
      }
      return description;
    }

    /** The source in words, with a place for the area's derivation. */
    private String source(String name, LocalDate date) {
      List<String> parts = new ArrayList<>();
      parts.add(
          file.string("publisher")
              + ", Census 2021, table "
              + name
              + ", "
              + date
              + ", "
              + DERIVATION);
      parts.add(file.string("licence"));
      parts.add("obtained " + file.string("retrieved") + " from " + file.string("obtained"));
      parts.addAll(file.strings("notes"));
      return String.join("; ", parts);
    }

    private Benchmark benchmark(
        JsonObject row, Area area, Population population, int ageFloor, String source) {
      List<Long> values = row.counts("values");
      if (values.size() != groups.size() + silences.size()) {
        throw row.damaged("must have " + (groups.size() + silences.size()) + " values");
      }
      Map<String, Long> counts = new LinkedHashMap<>();
      groups.forEach(group -> counts.put(group, values.get(counts.size())));
      Map<Silence, Long> silent = new EnumMap<>(Silence.class);
      silences.forEach(kind -> silent.put(kind, values.get(groups.size() + silent.size())));
      String derivation = derivations.get(area.kind());
      if (derivation == null) {
        throw row.damaged("must have a derivation for '" + area.kind() + "'");
      }
      return new Benchmark(
          area.name(),
          population,
          ageFloor,
          codes.detailed(),
          counts,
          silent,
          source.replace(DERIVATION, derivation));
    }

    private Area area(JsonObject row) {
      String code = row.string("area");
      Area area = areas.get(code);
      if (area == null) {
        throw row.damaged("must not have area '" + code + "', which is not in areas.json");
      }
      return area;
    }

    private static Text in(Area area, Text description) {
      return Text.of(
          description.en().replace(AREA, area.name().en()),
          description.cy().replace(AREA, area.name().cy()));
    }

    private static Text text(JsonObject from) {
      from.strings("verified");
      return Text.of(from.string("en"), from.string("cy"));
    }
  }
}
