// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import java.io.IOException;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds an answer does not show it, and nothing about people is serializable. */
class PrivacyTest {

  private static final String CODE = "canary-code";
  private static final String WRITE_IN = "canary text";
  private static final long NUMBER = 424_242_424_242L;
  private static final SubjectId SUBJECT = new SubjectId(SubjectId.Kind.LINKED, NUMBER, NUMBER);

  private static final MonitoringRecord RECORD =
      MonitoringRecord.of(
          SUBJECT,
          Examples.NOTICE,
          ServiceEvent.of("repairs", "after-repair", Examples.TODAY),
          cymru.tegwch.core.text.Language.ENGLISH,
          Map.of(
              "religion", new Chosen(Examples.RELIGION, List.of(CODE), WRITE_IN),
              "age", new Stated(NUMBER),
              "sex", Silence.PREFER_NOT_TO_SAY));

  /** One of each type that can hold an answer or a pseudonym, with canaries in it. */
  private static final List<Object> HOLDERS =
      List.of(
          SUBJECT,
          new Chosen(Examples.RELIGION, List.of(CODE), WRITE_IN),
          new Stated(NUMBER),
          RECORD,
          RecordReading.accepted(RECORD));

  @Test
  void everyTypeThatCanHoldAnAnswerIsHere() throws Exception {
    Set<Class<?>> known = HOLDERS.stream().map(Object::getClass).collect(Collectors.toSet());

    assertThat(types("answer", "record").filter(PrivacyTest::canHoldAnAnswer)).isNotEmpty();
    assertThat(types("answer", "record").filter(PrivacyTest::canHoldAnAnswer)).isSubsetOf(known);
  }

  @Test
  void noneOfThemShowsIt() {
    assertThat(HOLDERS)
        .allSatisfy(
            holder ->
                assertThat(holder.toString())
                    .doesNotContain(
                        CODE,
                        WRITE_IN,
                        Long.toString(NUMBER),
                        Long.toHexString(NUMBER),
                        "PREFER_NOT_TO_SAY"));
  }

  @Test
  void aRecordTellsHowManyQuestionsItHasAndNothingElse() {
    assertThat(RECORD).hasToString("MonitoringRecord[3 questions, not shown]");
  }

  @Test
  void nothingAboutPeopleIsSerializable() throws Exception {
    assertThat(types("answer", "record"))
        .filteredOn(type -> !type.isEnum())
        .noneMatch(Serializable.class::isAssignableFrom);
  }

  private static boolean canHoldAnAnswer(Class<?> type) {
    if (type.isInterface() || type.isEnum() || Modifier.isAbstract(type.getModifiers())) {
      return false;
    }
    return Answer.class.isAssignableFrom(type)
        || type == SubjectId.class
        || Arrays.stream(type.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .filter(field -> isPublic(type))
            .map(Field::getGenericType)
            .anyMatch(PrivacyTest::mentionsAnAnswer);
  }

  /** What is not public is on its way: the two readers hold what they have read so far. */
  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers()) || type.isRecord();
  }

  private static boolean mentionsAnAnswer(Type type) {
    if (type instanceof ParameterizedType generic) {
      return Arrays.stream(generic.getActualTypeArguments())
          .anyMatch(PrivacyTest::mentionsAnAnswer);
    }
    return type instanceof Class<?> plain
        && (plain == Answer.class || plain == MonitoringRecord.class || canHoldAnAnswer(plain));
  }

  private static Stream<Class<?>> types(String... packages) throws IOException, URISyntaxException {
    Path classes =
        Path.of(MonitoringRecord.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Set<String> names = new TreeSet<>();
    for (String name : packages) {
      try (Stream<Path> files = Files.list(classes.resolve("cymru/tegwch/core/" + name))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(".class") && !file.startsWith("package-info"))
            .forEach(
                file -> names.add("cymru.tegwch.core." + name + "." + file.replace(".class", "")));
      }
    }
    return names.stream().map(PrivacyTest::type);
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }
}
