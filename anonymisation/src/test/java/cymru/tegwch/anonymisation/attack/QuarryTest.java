// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.attack.Quarry.Until;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuarryTest {

  private static final Target WIDE_3_UP_TO_5 = Target.of(Map.of("a", Set.of("1")), 3, 5);
  private static final Move MOVE =
      Move.between(new int[] {0, 1}, new long[] {4, 0}, new long[] {7, 9});

  private static Quarry quarry(Until until) {
    return new Quarry(WIDE_3_UP_TO_5, until, 0, 4);
  }

  @Test
  void isOfAnUnknownNumberAndBeginsWhereItIs() {
    Quarry quarry = new Quarry(WIDE_3_UP_TO_5, Until.EXACT, 7, 4);

    assertThat(quarry.unknown()).isEqualTo(7);
    assertThat(List.of(quarry.lo(), quarry.hi())).containsExactly(4L, 4L);
    assertThat(quarry.isSettled()).isFalse();
    assertThat(quarry.isSafe()).isFalse();
  }

  @Test
  void onlyTablesBeyondWhatWasSeenCount() {
    Quarry quarry = quarry(Until.DECIDED);
    assertThat(quarry.wants(4)).isFalse();
    assertThat(quarry.wants(5)).isTrue();
    assertThat(quarry.wants(3)).isTrue();
    quarry.see(7, MOVE);
    quarry.see(7, Move.NONE);
    quarry.see(4, MOVE);

    assertThat(List.of(quarry.lo(), quarry.hi())).containsExactly(4L, 7L);
    assertThat(quarry.table(1, new int[] {0, 1}, new long[] {4, 0})).containsExactly(7, 9);
    assertThat(quarry.table(-1, new int[] {0, 1}, new long[] {4, 0})).containsExactly(4, 0);
    quarry.see(3, MOVE);
    quarry.see(3, Move.NONE);
    assertThat(quarry.lo()).isEqualTo(3);
    assertThat(quarry.table(-1, new int[] {1}, new long[] {4, 0})).containsExactly(9);
  }

  @Test
  void isDecidedAsSoonAsItIsSafe() {
    Quarry quarry = quarry(Until.DECIDED);
    quarry.see(6, Move.NONE);
    assertThat(quarry.isSettled()).isFalse();
    quarry.see(3, Move.NONE);
    assertThat(quarry.isSafe()).isTrue();
    assertThat(quarry.isSettled()).isTrue();
    Quarry exact = quarry(Until.EXACT);
    exact.see(9, Move.NONE);
    assertThat(exact.isSafe()).isTrue();
    assertThat(exact.isSettled()).isFalse();
  }

  @Test
  void isDecidedAsSoonAsNoTableCanMakeItSafe() {
    Quarry low = quarry(Until.DECIDED);
    low.proveGreatest(5);
    assertThat(low.isSettled()).isFalse();
    low.proveGreatest(4);
    assertThat(low.isSettled()).isTrue();

    Quarry narrow = quarry(Until.DECIDED);
    narrow.proveGreatest(6);
    assertThat(narrow.isSettled()).isFalse();
    narrow.proveLeast(3);
    assertThat(narrow.isSettled()).isFalse();
    narrow.proveLeast(4);
    assertThat(narrow.isSettled()).isTrue();

    Quarry oneEnd = quarry(Until.DECIDED);
    oneEnd.proveLeast(4);
    assertThat(oneEnd.isSettled()).isFalse();
    Quarry exact = quarry(Until.EXACT);
    exact.proveGreatest(6);
    exact.proveLeast(4);
    assertThat(exact.isSettled()).isFalse();
  }

  @Test
  void isExactWhereBothEndsAreProved() {
    Quarry quarry = quarry(Until.EXACT);
    quarry.see(2, Move.NONE);
    quarry.see(9, Move.NONE);
    quarry.proveLeast(2);
    assertThat(quarry.isSettled()).isFalse();
    quarry.proveGreatest(9);
    assertThat(quarry.isSettled()).isTrue();
    Quarry other = quarry(Until.EXACT);
    other.proveGreatest(4);
    assertThat(other.isSettled()).isFalse();
  }

  @Test
  void aProofNeverExcludesATableThatWasSeen() {
    Quarry quarry = quarry(Until.EXACT);
    quarry.see(2, Move.NONE);
    quarry.see(9, Move.NONE);
    quarry.proveLeast(3);
    quarry.proveGreatest(8);
    assertThat(List.of(quarry.least(), quarry.greatest())).containsExactly(2L, 9L);
    Quarry other = quarry(Until.EXACT);
    other.proveLeast(1);
    other.proveLeast(0);
    other.proveGreatest(11);
    other.proveGreatest(12);
    assertThat(List.of(other.least(), other.greatest())).containsExactly(1L, 11L);
  }

  @Test
  void goalsAreWhereItWouldBeSafe() {
    Quarry quarry = quarry(Until.DECIDED);
    assertThat(quarry.goal(1)).isEqualTo(7);
    assertThat(quarry.goal(-1)).isEqualTo(1);
    assertThat(new Quarry(WIDE_3_UP_TO_5, Until.DECIDED, 0, 1).goal(1)).isEqualTo(5);
    assertThat(new Quarry(WIDE_3_UP_TO_5, Until.DECIDED, 0, 2).goal(-1)).isZero();
    assertThat(quarry(Until.EXACT).goal(1)).isEqualTo(Long.MAX_VALUE);
    assertThat(quarry(Until.EXACT).goal(-1)).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void anEndIsOpenUntilItsGoalOrItsProof() {
    Quarry quarry = quarry(Until.DECIDED);
    assertThat(quarry.isOpen(1) && quarry.isOpen(-1)).isTrue();
    quarry.see(1, Move.NONE);
    assertThat(quarry.goal(1)).isEqualTo(5);
    assertThat(quarry.isOpen(-1)).isFalse();
    quarry.see(5, Move.NONE);
    assertThat(quarry.isOpen(1)).isFalse();

    Quarry exact = quarry(Until.EXACT);
    exact.proveGreatest(5);
    exact.proveLeast(3);
    assertThat(exact.isOpen(1) && exact.isOpen(-1)).isTrue();
    exact.see(5, Move.NONE);
    exact.see(3, Move.NONE);
    assertThat(exact.isOpen(1) || exact.isOpen(-1)).isFalse();
  }

  @Test
  void whatWasFoundOutSaysWhatIsProved() {
    Quarry quarry = quarry(Until.EXACT);
    quarry.see(7, MOVE);
    quarry.proveLeast(3);
    quarry.proveGreatest(7);
    Interval found = quarry.interval(new long[] {4, 0}, 14);

    assertThat(found.target()).isEqualTo(WIDE_3_UP_TO_5);
    assertThat(List.of(found.lo(), found.hi())).containsExactly(4L, 7L);
    assertThat(found.isLoProven()).isFalse();
    assertThat(found.isHiProven()).isTrue();
    assertThat(found.isBounded()).isTrue();
    assertThat(quarry.interval(new long[] {4, 0}, 13).isBounded()).isFalse();
    assertThat(found.low().value(1)).isZero();
    assertThat(found.high().value(1)).isEqualTo(9);
    quarry.proveLeast(4);
    assertThat(quarry.interval(new long[] {4, 0}, 14).isLoProven()).isTrue();
    assertThat(quarry(Until.EXACT).interval(new long[] {4}, 14).isHiProven()).isFalse();
  }

  @Test
  void nothingIsOpenOfWhatIsSettled() {
    Quarry beaten = quarry(Until.DECIDED);
    beaten.proveGreatest(4);
    assertThat(beaten.isSettled()).isTrue();
    assertThat(beaten.isOpen(-1)).isFalse();
    assertThat(beaten.wants(3)).isFalse();
    assertThat(quarry(Until.DECIDED).isOpen(-1)).isTrue();
    assertThat(quarry(Until.DECIDED).wants(3)).isTrue();
  }

  @Test
  void eachSideHasItsEndAndItsProof() {
    Quarry quarry = quarry(Until.EXACT);
    quarry.see(2, Move.NONE);
    quarry.see(7, Move.NONE);
    assertThat(List.of(quarry.end(1), quarry.end(-1))).containsExactly(7L, 2L);
    quarry.prove(1, 9);
    assertThat(quarry.greatest()).isEqualTo(9);
    assertThat(quarry.least()).isEqualTo(Long.MIN_VALUE);
    quarry.prove(-1, 1);
    assertThat(List.of(quarry.least(), quarry.greatest())).containsExactly(1L, 9L);
  }

  @Test
  void whatIsNeitherSeenNorExcludedIsUnseen() {
    Quarry quarry = quarry(Until.EXACT);
    quarry.see(3, Move.NONE);
    quarry.see(6, Move.NONE);
    assertThat(quarry.unseen(1, 0, 20)).isEqualTo(new PrintingRules.Range(7, 20));
    assertThat(quarry.unseen(-1, 0, 20)).isEqualTo(new PrintingRules.Range(0, 2));
    quarry.prove(1, 9);
    quarry.prove(-1, 1);
    assertThat(quarry.unseen(1, 0, 20)).isEqualTo(new PrintingRules.Range(7, 9));
    assertThat(quarry.unseen(-1, 0, 20)).isEqualTo(new PrintingRules.Range(1, 2));
    assertThat(quarry.unseen(1, 2, 8)).isEqualTo(new PrintingRules.Range(7, 8));
    assertThat(quarry.unseen(-1, 2, 8)).isEqualTo(new PrintingRules.Range(2, 2));
  }
}
