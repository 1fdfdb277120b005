// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The analyst's session runs as it is typed, and shows whole lines. */
class JShellTest {

  @Test
  void theSessionRuns(@TempDir Path out) throws IOException {
    List<String> problems = new ArrayList<>();
    try (JShell shell = shell(out)) {
      run(shell, Files.readString(Path.of("jshell", "analyst.jsh")), problems);

      assertThat(problems).isEmpty();
      assertThat(shown(shell, "tenants")).startsWith("Dataset of 3000 rows, 0 rejected");
      assertThat(shown(shell, "groups")).startsWith("Table of people by ethnic-group");
      assertThat(shown(shell, "ages")).startsWith("Findings on ");
      assertThat(shown(shell, "perThousand")).startsWith("Findings on ");
      assertThat(shown(shell, "everything.isGranted()")).isEqualTo("false");
      assertThat(shown(shell, "release")).startsWith("Release tenants-2025-26: 3 tables");
      for (String name :
          List.of(
              "tenants",
              "repairs",
              "groups",
              "board",
              "byAge",
              "ages",
              "days",
              "rates",
              "perThousand",
              "everything",
              "release",
              "release.audit()",
              "release.table(groups)",
              "Wales.ETHNIC_GROUP",
              "Wales.AGE.codes()",
              "catalogue",
              "satisfied",
              "tenants.intake()")) {
        assertThat(shown(shell, name)).as(name).satisfies(JShellTest::fitsTheScreen);
      }
    }
    assertThat(out.resolve("report.html")).content().contains("<html", "lang=\"cy\"");
  }

  /**
   * JShell shows 1,000 characters of an expression and 80 of a declaration, and cuts the middle out
   * of more.
   */
  private static void fitsTheScreen(String text) {
    assertThat(text.length()).isLessThanOrEqualTo(1_000);
    assertThat(text.lines().count()).isLessThanOrEqualTo(21);
    assertThat(text.lines().findFirst().orElseThrow().length()).isLessThanOrEqualTo(80);
  }

  private static JShell shell(Path out) {
    JShell shell = JShell.builder().executionEngine("local").build();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      shell.addToClasspath(entry);
    }
    System.setProperty("tegwch.jshell", Path.of("jshell").toAbsolutePath().toString());
    System.setProperty("tegwch.out", out.toString());
    return shell;
  }

  /** Takes the script line by line, as the tool does. */
  private static void run(JShell shell, String script, List<String> problems) {
    SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
    StringBuilder typed = new StringBuilder();
    for (String line : script.lines().toList()) {
      typed.append(line).append('\n');
      SourceCodeAnalysis.CompletionInfo info = analysis.analyzeCompletion(typed.toString());
      if (info.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
        typed.setLength(0);
      } else if (info.completeness().isComplete()) {
        shell.eval(info.source()).forEach(event -> check(event, problems));
        typed.setLength(0);
      }
    }
    assertThat(typed.toString()).as("left over").isBlank();
  }

  private static void check(SnippetEvent event, List<String> problems) {
    if (event.exception() != null) {
      problems.add(event.snippet().source().strip() + ": " + event.exception());
    } else if (event.status() != Snippet.Status.VALID) {
      problems.add(event.snippet().source().strip() + ": " + event.status());
    }
  }

  private static String shown(JShell shell, String expression) {
    SnippetEvent event = shell.eval("String.valueOf(" + expression + ")").get(0);
    String quoted = event.value();
    return quoted == null ? String.valueOf(event) : unquoted(quoted);
  }

  /** What JShell gives as a Java string literal, as the text that it stands for. */
  private static String unquoted(String literal) {
    return literal.startsWith("\"")
        ? literal.substring(1, literal.length() - 1).translateEscapes()
        : literal;
  }
}
