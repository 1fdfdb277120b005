// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.conformance.TextRule;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Everything that the library itself says, in every module, is there in Welsh: the texts of
 * constants, and those that stand in the code.
 */
class WelshTest {

  private static final List<String> MODULES =
      List.of("core", "harmonised-standards", "anonymisation", "analysis");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Words that are the same in both languages. */
  private static final List<String> COGNATES = List.of("p", "person", "cell", "system");

  /** The two arguments of one {@code Text.of} in the code: what of them is written there. */
  private record Written(Path file, String en, String cy) {}

  @Test
  void everyConstantTextIsInBothLanguagesAndWellWritten() throws ReflectiveOperationException {
    List<Text> texts = constants();

    assertThat(texts).hasSizeGreaterThan(100);
    assertThat(texts)
        .allSatisfy(
            text -> {
              assertThat(text.isTranslated()).as("%s", text).isTrue();
              assertThat(text.cy()).isNotEqualToIgnoringCase(text.en());
              assertThat(TextRule.brokenBy(text.cy())).as("%s", text).isEmpty();
              assertThat(TextRule.brokenBy(text.en())).as("%s", text).isEmpty();
            });
  }

  @Test
  void everyTextInTheCodeIsInBothLanguagesAndWellWritten() throws IOException {
    List<Written> written = written();

    assertThat(written).hasSizeGreaterThan(100);
    assertThat(written)
        .allSatisfy(
            each -> {
              if (hasWord(each.en()) && !COGNATES.contains(each.en().strip())) {
                assertThat(hasWord(each.cy())).as("%s", each).isTrue();
                assertThat(each.cy().strip())
                    .as("%s", each)
                    .isNotEqualToIgnoringCase(each.en().strip());
              }
              assertThat(TextRule.brokenBy(each.cy().replaceAll(" +", " ").strip()))
                  .as("%s", each)
                  .isEmpty();
            });
  }

  private static boolean hasWord(String text) {
    return Pattern.compile("\\p{L}{2}").matcher(text.replaceAll("\\{\\w+}", "")).find();
  }

  /** The texts in constants of enums and in static fields, private ones too. */
  private static List<Text> constants() throws ReflectiveOperationException {
    List<Text> texts = new ArrayList<>();
    for (var type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cymru.tegwch")) {
      Class<?> reflected = type.reflect();
      for (Field field : reflected.getDeclaredFields()) {
        if (field.getType() == Text.class) {
          field.setAccessible(true);
          if (Modifier.isStatic(field.getModifiers())) {
            texts.add((Text) field.get(null));
          } else if (reflected.isEnum()) {
            for (Object constant : reflected.getEnumConstants()) {
              texts.add((Text) field.get(constant));
            }
          }
        }
      }
    }
    return texts;
  }

  private static List<Written> written() throws IOException {
    List<Written> found = new ArrayList<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(Path.of("..", "..", module, "src", "main", "java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          found.addAll(writtenIn(file));
        }
      }
    }
    return found;
  }

  private static List<Written> writtenIn(Path file) throws IOException {
    String code = Files.readString(file).replaceAll("(?m)^\\s*(?:\\*|/\\*\\*|//).*$", "");
    List<Written> found = new ArrayList<>();
    Matcher call = Pattern.compile("\\bText\\.of\\(").matcher(code);
    while (call.find()) {
      List<String> arguments = arguments(code, call.end());
      // what is looked up by the key of a language is a file's and not ours
      if (arguments.size() == 2 && !arguments.get(1).contains("\"cy\"")) {
        found.add(new Written(file, literals(arguments.get(0)), literals(arguments.get(1))));
      }
    }
    return found;
  }

  /** The arguments of the call whose opening parenthesis ends there. */
  private static List<String> arguments(String code, int from) {
    List<String> arguments = new ArrayList<>();
    int depth = 1;
    int start = from;
    boolean quoted = false;
    for (int i = from; depth > 0; i++) {
      char c = code.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0 || (depth == 1 && c == ',')) {
          arguments.add(code.substring(start, i));
          start = i + 1;
        }
      }
    }
    return arguments;
  }

  private static String literals(String argument) {
    StringBuilder text = new StringBuilder();
    Matcher literal = LITERAL.matcher(argument);
    while (literal.find()) {
      text.append(literal.group(1));
    }
    return text.toString();
  }
}
