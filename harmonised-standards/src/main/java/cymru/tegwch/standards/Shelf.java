// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.json.JsonObject;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.benchmark.Area;
import cymru.tegwch.standards.benchmark.BenchmarkTable;
import cymru.tegwch.standards.benchmark.PublishedFigure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files of the catalogue. A file is read when it is first asked for, by one thread, and never
 * again; what failed is not kept, so that a damaged file gives the same message every time.
 *
 * <p>The maps only remember what was read from files that do not change: what they hold depends on
 * nobody who asked.
 */
final class Shelf {

  /** The files in this module's jar. */
  static final Shelf OURS = new Shelf(Shelf.class::getResourceAsStream);

  /** What the index file lists. */
  record Index(
      List<CodeListId> codeLists, List<Pair> crosswalks, Map<CodeListId, String> benchmarks) {

    Index {
      benchmarks = Collections.unmodifiableMap(benchmarks);
    }
  }

  /** A crosswalk by its two lists. */
  record Pair(CodeListId from, CodeListId to) {}

  private static final String INDEX = "catalogue.json";
  private static final String AREAS = "benchmarks/areas.json";
  private static final String FIGURES = "benchmarks/figures.json";

  private final Function<String, @Nullable InputStream> files;
  private final ConcurrentMap<String, Index> index = new ConcurrentHashMap<>();
  private final ConcurrentMap<CodeListId, ListEntry> lists = new ConcurrentHashMap<>();
  private final ConcurrentMap<Pair, CrosswalkEntry> crosswalks = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, List<Area>> areas = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, List<PublishedFigure>> figures = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, BenchmarkTable> tables = new ConcurrentHashMap<>();

  Shelf(Function<String, @Nullable InputStream> files) {
    this.files = files;
  }

  Index index() {
    return index.computeIfAbsent(INDEX, file -> required(read(file, Shelf::index), file));
  }

  Optional<ListEntry> find(CodeListId id) {
    return Optional.ofNullable(
        lists.computeIfAbsent(
            id, key -> read(fileOf(key), file -> ListFile.read(file, key)).orElse(null)));
  }

  /** The file of a list. */
  static String fileOf(CodeListId list) {
    return "code-lists/" + list + ".json";
  }

  /**
   * The list of that id.
   *
   * @throws IllegalStateException if its file is not there: the jar is damaged
   */
  ListEntry list(CodeListId id) {
    return required(find(id), fileOf(id));
  }

  Optional<CrosswalkEntry> crosswalk(CodeListId from, CodeListId to) {
    return Optional.ofNullable(
        crosswalks.computeIfAbsent(
            new Pair(from, to),
            pair ->
                read(
                        "crosswalks/" + from + "--" + to + ".json",
                        file -> CrosswalkEntry.of(file, list(from).codes(), list(to).codes()))
                    .orElse(null)));
  }

  /**
   * The crosswalk between two lists.
   *
   * @throws IllegalArgumentException if there is none; the message names those that there are
   */
  Crosswalk require(CodeListId from, CodeListId to) {
    return crosswalk(from, to)
        .map(CrosswalkEntry::crosswalk)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Catalogue has no crosswalk from "
                        + from
                        + " to "
                        + to
                        + ": from there it has "
                        + index().crosswalks().stream()
                            .filter(pair -> pair.from().equals(from))
                            .map(Pair::to)
                            .toList()));
  }

  List<Area> areas() {
    return areas.computeIfAbsent(AREAS, file -> required(read(file, Shelf::areas), file));
  }

  /** The figures that stand alone. */
  List<PublishedFigure> figures() {
    return figures.computeIfAbsent(
        FIGURES, file -> required(read(file, each -> FigureFile.read(each, areas())), file));
  }

  /**
   * The table that counts the groups of that list. The index may name one table for two lists,
   * where the groups of a level of one are the categories of the other.
   */
  Optional<BenchmarkTable> benchmarks(CodeListId list) {
    return Optional.ofNullable(index().benchmarks().get(list)).map(name -> table(name, list));
  }

  private BenchmarkTable table(String name, CodeListId list) {
    String path = "benchmarks/" + name + ".json";
    BenchmarkTable table =
        tables.computeIfAbsent(
            path, file -> required(read(file, each -> BenchmarkFile.read(each, this)), file));
    CodeListId counted = table.description().level().list();
    if (counted.equals(list)) {
      return table;
    }
    Level level = list(list).codes().detailed();
    if (!codes(level).equals(codes(table.description().level()))) {
      throw new IllegalStateException(
          "Catalogue file '" + path + "' must be of " + list + ", but was of " + counted);
    }
    return table.of(level);
  }

  private static List<String> codes(Level level) {
    return level.groups().stream().map(Level.Group::code).toList();
  }

  <T> Optional<T> read(String path, Function<JsonObject, T> as) {
    try (InputStream in = files.apply(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(JsonObject.read("Catalogue file '" + path + "'", in, as));
    } catch (IOException e) {
      throw new UncheckedIOException("Catalogue file '" + path + "' cannot be closed", e);
    }
  }

  static <T> T required(Optional<T> content, String path) {
    return content.orElseThrow(
        () -> new IllegalStateException("Catalogue file '" + path + "' must be in the jar"));
  }

  private static Index index(JsonObject file) {
    return new Index(
        file.strings("codeLists").stream().map(CodeListId::parse).toList(),
        file.objects(
            "crosswalks",
            pair ->
                new Pair(
                    CodeListId.parse(pair.string("from")), CodeListId.parse(pair.string("to")))),
        benchmarks(file));
  }

  private static List<Area> areas(JsonObject file) {
    file.string("source");
    file.string("licence");
    return file.objects("areas", Shelf::area);
  }

  private static Area area(JsonObject from) {
    return new Area(
        from.string("code"),
        Text.of(from.string("en"), from.string("cy")),
        BenchmarkFile.kind(from),
        ListFile.languages(from));
  }

  private static Map<CodeListId, String> benchmarks(JsonObject index) {
    Map<CodeListId, String> files = new LinkedHashMap<>();
    index.objects(
        "benchmarks",
        each -> {
          CodeListId list = CodeListId.parse(each.string("list"));
          if (files.putIfAbsent(list, each.string("file")) != null) {
            throw each.damaged("must not have a second table of " + list);
          }
          return list;
        });
    return files;
  }
}
