// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Rows of named columns, as a model reads them: factors (categories with named levels) and numbers.
 * A row with anything missing has no place here: who was left out is for the caller to say.
 *
 * <pre>{@code
 * ModelData admissions =
 *     ModelData.ofRows(4)
 *         .withFactor("sex", "Male", "Female", "Male", "Female")
 *         .withFactor("department", "A", "A", "B", "B")
 *         .withNumeric("admitted", 512, 89, 353, 17)
 *         .withNumeric("rejected", 313, 19, 207, 8);
 * }</pre>
 *
 * <p>Large data come in by row number, without an object for each row: {@code withFactor("sex",
 * levels, row -> codes[row])}.
 */
public final class ModelData {

  private final int rows;
  private final Map<String, FactorColumn> factors;
  private final Map<String, double[]> numbers;

  /** A column of categories: for each row, the place of its level. */
  @SuppressWarnings("ArrayRecordComponent") // package-private, never compared
  record FactorColumn(List<String> levels, int[] codes) {}

  private ModelData(int rows, Map<String, FactorColumn> factors, Map<String, double[]> numbers) {
    this.rows = rows;
    this.factors = factors;
    this.numbers = numbers;
  }

  /**
   * So many rows, without a column yet.
   *
   * @throws IllegalArgumentException if {@code rows} is not greater than 0
   */
  public static ModelData ofRows(int rows) {
    if (rows <= 0) {
      throw new IllegalArgumentException("Rows must be greater than 0, but were " + rows);
    }
    return new ModelData(rows, Map.of(), Map.of());
  }

  /** How many rows. */
  public int rows() {
    return rows;
  }

  /**
   * The same with a factor, whose levels are those that it has, in the order in which they are met.
   *
   * @param values the level of each row
   * @throws IllegalArgumentException if there is a column of that name, or not one value for each
   *     row
   */
  public ModelData withFactor(String name, String... values) {
    return withFactor(name, List.of(values));
  }

  /**
   * The same with a factor, whose levels are those that it has, in the order in which they are met.
   *
   * @param values the level of each row
   * @throws IllegalArgumentException if there is a column of that name, or not one value for each
   *     row
   */
  public ModelData withFactor(String name, List<String> values) {
    requireOneEach(name, values.size());
    List<String> levels = List.copyOf(new LinkedHashSet<>(values));
    Map<String, Integer> places = new LinkedHashMap<>();
    levels.forEach(level -> places.put(level, places.size()));
    int[] codes = values.stream().mapToInt(value -> places.getOrDefault(value, -1)).toArray();
    return withFactor(name, levels, row -> codes[row]);
  }

  /**
   * The same with a factor of given levels.
   *
   * @param levels the names of the levels, each once
   * @param level for each row, the place of its level, from 0
   * @throws IllegalArgumentException if there is a column of that name, a level is there twice, or
   *     a row's level is not among them
   */
  public ModelData withFactor(String name, List<String> levels, IntUnaryOperator level) {
    requireNew(name);
    List<String> copy = List.copyOf(levels);
    if (new LinkedHashSet<>(copy).size() < copy.size()) {
      throw new IllegalArgumentException("Levels of '" + name + "' must be there once each");
    }
    int[] codes = new int[rows];
    for (int row = 0; row < rows; row++) {
      int code = level.applyAsInt(row);
      if (code < 0 || code >= copy.size()) {
        throw new IllegalArgumentException(
            "Level of '" + name + "' must be 0 to " + (copy.size() - 1) + " in every row");
      }
      codes[row] = code;
    }
    Map<String, FactorColumn> more = new LinkedHashMap<>(factors);
    more.put(name, new FactorColumn(copy, codes));
    return new ModelData(rows, more, numbers);
  }

  /**
   * The same with a column of numbers.
   *
   * @param values the number of each row
   * @throws IllegalArgumentException if there is a column of that name, not one value for each row,
   *     or a number is infinite or not one
   */
  public ModelData withNumeric(String name, double... values) {
    requireOneEach(name, values.length);
    return withNumeric(name, row -> values[row]);
  }

  /**
   * The same with a column of numbers.
   *
   * @param value the number of each row
   * @throws IllegalArgumentException if there is a column of that name, or a number is infinite or
   *     not one
   */
  public ModelData withNumeric(String name, IntToDoubleFunction value) {
    requireNew(name);
    double[] copy = new double[rows];
    for (int row = 0; row < rows; row++) {
      // Adding 0 makes one zero of the two that floating point has.
      copy[row] = value.applyAsDouble(row) + 0.0;
      if (!Double.isFinite(copy[row])) {
        throw new IllegalArgumentException("Numbers of '" + name + "' must be finite in every row");
      }
    }
    Map<String, double[]> more = new LinkedHashMap<>(numbers);
    more.put(name, copy);
    return new ModelData(rows, factors, more);
  }

