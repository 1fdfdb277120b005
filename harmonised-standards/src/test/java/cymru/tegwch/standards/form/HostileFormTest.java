// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.standards.Wales;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents and postings made to break a reader: each has its outcome, and nothing comes back. */
class HostileFormTest {

  private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']{4,})[\"']");

  private static final MonitoringForm FORM =
      MonitoringForm.of(
              Samples.NOTICE,
              Wales.AGE,
              Wales.SEX,
              Wales.ETHNIC_GROUP,
              Wales.HEALTH_CONDITIONS,
              Wales.RELIGION,
              Wales.NATIONAL_IDENTITY,
              Wales.SEXUAL_ORIENTATION)
          .with(Samples.HOURS)
          .withPrefix("eq.");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(
      resources = "/hostile/json/manifest.csv",
      useHeadersInDisplayName = false,
      numLinesToSkip = 1)
  void aDocumentHasTheOutcomeThatWasDecided(
      String file, String attack, String decided, String mustSay) throws IOException {
    byte[] document = bytes(file);

    FormReading reading = readJson(document);

    if (mustSay.equals("accepted")) {
      assertThat(Samples.wrong(reading)).isEmpty();
    } else {
      assertThat(reading.problems()).extracting(Problem::code).contains(mustSay);
    }
    assertSaysNothingOf(new String(document, ISO_8859_1), reading);
  }

  @Test
  void aDocumentOfNullsIsEmpty() throws IOException {
    assertThat(readJson(bytes("null_fields.json")).status()).isEqualTo(FormReading.Status.EMPTY);
  }

  @Test
  void aHundredThousandNestedArraysAreTooDeep() throws IOException {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    assertThat(readJson(deep.getBytes(UTF_8)).problems())
        .extracting(Problem::code)
        .containsExactly("too-deep");
  }

  @Test
  void aDocumentOfMoreThanAMebibyteIsTooLarge() throws IOException {
    String large = "{\"religion\":\"" + "x".repeat(1 << 20) + "\"}";

    assertThat(readJson(large.getBytes(UTF_8)).problems())
        .extracting(Problem::code)
        .containsExactly("too-large");
    assertThat(Samples.wrong(Samples.readJson(FORM, large))).containsExactly(" too-large");
  }

  @Test
  void nullNamesAndValuesAreNothing() {
    Map<String, List<String>> posted = new HashMap<>();
    posted.put(null, List.of("x"));
    posted.put("eq.religion", null);
    posted.put("eq.sex", Collections.singletonList(null));
    Map<String, String[]> servlet = new HashMap<>();
    servlet.put(null, new String[] {"x"});
    servlet.put("eq.religion", null);
    servlet.put("eq.sex", new String[] {null, "", " "});

    assertThat(FORM.read(FormParameters.of(posted), Language.ENGLISH).status())
        .isEqualTo(FormReading.Status.EMPTY);
    assertThat(FORM.read(FormParameters.ofServlet(servlet), Language.ENGLISH).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${7*7}",
        "{jakarta.validation.constraints.NotNull.message}",
        "<script>alert(1)</script>",
        "' OR 1=1 --",
        "CHRİSTİAN",
        "christian\u0000",
        " christian",
        "Christian",
        "chriѕtian",
        "\uD800",
        "0",
        "3"
      })
  void whatIsNoCodeIsNotInTheList(String value) {
    FormReading reading = Samples.read(FORM, "eq.religion", value);

    assertThat(Samples.wrong(reading)).containsExactly("/religion not-in-list");
    assertSaysNothingOf('"' + value + '"', reading);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4.2",
        "+42",
        "-1",
        "４２",
        "٤٢",
        "0x1p3",
        "12f",
        "NaN",
        "1e3",
        "forty",
        "42 years",
        "99999999999999999999"
      })
  void whatIsNoWholeNumberIsSaidToBeNone(String value) {
    assertThat(Samples.wrong(Samples.read(FORM, "eq.age", value)))
        .containsExactly("/age invalid-number");
  }

  @Test
  void tenMebibytesOfTextAreTooLongAndNotShownAgain() {
    FormReading reading =
        Samples.read(
            FORM,
            "eq.sexual-orientation",
            "other",
            "eq.sexual-orientation.text.other",
            "x".repeat(10 << 20));

    assertThat(Samples.wrong(reading)).containsExactly("/sexual-orientation write-in-too-long");
    assertThat(FORM.html(Language.ENGLISH, reading).length()).isLessThan(100_000);
  }

  @Test
  void aHundredThousandValuesHaveAHundredProblems() {
    Map<String, List<String>> posted =
        Map.of("eq.national-identity", Collections.nCopies(100_000, "nothing"));

    assertThat(FORM.read(FormParameters.of(posted), Language.ENGLISH).problems()).hasSize(100);
  }

  @Test
  void aHundredThousandForeignParametersAreNotLookedAt() {
    Map<String, List<String>> posted = new LinkedHashMap<>();
    for (int i = 0; i < 100_000; i++) {
      posted.put("host." + i, List.of("x"));
    }
    posted.put("eq.religion", List.of("sikh"));

    assertThat(FORM.read(FormParameters.of(posted), Language.ENGLISH).problems()).isEmpty();
  }

  @Test
  void aListThatAHostCannotChangeAfterwardsIsRead() {
    String[] values = {"sikh"};
    FormParameters sent = FormParameters.ofServlet(Map.of("eq.religion", values));

    Arrays.fill(values, "nothing");

    assertThat(FORM.read(sent, Language.ENGLISH).problems()).isEmpty();
  }

  private static FormReading readJson(byte[] document) throws IOException {
    return FORM.read(FormParameters.ofJson(new ByteArrayInputStream(document)), Language.ENGLISH);
  }

  private static void assertSaysNothingOf(String sent, FormReading reading) {
    StringBuilder said = new StringBuilder(reading.toString());
    reading.problems().forEach(problem -> said.append(problem).append(problem.type()));
    if (!reading.isAcceptable()) {
      said.append(reading.problemJson(Language.WELSH))
          .append(reading.problemJson(Language.ENGLISH));
    }
    String text = said.toString();
    assertThat(text).doesNotContain("49");
    Matcher quoted = QUOTED.matcher(sent);
    while (quoted.find()) {
      if (!FORM.isName(quoted.group(1))) {
        assertThat(text).doesNotContain(quoted.group(1));
      }
    }
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = HostileFormTest.class.getResourceAsStream("/hostile/json/" + file)) {
      return requireNonNull(in, file).readAllBytes();
    }
  }
}
