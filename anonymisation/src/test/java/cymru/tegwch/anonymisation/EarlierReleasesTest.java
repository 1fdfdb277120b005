// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.ledger.RecordedTable;
import cymru.tegwch.anonymisation.ledger.ReleaseLedger;
import cymru.tegwch.anonymisation.ledger.Turnover;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What becomes of a release when others went before it: the attacks 04, 05, 07, 21, 23 and 24 of
 * the collection beside {@code NamedAttacksTest}, and the rules one by one. 22, subject ids that
 * can be tried out, is in {@code SubjectIdsTest} of the core; a ledger has none.
 */
class EarlierReleasesTest {

  static final LocalDate DAY = LocalDate.of(2026, 4, 30);
  static final DisclosurePolicy PUBLIC = DisclosurePolicy.publicRelease();
  static final DisclosurePolicy EXACT =
      DisclosurePolicy.of("exact", "1", CellRule.withDefaults(), new PrintRule(1, 25, "c"));

  private static final Population NEXT_YEAR =
      Population.of("tenants", Text.of("Tenants", "Tenantiaid"), LocalDate.of(2027, 3, 31));
  private static final CountTable RELIGION = Tables.oneWay("religion", 3, 9, 40, 41, 42, 43, 44);

  private static ProtectedRelease first(DisclosurePolicy policy, CountTable... tables) {
    return of(ReleaseLedger.empty(), Turnover.notStated(), tables).protect(policy);
  }

  private static ReleaseLedger ledger(DisclosurePolicy policy, CountTable... tables) {
    return ReleaseLedger.empty().with(first(policy, tables).recorded(DAY));
  }

  private static Release of(ReleaseLedger ledger, Turnover turnover, CountTable... tables) {
    Release release = Release.of("second").after(ledger, turnover);
    for (CountTable table : tables) {
      release = release.add(table);
    }
    return release;
  }

  private static List<Refusal.Kind> kinds(Release release, DisclosurePolicy policy) {
    return release.assess(policy) instanceof Assessment.Refused refused
        ? refused.reasons().stream().map(Refusal::kind).toList()
        : List.of();
  }

  private static List<Refusal.Kind> kinds(
      ReleaseLedger ledger, DisclosurePolicy policy, CountTable... tables) {
    return kinds(of(ledger, Turnover.notStated(), tables), policy);
  }

  /** 04: twelve, then eleven, and it is known who moved out. */
  @Test
  void oneLeaverIsNotTheDifferenceOfTwoReleases() {
    ReleaseLedger before = ledger(EXACT, Tables.oneWay("religion", 12, 31, 88));

    CountTable sameDate = Tables.oneWay("religion", 11, 31, 88);
    assertThat(kinds(before, EXACT, sameDate)).containsExactly(Refusal.Kind.REVISED);
    CountTable nextYear = Tables.oneWay(NEXT_YEAR, "religion", 11, 31, 88);
    assertThat(kinds(before, EXACT, nextYear)).containsExactly(Refusal.Kind.TURNOVER_NOT_STATED);
    assertThat(kinds(of(before, Turnover.of(0, 1), nextYear), EXACT))
        .containsExactly(Refusal.Kind.TURNOVER_TOO_SMALL);
    assertThat(kinds(of(before, Turnover.of(1, 3), nextYear), EXACT))
        .containsExactly(Refusal.Kind.TURNOVER_TOO_SMALL);
    assertThat(kinds(of(before, Turnover.of(1, 4), nextYear), EXACT)).isEmpty();
  }

  /** 05: an answer that was withdrawn counts until the next date. */
  @Test
  void aWithdrawnAnswerIsNotTheDifferenceOfTwoReleases() {
    CountTable before = Tables.oneWay("orientation", 8, 140, 30, 31, 32, 33, 34);
    CountTable after = Tables.oneWay("orientation", 7, 140, 30, 31, 32, 33, 34);

    assertThat(kinds(ledger(EXACT, before), EXACT, after)).containsExactly(Refusal.Kind.REVISED);
    assertThat(kinds(ledger(PUBLIC, before), PUBLIC, after)).containsExactly(Refusal.Kind.REVISED);
  }

