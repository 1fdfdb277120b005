// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.NoticeId;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Variable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {

  private static final SubjectIds SUBJECTS =
      SubjectIds.keyed("0123456789abcdef0123456789abcdef".getBytes(UTF_8), "equality-monitoring");
  private static final Variable RELIGION = Variable.of("religion", Vocabulary.RELIGION);
  private static final Variable AGE = Variable.of("age", Vocabulary.AGE);
  private static final Variable CONDITIONS =
      new Variable(
          "conditions",
          Text.of("Conditions", "Cyflyrau"),
          Vocabulary.list("conditions", "a", "Asthma", "Asthma", "b", "Blindness", "Dallineb"),
          true);
  private static final Mapping PLAIN = Mapping.of(Vocabulary.CATALOGUE, Vocabulary.PEOPLE);
  private static final Collected COLLECTED =
      new Collected(NoticeId.parse("legacy-x@2026-03-31"), "tenancies", "import", Language.ENGLISH);

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static ImportReport read(String csv, Mapping mapping) {
    return RecordReader.csv(stream(csv)).mapping(mapping).dryRun();
  }

  private static Reason only(ImportReport report) {
    assertThat(report.rejections()).hasSize(1);
    return report.rejections().get(0).reason();
  }

  @ParameterizedTest
  @CsvSource({
    "Christian, 1",
    "  cHRISTIAN  , 1",
    "christian, 1",
    "Any  other\u00A0religion, 1",
    "CHRİSTİAN, 0",
    "Chrıstian, 0",
    "Ｃhristian, 0",
    "Sihk, 0",
    "Dim crefydd, 1",
    "Prefer not to say, 1",
    "Mae\u2019n well gen i beidio dweud, 1",
    "Mae'n well gen i beidio dweud, 1"
  })
  void labelsAreRecognisedHoweverTypedAndNothingSimilarIs(String cell, int accepted) {
    ImportReport report =
        read("religion,x\n\"" + cell + "\",1\n", PLAIN.codes("religion", RELIGION));

    assertThat(report.accepted()).isEqualTo(accepted);
  }

  @Test
  void decomposedLettersAreTheSameAsComposedOnes() {
    Variable area = Variable.of("area", Vocabulary.AREA);

    assertThat(read("area,x\nTy\u0302 Coch,1\n", PLAIN.codes("area", area)).accepted()).isOne();
  }

  @Test
  void movesAreCountedByWhatTheyKeep() {
    CodeListId old = CodeListId.parse("religion@old");
    CodeList labels =
        CodeList.of(
            old,
            Text.of("Old", "Hen"),
            oldCategory(old, "J", "Jedi Knight"),
            oldCategory(old, "C", "Church"));
    Catalogue catalogue =
        Vocabulary.CATALOGUE
            .with(labels)
            .with(
                new Crosswalk(
                    old,
                    Vocabulary.RELIGION.id(),
                    List.of(
                        Crosswalk.Row.of("C", Crosswalk.Kind.EXACT, "christian"),
                        Crosswalk.Row.of("J", Crosswalk.Kind.BEST_FIT, "none"),
                        new Crosswalk.Row(
                            "E", Crosswalk.Kind.ONE_TO_MANY, List.of("hindu", "sikh"), null, ""),
                        new Crosswalk.Row("X", Crosswalk.Kind.NONE, List.of(), null, ""),
                        Crosswalk.Row.toSilence("99", Silence.NOT_STATED))));
    Mapping mapping =
        Mapping.of(catalogue, Vocabulary.PEOPLE)
            .codes("r", RELIGION, old, column -> column.value("-9", Silence.NOT_APPLICABLE));

    ImportReport report =
        read("r,x\nC,\nJ,\njedi  knight,\nE,\nX,\n99,\n-9,\n,1\nchristian,\n", mapping);

    VariableImport religion = report.variable("religion");
    assertThat(religion.toString())
        .isEqualTo(
            "religion: 1 exact, 2 best fit, 1 one to many, 1 none, 1 not answered, 1 not applicable, 1 not stated, 2 unmapped");
    assertThat(religion.lossy()).isEqualTo(5);
    assertThat(religion.unmapped()).isEqualTo(2);
    assertThat(only(report)).isEqualTo(Reason.UNKNOWN_CATEGORY);
  }

  private static cymru.tegwch.core.category.Category oldCategory(
      CodeListId list, String code, String label) {
    return new cymru.tegwch.core.category.Category(list, code, Text.of(label, label));
  }

  @Test
  void aLabelOfTwoCategoriesIsNeither() {
    CodeList twins = Vocabulary.list("twins", "p", "Other", "Arall", "q", "other", "Un arall");
    Mapping mapping = PLAIN.codes("t", Variable.of("twins", twins));

    assertThat(only(read("t,x\nOther,1\n", mapping))).isEqualTo(Reason.AMBIGUOUS_LABEL);
    assertThat(read("t,x\nq,1\narall,1\n", mapping).accepted()).isEqualTo(2);
  }

  @Test
  void aQuestionOfManyBoxesIsReadFromColumnsAndFromPartsOfACell() {
    Mapping columns =
        PLAIN.with(
            CodeColumn.of(CONDITIONS, "c1", "c2")
                .value("refused", Silence.PREFER_NOT_TO_SAY)
                .value(Value.notTicked("N")));
    Dataset ticks =
        Dataset.read(RecordReader.csv(stream("c1,c2\na,b\na,\nN,N\nN,refused\n")).mapping(columns));
    assertThat(ticks.intake().variable("conditions").toString())
        .isEqualTo("conditions: 3 exact, 1 prefer not to say, 1 not answered");
    assertThat(ticks.count(CONDITIONS).cell(Coordinates.of(Coordinate.of("a"))).units())
        .isEqualTo(2);

    assertThat(only(read("c1,c2\na,refused\n", columns))).isEqualTo(Reason.CONFLICTING_VALUES);
    Mapping parts = PLAIN.with(CodeColumn.of(CONDITIONS, "c").separatedBy(";"));
    assertThat(read("c,x\nAsthma; Dallineb,1\n", parts).variable("conditions").exact())
        .isEqualTo(2);
    assertThat(only(read("c,x\nAsthma;Gout,1\n", parts))).isEqualTo(Reason.UNKNOWN_CATEGORY);
  }

  @ParameterizedTest
  @CsvSource({
    "2010-05-01, 0-15",
    "2010-04-30, 16-64",
    "2010-05-01, 0-15",
    "1961-05-01, 16-64",
    "1961-04-30, 65-plus",
    "1900-01-01, 65-plus",
    "2026-04-30, 0-15"
  })
  void anAgeIsTakenAtTheStatedDay(String birth, String band) {
    Mapping mapping = PLAIN.age("dob", AGE, Vocabulary.AS_OF);

    Dataset people =
        Dataset.read(RecordReader.csv(stream("dob,x\n" + birth + ",1\n")).mapping(mapping));

    assertThat(people.count(AGE).cell(Coordinates.of(Coordinate.of(band))).units()).isOne();
  }

  @Test
  void aBirthdayOfTheLeapDayCountsFromTheFirstOfMarch() {
    Mapping mapping =
        PLAIN
            .date("on", LocalDate.of(2000, 1, 1), Vocabulary.AS_OF)
            .with(AgeColumn.atEachDate("dob", AGE));
    String csv = "dob,on\n2000-02-29,2016-02-29\n2001-02-28,2017-02-28\n2004-02-29,2019-12-31\n";
    CodeList list = Vocabulary.list("a", "0-15", "a", "a", "16-plus", "b", "b");

    Dataset people =
        Dataset.read(
            RecordReader.csv(stream(csv + "1984-02-29,2000-02-28\n1984-02-29,2000-03-01\n"))
                .mapping(
                    PLAIN
                        .date("on", LocalDate.of(2000, 1, 1), Vocabulary.AS_OF)
                        .with(AgeColumn.atEachDate("dob", Variable.of("age", list)))));

    assertThat(
            people
                .count(Variable.of("age", list))
                .cell(Coordinates.of(Coordinate.of("16-plus")))
                .units())
        .isEqualTo(3);
    assertThat(read(csv, mapping).accepted()).isEqualTo(3);
    assertThatThrownBy(() -> read("dob,x\n", PLAIN.with(AgeColumn.atEachDate("dob", AGE))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("must have a date column");
  }

  @ParameterizedTest
  @CsvSource({
    "17, ",
    "-1, NUMBER_OUT_OF_RANGE",
    "131, NUMBER_OUT_OF_RANGE",
    "1.5, INVALID_NUMBER",
    "٣, INVALID_NUMBER"
  })
  void anAgeInYearsIsAWholeNumberThatSomebodyMayHave(String cell, Reason reason) {
    ImportReport report =
        read("age,x\n" + cell + ",1\n", PLAIN.with(AgeColumn.inYears("age", AGE)));

    assertThat(report.rejected() == 0 ? null : only(report)).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "0, ",
    "-0, ",
    "36500, ",
    "-1, NUMBER_OUT_OF_RANGE",
    "36501, NUMBER_OUT_OF_RANGE",
    "+12, INVALID_NUMBER",
    "12.0, INVALID_NUMBER",
    "1e3, INVALID_NUMBER",
    "12f, INVALID_NUMBER",
    "99999999999999999999999, NUMBER_OUT_OF_RANGE",
    "-, INVALID_NUMBER",
    "0x1p3, INVALID_NUMBER",
    "NaN, INVALID_NUMBER",
    "'1,000', INVALID_NUMBER",
    "' 7 ', ",
    "n/a, ",
    "'', "
  })
  void aMeasureIsAWholeNumberInItsRange(String cell, Reason reason) {
    Mapping mapping = PLAIN.with(MeasureColumn.of("d", Vocabulary.DAYS, 0, 36_500).missing("N/A"));

    ImportReport report = read("d,x\n\"" + cell + "\",1\n", mapping);

    assertThat(report.rejected() == 0 ? null : only(report)).isEqualTo(reason);
  }

  @Test
  void recordsAreMadeUnderTheirNoticeAndPseudonym(@TempDir Path folder) throws Exception {
    Mapping mapping =
        Vocabulary.mapping()
            .collected(COLLECTED)
            .with(CodeColumn.of(CONDITIONS, "cond").separatedBy("+"));
    Path file = folder.resolve("tenants.csv");
    Files.writeString(
        file,
        String.join(",", mapping.columns())
            + "\nS1,2026-03-31,1980-05-17,Female,White,No,,Môr Glas,12,a+b\n"
            + "S1,2026-03-31,1980-05-17,Female,White,No,,Môr Glas,12,a\n",
        Charset.forName("windows-1252"));
    List<MonitoringRecord> records = new ArrayList<>();

    ImportReport report =
        RecordReader.csv(file)
            .charset(Charset.forName("windows-1252"))
            .mapping(mapping)
            .subjects(SUBJECTS)
            .readTo(records::add);

    assertThat(report.rejected(Reason.DUPLICATE_SUBJECT)).isOne();
    assertThat(records)
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.subject()).isEqualTo(SUBJECTS.of("S1"));
              assertThat(record.notice()).isEqualTo(COLLECTED.notice());
              assertThat(record.event().on()).isEqualTo("2026-03-31");
              assertThat(record.answer("religion")).contains(Silence.NOT_ANSWERED);
              assertThat(record.answer("age")).contains(Chosen.of(Vocabulary.AGE.id(), "16-64"));
              assertThat(record.answer("area")).contains(Chosen.of(Vocabulary.AREA.id(), "glas"));
              assertThat(record.answer("conditions"))
                  .contains(Chosen.of(CONDITIONS.codes().id(), List.of("a", "b")));
            });

    Dataset again =
        Dataset.fromRecords(
            records.stream(), Vocabulary.CATALOGUE, Vocabulary.PEOPLE, AGE, CONDITIONS, RELIGION);
    assertThat(again.count(CONDITIONS).cell(Coordinates.of(Coordinate.of("b"))).units()).isOne();
    assertThat(again.intake().accepted()).isOne();
  }

  @Test
  void nothingIsHandedOverOfAFileThatIsRefusedAtItsEnd(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("broken.csv");
    Files.writeString(
        file,
        String.join(",", Vocabulary.mapping().columns())
            + "\nS1,2026-03-31,1980-05-17,Female,White,No,,Ardal A,12\n\"");
    List<MonitoringRecord> records = new ArrayList<>();
    RecordReader reader =
        RecordReader.csv(file)
            .mapping(Vocabulary.mapping().collected(COLLECTED))
            .subjects(SUBJECTS);

    ImportReport report = reader.readTo(records::add);

    assertThat(records).isEmpty();
    assertThat(report.refused().reason()).isEqualTo(Reason.UNTERMINATED_QUOTE);
    assertThat(report.rejected(Reason.FILE_REFUSED)).isEqualTo(report.read()).isEqualTo(2);
    assertThatThrownBy(() -> Dataset.readCsv(file, Vocabulary.mapping()))
        .isInstanceOf(ImportRefused.class)
        .hasMessageContaining("UNTERMINATED_QUOTE at line 3");
  }

  @Test
  void jsonIsReadWithNestedNamesNullsAndBooleans() {
    CodeList yesNo = Vocabulary.list("linked", "true", "Yes", "Ie", "false", "No", "Na");
    Mapping mapping =
        PLAIN
            .with(CodeColumn.of(RELIGION, "who.religion"))
            .with(CodeColumn.of(Variable.of("linked", yesNo), "linked"))
            .measure("days", Vocabulary.DAYS, 0, 9);
    String json =
        """
        [ {"who": {"religion": "Sikh", "id": 7}, "linked": true, "days": 3, "note": {"Jane Doe": 1}},
          {"who": {"religion": null}, "linked": false, "days": null, "list": [1, {"a": []}]},
          {"linked": [true], "days": 2.5}, {"days": "\\u0007"}, {} ]""";

    ImportReport report = RecordReader.json(stream(json)).mapping(mapping).dryRun();

    assertThat(report.rejections().stream().map(r -> r.line() + " " + r.cell() + " " + r.reason()))
        .containsExactly(
            "3 /2/linked NESTED_VALUE",
            "3 /2/days INVALID_NUMBER",
            "3 /3/days ILLEGAL_CHARACTER",
            "3 /4 EMPTY_ROW");
    assertThat(report.accepted()).isEqualTo(2);
    assertThat(report.dropped()).containsExactly("list", "note", "who.id");
    assertThat(report.variable("religion").toString())
        .isEqualTo("religion: 1 exact, 1 not answered");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|EMPTY_FILE",
        "{}|WRONG_SHAPE",
        "null|WRONG_SHAPE",
        "[1]|WRONG_SHAPE",
        "[{}|MALFORMED_JSON",
        "[] []|MALFORMED_JSON",
        "[{\"a\":1,\"a\":2}]|MALFORMED_JSON",
        "[{'a':1}]|MALFORMED_JSON",
        "[{\"religion\":\"Sikh\"},{\"religion\":\"x|MALFORMED_JSON",
        "[{\"faith\":\"Sikh\"}]|MISSING_COLUMN",
        "[{\"religion\":\"Sikh\"}, MUSLIMX]|MALFORMED_JSON"
      })
  void jsonThatIsNoArrayOfObjectsIsRefused(String json, Reason reason) {
    ImportReport report =
        RecordReader.json(stream(json)).mapping(PLAIN.codes("religion", RELIGION)).dryRun();

    assertThat(report.refused().reason()).isEqualTo(reason);
    assertThat(report.accepted()).isZero();
    assertThat(report.toString()).doesNotContain("MUSLIMX").doesNotContain("Sikh");
  }

  @Test
  void deepAndLongJsonIsRefusedAtOnce() {
    RecordReader deep = RecordReader.json(stream("[".repeat(100_000)));
    RecordReader inside = RecordReader.json(stream("[{\"a\":" + "[".repeat(5_000)));
    RecordReader name = RecordReader.json(stream("[{\"" + "n".repeat(60_000) + "\":1}]"));
    Mapping mapping = PLAIN.codes("religion", RELIGION);

    assertThat(deep.mapping(mapping).dryRun().refused().reason()).isEqualTo(Reason.WRONG_SHAPE);
    assertThat(inside.mapping(mapping).dryRun().refused().reason()).isEqualTo(Reason.BEYOND_LIMITS);
    assertThat(name.mapping(mapping).dryRun().refused().reason()).isEqualTo(Reason.BEYOND_LIMITS);
  }

  @Test
  void rowsFromAnywhereAreReadByTheNamesOfTheirCells() {
    Map<String, String> blank = new HashMap<>();
    blank.put("religion", null);
    blank.put("other", "x");

    ImportReport report =
        RecordReader.rows(
                Stream.of(Map.of("religion", "Sikh"), Map.of("religion", "\uD800"), blank))
            .mapping(PLAIN.codes("religion", RELIGION))
            .dryRun();

    assertThat(report.accepted()).isOne();
    assertThat(report.rejected(Reason.ILLEGAL_CHARACTER)).isOne();
    assertThat(report.rejected(Reason.EMPTY_ROW)).isOne();
  }

  @Test
  void eventsOfOneSubjectAreAllRead() {
    Mapping mapping =
        Mapping.of(Vocabulary.CATALOGUE, Vocabulary.PEOPLE.counting(Counting.EVENTS))
            .subject("ref")
            .codes("religion", RELIGION);

    Dataset events =
        Dataset.read(
            RecordReader.csv(stream("ref,religion\na,Sikh\na,Sikh\nb,Sikh\n")).mapping(mapping));

    assertThat(events.count(RELIGION).cell(Coordinates.of(Coordinate.of("sikh"))))
        .satisfies(cell -> assertThat(cell.units()).isEqualTo(3))
        .satisfies(cell -> assertThat(cell.subjects()).isEqualTo(2));
  }

  @Test
  void oneColumnIsReadForTwoVariables() {
    Variable other = RELIGION.named("officer_religion");

    ImportReport report =
        read("r,x\nSikh,1\n,1\nwrong,1\n", PLAIN.codes("r", RELIGION).codes("r", other));

    assertThat(report.variable("officer_religion").toString())
        .isEqualTo("officer_religion: 1 exact, 1 not answered");
    assertThat(report.variable("religion").moved())
        .isEqualTo(report.variable("officer_religion").moved());
    assertThat(report.rejected()).isOne();
  }

  @Test
  void aLineOfOneColumnThatIsEmptyIsNotPassedOver() {
    Mapping mapping = PLAIN.codes("religion", RELIGION);

    assertThat(read("religion\nSikh\n\nHindu\n", mapping).rejected(Reason.EMPTY_ROW)).isOne();
    assertThat(read("religion,x\n,\nSikh,\n", mapping).rejected(Reason.EMPTY_ROW)).isOne();
    assertThat(read("religion,x\n\nSikh,\n", mapping).read()).isOne();
  }

  @Test
  void noValueIsInAnyMessage() {
    String canary = "Zanzibarite";
    Mapping mapping = Vocabulary.mapping();
    String[] row = {"S1", "2026-03-31", "1980-05-17", "Female", "White", "No", "", "Ardal A", "12"};
    StringBuilder csv = new StringBuilder(String.join(",", mapping.columns())).append('\n');
    for (int i = 0; i < row.length; i++) {
      String[] wrong = Arrays.copyOf(row, row.length);
      wrong[i] = canary + "?\u0007".substring(i % 2);
      csv.append(String.join(",", wrong)).append('\n');
    }
    csv.append(canary).append('\n').append('"').append(canary).append("\"x,\n");

    ImportReport report = read(csv.toString(), mapping);
    assertThat(report.accepted()).isZero();
    assertThat(
            report.toString()
                + report.rejections()
                + report.rejections().stream().map(Rejection::problem).toList())
        .doesNotContain(canary);
    assertThat(read(canary + "," + canary + "\n", mapping).toString()).doesNotContain(canary);
    assertThat(read(csv + "\"" + canary, mapping).toString()).doesNotContain(canary);
  }

  @Test
  void whatIsMissingForRecordsIsSaidAtOnce() {
    RecordReader reader = RecordReader.csv(stream("a\n"));

    assertThatThrownBy(reader::dryRun).hasMessage("Reader must have a mapping");
    assertThatThrownBy(() -> reader.mapping(Vocabulary.mapping()).readTo(record -> {}))
        .hasMessage("Mapping must say how the answers were collected to make records of them");
    assertThatThrownBy(
            () -> reader.mapping(Vocabulary.mapping().collected(COLLECTED)).readTo(record -> {}))
        .hasMessage("Reader must have subjects, the keyed ids for the references in the file");
    assertThatThrownBy(() -> RecordReader.json(stream("[]")).separator(';'))
        .isInstanceOf(IllegalStateException.class);
  }
}
