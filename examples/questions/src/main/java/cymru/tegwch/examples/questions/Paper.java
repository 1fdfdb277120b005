// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings with all that stands beside them, as a committee reads them in both languages. */
final class Paper {

  private final PrintStream out;

  Paper(PrintStream out) {
    this.out = out;
  }

  /** On the console, in UTF-8 whatever it is set to. */
  static Paper onConsole() {
    return new Paper(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
  }

  /** A table of people by one axis, their numbers in the order of its groups. */
  static CountTable counted(
      String id, Population population, Axis axis, Text label, long... people) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < people.length; i++) {
      cells.put(Coordinates.of(axis.level().groups().get(i).code()), Cell.ofPeople(people[i]));
    }
    return CountTable.summing(
        id, population, List.of(Dimension.of(axis.variable(), label, axis.level())), cells);
  }

  /** What was found, first as counted and then in what is printed. */
  void print(Findings<?> found, ProtectedRelease release) {
    out.println("== " + found.title().en() + " / " + found.title().cy());
    out.println("-- as counted, not for publication");
    all(found);
    out.println("-- as the release prints it");
    all(found.in(release));
  }

  private void all(Findings<?> found) {
    for (Finding finding : found.list()) {
      both(finding.sentence());
      finding.remarks().forEach(remark -> both(remark.sentence()));
      finding.next().forEach(step -> both(step.sentence()));
      out.println();
    }
    found.notes().forEach(this::both);
  }

  private void both(Text text) {
    out.println(text.en());
    out.println(text.cy());
  }
}
