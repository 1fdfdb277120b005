// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.OutcomeComparison;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Of what nature and extent is an inequality, where in the service is it, and what is to be looked
 * at next? (U12, U17)
 *
 * <p>Real and famous: admissions to six departments of Berkeley in autumn 1973. Women were admitted
 * less overall, and not within departments. Source: P. J. Bickel, E. A. Hammel, J. W. O'Connell
 * (1975), Science 187(4175), 398-404, doi:10.1126/science.187.4175.398, the numbers as in R's
 * UCBAdmissions.
 */
public final class WhereIsTheInequality {

  private static final CodeList SEX =
      list(
          "sex@berkeley",
          Text.of("Sex", "Rhyw"),
          "female",
          "Female",
          "Benyw",
          "male",
          "Male",
          "Gwryw");
  private static final CodeList DEPARTMENT =
      list(
          "department@berkeley",
          Text.of("Department", "Adran"),
          Stream.of("A", "B", "C", "D", "E", "F")
              .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT), name, name))
              .toArray(String[]::new));
  private static final CodeList DECISION =
      list(
          "decision@berkeley",
          Text.of("Admitted", "Wedi’i dderbyn"),
          "admitted",
          "Admitted",
          "Wedi’i dderbyn",
          "rejected",
          "Rejected",
          "Wedi’i wrthod");
  private static final Outcome ADMITTED = Outcome.of(Variable.of("admitted", DECISION), "admitted");

  /** Admitted and rejected, department by department: women, then men. */
  private static final Map<String, long[]> NUMBERS =
      Map.of(
          "female", new long[] {89, 19, 17, 8, 202, 391, 131, 244, 94, 299, 24, 317},
          "male", new long[] {512, 313, 353, 207, 120, 205, 138, 279, 53, 138, 22, 351});

  private WhereIsTheInequality() {}

  /** Needs no data. */
  public static void main(String[] args) {
    tell(Paper.onConsole("Admissions to six departments of Berkeley, autumn 1973: real."));
  }

  static Findings<CountTable> tell(Paper paper) {
    OutcomeTable admissions = admissions();
    Findings<CountTable> found =
        OutcomeComparison.withDefaults()
            .withReference("male")
            .allowingFor("department")
            .compare(admissions);
    ProtectedRelease release =
        Release.of("admissions-1973").add(admissions).protect(DisclosurePolicy.publicRelease());
    paper.print(found, release);
    return found;
  }

  private static OutcomeTable admissions() {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (Category sex : SEX.categories()) {
      long[] numbers = requireNonNull(NUMBERS.get(sex.code()), "numbers");
      for (int i = 0; i < 6; i++) {
        String department = DEPARTMENT.categories().get(i).code();
        cells.put(
            Coordinates.of(sex.code(), department, Outcome.HAPPENED),
            Cell.ofPeople(numbers[2 * i]));
        cells.put(
            Coordinates.of(sex.code(), department, Outcome.DID_NOT),
            Cell.ofPeople(numbers[2 * i + 1]));
      }
    }
    Population applicants =
        Population.of(
            "applicants",
            Text.of("Applicants to six departments", "Ymgeiswyr i chwe adran"),
            LocalDate.of(1973, 10, 1));
    List<Dimension> dimensions =
        List.of(
            Dimension.of("sex", SEX.title(), SEX.detailed()),
            Dimension.of("department", DEPARTMENT.title(), DEPARTMENT.detailed()),
            Dimension.of("admitted", ADMITTED.label(), ADMITTED.level()));
    return new OutcomeTable(
        ADMITTED, CountTable.summing("admissions", applicants, dimensions, cells));
  }

  private static CodeList list(String id, Text title, String... categories) {
    CodeListId list = CodeListId.parse(id);
    return CodeList.of(
        list,
        title,
        Stream.iterate(0, i -> i < categories.length, i -> i + 3)
            .map(
                i ->
                    new Category(
                        list, categories[i], Text.of(categories[i + 1], categories[i + 2])))
            .toArray(Category[]::new));
  }
}