  @Test
  void aCorrectionThatPrintsTheSameIsGranted() {
    CountTable before = Tables.oneWay("orientation", 12, 140, 30, 31, 32, 33, 34);
    CountTable after = Tables.oneWay("orientation", 11, 140, 30, 31, 32, 33, 34);
    ReleaseLedger ledger = ledger(PUBLIC, before);

    ProtectedRelease again = of(ledger, Turnover.notStated(), after).protect(PUBLIC);

    assertThat(again.recorded(DAY).tables()).isEqualTo(ledger.entries().get(0).release().tables());
  }

  /** The choice of multiples depends on all tables, and so would change with another one. */
  @Test
  void controlledRoundingKeepsWhatWasPrintedWhenATableIsAdded() {
    DisclosurePolicy additive =
        DisclosurePolicy.of(
            "additive",
            "1",
            CellRule.withDefaults(),
            PrintRule.withDefaults().withRounding(PrintRule.Method.CONTROLLED));
    Random random = new Random(20_261_122L);
    int changed = 0;
    int granted = 0;
    for (int n = 0; n < 30; n++) {
      long[][] counts = new long[4][5];
      for (long[] row : counts) {
        for (int column = 0; column < row.length; column++) {
          row[column] = 11L + random.nextInt(40);
        }
      }
      CountTable both = Tables.twoWay("religion", "area", counts);
      CountTable rows =
          Tables.oneWay(
              "religion", Arrays.stream(counts).mapToLong(r -> Arrays.stream(r).sum()).toArray());
      ReleaseLedger before = ledger(additive, rows);
      changed += prints(first(additive, rows, both), rows).equals(prints(before)) ? 0 : 1;

      Release later = of(before, Turnover.notStated(), rows, both);
      if (later.assess(additive) instanceof Assessment.Granted found) {
        granted++;
        assertThat(prints(found.release(), rows)).isEqualTo(prints(before));
        addsUp(found.release().table(both));
      }
    }
    // Without the first of these the test would say nothing.
    assertThat(changed).isPositive();
    assertThat(granted).isEqualTo(30);
  }

  private static Map<List<String>, Optional<String>> prints(ReleaseLedger ledger) {
    return ledger.entries().get(0).release().tables().get(0).cells();
  }

  private static Map<List<String>, Optional<String>> prints(
      ProtectedRelease release, CountTable table) {
    return release.recorded(DAY).tables().stream()
        .filter(t -> t.id().equals(table.id()))
        .findFirst()
        .orElseThrow()
        .cells();
  }

  private static void addsUp(ProtectedTable table) {
    long sum = 0;
    for (Coordinate line : table.lines(0)) {
      sum +=
          line instanceof Coordinate.Group
              ? table.count(Coordinates.of(line, Margin.EVERYONE)).orElseThrow()
              : 0;
    }
    assertThat(table.count(Coordinates.of(Margin.EVERYONE, Margin.EVERYONE))).hasValue(sum);
  }

  /** 07: all tenants, and those under 65. */
  @Test
  void aPartOfThePopulationIsRefusedBesideTheWhole() {
    Population under65 = Tables.TENANTS.where("age under 65");
    CountTable all = Tables.oneWay("deaf", 18, 402);
    CountTable part = Tables.oneWay(under65, "deaf", 17, 398);

    assertThat(kinds(ledger(PUBLIC, all), PUBLIC, part))
        .containsExactly(Refusal.Kind.NESTS_WITH_EARLIER);
    assertThat(kinds(ledger(PUBLIC, part), PUBLIC, all))
        .containsExactly(Refusal.Kind.NESTS_WITH_EARLIER);
  }

  /** 21: the same is printed of one hidden person and of two, and the ledger has the same hash. */
  @Test
  void nothingInALedgerDependsOnWhatIsHidden() {
    ReleaseLedger one = ledger(PUBLIC, Tables.oneWay("religion", 1, 9, 40, 41, 42, 43, 44));
    ReleaseLedger two = ledger(PUBLIC, Tables.oneWay("religion", 2, 9, 40, 41, 42, 43, 43));

    assertThat(one).isNotSameAs(two);
    assertThat(one.head()).isEqualTo(two.head());
  }

