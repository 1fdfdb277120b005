// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.function.UnaryOperator;

/** A specification and the tables that it is put to, so that it can be put to others like them. */
interface Question {

  /** What is asked, as a heading. */
  Text title();

  /** The benchmarks that are read beside the tables. */
  List<Benchmark> benchmarks();

  /**
   * What is found in those tables as they are read.
   *
   * @param reader gives for each of the question's tables the one to read instead
   */
  Answers ask(UnaryOperator<Counts> reader, Reading reading);

  /**
   * What a question found.
   *
   * @param notes what holds for all findings, each a sentence
   * @param findings one for each group, in the order of the table
   */
  record Answers(List<Text> notes, List<Finding> findings) {
    public Answers {
      notes = List.copyOf(notes);
      findings = List.copyOf(findings);
    }
  }
}
