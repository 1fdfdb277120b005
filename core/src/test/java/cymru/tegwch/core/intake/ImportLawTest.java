// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.variable.Variable;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing is lost: of rows with faults of known kinds, each is where it belongs. */
class ImportLawTest {

  private static final Reason[] FAULTS = {
    Reason.UNKNOWN_CATEGORY,
    Reason.INVALID_DATE,
    Reason.FIELD_COUNT,
    Reason.NUMBER_OUT_OF_RANGE,
    Reason.ILLEGAL_CHARACTER
  };

  private static final class File {
    private final List<String> rows = new ArrayList<>();
    private final Map<Reason, Long> faults = new EnumMap<>(Reason.class);
    private final List<String> places = new ArrayList<>();

    File(int size) {
      Random random = new Random(20_261_122);
      for (int i = 1; i <= size; i++) {
        boolean isFaulty = random.nextInt(10) == 0;
        Reason fault = isFaulty ? FAULTS[random.nextInt(FAULTS.length)] : null;
        rows.add(row(i, fault, random));
        if (fault != null) {
          faults.merge(fault, 1L, Long::sum);
          places.add((i + 1) + " " + fault);
        }
      }
    }

    private static String row(int number, Reason fault, Random random) {
      String religion =
          random.nextInt(3) == 0 ? "" : random.nextBoolean() ? "Christian" : "\"Hindu\"";
      return "S"
          + number
          + ",2026-03-31,"
          + (fault == Reason.INVALID_DATE ? "31/02/1980" : "1980-05-17")
          + ","
          + (random.nextBoolean() ? "Female" : "male")
          + ",White,"
          + (fault == Reason.UNKNOWN_CATEGORY ? "Maybe" : "No")
          + ","
          + religion
          + (fault == Reason.ILLEGAL_CHARACTER ? ",Ardal\u0007 A," : ",Ardal A,")
          + (fault == Reason.NUMBER_OUT_OF_RANGE ? "36501" : "12")
          + (fault == Reason.FIELD_COUNT ? ",extra" : "");
    }

    ByteArrayInputStream stream() {
      String header = String.join(",", Vocabulary.mapping().columns());
      return new ByteArrayInputStream(
          (header + "\n" + String.join("\n", rows) + "\n").getBytes(UTF_8));
    }
  }

  @Test
  void aHundredThousandRowsWithFaultsAreAllAccountedFor() {
    check(100_000);
  }

  @Test
  @Tag("heavy")
  void aMillionRowsWithFaultsAreAllAccountedFor() {
    check(1_000_000);
  }

  @Test
  void theOrderOfTheRowsChangesNothingThatIsCounted() {
    File file = new File(20_000);
    Dataset before = read(file);
    Collections.shuffle(file.rows, new Random(7));
    Dataset after = read(file);

    for (Variable variable : before.variables()) {
      assertThat(after.count(variable)).hasToString(before.count(variable).toString());
    }
    assertThat(after.intake().rejectedBy()).isEqualTo(before.intake().rejectedBy());
    assertThat(after.intake().variables()).isEqualTo(before.intake().variables());
  }

  @Test
  void theReportSaysWhatTheTablesSay() {
    Dataset dataset = read(new File(20_000));

    for (VariableImport of : dataset.intake().variables()) {
      for (Silence silence : Silence.values()) {
        assertThat(of.silences().getOrDefault(silence, 0L))
            .isEqualTo(
                dataset
                    .count(of.variable())
                    .cell(
                        cymru.tegwch.core.table.Coordinates.of(
                            new cymru.tegwch.core.table.Coordinate.Silent(silence)))
                    .units());
      }
    }
  }

  private static void check(int size) {
    File file = new File(size);
    ImportReport report =
        RecordReader.csv(file.stream()).mapping(Vocabulary.mapping()).keeping(size).dryRun();

    assertThat(report.read()).isEqualTo(size);
    assertThat(report.accepted() + report.rejected()).isEqualTo(report.read());
    assertThat(report.rejectedBy()).isEqualTo(file.faults);
    assertThat(
            report.rejections().stream()
                .map(rejection -> rejection.line() + " " + rejection.reason())
                .toList())
        .isEqualTo(file.places);
  }

  private static Dataset read(File file) {
    return Dataset.read(RecordReader.csv(file.stream()).mapping(Vocabulary.mapping()));
  }

  @Test
  void thePlacesAreThoseOfASpreadsheet() {
    File file = new File(2_000);
    ImportReport report = RecordReader.csv(file.stream()).mapping(Vocabulary.mapping()).dryRun();

    Rejection first =
        report.rejections().stream()
            .filter(rejection -> rejection.reason() == Reason.UNKNOWN_CATEGORY)
            .findFirst()
            .orElseThrow();
    assertThat(first.cell()).isEqualTo(String.format(Locale.ROOT, "F%d", first.record() + 1));
    assertThat(first.column()).isEqualTo("disability");
    assertThat(first.problem().code()).isEqualTo("unknown-category");
  }
}
