// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A coarser release that was assessed and granted, and what is lost by it.
 *
 * @param steps what is done to the release, in order
 * @param release the release after that
 * @param cellsPrinted how many cells of groups it prints
 * @param cellsLost how many cells of groups fewer than the release before it has, printed or not:
 *     those that are merged, hidden or left out
 */
public record RollUp(List<Step> steps, Release release, int cellsPrinted, int cellsLost) {

  /** One change of a release. */
  public sealed interface Step {

    /** What is done, in both languages and without any count of people. */
    Text sentence();

    /**
     * A variable is counted at a coarser level in every table that has it.
     *
     * @param variable the variable
     * @param level the level
     * @param before how many groups it had
     */
    record ToLevel(String variable, Level level, int before) implements Step {
      public ToLevel {
        requireNonNull(variable, "variable");
        requireNonNull(level, "level");
      }

      @Override
      public Text sentence() {
        int after = level.groups().size();
        return Text.of(
            "Count '"
                + variable
                + "' in "
                + after
                + " groups and not in "
                + before
                + " ("
                + level.label().en()
                + ").",
            "Cyfrifwch ‘"
                + variable
                + "’ mewn "
                + after
                + " o grwpiau yn hytrach na "
                + before
                + " ("
                + level.label().cy()
                + ").");
      }
    }

    /**
     * A table is left out. It must not be published by itself instead.
     *
     * @param table its id
     */
    record WithoutTable(String table) implements Step {
      public WithoutTable {
        requireNonNull(table, "table");
      }

      @Override
      public Text sentence() {
        return Text.of("Leave out the table '" + table + "'.", "Hepgorwch y tabl ‘" + table + "’.");
      }
    }
  }

  public RollUp {
    steps = List.copyOf(steps);
    requireNonNull(release, "release");
  }

  /** What is done and what is lost, in both languages. */
  public Text sentence() {
    return Text.of(
        steps.stream().map(step -> step.sentence().en()).collect(Collectors.joining(" "))
            + " Cells of groups printed: "
            + cellsPrinted
            + "; fewer than were asked for: "
            + cellsLost
            + ".",
        steps.stream().map(step -> step.sentence().cy()).collect(Collectors.joining(" "))
            + " Celloedd grwpiau a argreffir: "
            + cellsPrinted
            + "; yn llai nag y gofynnwyd amdanynt: "
            + cellsLost
            + ".");
  }

  /** What is done and what is lost, in English. */
  @Override
  public String toString() {
    return sentence().en();
  }
}