  /** 23 and 24: a release that is made again hides and prints the same, whatever the order. */
  @Test
  void releasesOfTheSameCountsAreOne() {
    CountTable sex = Tables.oneWay("sex", 100, 122);
    CountTable both =
        Tables.twoWay("religion", "sex", new long[][] {{3, 9}, {20, 20}, {30, 11}, {47, 82}});
    RecordedTable expected = recorded(first(PUBLIC, sex, both), both);

    List<CountTable> tables = new ArrayList<>(List.of(sex, both));
    Random random = new Random(24);
    for (int n = 0; n < 100; n++) {
      Collections.shuffle(tables, random);
      assertThat(recorded(first(PUBLIC, tables.toArray(CountTable[]::new)), both))
          .isEqualTo(expected);
    }
  }

  private static RecordedTable recorded(ProtectedRelease release, CountTable table) {
    return release.recorded(DAY).tables().stream()
        .filter(of -> of.id().equals(table.id()))
        .findFirst()
        .orElseThrow();
  }

  /** 24: another table later may not take back what was hidden, nor hide what was printed. */
  @Test
  void whatWasHiddenStaysHiddenAndWhatWasPrintedIsPrintedAgain() {
    CountTable rows = Tables.oneWay("religion", 40, 9, 24, 26, 28, 30, 3);
    CountTable both =
        Tables.twoWay(
            "religion",
            "sex",
            new long[][] {{19, 21}, {2, 7}, {12, 12}, {13, 13}, {14, 14}, {14, 16}, {1, 2}});
    ReleaseLedger ledger = ledger(PUBLIC, rows);

    ProtectedRelease second = of(ledger, Turnover.notStated(), rows, both).protect(PUBLIC);

    RecordedTable before = ledger.entries().get(0).release().tables().get(0);
    assertThat(before.cells()).containsValue(Optional.empty());
    assertThat(recorded(second, rows)).isEqualTo(before);
    for (Map.Entry<List<String>, Optional<String>> cell : before.cells().entrySet()) {
      List<String> keys = List.of(cell.getKey().get(0), Margin.EVERYONE.key());
      assertThat(recorded(second, both).printed(keys)).isEqualTo(cell.getValue());
    }
  }

  @Test
  void everyEarlierTableOfTheSamePeopleHasToBeThere() {
    CountTable sex = Tables.oneWay("sex", 100, 122);
    ReleaseLedger ledger = ledger(PUBLIC, RELIGION);

    Assessment assessment = of(ledger, Turnover.notStated(), sex).assess(PUBLIC);

    assertThat(assessment)
        .isInstanceOfSatisfying(
            Assessment.Refused.class,
            refused -> {
              assertThat(refused.reasons()).hasSize(1);
              assertThat(refused.reasons().get(0).kind())
                  .isEqualTo(Refusal.Kind.EARLIER_TABLE_MISSING);
              assertThat(refused.reasons().get(0).tables()).containsExactly(RELIGION.id());
            });
    assertThat(kinds(ledger, PUBLIC, sex, RELIGION)).isEmpty();
  }

  @Test
  void aTableUnderAnotherNameIsTheSameTable() {
    assertThat(kinds(ledger(PUBLIC, RELIGION), PUBLIC, RELIGION.named("beliefs"))).isEmpty();
  }

  @Test
  void aRestrictedReleaseIsNoPrecedentAndHasNone() {
    DisclosurePolicy board =
        DisclosurePolicy.restricted(Text.of("Board", "Bwrdd"), Text.of("Us", "Ni"));
    ReleaseLedger seen = ledger(board, Tables.oneWay("religion", 1, 1, 1));

    assertThat(seen.entries().get(0).release().tables()).isEmpty();
    assertThat(seen.entries().get(0).release().restrictedTo().orElseThrow().tables())
        .containsExactly(RELIGION.id());
    assertThat(kinds(seen, PUBLIC, RELIGION)).isEmpty();
    assertThat(kinds(ledger(PUBLIC, RELIGION), board, Tables.oneWay("religion", 1, 1, 1)))
        .isEmpty();
  }

  @Test
  void anotherPopulationIsNoPrecedent() {
    Population homes = Population.of("homes", Text.of("Homes", "Cartrefi"), Tables.TENANTS.asAt());

    assertThat(kinds(ledger(PUBLIC, RELIGION), PUBLIC, Tables.oneWay(homes, "sex", 50, 60)))
        .isEmpty();
  }

