// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.benchmark.Area;
import cymru.tegwch.standards.benchmark.BenchmarkTable;
import cymru.tegwch.standards.benchmark.PublishedFigure;
import cymru.tegwch.standards.benchmark.TableBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a list can be compared with, in one language. */
final class BenchmarkSection {

  private final Language language;

  BenchmarkSection(Language language) {
    this.language = language;
  }

  List<String> of(CodeListId list) {
    List<String> lines = new ArrayList<>(List.of("", "### " + in(PageWords.BENCHMARKS), ""));
    Optional<BenchmarkTable> table = Shelf.OURS.benchmarks(list);
    if (table.isPresent()) {
      lines.addAll(table(table.get()));
    } else {
      lines.add(in(PageWords.NO_BENCHMARK));
    }
    lines.addAll(figures(list));
    return lines;
  }

  private List<String> table(BenchmarkTable table) {
    TableBase base = table.description().base();
    List<String> lines = new ArrayList<>();
    fact(
        lines,
        PageWords.TABLE,
        table.description().name() + ", " + in(table.description().title()));
    fact(
        lines,
        PageWords.LEVELS,
        in(table.description().level().label())
            + " ("
            + table.description().level().groups().size()
            + ")");
    fact(lines, PageWords.UNIT, in(base.unit().label()));
    fact(lines, PageWords.AGE_FLOOR, Integer.toString(base.ageFloor()));
    fact(lines, PageWords.DATE, base.date().toString());
    fact(lines, PageWords.DESCRIBES, in(base.describes()).replace("{area}", "…"));
    fact(lines, PageWords.EXCLUDES, in(base.excludes()));
    fact(lines, PageWords.SILENCES, in(base.silences()));
    if (table.origin().partial() != null) {
      fact(lines, PageWords.PART, in(table.origin().partial()));
    }
    fact(lines, PageWords.AREAS, areas(table));
    fact(lines, PageWords.SOURCES, table.origin().publisher() + "; " + table.origin().obtained());
    fact(lines, PageWords.LICENCE, table.origin().licence());
    fact(
        lines,
        PageWords.CHECKS,
        in(table.origin().isVerified() ? PageWords.HELD : PageWords.UNCHECKED));
    return lines;
  }

  private String areas(BenchmarkTable table) {
    Map<Area.Kind, Long> kinds =
        table.areas().stream()
            .collect(Collectors.groupingBy(Area::kind, TreeMap::new, Collectors.counting()));
    return kinds.entrySet().stream()
        .map(
            each ->
                in(PageWords.of(each.getKey()))
                    + " "
                    + each.getValue()
                    + " ("
                    + table.origin().derivation(each.getKey())
                    + ")")
        .collect(Collectors.joining(", "));
  }

  private List<String> figures(CodeListId list) {
    List<PublishedFigure> figures =
        Benchmarks.figures().stream().filter(each -> list.equals(each.list())).toList();
    if (figures.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", in(PageWords.SINGLE_FIGURES) + ":", ""));
    figures.stream()
        .collect(
            Collectors.groupingBy(
                PublishedFigure::measure, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (measure, of) ->
                lines.add(
                    "- "
                        + in(measure)
                        + ": "
                        + of.stream().map(this::figure).collect(Collectors.joining("; "))));
    return lines;
  }

  private String figure(PublishedFigure figure) {
    return in(figure.area().name())
        + (figure.count() == null ? "" : " " + (figure.isRounded() ? "≈ " : "") + figure.count())
        + (figure.base() == null ? "" : " / " + figure.base())
        + (figure.percent() == null ? "" : " " + figure.percent().toPlainString() + " %")
        + " ("
        + figure.date()
        + ", "
        + figure.source()
        + ")";
  }

  private void fact(List<String> lines, Text name, String said) {
    lines.add("- " + in(name) + ": " + said);
  }

  private String in(Text text) {
    return text.in(language);
  }
}
