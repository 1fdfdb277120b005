// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.text.Language;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.hibernate.validator.messageinterpolation.ResourceBundleMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a validation provider says to people: our two languages, and nothing that they typed. */
class MessagesTest {

  private static final String PREFIX = "cymru.tegwch.core.record.";
  private static final String CANARY = "canary-7c1f";

  @ParameterizedTest
  @EnumSource(Fault.class)
  void everyProblemOfContentHasItsMessageInEachBundle(Fault fault) throws IOException {
    String key = PREFIX + fault.code();

    assertThat(bundle("").getProperty(key))
        .isEqualTo(fault.isContent() ? fault.message().en() : null);
    assertThat(bundle("_en").getProperty(key)).isEqualTo(bundle("").getProperty(key));
    assertThat(bundle("_cy").getProperty(key))
        .isEqualTo(fault.isContent() ? fault.message().cy() : null);
  }

  @Test
  void theBundlesHaveTheSameKeysAndNoExpressions() throws IOException {
    assertThat(bundle("_cy").keySet())
        .isEqualTo(bundle("").keySet())
        .isEqualTo(bundle("_en").keySet())
        .hasSize((int) Stream.of(Fault.values()).filter(Fault::isContent).count() + 1);
    assertThat(bundle("").values()).noneMatch(text -> text.toString().matches(".*[{}$].*"));
    assertThat(bundle("_cy").values()).noneMatch(text -> text.toString().matches(".*[{}$].*"));
  }

  @Test
  void noMessageIsTheSameInBothLanguages() {
    assertThat(Fault.values())
        .allSatisfy(f -> assertThat(f.message().en()).isNotEqualTo(f.message().cy()));
  }

  static Stream<MessageInterpolator> interpolators() {
    return Stream.of(new ParameterMessageInterpolator(), new ResourceBundleMessageInterpolator());
  }

  @ParameterizedTest
  @MethodSource("interpolators")
  void messagesComeInTheLanguageThatIsAskedFor(MessageInterpolator interpolator) {
    assertThat(messages(hostile("x"), interpolator, Locale.ENGLISH))
        .contains("Choose an answer from the list", "The date must not be in the future");
    assertThat(messages(hostile("x"), interpolator, Locale.forLanguageTag("cy-GB")))
        .contains("Dewiswch ateb o’r rhestr", "Ni chaiff y dyddiad fod yn y dyfodol");
  }

  @Test
  void englishIsEnglishOnAMachineThatSpeaksWelsh() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("cy-GB"));

      assertThat(messages(hostile("x"), new ParameterMessageInterpolator(), Locale.UK))
          .contains("Choose an answer from the list")
          .doesNotContain("Dewiswch ateb o’r rhestr");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @MethodSource("interpolators")
  void whatAPersonTypedIsNeverInterpreted(MessageInterpolator interpolator) {
    for (String typed :
        List.of(
            "${7*7}",
            "#{7*7}",
            "{jakarta.validation.constraints.NotNull.message}",
            "${validatedValue}",
            "{cymru.tegwch.core.record.not-in-list}",
            "${jndi:ldap://127.0.0.1:9/a}",
            CANARY)) {
      Set<String> known =
          Stream.of(Fault.values()).map(f -> f.message().en()).collect(Collectors.toSet());

      assertThat(messages(hostile(typed), interpolator, Locale.ENGLISH))
          .hasSizeGreaterThan(4)
          .isSubsetOf(known);
    }
  }

  @Test
  void noLogShowsAnAnswerWhateverItsLevel() {
    List<String> logged = new ArrayList<>();
    Logger root = Logger.getLogger("");
    Logger provider = Logger.getLogger("org.hibernate.validator");
    Handler handler = collecting(logged);
    Level before = provider.getLevel();
    root.addHandler(handler);
    provider.setLevel(Level.ALL);
    try {
      messages(hostile(CANARY), new ParameterMessageInterpolator(), Locale.ENGLISH);
      messages(hostile(CANARY), new ResourceBundleMessageInterpolator(), Locale.ENGLISH);
    } finally {
      provider.setLevel(before);
      root.removeHandler(handler);
    }

    assertThat(logged).isNotEmpty().noneMatch(line -> line.contains(CANARY));
  }

  @Test
  void aSubmissionOfTheHostsThatHoldsARecordDoesNotShowIt() {
    assertThat(hostile(CANARY).record().toString()).doesNotContain(CANARY);
    assertThat(validator(new ParameterMessageInterpolator()).validate(hostile(CANARY)))
        .noneMatch(violation -> violation.toString().contains(CANARY));
  }

  private static ConstraintProperties.Submission hostile(String typed) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("religion", new Chosen(Examples.RELIGION, List.of(typed, typed), typed));
    answers.put(
        "identity", new Chosen(Examples.IDENTITY, List.of(typed, "other"), typed.repeat(20)));
    answers.put("age", Chosen.of(Examples.IDENTITY, typed));
    return new ConstraintProperties.Submission(
        Examples.record(LocalDate.parse("2026-05-01"), answers));
  }

  private static List<String> messages(
      ConstraintProperties.Submission submission, MessageInterpolator interpolator, Locale locale) {
    return validator(in(locale, interpolator)).validate(submission).stream()
        .map(ConstraintViolation::getMessage)
        .toList();
  }

  private static Validator validator(MessageInterpolator interpolator) {
    return Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(interpolator)
        .clockProvider(() -> Examples.TODAY)
        .buildValidatorFactory()
        .getValidator();
  }

  private static MessageInterpolator in(Locale locale, MessageInterpolator interpolator) {
    return new MessageInterpolator() {
      @Override
      public String interpolate(String template, Context context) {
        return interpolator.interpolate(template, context, locale);
      }

      @Override
      public String interpolate(String template, Context context, Locale other) {
        return interpolator.interpolate(template, context, locale);
      }
    };
  }

  private static Handler collecting(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        lines.add(
            line.getMessage()
                + Arrays.toString(line.getParameters())
                + (line.getThrown() == null ? "" : line.getThrown().getMessage()));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  /** Reads the bytes as the oldest provider would. */
  private static Properties bundle(String suffix) throws IOException {
    Properties properties = new Properties();
    try (InputStream in =
        MessagesTest.class.getResourceAsStream(
            "/ContributorValidationMessages" + suffix + ".properties")) {
      String ascii = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(ascii).matches("\\p{ASCII}*");
      properties.load(new java.io.StringReader(ascii));
    }
    return properties;
  }

  @Test
  void theEnglishAndTheWelshAreInTheProblemToo() {
    Problem problem = Fault.FUTURE_DATE.at(Place.pointer("/event/on"));

    assertThat(problem.title(Language.WELSH)).isEqualTo("Ni chaiff y dyddiad fod yn y dyfodol");
    assertThat(problem.detail(Language.ENGLISH))
        .isEqualTo("The date must not be in the future (/event/on)");
  }
}
