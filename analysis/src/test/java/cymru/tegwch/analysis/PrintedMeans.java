// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.analysis.finding.Measures;
import cymru.tegwch.analysis.finding.Moments;
import cymru.tegwch.anonymisation.ProtectedMeasures;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.variable.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;

/** Means made of nothing but the rows of a data file, and the shape of their table. */
public final class PrintedMeans implements Measures {

  private final ProtectedMeasures shape;
  private final long reach;
  private final Counts counts;
  private final Map<Coordinates, Map<String, String>> cells = new LinkedHashMap<>();

  /**
   * The means of that table in a file.
   *
   * @param reach how far every printed number of values may be off
   */
  public PrintedMeans(ProtectedMeasures shape, List<Map<String, String>> rows, long reach) {
    this.shape = shape;
    this.reach = reach;
    this.counts = new PrintedCounts(shape.counts(), rows);
    for (Map<String, String> row : rows) {
      if (row.get("TableCode").equals(shape.id())) {
        Coordinates place = place(row);
        cells
            .computeIfAbsent(place, any -> new LinkedHashMap<>())
            .put(row.get("MeasureCode"), row.get("Data"));
      }
    }
  }

  private Coordinates place(Map<String, String> row) {
    List<Coordinate> along = new ArrayList<>();
    for (int dimension = 0; dimension < shape.dimensions().size(); dimension++) {
      String key = row.get(shape.dimensions().get(dimension).variable() + "_Code");
      along.add(
          shape.lines(dimension).stream()
              .filter(line -> line.key().equals(key))
              .findFirst()
              .orElseThrow());
    }
    return new Coordinates(along);
  }

  /** Empty where the file has none. */
  private Optional<String> data(Coordinates cell, String code) {
    return Optional.ofNullable(cells.getOrDefault(cell, Map.of()).get(code))
        .filter(number -> !number.isEmpty());
  }

  @Override
  public Measure measure() {
    return shape.measure();
  }

  @Override
  public Counts counts() {
    return counts;
  }

  @Override
  public Counts values() {
    return new Values();
  }

  @Override
  public boolean isEmpty(Coordinates cell) {
    return reach == 0 && data(cell, "values").equals(Optional.of("0"));
  }

  @Override
  public Optional<Moments> moments(Coordinates cell) {
    OptionalLong values = values().count(cell);
    return data(cell, "mean")
        .filter(mean -> values.orElse(0) >= 2)
        .map(
            mean ->
                moments(
                    values.orElseThrow(),
                    new BigDecimal(mean),
                    new BigDecimal(data(cell, "deviation").orElseThrow())));
  }

  /** A mean is off by half of its last place, a deviation by half of its second figure. */
  private Moments moments(long values, BigDecimal mean, BigDecimal deviation) {
    int place = deviation.scale() + 2 - deviation.precision();
    return new Moments(
        values,
        mean.doubleValue(),
        deviation.doubleValue(),
        new Moments.Reach(
            reach,
            mean.ulp().doubleValue() / 2,
            BigDecimal.ONE.scaleByPowerOfTen(-place).doubleValue() / 2));
  }

  @Override
  public Optional<Median> median(Coordinates cell) {
    return data(cell, "median")
        .map(
            median ->
                new Median(
                    Double.parseDouble(median),
                    Double.parseDouble(data(cell, "median-rounded-to").orElseThrow()) / 2));
  }

  @Override
  public Optional<NavigableMap<Long, Long>> histogram(Coordinates cell) {
    return Optional.empty();
  }

  /** How many values the file gives. */
  private final class Values implements Counts {

    @Override
    public String id() {
      return shape.id();
    }

    @Override
    public Population population() {
      return shape.population();
    }

    @Override
    public List<Dimension> dimensions() {
      return shape.dimensions();
    }

    @Override
    public List<Coordinate> lines(int dimension) {
      return shape.lines(dimension);
    }

    @Override
    public OptionalLong count(Coordinates cell) {
      return data(cell, "values").stream().mapToLong(Long::parseLong).findFirst();
    }
  }
}
