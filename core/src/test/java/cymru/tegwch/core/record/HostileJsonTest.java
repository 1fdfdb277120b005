// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Documents made to break a reader: each is refused for its reason, and nothing comes back. */
class HostileJsonTest {

  private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']{4,})[\"']");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(
      resources = "/hostile/json/manifest.csv",
      useHeadersInDisplayName = false,
      numLinesToSkip = 1)
  void isRefusedForItsReason(String file, String attack, String code) throws IOException {
    byte[] document = bytes(file);

    List<Problem> problems = problems(document);

    assertThat(problems).extracting(Problem::code).contains(code);
    assertSaysNothingOf(document, problems);
  }

  @Test
  void aHundredThousandNestedArraysAreTooDeep() throws IOException {
    byte[] document = ("[".repeat(100_000) + "]".repeat(100_000)).getBytes(UTF_8);

    assertThat(problems(document))
        .extracting(Problem::code)
        .containsExactly("wrong-shape", "too-deep");
  }

  @Property
  void noBytesWhateverCauseAnException(@ForAll byte[] document) throws IOException {
    assertThat(problems(document)).isNotEmpty();
  }

  @Property
  void noPieceOfARecordCausesAnException(@ForAll("pieces") List<String> pieces) throws IOException {
    String document = String.join("", pieces);

    RecordReading reading = RecordJson.read(new ByteArrayInputStream(document.getBytes(UTF_8)));

    assertThat(reading.isAcceptable()).isEqualTo(reading.problems().isEmpty());
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"answers\"",
            "\"event\"",
            "\"on\"",
            "\"value\"",
            "\"codes\"",
            "\"list\"",
            "\"silence\"",
            "null",
            "1",
            "1.5",
            "\"age\"",
            "\"2026-01-01\"",
            "true",
            " ",
            "\\u0000",
            "\"")
        .list()
        .ofMaxSize(40);
  }

  private static List<Problem> problems(byte[] document) throws IOException {
    return RecordJson.read(new ByteArrayInputStream(document)).problems();
  }

  private static void assertSaysNothingOf(byte[] document, List<Problem> problems) {
    Set<String> sent =
        QUOTED
            .matcher(new String(document, ISO_8859_1))
            .results()
            .map((MatchResult match) -> match.group(1))
            .collect(Collectors.toSet());
    for (Problem problem : problems) {
      assertThat(
              problem
                  + problem.detail(Language.ENGLISH)
                  + problem.detail(Language.WELSH)
                  + problem.type())
          .doesNotContain("49", "NUL")
          .satisfies(text -> assertThat(sent).noneMatch(text::contains));
    }
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = HostileJsonTest.class.getResourceAsStream("/hostile/json/" + file)) {
      return requireNonNull(in, file).readAllBytes();
    }
  }
}
