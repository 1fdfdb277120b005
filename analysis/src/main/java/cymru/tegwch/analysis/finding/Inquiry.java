// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.text.Text;
import java.util.List;

/**
 * A specification and the tables that it is put to, so that it can be put to others like them: to
 * what a release prints of those tables.
 *
 * <p>A question of a host's own takes every number from the {@link Reading} that it is handed, and
 * keeps none from elsewhere: that is what makes its findings in a release safe to publish.
 *
 * <pre>{@code
 * Findings<CountTable> found = Findings.of(groups, ourQuestion);
 * Findings<ProtectedTable> published = found.in(release);
 * }</pre>
 */
public interface Inquiry {

  /** What is asked, as a heading. */
  Text title();

  /** Which rule of publication its numbers fall under. */
  NumberKind numbers();

  /** The benchmarks that are read beside the tables. */
  default List<Benchmark> benchmarks() {
    return List.of();
  }

  /** What is found in its tables as they are read. */
  Answers ask(Reading reading);

  /**
   * What a question found.
   *
   * @param notes what holds for all findings, each a sentence
   * @param findings one for each group, in the order of the table
   */
  record Answers(List<Text> notes, List<Finding> findings) {
    public Answers {
      notes = List.copyOf(requireNonNull(notes, "notes"));
      findings = List.copyOf(requireNonNull(findings, "findings"));
    }
  }
}
