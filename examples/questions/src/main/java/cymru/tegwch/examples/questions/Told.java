// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.ProtectedRelease;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a committee reads: each sentence in both languages, as counted and as published. */
final class Told {

  private final PrintStream out;

  Told(PrintStream out) {
    this.out = out;
  }

  /** To the console, in UTF-8 whatever it is set to. */
  static Told onConsole() {
    return new Told(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
  }

  /** As counted, for those who may see it; then as it may be published. */
  void tell(Findings<?> found, ProtectedRelease release, ProtectedRelease... others) {
    out.println("== " + found.title().en() + " / " + found.title().cy());
    out.println("-- as counted, in generated people: not for publication");
    sentences(found);
    out.println("-- as published");
    Findings<?> published = found.in(release, others);
    sentences(published);
    published.notes().forEach(note -> out.println("   " + note.en() + "\n   " + note.cy()));
    out.println();
  }

  private void sentences(Findings<?> findings) {
    for (Finding finding : findings.list()) {
      out.println(finding.sentence().en());
      out.println(finding.sentence().cy());
    }
  }
}
