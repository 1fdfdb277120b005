// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.column;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Some rows of every column.
 *
 * <p>Where rows belong to subjects, the rows of one subject lie beside each other and in one
 * segment.
 */
public final class Segment {

  private final int rows;
  private final List<Strip> codes;
  private final List<Strip> values;
  private final int[] subjects;
  private final int[] households;

  Segment(int rows, List<Strip> codes, List<Strip> values, int[] subjects, int[] households) {
    this.rows = rows;
    this.codes = List.copyOf(codes);
    this.values = List.copyOf(values);
    this.subjects = subjects;
    this.households = households;
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** The codes of a variable, by its place. */
  public Strip codes(int variable) {
    return codes.get(variable);
  }

  /** The values of a measure, by its place. */
  public Strip values(int measure) {
    return values.get(measure);
  }

  /**
   * The number of each row's subject; empty where rows are not numbered. The array is not copied.
   */
  public int[] subjects() {
    return subjects;
  }

  /**
   * The number of each row's household, -1 where it has none; empty where rows have no households.
   * The array is not copied.
   */
  public int[] households() {
    return households;
  }

  /** The same rows, numbered by household. */
  Segment byHousehold() {
    return new Segment(rows, codes, values, households, households);
  }

  /** The rows of those places, in that order. */
  Segment select(int[] places) {
    UnaryOperator<Strip> select = strip -> strip.select(places);
    return new Segment(
        places.length,
        codes.stream().map(select).toList(),
        values.stream().map(select).toList(),
        selected(subjects, places),
        selected(households, places));
  }

  /** The same rows with other columns. */
  public Segment with(List<Strip> otherCodes, List<Strip> otherValues) {
    return new Segment(rows, otherCodes, otherValues, subjects, households);
  }

  /** The codes of each variable. */
  public List<Strip> codes() {
    return codes;
  }

  /** The values of each measure. */
  public List<Strip> values() {
    return values;
  }

  private static int[] selected(int[] numbers, int[] places) {
    int[] selected = new int[numbers.length == 0 ? 0 : places.length];
    for (int i = 0; i < selected.length; i++) {
      selected[i] = numbers[places[i]];
    }
    return selected;
  }
}
