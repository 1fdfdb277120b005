// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.intake.CodeColumn;
import cymru.tegwch.core.intake.ImportReport;
import cymru.tegwch.core.intake.LegacySystem;
import cymru.tegwch.core.intake.Mapping;
import cymru.tegwch.core.intake.RecordReader;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Variable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A code is read within its system and nowhere else. */
class CodeCollisionTest {

  private static final Population PEOPLE =
      Population.of("people", Text.of("People", "Pobl"), LocalDate.of(2026, 3, 31));

  @Test
  void theKnownTrapsAreAmongTheCollisions() {
    assertThat(CodeCollision.all())
        .extracting(CodeCollision::toString)
        .contains(
            "B is white-irish in ethnic-group@nhs-england and white-gypsy-traveller in"
                + " ethnic-group@nhs-wales",
            "A is white-british in ethnic-group@nhs-england and white-british or white-irish or"
                + " white-roma or white-other in ethnic-group@nhs-wales",
            "T is white-gypsy-traveller in ethnic-group@nhs-england and other-arab in"
                + " ethnic-group@nhs-wales",
            "1 is female in sex@census-2021-output and male in sex@hmcts-pcq",
            "1 is male in sex@census-2011-microdata and female in sex@census-2021-output");
  }

  @Test
  void everyPairOfSystemsWithACodeOfAnotherMeaningIsListed() {
    Set<String> expected = new TreeSet<>();
    List<Crosswalk> all = Wales.crosswalks().stream().map(CrosswalkEntry::crosswalk).toList();
    for (Crosswalk one : all) {
      for (Crosswalk other : all) {
        if (one.to().equals(other.to()) && one.from().compareTo(other.from()) < 0) {
          for (Crosswalk.Row row : one.rows()) {
            Optional<Crosswalk.Row> there = other.row(row.from());
            if (there.isPresent() && !meaning(row).equals(meaning(there.get()))) {
              expected.add(one.from() + " " + other.from() + " " + one.to() + " " + row.from());
            }
          }
        }
      }
    }
    assertThat(CodeCollision.all())
        .extracting(each -> each.one() + " " + each.other() + " " + each.into() + " " + each.code())
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(expected).hasSizeGreaterThan(40);
  }

  @TestFactory
  Stream<DynamicTest> aCodeThatTwoSystemsHaveMeansInEachWhatItMeansThere() {
    return CodeCollision.all().stream()
        .map(
            collision ->
                DynamicTest.dynamicTest(
                    collision.toString(),
                    () -> {
                      Outcome one = read(collision.code(), collision.one(), collision.into());
                      Outcome other = read(collision.code(), collision.other(), collision.into());
                      assertThat(one).isEqualTo(outcome(collision.inOne()));
                      assertThat(other).isEqualTo(outcome(collision.inOther()));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> aCodeOfASystemIsUnknownWhereNobodyNamesTheSystem() {
    return CodeCollision.all().stream()
        .filter(each -> Wales.catalogue().require(each.into()).category(each.code()).isEmpty())
        .filter(each -> !Wales.labels(each.into()).containsKey(each.code()))
        .map(
            collision ->
                DynamicTest.dynamicTest(
                    collision.toString(),
                    () -> {
                      CodeList list = Wales.catalogue().require(collision.into());
                      CodeColumn column = CodeColumn.of(Variable.of("v", list), "v");
                      assertThat(dryRun(column, collision.code()).accepted()).isZero();
                    }));
  }

  @Test
  void aDatasetOfOneSystemIsNotRecodedByTheCrosswalkOfAnother(@TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(folder.resolve("sex.csv"), "SEX\n1\n2\n1\n");
    LegacyList hmcts = LegacySystems.HmctsPcq.SEX;
    Mapping mapping =
        Mapping.of(Wales.catalogue(), PEOPLE).with(hmcts.column("SEX", hmcts.asVariable("sex")));
    Dataset dataset = Dataset.readCsv(file, mapping);

    Crosswalk ofTheCensus = LegacySystems.CensusOutputs2021.SEX.crosswalkTo(Wales.SEX);
    assertThatThrownBy(() -> dataset.recode(ofTheCensus))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Dataset has no variable of sex@census-2021-output");
    Dataset recoded = dataset.recode(hmcts.crosswalkTo(Wales.SEX));
    assertThat(recoded.variable("sex").codes().id()).isEqualTo(Wales.SEX.id());
    assertThat(recoded.where(Wales.SEX, Wales.Sex.MALE).rows()).isEqualTo(2);
  }

  /** What became of one cell: its codes, or the silence, or nothing. */
  private record Outcome(Set<String> codes, Set<Silence> silences) {}

  private static Outcome outcome(Crosswalk.Row row) {
    Silence silence = row.silence();
    if (silence != null) {
      return new Outcome(Set.of(), Set.of(silence));
    }
    return row.target()
        .map(code -> new Outcome(Set.of(code), Set.of()))
        .orElse(new Outcome(Set.of(), Set.of(Silence.UNMAPPED)));
  }

  private static Outcome read(String code, CodeListId system, CodeListId into) {
    CodeList list = Wales.catalogue().require(into);
    CodeColumn column =
        CodeColumn.of(Variable.of("v", list), "v")
            .from(
                new LegacySystem(
                    Wales.catalogue().crosswalk(system, into).orElseThrow(),
                    Wales.catalogue().require(system)));
    List<String> codes = new ArrayList<>();
    Mapping mapping = Mapping.of(Wales.catalogue(), PEOPLE).with(column);
    ImportReport report =
        RecordReader.rows(Stream.of(Map.of("v", code)))
            .mapping(mapping)
            .readRowsTo(
                row -> {
                  if (row.code(0) < list.categories().size()) {
                    codes.add(list.categories().get(row.code(0)).code());
                  }
                  return true;
                });
    assertThat(report.accepted()).isOne();
    return new Outcome(Set.copyOf(codes), report.variable("v").silences().keySet());
  }

  private static ImportReport dryRun(CodeColumn column, String code) {
    return RecordReader.rows(Stream.of(Map.of("v", code)))
        .mapping(Mapping.of(Wales.catalogue(), PEOPLE).with(column))
        .dryRun();
  }

  private static String meaning(Crosswalk.Row row) {
    return row.to() + " " + row.silence();
  }
}
