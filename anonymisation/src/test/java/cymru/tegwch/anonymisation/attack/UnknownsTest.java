// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cymru.tegwch.anonymisation.attack.PrintingRules.Range;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnknownsTest {

  private static final long NONE = Long.MAX_VALUE;

  @Test
  void aNewNumberMayBeAnything() {
    Unknowns all = new Unknowns();
    for (int n = 0; n < 200; n++) {
      assertThat(all.add()).isEqualTo(n);
      all.know(n, new Range(n, NONE));
    }

    assertThat(all.size()).isEqualTo(200);
    for (int n = 0; n < 200; n++) {
      assertThat(all.lower(n)).isEqualTo(n);
      assertThat(all.upper(n)).isEqualTo(NONE);
    }
  }

  @Test
  void whatIsKnownOnlyNarrows() {
    Unknowns all = Systems.upTo(9);
    all.know(0, new Range(2, 7));
    all.know(0, new Range(1, 8));

    assertThat(List.of(all.lower(0), all.upper(0))).containsExactly(2L, 7L);
    assertThat(all.isOpen(0)).isTrue();
    all.settle(0, 5);
    assertThat(List.of(all.lower(0), all.upper(0))).containsExactly(5L, 5L);
    assertThat(all.isOpen(0)).isFalse();
  }

  @Test
  void aNumberKnowsItsSumsAlsoThoseThatComeLater() {
    Unknowns all = Systems.upTo(9, 9, 9);
    all.addSum(2, 0, 1);
    assertThat(all.sumsOf(0)).containsExactly(0);
    all.addSum(1, 0);
    assertThat(all.sumsOf(0)).containsExactly(0, 1);
    assertThat(all.sumsOf(1)).containsExactly(0, 1);
    assertThat(all.sumsOf(2)).containsExactly(0);
    int more = all.add();
    assertThat(all.sumsOf(more)).isEmpty();
    assertThat(all.sum(0)).containsExactly(2, 0, 1);
    assertThat(all.sumCount()).isEqualTo(2);
  }

  @Test
  void aCopyChangesNothingInWhatItIsOf() {
    Unknowns all = Systems.upTo(IntStream.range(0, 100).mapToLong(n -> n).toArray());
    all.addSum(99, 1, 2);
    Unknowns copy = all.copy();
    copy.settle(7, 1);
    copy.addSum(50, 3, 4);
    copy.add();

    assertThat(all.upper(7)).isEqualTo(7);
    assertThat(all.lower(7)).isZero();
    assertThat(all.sumCount()).isEqualTo(1);
    assertThat(all.size()).isEqualTo(100);
    assertThat(copy.size()).isEqualTo(101);
    assertThat(copy.upper(99)).isEqualTo(99);
    assertThat(new Unknowns().copy().add()).isZero();
  }

  @Test
  void tighteningStopsWhereNoSumSaysMore() {
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 300; trial++) {
      Unknowns all = Systems.random(random);
      int free = all.add();
      if (trial % 3 == 0) {
        all.addSum(free, 0, 1);
      } else if (trial % 3 == 1) {
        all.addSum(0, 1, free);
      }
      Unknowns plain = all.copy();
      boolean isPossible = all.tighten();
      assertThat(isPossible).isEqualTo(propagate(plain));
      if (isPossible) {
        assertThat(bounds(all)).isEqualTo(bounds(plain));
      }
    }
  }

  private static String bounds(Unknowns all) {
    return IntStream.range(0, all.size())
        .mapToObj(u -> all.lower(u) + ".." + all.upper(u))
        .toList()
        .toString();
  }

  /** Every bound of every number from every sum that it is in, until nothing changes. */
  private static boolean propagate(Unknowns all) {
    boolean isChanged = true;
    while (isChanged) {
      isChanged = false;
      for (int s = 0; s < all.sumCount(); s++) {
        int[] sum = all.sum(s);
        for (int at = 0; at < sum.length; at++) {
          Range said = said(all, sum, at);
          isChanged |= said.lo() > all.lower(sum[at]) || said.hi() < all.upper(sum[at]);
          all.know(sum[at], said);
          if (all.lower(sum[at]) > all.upper(sum[at])) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** What a sum says of one of its numbers: total less the others, or all parts. */
  private static Range said(Unknowns all, int[] sum, int at) {
    long least = 0;
    long most = 0;
    boolean isUnbounded = false;
    for (int i = 0; i < sum.length; i++) {
      if (i != at) {
        boolean isAdded = at == 0 || i == 0;
        long up = all.upper(sum[i]);
        least += isAdded ? all.lower(sum[i]) : up == NONE ? 0 : -up;
        most += isAdded ? (up == NONE ? 0 : up) : -all.lower(sum[i]);
        isUnbounded |= up == NONE && !isAdded;
      }
    }
    boolean hasNoMost =
        at == 0
            ? IntStream.range(1, sum.length).anyMatch(i -> all.upper(sum[i]) == NONE)
            : all.upper(sum[0]) == NONE;
    return new Range(isUnbounded ? 0 : least, hasNoMost ? NONE : most);
  }

  @Test
  void tighteningKnowsWhichOfSeveralNumbersHaveNoBound() {
    SplittableRandom random = new SplittableRandom(4);
    for (int trial = 0; trial < 300; trial++) {
      Unknowns all = Systems.upTo(random.longs(3, 1, 9).toArray());
      for (int free = 0; free < 3; free++) {
        all.know(all.add(), new Range(random.nextInt(4), NONE));
      }
      int[] order = random.ints(40, 0, 6).distinct().toArray();
      all.addSum(order[0], Arrays.copyOfRange(order, 1, 4));
      all.addSum(order[1], Arrays.copyOfRange(order, 4, order.length));
      Unknowns plain = all.copy();
      if (propagate(plain)) {
        assertThat(all.tighten()).isTrue();
        assertThat(bounds(all)).isEqualTo(bounds(plain));
      } else {
        assertThat(all.tighten()).isFalse();
      }
    }
  }

  /** Each is the other and one more: what is known of them grows as often as it is read. */
  @Test
  void tighteningEndsAlsoWhereBoundsCreep() {
    Unknowns all = new Unknowns();
    int one = Systems.between(all, 1, 1);
    int creeping = all.add();
    int next = all.add();
    all.addSum(next, creeping, one);
    all.addSum(creeping, next);

    assertThat(all.tighten()).isTrue();
    assertThat(all.lower(creeping)).isBetween(2L, 1_000L);
    assertThat(all.upper(creeping)).isEqualTo(NONE);
  }

  @Test
  void tighteningLosesNoTable() {
    SplittableRandom random = new SplittableRandom(2);
    for (int trial = 0; trial < 100; trial++) {
      Unknowns all = Systems.random(random);
      int before = Systems.everyTable(all).size();
      assertThat(before).isPositive();
      assertThat(all.tighten()).isTrue();
      assertThat(Systems.everyTable(all)).hasSize(before);
    }
  }

  @Test
  void aNumberThatNothingBoundsGetsABoundBeyondEveryNeed() {
    Unknowns all = Systems.upTo(30, 200);
    all.add();
    all.know(2, new Range(70, NONE));

    assertThat(all.boundAll()).isEqualTo(4 * 200 + 1_000);
    assertThat(all.upper(2)).isEqualTo(1_800);
    assertThat(all.upper(0)).isEqualTo(30);
    Unknowns open = new Unknowns();
    open.know(open.add(), new Range(70, NONE));
    assertThat(open.boundAll()).isEqualTo(4 * 70 + 1_000);
    assertThat(open.upper(0)).isEqualTo(1_280);
  }

  @Test
  void anyNumberOfNumbersIsBounded() {
    Unknowns all = new Unknowns();
    for (int n = 0; n < 64; n++) {
      all.add();
    }
    all.know(63, new Range(3, NONE));

    assertThat(all.boundAll()).isEqualTo(1_012);
    assertThat(IntStream.range(0, 64)).allMatch(n -> all.upper(n) == 1_012);
  }

  @Test
  void tooGreatNumbersAreNotWrappedAround() {
    Unknowns all = Systems.upTo(NONE - 1, NONE - 1);
    all.addSum(all.add(), 0, 1);

    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(all::tighten);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(all::boundAll);
    Unknowns two = Systems.upTo(NONE, NONE);
    two.know(0, new Range(NONE - 1, NONE));
    two.know(1, new Range(NONE - 1, NONE));
    two.addSum(two.add(), 0, 1);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(two::tighten);
  }

  @Test
  void aTableMeetsBoundsAndSumsOrDoesNot() {
    Unknowns all = new Unknowns();
    Systems.between(all, 1, 3);
    Systems.between(all, 0, 4);
    Systems.add(all, 5, 0, 1);

    assertThat(all.areMetBy(new long[] {1, 4, 5})).isTrue();
    assertThat(all.areMetBy(new long[] {3, 2, 5})).isTrue();
    assertThat(all.areMetBy(new long[] {0, 5, 5})).isFalse();
    assertThat(all.areMetBy(new long[] {4, 1, 5})).isFalse();
    assertThat(all.areMetBy(new long[] {2, 2, 5})).isFalse();
    assertThat(all.areMetBy(new long[] {1, 3, 4})).isFalse();
  }

  @Test
  void aMoveIsMetExactlyWhereItsTableIs() {
    SplittableRandom random = new SplittableRandom(3);
    int met = 0;
    for (int trial = 0; trial < 200; trial++) {
      Unknowns all = Systems.random(random);
      List<long[]> tables = Systems.everyTable(all);
      long[] from = tables.get(random.nextInt(tables.size()));
      long[] to = tables.get(random.nextInt(tables.size())).clone();
      if (trial % 2 == 0) {
        to[random.nextInt(to.length)] += random.nextBoolean() ? 1 : -1;
      }
      Move move = Move.between(IntStream.range(0, all.size()).toArray(), from, to);
      assertThat(all.areMetBy(from, move)).isEqualTo(all.areMetBy(to));
      met += all.areMetBy(to) ? 1 : 0;
    }
    assertThat(met).isBetween(50, 150);
  }

  @Test
  void aMoveIsWhatIsDifferent() {
    long[] base = {5, 6, 7, 8};
    int[] unknowns = {1, 2, 3};
    Move move = Move.between(unknowns, new long[] {6, 7, 8}, new long[] {6, 9, 4});
    WitnessTable witness = new WitnessTable(base, move);

    assertThat(move.unknowns()).containsExactly(2, 3);
    assertThat(move.by(2)).isEqualTo(2);
    assertThat(move.by(3)).isEqualTo(-4);
    assertThat(move.by(1)).isZero();
    assertThat(IntStream.range(0, 4).mapToLong(witness::value)).containsExactly(5L, 6L, 9L, 4L);
    Arrays.fill(unknowns, 9);
    move.unknowns()[0] = 0;
    assertThat(move.unknowns()).containsExactly(2, 3);
    Unknowns all = Systems.upTo(9, 9, 9, 4);
    assertThat(witness.meets(all)).isTrue();
    all.know(2, new Range(0, 8));
    assertThat(witness.meets(all)).isFalse();
  }
}
