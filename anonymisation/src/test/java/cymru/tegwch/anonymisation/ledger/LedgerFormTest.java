// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries that somebody made with care, each with a hash of its own that is right. */
class LedgerFormTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 30);
  private static final RecordedTable TABLE =
      new RecordedTable(
          "religion",
          new RecordedTable.People("tenants", Counting.SUBJECTS, LocalDate.of(2026, 3, 31), ""),
          "",
          List.of(
              new RecordedTable.RecordedDimension(
                  "religion",
                  CodeListId.parse("religion@test"),
                  false,
                  Map.of("muslim", Set.of("sunni", "shia")))),
          Map.of(List.of("muslim"), Optional.of("40")));
  private static final RecordedRelease RELEASE = release("first", "public-release 1");
  private static final LedgerEntry FIRST = LedgerEntry.after(0, LedgerEntry.START, RELEASE);

  @TempDir private Path folder;

  private static RecordedRelease release(String id, String policy) {
    return new RecordedRelease(id, DAY, policy, List.of(TABLE), null);
  }

  private List<Tuple> faults(String text) throws IOException {
    Path file = folder.resolve("releases.jsonl");
    Files.writeString(file, text);
    return ReleaseLedger.verify(file).stream()
        .map(fault -> Tuple.tuple(fault.kind(), fault.line()))
        .toList();
  }

  private static String line(LedgerEntry entry) {
    return LedgerJson.entry(entry) + "\n";
  }

  @Test
  void aSoundEntryHasNoFault() throws IOException {
    assertThat(faults("")).isEmpty();
    assertThat(faults(line(FIRST))).isEmpty();
  }

  @Test
  void theNumberOfAnEntryIsThatOfItsLine() throws IOException {
    LedgerEntry fifth = LedgerEntry.after(4, LedgerEntry.START, RELEASE);

    assertThat(fifth.isWhole()).isTrue();
    assertThat(faults(line(fifth))).containsExactly(Tuple.tuple(LedgerFault.Kind.OUT_OF_PLACE, 1));
  }

  @Test
  void anEntryFollowsTheOneBeforeIt() throws IOException {
    LedgerEntry other = LedgerEntry.after(0, LedgerEntry.START, release("other", "p 1"));
    LedgerEntry second = LedgerEntry.after(1, other.hash(), RELEASE);

    assertThat(faults(line(FIRST) + line(second)))
        .containsExactly(Tuple.tuple(LedgerFault.Kind.OUT_OF_PLACE, 2));
    assertThat(faults(line(other) + line(second))).isEmpty();
  }

  @Test
  void aHashOfOtherWordsIsNoHash() throws IOException {
    LedgerEntry changed =
        new LedgerEntry(1, release("second", "p 1"), FIRST.previous(), FIRST.hash());

    assertThat(faults(line(changed))).containsExactly(Tuple.tuple(LedgerFault.Kind.CHANGED, 1));
  }

  /** The same entry in other bytes: the hash is of the words, and the line is not as written. */
  @Test
  void anEntryIsWrittenInOneWay() throws IOException {
    String spaced = line(FIRST).replaceFirst(",", ", ");

    assertThat(faults(spaced)).containsExactly(Tuple.tuple(LedgerFault.Kind.CHANGED, 1));
    assertThat(faults(line(FIRST).strip()))
        .containsExactly(Tuple.tuple(LedgerFault.Kind.CHANGED, 1));
  }

  @Test
  void aCellOrALeafThatIsThereTwiceIsNotRead() throws IOException {
    String cell = "{\"at\":[\"muslim\"],\"printed\":\"40\"}";
    String whole = line(FIRST);
    assertThat(whole).contains(cell).containsAnyOf("\"sunni\",\"shia\"", "\"shia\",\"sunni\"");

    assertThat(faults(whole.replace(cell, cell + "," + cell)))
        .containsExactly(Tuple.tuple(LedgerFault.Kind.UNREADABLE, 1));
    assertThat(faults(whole.replace("\"sunni\"", "\"shia\"")))
        .containsExactly(Tuple.tuple(LedgerFault.Kind.UNREADABLE, 1));
  }

  @Test
  void aDimensionKeepsTheLeavesOfItsGroups() {
    assertThat(TABLE.dimensions().get(0).groups())
        .containsExactly(Map.entry("muslim", Set.of("sunni", "shia")));
  }

  @Test
  void aReleaseAndItsPolicyHaveNames() {
    assertThatIllegalArgumentException().isThrownBy(() -> release(" ", "public-release 1"));
    assertThatIllegalArgumentException().isThrownBy(() -> release("first", " "));
    assertThat(RELEASE.isPublic()).isTrue();
  }

  @Test
  void whatWasForTheFewIsKeptWithoutItsTables() {
    RecordedRelease.Restriction board =
        new RecordedRelease.Restriction(
            Text.of("Board", "Bwrdd"), Text.of("Us", "Ni"), List.of("religion"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecordedRelease("board", DAY, "r 1", List.of(TABLE), board));
    assertThat(new RecordedRelease("board", DAY, "r 1", List.of(), board).isPublic()).isFalse();
    assertThat(new RecordedRelease("none", DAY, "p 1", List.of(), null).isPublic()).isTrue();
  }

  @Test
  void linesAreCountedFromOne() {
    Text message = Text.of("A fault", "Nam");

    assertThat(new LedgerFault(LedgerFault.Kind.CHANGED, 1, message).line()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LedgerFault(LedgerFault.Kind.CHANGED, 0, message));
  }
}
