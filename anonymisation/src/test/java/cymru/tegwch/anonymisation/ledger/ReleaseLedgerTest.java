// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseLedgerTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 30);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("releases.jsonl");
  }

  private static RecordedRelease release(String id, String printed) {
    Map<List<String>, Optional<String>> cells = new LinkedHashMap<>();
    cells.put(List.of("none"), Optional.of(printed));
    cells.put(List.of("muslim"), Optional.empty());
    cells.put(List.of("<everyone>"), Optional.of("240"));
    RecordedTable.RecordedDimension dimension =
        new RecordedTable.RecordedDimension(
            "religion",
            CodeListId.parse("religion@test"),
            false,
            Map.of("none", Set.of("none"), "muslim", Set.of("sunni", "shia")));
    RecordedTable.People people =
        new RecordedTable.People("tenants", Counting.SUBJECTS, LocalDate.of(2026, 3, 31), "");
    return new RecordedRelease(
        id,
        DAY,
        "public-release 1",
        List.of(new RecordedTable("religion", people, "", List.of(dimension), cells)),
        null);
  }

  private ReleaseLedger three() {
    return ReleaseLedger.empty()
        .append(release("first", "100"), file)
        .append(release("ail ryddhad — tŷ", "105"), file)
        .append(release("third", "110"), file);
  }

  private List<LedgerFault> faultsOf(List<String> lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n");
    return ReleaseLedger.verify(file);
  }

  private List<String> lines() throws IOException {
    return new ArrayList<>(Files.readAllLines(file));
  }

  @Test
  void aFileThatIsNotThereIsAnEmptyLedger() {
    assertThat(ReleaseLedger.read(file).entries()).isEmpty();
    assertThat(ReleaseLedger.verify(file)).isEmpty();
  }

  @Test
  void whatWasWrittenIsReadAgain() {
    ReleaseLedger written = three();
    ReleaseLedger read = ReleaseLedger.read(file);
    assertThat(read.entries()).isEqualTo(written.entries()).hasSize(3);
    assertThat(read.head()).isEqualTo(written.head());
  }

  @Test
  void aRestrictedReleaseIsRecordedWithoutNumbers() throws IOException {
    RecordedRelease board =
        new RecordedRelease(
            "board",
            DAY,
            "restricted 1",
            List.of(),
            new RecordedRelease.Restriction(
                Text.of("Board paper", "Papur bwrdd"),
                Text.of("Board", "Y bwrdd"),
                List.of("religion")));
    ReleaseLedger.empty().append(board, file);
    assertThat(ReleaseLedger.read(file).entries().get(0).release()).isEqualTo(board);
    assertThat(Files.readString(file)).doesNotContain("cells");
  }

  @Test
  void theHashIsThatOfTheDocumentedText() throws Exception {
    ReleaseLedger ledger = ReleaseLedger.empty().append(release("first", "100"), file);
    String line = lines().get(0);
    String canonical =
        line.substring(line.indexOf("\"release\":") + 10, line.indexOf(",\"previous\":"));
    byte[] text = ("0".repeat(64) + "\n1\n" + canonical).getBytes(StandardCharsets.UTF_8);
    assertThat(ledger.head())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
  }

  @Test
  void anyChangedByteOfAnyEntryIsFound() throws IOException {
    three();
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      assertThat(ReleaseLedger.verify(file)).as("byte %d", at).isNotEmpty();
    }
  }

  @Test
  void anEntryTakenOutPutInOrMovedIsFound() throws IOException {
    three();
    List<String> whole = lines();
    assertThat(faultsOf(List.of(whole.get(0), whole.get(2))))
        .extracting(LedgerFault::kind, LedgerFault::line)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(LedgerFault.Kind.OUT_OF_PLACE, 2));
    List<String> moved = new ArrayList<>(whole);
    Collections.swap(moved, 1, 2);
    assertThat(faultsOf(moved)).isNotEmpty();
    List<String> twice = new ArrayList<>(whole);
    twice.add(whole.get(2));
    assertThat(faultsOf(twice)).extracting(LedgerFault::line).containsExactly(4);
  }

  @Test
  void anEntryCutShortIsFound() throws IOException {
    three();
    String whole = Files.readString(file);
    for (int kept = 1; kept < whole.length(); kept += 7) {
      if (whole.charAt(kept - 1) != '\n') {
        Files.writeString(file, whole.substring(0, kept));
        assertThat(ReleaseLedger.verify(file)).as("first %d characters", kept).isNotEmpty();
      }
    }
  }

  @Test
  void aDamagedLedgerIsNotRead() throws IOException {
    three();
    List<String> changed = lines();
    changed.set(1, changed.get(1).replace("105", "106"));
    Files.writeString(file, String.join("\n", changed) + "\n");
    assertThatExceptionOfType(LedgerRefused.class)
        .isThrownBy(() -> ReleaseLedger.read(file))
        .satisfies(
            refused -> {
              assertThat(refused.faults()).extracting(LedgerFault::line).containsExactly(2);
              assertThat(refused.faults().get(0).message().cy()).contains("Llinell 2");
            })
        .withMessageNotContaining("106");
  }

  @Test
  void twoWhoAppendToTheSameEndCannotBoth() {
    ReleaseLedger read = three();
    read.append(release("fourth", "115"), file);
    assertThatIllegalStateException()
        .isThrownBy(() -> read.append(release("another fourth", "115"), file))
        .withMessageContaining("read it again");
    assertThat(ReleaseLedger.read(file).entries()).hasSize(4);
  }

  @Test
  void aTurnoverDoesNotShowItsNumbers() {
    assertThat(Turnover.of(3, 1).toString()).doesNotContainPattern("\\d");
    assertThat(Turnover.of(3, 1).people()).hasValue(4);
    assertThat(Turnover.notStated().people()).isEmpty();
  }
}
