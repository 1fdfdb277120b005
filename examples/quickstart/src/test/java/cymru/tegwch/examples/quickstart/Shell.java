// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

/**
 * A JShell with the tests' class path, in this process, that takes a script line by line as the
 * tool does.
 */
final class Shell implements AutoCloseable {

  private final JShell shell;

  Shell() {
    shell = JShell.builder().executionEngine("local").build();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      shell.addToClasspath(entry);
    }
  }

  /** What a script prints, when nothing in it fails. */
  static String printed(String script) {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try (Shell shell = new Shell()) {
      assertThat(shell.run(script)).isEmpty();
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** Runs a script and returns what was wrong. */
  List<String> run(String script) {
    List<String> problems = new ArrayList<>();
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
    return problems;
  }

  /** An expression as text. */
  String shown(String expression) {
    SnippetEvent event = shell.eval("String.valueOf(" + expression + ")").get(0);
    String literal = event.value();
    if (literal == null || !literal.startsWith("\"")) {
      return String.valueOf(event);
    }
    return literal.substring(1, literal.length() - 1).translateEscapes();
  }

  @Override
  public void close() {
    shell.close();
  }

  private static void check(SnippetEvent event, List<String> problems) {
    if (event.exception() != null) {
      problems.add(event.snippet().source().strip() + ": " + event.exception());
    } else if (event.status() != Snippet.Status.VALID) {
      problems.add(event.snippet().source().strip() + ": " + event.status());
    }
  }
}
