// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import cymru.tegwch.core.variable.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Real counts to publish: 10,000 people of the 2011 census sample, crossed four ways. */
final class Census {

  static final Population PEOPLE =
      Population.of(
          "census-2011-sample",
          Text.of("People in the sample", "Pobl yn y sampl"),
          LocalDate.of(2011, 3, 27));

  static final Variable ETHNIC_GROUP = variable("ethnic", 5);
  static final Variable SEX = variable("sex", 2);
  static final Variable AGE = variable("age", 8);
  static final Variable ACTIVITY = variable("activity", 9);

  static final Outcome UNEMPLOYED = outcome("Unemployed", Set.of("3"), Set.of("1", "2", "3", "4"));
  static final Outcome LONG_TERM_SICK =
      outcome(
          "Long-term sick",
          Set.of("8"),
          IntStream.rangeClosed(1, 9).mapToObj(Integer::toString).collect(Collectors.toSet()));

  private static final List<Variable> COLUMNS = List.of(ETHNIC_GROUP, SEX, AGE, ACTIVITY);

  private Census() {}

  static Variable variable(String name, int categories) {
    CodeListId id = CodeListId.parse(name + "@test");
    Category[] leaves =
        IntStream.rangeClosed(1, categories)
            .mapToObj(n -> new Category(id, "" + n, Text.of(name + " " + n, name + " rhif " + n)))
            .toArray(Category[]::new);
    return Variable.of(name, CodeList.of(id, Text.of(name, name), leaves));
  }

  private static Outcome outcome(String label, Set<String> codes, Set<String> base) {
    return new Outcome(
        "activity", Text.of(label, label), ACTIVITY, codes, base, Set.of(), Wanted.FEWER);
  }

  static Dimension dimension(Variable variable) {
    return Dimension.of(variable.name(), variable.label(), variable.level());
  }

  /** A table of some of the four columns. */
  static CountTable count(String id, Variable... variables) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (String[] row : rows()) {
      Coordinate[] at = Arrays.stream(variables).map(v -> line(row, v)).toArray(Coordinate[]::new);
      cells.merge(Coordinates.of(at), Cell.ofPeople(Long.parseLong(row[4])), Cell::plus);
    }
    return CountTable.summing(
        id, PEOPLE, Arrays.stream(variables).map(Census::dimension).toList(), cells);
  }

  /** A table of an outcome by some of the columns. */
  static OutcomeTable count(String id, Outcome outcome, Variable... variables) {
    List<Dimension> dimensions =
        new ArrayList<>(Arrays.stream(variables).map(Census::dimension).toList());
    dimensions.add(Dimension.of("activity", outcome.label(), outcome.level()));
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (String[] row : rows()) {
      Coordinate[] at = Arrays.stream(variables).map(v -> line(row, v)).toArray(Coordinate[]::new);
      Coordinate last =
          outcome.codes().contains(row[3])
              ? Coordinate.of(Outcome.HAPPENED)
              : outcome.base().contains(row[3])
                  ? Coordinate.of(Outcome.DID_NOT)
                  : Coordinate.of(Silence.NOT_APPLICABLE);
      cells.merge(Coordinates.of(at).and(last), Cell.ofPeople(Long.parseLong(row[4])), Cell::plus);
    }
    return new OutcomeTable(outcome, CountTable.summing(id, PEOPLE, dimensions, cells));
  }

  private static Coordinate line(String[] row, Variable variable) {
    String code = row[COLUMNS.indexOf(variable)];
    return code.equals("-9") ? Coordinate.of(Silence.NOT_APPLICABLE) : Coordinate.of(code);
  }

  private static List<String[]> rows() {
    return Fixtures.lines("/census-2011-crossing.csv").stream()
        .skip(2)
        .map(line -> line.split(",", -1))
        .toList();
  }
}
