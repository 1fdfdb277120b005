// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Admissions to the six largest departments of Berkeley, autumn 1973: P. J. Bickel, E. A. Hammel,
 * J. W. O'Connell (1975), Science 187(4175), 398-404, doi:10.1126/science.187.4175.398, in the form
 * of R's UCBAdmissions.
 */
final class Admissions {

  private static final CodeList SEX =
      Fixture.list(
          "sex@1", Text.of("Sex", "Rhyw"), "female", "Female", "Benyw", "male", "Male", "Gwryw");
  private static final CodeList DEPARTMENT =
      Fixture.list(
          "department@1",
          Text.of("Department", "Adran"),
          "a",
          "A",
          "A",
          "b",
          "B",
          "B",
          "c",
          "C",
          "C",
          "d",
          "D",
          "D",
          "e",
          "E",
          "E",
          "f",
          "F",
          "F");
  private static final CodeList DECISION =
      Fixture.list(
          "decision@1",
          Text.of("Admitted", "Wedi’i dderbyn"),
          "admitted",
          "Admitted",
          "Wedi’i dderbyn",
          "rejected",
          "Rejected",
          "Wedi’i wrthod");

  private static final Outcome ADMITTED = Outcome.of(Variable.of("admitted", DECISION), "admitted");

  private static final Population APPLICANTS =
      Population.of(
          "applicants",
          Text.of("Applicants to six departments", "Ymgeiswyr i chwe adran"),
          LocalDate.of(1973, 10, 1));

  private static final long[][] WOMEN = {
    {89, 19}, {17, 8}, {202, 391}, {131, 244}, {94, 299}, {24, 317}
  };
  private static final long[][] MEN = {
    {512, 313}, {353, 207}, {120, 205}, {138, 279}, {53, 138}, {22, 351}
  };

  private Admissions() {}

  /** By sex and department. */
  static OutcomeTable table() {
    return table(WOMEN, MEN);
  }

  /** The same with three women admitted to department B, and one rejected: invented. */
  static OutcomeTable withAFewInOneDepartment() {
    long[][] women = WOMEN.clone();
    women[1] = new long[] {3, 1};
    return table(women, MEN);
  }

  /** Three departments of invented numbers: women admitted and rejected, then men. */
  static OutcomeTable table(long... counts) {
    long[][] women = new long[3][];
    long[][] men = new long[3][];
    for (int i = 0; i < 3; i++) {
      women[i] = new long[] {counts[2 * i], counts[2 * i + 1]};
      men[i] = new long[] {counts[6 + 2 * i], counts[7 + 2 * i]};
    }
    return table(women, men);
  }

  /** By sex alone. */
  static OutcomeTable withoutDepartments() {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    put(cells, List.of("female"), sum(WOMEN));
    put(cells, List.of("male"), sum(MEN));
    return of("by-sex", List.of(Fixture.dimension("sex", SEX)), cells);
  }

  private static OutcomeTable table(long[][] women, long[][] men) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < women.length; i++) {
      String department = DEPARTMENT.categories().get(i).code();
      put(cells, List.of("female", department), women[i]);
      put(cells, List.of("male", department), men[i]);
    }
    return of(
        "by-sex-and-department",
        List.of(Fixture.dimension("sex", SEX), Fixture.dimension("department", DEPARTMENT)),
        cells);
  }

  private static OutcomeTable of(
      String id, List<Dimension> dimensions, Map<Coordinates, Cell> cells) {
    List<Dimension> all = new ArrayList<>(dimensions);
    all.add(Dimension.of("admitted", ADMITTED.label(), ADMITTED.level()));
    return new OutcomeTable(ADMITTED, CountTable.summing(id, APPLICANTS, all, cells));
  }

  private static void put(Map<Coordinates, Cell> cells, List<String> place, long[] counts) {
    List<String> admitted = new ArrayList<>(place);
    admitted.add(Outcome.HAPPENED);
    List<String> rejected = new ArrayList<>(place);
    rejected.add(Outcome.DID_NOT);
    cells.put(Coordinates.of(admitted.toArray(String[]::new)), Cell.ofPeople(counts[0]));
    cells.put(Coordinates.of(rejected.toArray(String[]::new)), Cell.ofPeople(counts[1]));
  }

  private static long[] sum(long[][] each) {
    long[] sum = new long[2];
    for (long[] one : each) {
      sum[0] += one[0];
      sum[1] += one[1];
    }
    return sum;
  }
}
