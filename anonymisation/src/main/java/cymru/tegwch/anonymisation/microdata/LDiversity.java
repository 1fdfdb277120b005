// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * How different the answers to a sensitive question must be among people who cannot be told apart:
 * l-diversity.
 *
 * <p>With n people who answered, in a class of m different answers that were given c₁ ≥ c₂ ≥ … ≥ cₘ
 * times:
 *
 * <ul>
 *   <li>distinct: m ≥ l
 *   <li>entropy: -Σ (cᵢ/n) log(cᵢ/n) ≥ log l
 *   <li>recursive: c₁ &lt; c · (c_l + c_{l+1} + … + cₘ)
 * </ul>
 *
 * <p>Only answers count. A silence is not another answer: in a class of one disabled person and
 * nine who preferred not to say, whoever answered is disabled. A class in which nobody answered
 * gives no answer away and meets every requirement.
 *
 * <p>Entropy and recursive diversity imply distinct diversity of the same l. Every threshold is
 * decided in whole numbers.
 *
 * <p>Source: A. Machanavajjhala, D. Kifer, J. Gehrke, M. Venkitasubramaniam (2007), l-Diversity:
 * Privacy Beyond k-Anonymity, ACM Transactions on Knowledge Discovery from Data 1(1), article 3,
 * doi:10.1145/1217299.1217302.
 *
 * <pre>{@code
 * LDiversity atLeastTwoAnswers = LDiversity.distinct(2);
 * LDiversity noneTooFrequent = LDiversity.recursive(3, 2);
 * }</pre>
 *
 * @param kind which of the three
 * @param l how many answers, 2 to 100
 * @param c the factor of recursive diversity, 1 to 100; 1 in the others
 */
public record LDiversity(Kind kind, int l, int c) {

  /** The three ways of saying that answers differ. */
  public enum Kind {
    /** At least l different answers. */
    DISTINCT {
      @Override
      boolean isMet(int[] descending, int l, int c) {
        return descending.length >= l;
      }
    },
    /** As even as l answers that are equally frequent. */
    ENTROPY {
      @Override
      boolean isMet(int[] descending, int l, int c) {
        return descending.length >= l && Entropy.isAtLeastLogarithmOf(l, descending);
      }
    },
    /** The most frequent answer is outweighed by the less frequent ones. */
    RECURSIVE {
      @Override
      boolean isMet(int[] descending, int l, int c) {
        return descending.length >= l
            && descending[0] < c * Arrays.stream(descending).skip(l - 1).asLongStream().sum();
      }
    };

    abstract boolean isMet(int[] descending, int l, int c);
  }

  private static final int MOST = 100;

  public LDiversity {
    requireNonNull(kind, "kind");
    if (l < 2 || l > MOST) {
      throw new IllegalArgumentException("l must be 2 to " + MOST + ", but was " + l);
    }
    if (c < 1 || c > MOST || (c != 1 && kind != Kind.RECURSIVE)) {
      throw new IllegalArgumentException(
          "c must be 1 to " + MOST + ", and 1 unless diversity is recursive, but was " + c);
    }
  }

  /**
   * At least l different answers in each class.
   *
   * @throws IllegalArgumentException if l is not 2 to 100
   */
  public static LDiversity distinct(int l) {
    return new LDiversity(Kind.DISTINCT, l, 1);
  }

  /**
   * An entropy of at least log l in each class.
   *
   * @throws IllegalArgumentException if l is not 2 to 100
   */
  public static LDiversity entropy(int l) {
    return new LDiversity(Kind.ENTROPY, l, 1);
  }

  /**
   * Recursive (c, l)-diversity in each class.
   *
   * @throws IllegalArgumentException if c is not 1 to 100 or l is not 2 to 100
   */
  public static LDiversity recursive(int c, int l) {
    return new LDiversity(Kind.RECURSIVE, l, c);
  }

  /**
   * Whether a class meets it.
   *
   * @param times how often each answer was given, each at least 1; none if nobody answered
   */
  boolean isMetBy(int[] times) {
    if (times.length == 0) {
      return true;
    }
    int[] ascending = times.clone();
    Arrays.sort(ascending);
    int[] descending = new int[times.length];
    for (int i = 0; i < times.length; i++) {
      descending[i] = ascending[times.length - 1 - i];
    }
    return kind.isMet(descending, l, c);
  }
}