  @Test
  void aLineThatWasNotThereBeforeIsARevision() {
    CountTable without = Tables.oneWay("religion", 30, 31, 32, 33, 34, 35, 0);
    CountTable with = Tables.oneWay("religion", 30, 31, 32, 33, 34, 25, 10);

    assertThat(kinds(ledger(PUBLIC, without), PUBLIC, with)).containsExactly(Refusal.Kind.REVISED);
  }

  @Test
  void theInternalAuditListsWhatStandsOutBesideAnotherDate() {
    CountTable before = Tables.oneWay("religion", 12, 31, 88, 40, 41, 42, 9);
    CountTable after = Tables.oneWay(NEXT_YEAR, "religion", 11, 36, 88, 40, 45, 42, 3);
    ReleaseLedger ledger = ledger(EXACT, before);

    InternalAudit audit = of(ledger, Turnover.of(12, 9), after).protect(EXACT).audit();

    assertThat(audit.earlier()).hasSize(1);
    InternalAudit.EarlierAudit beside = audit.earlier().get(0);
    assertThat(beside.release()).isEqualTo("second");
    assertThat(beside.close()).contains(Coordinates.of("5")).doesNotContain(Coordinates.of("2"));
    assertThat(beside.hiddenOnce()).contains(Coordinates.of("7"));
    assertThat(audit.toString()).contains("beside release second");
  }

  @Test
  void roundedNumbersThatDifferByFewDoNotStandOut() {
    CountTable before = Tables.oneWay("religion", 12, 31, 88, 40, 41, 42, 9);
    CountTable after = Tables.oneWay(NEXT_YEAR, "religion", 13, 31, 88, 40, 41, 42, 9);

    assertThat(
            of(ledger(PUBLIC, before), Turnover.of(12, 9), after).protect(PUBLIC).audit().earlier())
        .isEmpty();
  }

  @Test
  void aLineThatIsGoneStandsOutToo() {
    Set<Coordinate> lines = new HashSet<>(Set.of(Coordinate.of("1"), Coordinate.of("2")));
    CountTable before = Tables.oneWay("religion", 3, 9, 40, 41, 42, 43, 44);
    CountTable after = Tables.oneWay(NEXT_YEAR, "religion", 0, 9, 40, 41, 42, 43, 44);

    List<InternalAudit.EarlierAudit> earlier =
        of(ledger(PUBLIC, before), Turnover.of(12, 9), after).protect(PUBLIC).audit().earlier();

    assertThat(earlier).hasSize(1);
    assertThat(earlier.get(0).hiddenOnce())
        .allMatch(cell -> lines.contains(cell.along(0)))
        .hasSize(2);
  }

  @Test
  void meansArePartOfWhatWasPrinted() {
    List<List<Long>> pay = new ArrayList<>();
    for (int n = 0; n < 7; n++) {
      List<Long> people = new ArrayList<>();
      for (long person = 0; person < 20 + n; person++) {
        people.add(900 + 10 * person);
      }
      pay.add(people);
    }
    Pay before = Pay.oneWay(pay);
    List<List<Long>> changed = new ArrayList<>(pay);
    changed.set(0, new ArrayList<>(pay.get(0)));
    changed.get(0).set(0, 4_900L);
    Pay after = Pay.oneWay(changed);
    ProtectedRelease first = Release.of("first").add(before.table()).protect(PUBLIC);
    ReleaseLedger ledger = ReleaseLedger.empty().with(first.recorded(DAY));
    Release.of("same").after(ledger, Turnover.notStated()).add(before.table()).protect(PUBLIC);

    assertThat(first.recorded(DAY).tables()).hasSize(2);
    assertThat(
            kinds(
                Release.of("second").after(ledger, Turnover.notStated()).add(after.table()),
                PUBLIC))
        .containsExactly(Refusal.Kind.REVISED);
    assertThat(
            kinds(
                Release.of("second")
                    .after(ledger, Turnover.notStated())
                    .add(before.table().counts()),
                PUBLIC))
        .containsExactly(Refusal.Kind.EARLIER_TABLE_MISSING);
  }
}
