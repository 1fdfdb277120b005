// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.column;

import cymru.tegwch.core.variable.Measure;
import cymru.tegwch.core.variable.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Collects rows that several threads write, and makes columns of them.
 *
 * <pre>{@code
 * ColumnsBuilder builder = new ColumnsBuilder(variables, measures, true, false);
 * RowWriter first = builder.writer(); // one for each thread or part of a file
 * Columns columns = builder.build(List.of(first, second), Map.of());
 * }</pre>
 *
 * <p>It takes one byte for each row and variable of a list of up to 121 categories, 2 or 4 for
 * longer ones and for combinations of codes, 1 to 8 for a measure, 4 for a subject, and 16 for each
 * different subject.
 */
public final class ColumnsBuilder {

  private final List<Variable> variables;
  private final List<Measure> measures;
  private final boolean hasSubjects;
  private final boolean hasHouseholds;
  private final KeyNumbers subjects = new KeyNumbers();
  private final KeyNumbers households = new KeyNumbers();
  private final List<Masks> masks;

  /**
   * A builder without rows.
   *
   * @param variables the variables, whose places in this list are their numbers
   * @param measures the measures, whose places in this list are their numbers
   * @param hasSubjects whether every row says whom it is about; if not, each row is about somebody
   *     else
   * @param hasHouseholds whether rows say in which household
   * @throws IllegalArgumentException if two columns have one name, or if a list is too long for
   *     several codes each
   */
  public ColumnsBuilder(
      List<Variable> variables,
      List<Measure> measures,
      boolean hasSubjects,
      boolean hasHouseholds) {
    this.variables = List.copyOf(variables);
    this.measures = List.copyOf(measures);
    this.hasSubjects = hasSubjects;
    this.hasHouseholds = hasHouseholds;
    this.masks = variables.stream().map(variable -> new Masks()).toList();
    variables.stream().filter(Variable::multiple).forEach(CodeBook::requireRoomForMask);
    requireNames(variables, measures);
  }

  /** A writer for one thread. */
  public RowWriter writer() {
    return new RowWriter(this);
  }

  /**
   * The columns of all that was written. Neither this nor the writers may be used afterwards.
   *
   * @param writers in any order: it changes nothing that is counted
   * @param movedLossily how many rows a crosswalk moved lossily on the way in, by variable
   * @throws IllegalArgumentException if there are more than 2,147,483,647 rows
   */
  public Columns build(List<RowWriter> writers, Map<String, Long> movedLossily) {
    List<Segment> segments = new ArrayList<>();
    writers.forEach(writer -> segments.addAll(writer.takeSegments()));
    List<CodeBook> books = IntStream.range(0, variables.size()).mapToObj(this::book).toList();
    return Columns.of(
        new Columns.Layout(books, measures, movedLossily),
        segments,
        hasSubjects ? subjects.takeKeys() : null,
        hasHouseholds ? households.takeKeys() : null);
  }

  List<Variable> variables() {
    return variables;
  }

  List<Measure> measures() {
    return measures;
  }

  boolean hasSubjects() {
    return hasSubjects;
  }

  boolean hasHouseholds() {
    return hasHouseholds;
  }

  int subjectNumber(long high, long low) {
    return subjects.number(high, low);
  }

  boolean isKnown(long high, long low) {
    return subjects.contains(high, low);
  }

  int householdNumber(long high, long low) {
    return households.number(high, low);
  }

  Masks masks(int variable) {
    return masks.get(variable);
  }

  private CodeBook book(int variable) {
    Variable of = variables.get(variable);
    return of.multiple()
        ? CodeBook.ofSeveral(of, masks.get(variable).byCode())
        : CodeBook.ofOne(of);
  }

  private static void requireNames(List<Variable> variables, List<Measure> measures) {
    Set<String> names = new HashSet<>();
    Stream.concat(variables.stream().map(Variable::name), measures.stream().map(Measure::name))
        .forEach(
            name -> {
              if (!names.add(name)) {
                throw new IllegalArgumentException("Column '" + name + "' must be there once");
              }
            });
  }
}
