// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not protected cannot be written, and it is the compiler that says so. */
class UnprotectedResultsTest {

  private static final String HEAD =
      """
      import cymru.tegwch.analysis.*;
      import cymru.tegwch.analysis.finding.*;
      import cymru.tegwch.analysis.report.Report;
      import cymru.tegwch.anonymisation.*;
      import cymru.tegwch.core.table.*;
      import java.nio.file.Path;
      class Program {
      """;

  @TempDir private Path classes;

  @Test
  void aProtectedReleaseIsWritten() {
    assertThat(
            compiled(
                """
                void write(ProtectedRelease release, Findings<CountTable> board) {
                  Report.of(release, board).writeHtml(Path.of("report.html"));
                  Findings<ProtectedTable> published = board.in(release);
                }
                """))
        .isEmpty();
  }

  @Test
  void aTableThatIsNotProtectedDoesNotCompile() {
    List<Diagnostic<? extends JavaFileObject>> errors =
        compiled(
            """
            void write(CountTable tenants, Findings<CountTable> board) {
              Report.of(tenants, board).writeHtml(Path.of("report.html"));
            }
            """);
    assertThat(errors)
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.getCode()).isEqualTo("compiler.err.cant.apply.symbols");
              assertThat(error.getMessage(Locale.ROOT))
                  .contains("CountTable cannot be converted to", "ProtectedRelease");
            });
  }

  @Test
  void findingsThatAreNotProtectedDoNotPassForPublishedOnes() {
    List<Diagnostic<? extends JavaFileObject>> errors =
        compiled(
            """
            void write(ProtectedRelease release, Findings<CountTable> board) {
              Findings<ProtectedTable> published = board;
            }
            """);
    assertThat(errors)
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.getCode()).isEqualTo("compiler.err.prob.found.req");
              assertThat(error.getMessage(Locale.ROOT))
                  .contains("CountTable", "cannot be converted to", "ProtectedTable");
            });
  }

  @Test
  void nobodyCanMakeAProtectedTableOrFindings() {
    assertThat(
            compiled(
                """
                Object table(CountTable tenants) {
                  return new ProtectedTable(tenants);
                }
                """))
        .isNotEmpty();
    assertThat(
            compiled(
                """
                Object findings(ProtectedTable table) {
                  return new Findings<ProtectedTable>(table, null, null);
                }
                """))
        .isNotEmpty();
  }

  private List<Diagnostic<? extends JavaFileObject>> compiled(String method) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    compiler
        .getTask(
            null,
            null,
            diagnostics,
            List.of(
                "-proc:none",
                "-d",
                classes.toString(),
                "-classpath",
                System.getProperty("java.class.path")),
            null,
            List.of(new Source(HEAD + method + "}")))
        .call();
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .toList();
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String text) {
      super(URI.create("string:///Program.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
