// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import static java.util.Objects.requireNonNull;

import java.util.stream.IntStream;

/**
 * How much of a sensitive question is given away by people who cannot be told apart.
 *
 * <p>Answers, their entropy and their largest share are of those who answered, in classes in which
 * somebody did. The distance counts silences as values too: it is half the sum of the differences
 * between the shares of each value in a class and in the file, ½ Σ |cᵥ/n - Cᵥ/N|, the earth mover's
 * distance where all values are equally far apart. 0 says that a class is like the file, 1 that it
 * has nothing in common with it.
 *
 * <p>Sources: l-diversity as {@link LDiversity}; t-closeness from N. Li, T. Li, S.
 * Venkatasubramanian (2007), t-Closeness: Privacy Beyond k-Anonymity and l-Diversity, ICDE 2007,
 * 106-115, doi:10.1109/ICDE.2007.367856.
 *
 * @param variable the name of the column
 * @param fewestAnswers the fewest different answers in a class; 0 if nobody in the file answered
 * @param peopleWithOneAnswer how many people answered in classes in which all who answered gave one
 *     answer: whoever finds their class knows it
 * @param leastEntropy the least entropy of a class in bits, 0 or more; two raised to it is the
 *     number of equally frequent answers that are as even
 * @param largestShare the largest share of one answer in a class, 0 to 1
 * @param greatestDistance the greatest distance of a class from the file, 0 to 1
 */
public record SensitiveRisk(
    String variable,
    int fewestAnswers,
    long peopleWithOneAnswer,
    double leastEntropy,
    double largestShare,
    double greatestDistance) {

  public SensitiveRisk {
    requireNonNull(variable, "variable");
  }

  /** The risk of one sensitive column of units, by their classes. */
  static SensitiveRisk of(Classes classes, Coding coding, int[] column, int[] people) {
    Answers answers = new Answers(classes, coding, column, people);
    int[] everyone = new int[coding.size()];
    for (int unit = 0; unit < column.length; unit++) {
      everyone[column[unit]] += people[unit];
    }
    int fewest = Integer.MAX_VALUE;
    long homogeneous = 0;
    double entropy = Double.POSITIVE_INFINITY;
    double share = 0;
    double distance = 0;
    for (int i = 0; i < classes.size(); i++) {
      distance = Math.max(distance, distance(answers.all(i), everyone));
      int[] given = answers.given(i);
      if (given.length > 0) {
        int sum = IntStream.of(given).sum();
        fewest = Math.min(fewest, given.length);
        homogeneous += given.length == 1 ? sum : 0;
        entropy = Math.min(entropy, Entropy.bits(given));
        share = Math.max(share, (double) IntStream.of(given).max().orElseThrow() / sum);
      }
    }
    return new SensitiveRisk(
        coding.variable().name(),
        fewest == Integer.MAX_VALUE ? 0 : fewest,
        homogeneous,
        fewest == Integer.MAX_VALUE ? 0 : entropy,
        share,
        distance);
  }

  /** Half the sum of the differences, over one denominator, so that it is divided once. */
  private static double distance(int[] inClass, int[] inFile) {
    long n = IntStream.of(inClass).asLongStream().sum();
    long all = IntStream.of(inFile).asLongStream().sum();
    long differences = 0;
    for (int value = 0; value < inClass.length; value++) {
      differences += Math.abs(inClass[value] * all - inFile[value] * n);
    }
    return differences / 2.0 / ((double) n * all);
  }
}