  /**
   * The rows of some levels alone; factors keep the levels that they still have.
   *
   * @throws IllegalArgumentException if there is no such factor or level, or no row has one of them
   */
  public ModelData where(String factor, String... levels) {
    FactorColumn by = factor(factor);
    boolean[] wanted = new boolean[by.levels().size()];
    for (String level : levels) {
      wanted[levelOf(factor, level)] = true;
    }
    int[] kept = IntStream.range(0, rows).filter(row -> wanted[by.codes()[row]]).toArray();
    if (kept.length == 0) {
      throw new IllegalArgumentException(
          "No row of '" + factor + "' has one of " + List.of(levels));
    }
    Map<String, FactorColumn> fewer = new LinkedHashMap<>();
    factors.forEach((name, column) -> fewer.put(name, narrowed(column, kept)));
    Map<String, double[]> values = new LinkedHashMap<>();
    numbers.forEach(
        (name, column) ->
            values.put(name, IntStream.of(kept).mapToDouble(r -> column[r]).toArray()));
    return new ModelData(kept.length, fewer, values);
  }

  /** The same rows with one factor at one level. */
  ModelData withEverybodyAt(String factor, String level) {
    int[] codes = new int[rows];
    Arrays.fill(codes, levelOf(factor, level));
    Map<String, FactorColumn> moved = new LinkedHashMap<>(factors);
    moved.put(factor, new FactorColumn(levels(factor), codes));
    return new ModelData(rows, moved, numbers);
  }

  private static FactorColumn narrowed(FactorColumn column, int[] kept) {
    boolean[] met = new boolean[column.levels().size()];
    for (int row : kept) {
      met[column.codes()[row]] = true;
    }
    List<String> levels = new ArrayList<>();
    int[] places = new int[met.length];
    for (int old = 0; old < met.length; old++) {
      places[old] = levels.size();
      if (met[old]) {
        levels.add(column.levels().get(old));
      }
    }
    int[] codes = IntStream.of(kept).map(row -> places[column.codes()[row]]).toArray();
    return new FactorColumn(List.copyOf(levels), codes);
  }

  /**
   * The levels of a factor.
   *
   * @throws IllegalArgumentException if there is no such factor
   */
  public List<String> levels(String factor) {
    return factor(factor).levels();
  }

  /**
   * For each row, the place of its level among {@link #levels}.
   *
   * @throws IllegalArgumentException if there is no such factor
   */
  public int[] codes(String factor) {
    return factor(factor).codes().clone();
  }

  boolean isFactor(String name) {
    return factors.containsKey(name);
  }

  FactorColumn factor(String name) {
    FactorColumn column = factors.get(requireNonNull(name, "name"));
    if (column == null) {
      throw new IllegalArgumentException(
          "Factor '" + name + "' must be one of " + String.join(", ", factors.keySet()));
    }
    return column;
  }

  double[] numeric(String name) {
    double[] column = numbers.get(requireNonNull(name, "name"));
    if (column == null) {
      throw new IllegalArgumentException(
          "Numeric column '" + name + "' must be one of " + String.join(", ", numbers.keySet()));
    }
    return column;
  }

  int levelOf(String factor, String level) {
    int place = factor(factor).levels().indexOf(level);
    if (place < 0) {
      throw new IllegalArgumentException(
          "Level '" + level + "' of '" + factor + "' must be one of " + levels(factor));
    }
    return place;
  }

  /** Amounts of at least 0. */
  double[] amounts(String name) {
    double[] column = numeric(name);
    for (double value : column) {
      if (value < 0) {
        throw new IllegalArgumentException("Numbers of '" + name + "' must not be negative");
      }
    }
    return column;
  }

  private void requireNew(String name) {
    if (factors.containsKey(requireNonNull(name, "name")) || numbers.containsKey(name)) {
      throw new IllegalArgumentException("Column '" + name + "' must be there once");
    }
  }

  private void requireOneEach(String name, int values) {
    if (values != rows) {
      throw new IllegalArgumentException(
          "Column '" + name + "' must have " + rows + " values, but had " + values);
    }
  }

  /** The shape alone: what a row holds is a person's answers. */
  @Override
  public String toString() {
    return rows + " rows of " + factors.keySet() + " and " + numbers.keySet();
  }
}
