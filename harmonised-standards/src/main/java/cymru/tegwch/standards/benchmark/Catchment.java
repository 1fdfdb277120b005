// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Several places of one table, weighted by where the homes are. */
record Catchment(BenchmarkTable table, Map<BenchmarkTable.Row, Long> homes) {

  Catchment {
    if (homes.isEmpty()) {
      throw new IllegalArgumentException("Catchment must have at least one area");
    }
    homes.forEach(Catchment::require);
    List<Area> areas = homes.keySet().stream().map(BenchmarkTable.Row::area).toList();
    for (int i = 1; i < areas.size(); i++) {
      if (!areas.get(0).isBeside(areas.get(i))) {
        throw new IllegalArgumentException(
            "Areas of a catchment must be of one kind, so that none overlaps, but were "
                + areas.get(0).code()
                + " and "
                + areas.get(i).code());
      }
    }
  }

  Benchmark benchmark() {
    List<Long> numbers =
        Apportionment.of(
            homes.keySet().stream().mapToLong(BenchmarkTable.Row::everyone).sum(), proportions());
    Map<String, Long> counts = new LinkedHashMap<>();
    groups().forEach(group -> counts.put(group, numbers.get(counts.size())));
    Map<Silence, Long> silent = new EnumMap<>(Silence.class);
    silences().forEach(kind -> silent.put(kind, numbers.get(counts.size() + silent.size())));
    Text area = name();
    return new Benchmark(
        area,
        population(area),
        table.description().base().ageFloor(),
        table.description().level(),
        counts,
        silent,
        source());
  }

  /** Each group and silence as a numerator over one denominator for all. */
  private List<BigInteger> proportions() {
    BigInteger denominator =
        homes.keySet().stream()
            .map(row -> BigInteger.valueOf(row.everyone()))
            .reduce(BigInteger.ONE, BigInteger::multiply);
    List<BigInteger> proportions = new ArrayList<>();
    groups()
        .forEach(group -> proportions.add(weighted(denominator, row -> row.counts().get(group))));
    silences()
        .forEach(kind -> proportions.add(weighted(denominator, row -> row.silences().get(kind))));
    return proportions;
  }

  private BigInteger weighted(BigInteger denominator, Function<BenchmarkTable.Row, Long> count) {
    BigInteger sum = BigInteger.ZERO;
    for (Map.Entry<BenchmarkTable.Row, Long> part : homes.entrySet()) {
      sum =
          sum.add(
              BigInteger.valueOf(part.getValue())
                  .multiply(BigInteger.valueOf(count.apply(part.getKey())))
                  .multiply(denominator.divide(BigInteger.valueOf(part.getKey().everyone()))));
    }
    return sum;
  }

  private List<String> groups() {
    return table.description().level().groups().stream().map(Level.Group::code).toList();
  }

  private List<Silence> silences() {
    return List.copyOf(homes.keySet().iterator().next().silences().keySet());
  }

  private Text name() {
    List<Text> parts = new ArrayList<>();
    homes.forEach(
        (row, number) -> {
          Text area = row.area().name();
          parts.add(
              TableBase.both(
                  area,
                  area.en() + " (" + number + (number == 1 ? " home)" : " homes)"),
                  area.cy() + " (" + number + (number == 1 ? " cartref)" : " o gartrefi)")));
        });
    String en = parts.stream().map(Text::en).collect(Collectors.joining(", "));
    String cy = parts.stream().map(Text::cy).collect(Collectors.joining(", "));
    return parts.stream().allMatch(Text::isTranslated)
        ? Text.of("Catchment: " + en, "Dalgylch: " + cy)
        : Text.untranslated("Catchment: " + en);
  }

  private Population population(Text area) {
    TableBase base = table.description().base();
    Text places = base.describes(area);
    String id =
        homes.entrySet().stream()
            .map(part -> part.getKey().area().code() + "=" + part.getValue())
            .collect(Collectors.joining(","));
    return new Population(
        base.id() + ":catchment(" + id + ")",
        TableBase.both(
            area,
            places.en()
                + " The shares are those of the areas, weighted by where the homes are; the counts"
                + " are those shares of the total of the areas.",
            places.cy()
                + " Cyfrannau’r ardaloedd yw’r cyfrannau, wedi’u pwysoli yn ôl lleoliad y cartrefi;"
                + " y cyfrannau hynny o gyfanswm yr ardaloedd yw’r niferoedd."),
        base.unit(),
        base.date(),
        "");
  }

  private String source() {
    String derivations =
        homes.keySet().stream()
            .map(row -> table.origin().derivation(row.area().kind()))
            .distinct()
            .collect(Collectors.joining(" or "));
    return table.source(derivations)
        + "; weighted by homes: "
        + homes.entrySet().stream()
            .map(part -> part.getKey().area().code() + " " + part.getValue())
            .collect(Collectors.joining(", "));
  }

  private static void require(BenchmarkTable.Row row, Long number) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "Homes of area '" + row.area().code() + "' must be 1 or more, but were " + number);
    }
    if (row.everyone() == 0) {
      throw new IllegalArgumentException(
          "Area '" + row.area().code() + "' must have somebody counted to be in a catchment");
    }
  }
}
