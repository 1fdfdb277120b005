// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import cymru.tegwch.anonymisation.Audience;
import cymru.tegwch.anonymisation.microdata.Generalisation;
import cymru.tegwch.anonymisation.microdata.GeneralisedMicrodata;
import cymru.tegwch.anonymisation.microdata.LDiversity;
import cymru.tegwch.anonymisation.microdata.MicrodataRisk;
import cymru.tegwch.anonymisation.microdata.QuasiIdentifier;
import cymru.tegwch.anonymisation.microdata.SuppressionLimit;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Wales;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * From a real file of records to records for named researchers: {@code mvn -q -Pquickstart
 * -Dquickstart.main=SharedRecords}.
 */
public final class SharedRecords {

  private static final Audience.Restricted READERS =
      new Audience.Restricted(
          Text.of("Study of work and health", "Astudiaeth o waith ac iechyd"),
          Text.of("The housing research team", "Y tîm ymchwil tai"));

  private SharedRecords() {}

  /** Takes the folder of the data and the folder for what is shared. */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Dataset sample =
        Census2011.read(Path.of(arguments[0]).resolve("census-2011-microdata-sample.csv"));
    share(sample, Path.of(arguments[1]).resolve("microdata"), out);
  }

  /** Measures, makes alike, and writes. */
  static void share(Dataset sample, Path folder, PrintStream out) {
    // How well would people be known again by what a neighbour may know of them?
    MicrodataRisk risk =
        MicrodataRisk.of(
            sample, Census2011.AGE, Census2011.SEX, Census2011.ETHNIC_GROUP, Census2011.RELIGION);
    out.println(risk);

    // At least five alike, with three answers among them, and two in a hundred may be left out.
    GeneralisedMicrodata shared =
        Generalisation.toAtLeast(5)
            .over(QuasiIdentifier.of(Census2011.AGE).orLeftOut())
            .over(QuasiIdentifier.of(Census2011.SEX).orLeftOut())
            .over(QuasiIdentifier.of(Census2011.ETHNIC_GROUP).orLeftOut())
            .over(QuasiIdentifier.of(Census2011.RELIGION).orLeftOut())
            .keeping(Wales.ECONOMIC_ACTIVITY, LDiversity.distinct(3))
            .suppressing(SuppressionLimit.perThousand(20))
            .apply(sample);
    out.println(shared);

    // For these readers and nobody else; the files say so.
    shared.writeTo(folder, READERS);
    out.println("written to " + folder.getFileName());
  }
}
