// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README's example runs, and prints what README says that it prints. */
class ReadmeTest {

  private static final String IMPORTS =
      """
      import cymru.tegwch.analysis.*;
      import cymru.tegwch.analysis.finding.*;
      import cymru.tegwch.analysis.report.*;
      import cymru.tegwch.anonymisation.*;
      import cymru.tegwch.core.dataset.*;
      import cymru.tegwch.core.intake.*;
      import cymru.tegwch.core.table.*;
      import cymru.tegwch.core.text.*;
      import cymru.tegwch.standards.*;
      import cymru.tegwch.standards.LegacySystems.CensusMicrodata2011;
      import java.nio.file.*;
      import java.time.*;
      """;

  @Test
  void theExamplePrintsWhatIsBesideIt(@TempDir Path folder) throws IOException {
    String readme = Files.readString(Path.of("..", "..", "README.md"));
    String example =
        between(readme, "<!-- example -->\n```java\n", "```\n")
            .replace("examples/quickstart/data", Path.of("data").toAbsolutePath().toString())
            .replace("report.html", folder.resolve("report.html").toString());

    String printed = Shell.printed(IMPORTS + example);

    assertThat(printed).isEqualTo(between(readme, "<!-- output -->\n```\n", "```\n"));
    assertThat(folder.resolve("report.html")).content().contains("lang=\"cy\"");
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from) + from.length();
    return text.substring(start, text.indexOf(to, start));
  }
}
