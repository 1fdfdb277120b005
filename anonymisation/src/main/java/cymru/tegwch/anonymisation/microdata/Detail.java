// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import java.util.List;

/**
 * What showing less costs: non-uniform entropy, in millionths of bits.
 *
 * <p>An answer that N_a of N people gave, shown as a group in which N_A of them are, loses log₂(N_A
 * / N_a); left out, it loses log₂(N / N_a), as does every answer of a person whose record is left
 * out. Each logarithm is rounded to a millionth of a bit once, so sums are whole numbers, the same
 * in any order and on any machine.
 */
final class Detail {

  private static final double MILLION = 1_000_000;

  private final long[][] ofCoding;
  private final long[][][] stillToLose;
  private final long all;

  /** What each coding of each hierarchy loses of the units. */
  Detail(Units units, List<Hierarchy> hierarchies) {
    int everyone = Math.toIntExact(units.everyone());
    this.ofCoding = new long[hierarchies.size()][];
    this.stillToLose = new long[hierarchies.size()][][];
    long most = 0;
    for (int q = 0; q < ofCoding.length; q++) {
      Hierarchy hierarchy = hierarchies.get(q);
      int[] answers = sums(units.quasi()[q], units.people(), hierarchy.codings().get(0));
      long exact = bits(answers);
      int codings = hierarchy.codings().size();
      ofCoding[q] = new long[codings];
      stillToLose[q] = new long[codings][];
      for (int step = 0; step < codings; step++) {
        int[] people = grouped(answers, hierarchy.codings().get(step));
        ofCoding[q][step] = hierarchy.weight() * (bits(people) - exact);
        stillToLose[q][step] = stillToLose(people, everyone, hierarchy.weight());
      }
      most += hierarchy.weight() * (everyone * millionths(everyone) - exact);
    }
    this.all = most;
  }

  /** The logarithm to the base 2, in millionths. */
  private static long millionths(int people) {
    return Math.round(StrictMath.log(people) / StrictMath.log(2) * MILLION);
  }

  private static long bits(int[] people) {
    long bits = 0;
    for (int n : people) {
      bits += n == 0 ? 0 : n * millionths(n);
    }
    return bits;
  }

  private static int[] sums(int[] answers, int[] people, Coding coding) {
    int[] sums = new int[coding.valueOf().length];
    for (int unit = 0; unit < answers.length; unit++) {
      sums[answers[unit]] += people[unit];
    }
    return sums;
  }

  private static int[] grouped(int[] answers, Coding coding) {
    int[] people = new int[coding.size()];
    for (int answer = 0; answer < answers.length; answer++) {
      people[coding.valueOf()[answer]] += answers[answer];
    }
    return people;
  }

  private static long[] stillToLose(int[] people, int everyone, int weight) {
    long[] each = new long[people.length];
    for (int value = 0; value < each.length; value++) {
      each[value] = weight * (millionths(everyone) - millionths(people[value]));
    }
    return each;
  }

  /** What everybody together loses where a quasi-identifier is shown that way. */
  long lost(int quasi, int step) {
    return ofCoding[quasi][step];
  }

  /** What a person shown with that value has left to lose. */
  long left(int quasi, int step, int value) {
    return stillToLose[quasi][step][value];
  }

  /** What would be lost if nothing were shown. */
  long all() {
    return all;
  }
}
