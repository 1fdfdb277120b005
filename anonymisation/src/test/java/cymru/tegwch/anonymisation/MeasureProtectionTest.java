// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.MeasureProtection.Result;
import cymru.tegwch.anonymisation.suppression.Insiders;
import cymru.tegwch.anonymisation.suppression.Suppressor;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.MeasureTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Where a measure is shown, beside what is taken to be hidden or shown already. */
class MeasureProtectionTest {

  private static final MeasureRule RULE = MeasureRule.withDefaults();

  private static boolean none(Measured table, Coordinates cell) {
    return false;
  }

  private static List<Long> people(long from, int many) {
    return LongStream.range(from, from + many).boxed().toList();
  }

  private static Result run(
      MeasureTable table,
      BiPredicate<Measured, Coordinates> isKeptBack,
      BiPredicate<Measured, Coordinates> wasShown) {
    return new MeasureProtection(
            List.of(Measured.of(table)),
            RULE,
            2,
            isKeptBack,
            wasShown,
            Suppressor.withDefaults(),
            Insiders.DO_NOT_COUNT)
        .run();
  }

  private static Set<Coordinates> shown(MeasureTable table) {
    return shown(table, MeasureProtectionTest::none, MeasureProtectionTest::none);
  }

  private static Set<Coordinates> shown(
      MeasureTable table,
      BiPredicate<Measured, Coordinates> isKeptBack,
      BiPredicate<Measured, Coordinates> wasShown) {
    return ((Result.Chosen) run(table, isKeptBack, wasShown)).shown().get(table);
  }

  private static Coordinates at(String row) {
    return Coordinates.of(row, "1");
  }

  private static Coordinates margin(Margin of) {
    return new Coordinates(List.of(of, Coordinate.of("1")));
  }

  @Test
  void whereNothingIsSensitiveEverySumIsShown() {
    MeasureTable table =
        Pay.oneWay(List.of(people(1_000, 20), people(900, 30), people(950, 25))).table();
    Result.Chosen chosen =
        (Result.Chosen) run(table, MeasureProtectionTest::none, MeasureProtectionTest::none);

    assertThat(chosen.shown().get(table))
        .containsExactlyInAnyOrderElementsOf(Cells.of(table.counts()));
    assertThat(chosen.audits().get(0).small()).isEmpty();
    assertThat(chosen.audits().get(0).complements()).isEmpty();
    assertThat(chosen.audits().get(0).cells()).isEqualTo(Cells.of(table.counts()).size());
  }

  @Test
  void aSensitiveSumIsHiddenWithAnotherAndTheAuditSaysWhichIsWhich() {
    MeasureTable table =
        Pay.oneWay(List.of(people(1_000, 9), people(900, 30), people(950, 25))).table();
    Result.Chosen chosen =
        (Result.Chosen) run(table, MeasureProtectionTest::none, MeasureProtectionTest::none);
    InternalAudit.TableAudit audit = chosen.audits().get(0);

    assertThat(chosen.shown().get(table)).doesNotContain(at("1"));
    assertThat(audit.small()).contains(at("1")).doesNotContain(at("2"), at("3"));
    assertThat(audit.complements()).isNotEmpty();
    assertThat(audit.small().size() + audit.complements().size())
        .isEqualTo(Cells.of(table.counts()).size() - chosen.shown().get(table).size());
  }

  @Test
  void aCellWithoutValuesShowsNothingAndHidesNothing() {
    MeasureTable table =
        Pay.oneWay(List.of(people(1_000, 20), Collections.nCopies(8, (Long) null), people(950, 25)))
            .table();
    Result.Chosen chosen =
        (Result.Chosen) run(table, MeasureProtectionTest::none, MeasureProtectionTest::none);

    assertThat(chosen.shown().get(table)).contains(at("1"), at("3")).doesNotContain(at("2"));
    assertThat(chosen.audits().get(0).small()).doesNotContain(at("2"));
    assertThat(chosen.audits().get(0).complements()).doesNotContain(at("2"));
  }

  @Test
  void whatIsKeptBackIsNotShown() {
    MeasureTable table =
        Pay.oneWay(List.of(people(1_000, 20), people(900, 30), people(950, 25))).table();

    assertThat(shown(table, (of, cell) -> cell.equals(at("2")), MeasureProtectionTest::none))
        .doesNotContain(at("2"))
        .contains(at("1"), at("3"));
  }

  /** Of 30, 40 and 50 the first would be the complement; if it was shown, another is. */
  @Test
  void whatWasShownIsNoComplement() {
    MeasureTable table =
        Pay.oneWay(List.of(people(1_000, 9), people(900, 12), people(950, 40), people(970, 60)))
            .table();
    assertThat(shown(table)).doesNotContain(at("2"));

    Set<Coordinates> shown =
        shown(table, MeasureProtectionTest::none, (of, cell) -> cell.equals(at("2")));

    assertThat(shown).contains(at("2")).doesNotContain(at("1"));
    assertThat(shown.containsAll(Set.of(at("3"), at("4"), margin(Margin.EVERYONE)))).isFalse();
  }

  @Test
  void sumsThatAreTooLargeForExactWorkAreRefused() {
    long most = 1L << 45;
    List<Long> ten = new ArrayList<>(Collections.nCopies(10, most / 32));
    List<Long> others = new ArrayList<>(Collections.nCopies(11, most / 32));
    ten.set(0, most / 32 - 11);
    others.set(0, most / 32 + 11);
    // 32 equal parts, 10 and 11 and 11 of them: 2⁴⁵ in all
    List<Long> rest = new ArrayList<>(Collections.nCopies(11, most / 32));

    assertThat(
            run(
                Pay.oneWay(List.of(ten, others, rest)).table(),
                MeasureProtectionTest::none,
                MeasureProtectionTest::none))
        .isInstanceOf(Result.Chosen.class);
    rest.set(3, most / 32 + 1);
    assertThat(
            run(
                Pay.oneWay(List.of(ten, others, rest)).table(),
                MeasureProtectionTest::none,
                MeasureProtectionTest::none))
        .isInstanceOfSatisfying(
            Result.Failed.class,
            failed -> assertThat(failed.refusal().kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
  }

  /** Moved up by 30 each, the sums are those of 10 to 49: what is hidden is the same. */
  @Test
  void valuesBelowNothingAreMovedUp() {
    MeasureTable below =
        Pay.oneWay(List.of(people(-20, 9), people(-10, 30), people(0, 25))).table();

    assertThat(shown(below)).doesNotContain(at("1"));
    assertThat(shown(below)).hasSizeLessThan(Cells.of(below.counts()).size() - 1);
  }

  @Test
  void tablesWhoseSumsDisagreeAreRefused() {
    MeasureTable one = Pay.oneWay(List.of(people(1_000, 20), people(900, 30))).table();
    MeasureTable other = Pay.oneWay(List.of(people(1_000, 20), people(901, 30))).table();

    Result result =
        new MeasureProtection(
                List.of(Measured.of(one), Measured.of(other)),
                RULE,
                2,
                MeasureProtectionTest::none,
                MeasureProtectionTest::none,
                Suppressor.withDefaults(),
                Insiders.DO_NOT_COUNT)
            .run();

    assertThat(((Result.Failed) result).refusal().kind()).isEqualTo(Refusal.Kind.COUNTS_DISAGREE);
  }
}
