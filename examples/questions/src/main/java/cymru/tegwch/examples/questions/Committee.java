// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.ProtectedRelease;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * A paper for a committee: findings in both languages, as counted for officers and as published.
 */
final class Committee {

  private final PrintStream out;
  private final String data;

  /**
   * A paper.
   *
   * @param data whose numbers they are, and whether they are generated
   */
  Committee(PrintStream out, String data) {
    this.out = out;
    this.data = data;
  }

  /** On the console, in UTF-8 whatever it is set to. */
  static Committee onConsole(String data) {
    return new Committee(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
        data);
  }

  /** Every finding, then as one release publishes it, or several together. */
  void read(Findings<?> found, ProtectedRelease release, ProtectedRelease... others) {
    read(found, found.in(release, others), label -> true);
  }

  /** Those findings of which the English label is chosen, and all the notes. */
  void read(Findings<?> found, ProtectedRelease release, Predicate<String> labels) {
    read(found, found.in(release), labels);
  }

  private void read(Findings<?> found, Findings<?> published, Predicate<String> labels) {
    out.println("== " + found.title().en() + " / " + found.title().cy());
    out.println("   " + data);
    out.println("-- as counted, not for publication");
    sentences(found, labels);
    out.println("-- as published");
    sentences(published, labels);
    published.notes().forEach(note -> out.println("   " + note.en() + "\n   " + note.cy()));
    out.println();
  }

  private void sentences(Findings<?> findings, Predicate<String> labels) {
    for (Finding finding : findings.list()) {
      if (labels.test(finding.label().en())) {
        out.println(finding.sentence().en());
        out.println(finding.sentence().cy());
      }
    }
  }
}
