// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.json.JsonObject;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.benchmark.Area;
import cymru.tegwch.standards.benchmark.PublishedFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the figures that stand alone: each measure once, with its places. */
final class FigureFile {

  private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(\\.[0-9]+)?");

  private FigureFile() {}

  static List<PublishedFigure> read(JsonObject file, List<Area> areas) {
    file.string("licence");
    file.string("retrieved");
    Map<String, Area> byCode =
        areas.stream().collect(Collectors.toMap(Area::code, Function.identity()));
    return file.objects("measures", measure -> measure(measure, byCode)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<PublishedFigure> measure(JsonObject measure, Map<String, Area> areas) {
    Text text = measure.object("text", BenchmarkFile::text);
    CodeListId list = measure.has("list") ? CodeListId.parse(measure.string("list")) : null;
    int ageFloor = measure.number("ageFloor");
    LocalDate date = ListFile.date(measure, "date");
    List<Text> notes = measure.objects("notes", BenchmarkFile::text);
    return measure.objects(
        "figures",
        figure ->
            new PublishedFigure(
                area(figure, areas),
                text,
                list,
                figure.has("count") ? (long) figure.number("count") : null,
                figure.has("rounded") && figure.flag("rounded"),
                figure.has("base") ? (long) figure.number("base") : null,
                figure.has("percent") ? percent(figure) : null,
                ageFloor,
                date,
                figure.string("source"),
                notes));
  }

  private static Area area(JsonObject figure, Map<String, Area> areas) {
    String code = figure.string("area");
    Area area = areas.get(code);
    if (area == null) {
      throw figure.damaged("must not have area '" + code + "', which is not in areas.json");
    }
    return area;
  }

  private static BigDecimal percent(JsonObject figure) {
    String percent = figure.string("percent");
    if (!PERCENT.matcher(percent).matches()) {
      throw figure.damaged("must have a number at 'percent'");
    }
    return new BigDecimal(percent);
  }
}
