// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Made-up lists, rules and records for the tests of this package. */
final class Examples {

  static final CodeListId RELIGION = CodeListId.parse("religion@test-2026");
  static final CodeListId RELIGION_OLD = CodeListId.parse("religion@test-1999");
  static final CodeListId IDENTITY = CodeListId.parse("identity@test-2026");
  static final CodeListId NOWHERE = CodeListId.parse("nowhere@test-2026");

  static final Clock TODAY = Clock.fixed(Instant.parse("2026-04-30T12:00:00Z"), ZoneOffset.UTC);

  static final CollectionNotice NOTICE =
      new CollectionNotice(
          NoticeId.parse("equality-monitoring@2026-04"),
          Text.of("To see whether services are fair", "Er mwyn gweld a yw gwasanaethau’n deg"),
          LawfulBasis.equalityOfOpportunity("https://council.example/policy"));

  private Examples() {}

  static CodeList religion() {
    return list(RELIGION, "none", "christian", "muslim", "other");
  }

  static CodeList identity() {
    return list(IDENTITY, "welsh", "english", "british", "other", "none-of-these");
  }

  static Catalogue catalogue() {
    return Catalogue.empty()
        .with(religion())
        .with(identity())
        .with(list(RELIGION_OLD, "none", "christian"));
  }

  static RecordRules rules() {
    return RecordRules.of(
        catalogue(),
        AnswerRule.choice("religion", RELIGION).writeIn(20, "other"),
        AnswerRule.choice("identity", IDENTITY)
            .multiple()
            .exclusive("none-of-these")
            .writeIn(10, "other"),
        AnswerRule.number("age", 0, 120));
  }

  static MonitoringRecord record(Map<String, Answer> answers) {
    return record(LocalDate.parse("2026-04-01"), answers);
  }

  static MonitoringRecord record(LocalDate on, Map<String, Answer> answers) {
    return MonitoringRecord.of(
        new SubjectId(SubjectId.Kind.LINKED, 1, 2),
        NOTICE,
        ServiceEvent.of("repairs", "after-repair", on),
        Language.WELSH,
        answers);
  }

  /** Records of the right structure, whose content may be anything. */
  static Arbitrary<MonitoringRecord> records() {
    return Combinators.combine(subjects(), events(), Arbitraries.of(Language.class), answers())
        .as(
            (subject, event, language, answers) ->
                new MonitoringRecord(
                    subject,
                    NOTICE.id(),
                    event,
                    language,
                    1 + Math.floorMod(subject.low(), 7L),
                    answers));
  }

  static Arbitrary<SubjectId> subjects() {
    return Combinators.combine(
            Arbitraries.of(SubjectId.Kind.class), Arbitraries.longs(), Arbitraries.longs())
        .as(SubjectId::new);
  }

  static Arbitrary<ServiceEvent> events() {
    Arbitrary<String> names = Arbitraries.of("repairs", "planning", "after-repair", "a.b-9");
    Arbitrary<LocalDate> days =
        Arbitraries.longs()
            .between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    Arbitrary<LocalDate> near =
        Arbitraries.integers().between(-2, 2).map(LocalDate.now(TODAY)::plusDays);
    return Combinators.combine(names, names, Arbitraries.oneOf(days, near)).as(ServiceEvent::new);
  }

  /** Answers that mostly fit their question in kind, and not always in anything else. */
  static Arbitrary<Map<String, Answer>> answers() {
    Arbitrary<Answer> religion = mostly(chosen(RELIGION, religion()));
    Arbitrary<Answer> identity = mostly(chosen(IDENTITY, identity()));
    Arbitrary<Answer> age =
        mostly(Arbitraries.longs().between(-2, 123).map(number -> (Answer) new Stated(number)));
    return Combinators.combine(
            religion.injectNull(0.3),
            identity.injectNull(0.3),
            age.injectNull(0.3),
            anyAnswer().injectNull(0.9))
        .as(
            (one, two, three, four) -> {
              Map<String, Answer> answers = new LinkedHashMap<>();
              answers.put("identity", two);
              answers.put("religion", one);
              answers.put("not_asked-here", four);
              answers.put("age", three);
              answers.values().removeIf(Objects::isNull);
              return answers;
            });
  }

  private static Arbitrary<Answer> mostly(Arbitrary<Answer> fitting) {
    return Arbitraries.frequencyOf(Tuple.of(4, fitting), Tuple.of(1, anyAnswer()));
  }

  private static Arbitrary<Answer> chosen(CodeListId id, CodeList list) {
    return Combinators.combine(
            Arbitraries.of(list.categories()).map(Category::code).list().ofMinSize(1).ofMaxSize(3),
            writeIns())
        .as((codes, writeIn) -> new Chosen(id, codes, writeIn));
  }

  static Arbitrary<Answer> anyAnswer() {
    Arbitrary<Answer> chosen =
        Combinators.combine(
                Arbitraries.of(RELIGION, RELIGION_OLD, IDENTITY, NOWHERE), codes(), writeIns())
            .as(Chosen::new);
    Arbitrary<Answer> stated =
        Arbitraries.oneOf(Arbitraries.longs(), Arbitraries.longs().between(-2, 123))
            .map(Stated::new);
    return Arbitraries.oneOf(chosen, stated, Arbitraries.of(Silence.class).map(s -> s));
  }

  static Arbitrary<List<String>> codes() {
    List<String> codes =
        Stream.of(religion(), identity())
            .flatMap(list -> list.categories().stream())
            .map(Category::code)
            .toList();
    return Arbitraries.oneOf(
            Arbitraries.of(codes), Arbitraries.of("", "zoroastrian", "${7*7}", "a/b~c", "ŵ"))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  /** Text of the basic plane without surrogates, with quotes, controls and a null now and then. */
  static Arbitrary<String> writeIns() {
    return Arbitraries.strings()
        .withCharRange('\u0000', '\uD7FF')
        .withCharRange('\uE000', '\uFFFF')
        .withChars('"', '\\', '/', '<', 'ŷ', 'a', ' ')
        .ofMaxLength(25)
        .injectNull(0.5);
  }

  private static CodeList list(CodeListId id, String... codes) {
    return CodeList.of(
        id,
        Text.of(id.id(), id.id()),
        Stream.of(codes)
            .map(code -> new Category(id, code, Text.of(code, code + " cy")))
            .toArray(Category[]::new));
  }
}
