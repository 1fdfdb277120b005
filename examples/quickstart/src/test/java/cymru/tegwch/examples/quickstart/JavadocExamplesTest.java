// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every example in the Javadoc of the library compiles, with the names that a reader would have at
 * hand.
 */
class JavadocExamplesTest {

  private static final List<String> MODULES =
      List.of("core", "harmonised-standards", "anonymisation", "analysis");
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\\n(.*?)\\n\\s*\\* ?}</pre>", Pattern.DOTALL);
  private static final Pattern STAR = Pattern.compile("(?m)^\\s*\\* ?");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package (.*);");

  /** One example: where it stands and what it says. */
  private record Example(Path file, String itsPackage, String code) {}

  @Test
  void everyExampleCompiles(@TempDir Path classes) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(Path.of("..", "..", module, "src", "main", "java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          examples.addAll(examplesOf(file));
        }
      }
    }
    String surroundings =
        Files.readString(Path.of("src", "test", "resources", "javadoc", "Surroundings.java.txt"));
    List<JavaFileObject> sources = new ArrayList<>();
    sources.add(new Source("surroundings.Surroundings", surroundings));
    for (int i = 0; i < examples.size(); i++) {
      sources.add(new Source("examples.Example" + i, wrapped(i, examples.get(i), surroundings)));
    }

    assertThat(examples).hasSizeGreaterThan(45);
    assertThat(problems(sources, examples, classes)).isEmpty();
  }

  private static List<String> problems(
      List<JavaFileObject> sources, List<Example> examples, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
    compiler.getTask(null, null, diagnostics, options, null, sources).call();
    return diagnostics.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(d -> where(d.getSource(), examples) + ": " + d.getMessage(Locale.ROOT))
        .toList();
  }

  private static String where(JavaFileObject source, List<Example> examples) {
    Matcher number = Pattern.compile("Example(\\d+)").matcher(source.getName());
    return number.find()
        ? examples.get(Integer.parseInt(number.group(1))).file().getFileName().toString()
        : "Surroundings";
  }

  private static List<Example> examplesOf(Path file) throws IOException {
    String source = Files.readString(file);
    Matcher itsPackage = PACKAGE.matcher(source);
    List<Example> found = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(source);
    while (example.find()) {
      String code = STAR.matcher(example.group(1)).replaceAll("");
      // three examples of JSON stand in an answer's Javadoc
      if (itsPackage.find(0) && !code.startsWith("{")) {
        found.add(new Example(file, itsPackage.group(1), code));
      }
    }
    return found;
  }

  /** An example as a method, that sees the surroundings and the public types of its own package. */
  private static String wrapped(int number, Example example, String surroundings) {
    String imports =
        surroundings
            .lines()
            .filter(line -> line.startsWith("import "))
            .reduce("", (a, b) -> a + b + "\n");
    return "package examples;\n"
        + imports
        + "import "
        + example.itsPackage()
        + ".*;\nimport static surroundings.Surroundings.*;\n@SuppressWarnings(\"all\")\nclass Example"
        + number
        + " {\n  static void example() throws Exception {\n"
        + example.code()
        + "\n  }\n}\n";
  }

  /** A source in memory. */
  private static final class Source extends SimpleJavaFileObject {
    private final String content;

    Source(String name, String content) {
      super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.content = content;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }
}
