// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README's examples run, and print what README says that they print. */
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
      import java.util.*;
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

  /**
   * What the form's example takes from Spring and the JDK, as far as a shell without Spring can.
   */
  private static final String HOST =
      """
      import cymru.tegwch.core.record.*;
      import cymru.tegwch.standards.form.*;
      import java.security.Principal;
      import java.util.function.Consumer;
      @interface RestController {}
      @interface GetMapping { String path(); String produces(); }
      @interface PostMapping { String path(); String produces(); }
      @interface PathVariable {}
      @interface RequestParam {}
      record CsrfToken(String getParameterName, String getToken) {}
      interface MultiValueMap<K, V> extends Map<K, List<V>> {}
      class Posted extends HashMap<String, List<String>> implements MultiValueMap<String, String> {}
      """;

  private static final String VISIT =
      """
      var kept = new ArrayList<MonitoringRecord>();
      var subjects = SubjectIds.keyed("0123456789abcdef0123456789abcdef".getBytes(), "equality-monitoring");
      var questions = new EqualityQuestions(subjects, Clock.systemUTC(), kept::add);
      var token = new CsrfToken("_csrf", "4711");
      System.out.println(questions.ask("cy", token).contains("name=\\"_csrf\\" value=\\"4711\\""));
      System.out.println(questions.ask("cy", token).contains("Beth yw eich crefydd?"));
      var posted = new Posted();
      posted.put("eq.religion", List.of("nothing"));
      System.out.println(questions.answer("cy", posted, () -> "tenant-1", token).contains("Gwall"));
      posted.put("eq.religion", List.of("sikh"));
      System.out.println(questions.answer("cy", posted, () -> "tenant-1", token));
      System.out.println(kept.size());
      """;

  @Test
  void theFormAsksReadsAndKeepsInFortyLinesOfTheHost() throws IOException {
    String readme = Files.readString(Path.of("..", "..", "README.md"));
    String host = between(readme, "<!-- form -->\n```java\n", "```\n");

    // the shell takes an annotation on a line of its own for a whole snippet
    String typed = host.replace("@RestController\n", "@RestController ");
    String printed = Shell.printed(IMPORTS + HOST + typed + VISIT);

    assertThat(host.lines()).hasSizeLessThanOrEqualTo(40);
    assertThat(printed).isEqualTo("true\ntrue\ntrue\nDiolch. Thank you.\n1\n");
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from) + from.length();
    return text.substring(start, text.indexOf(to, start));
  }
}
