// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.weight;

import cymru.tegwch.analysis.statistics.model.ModelData;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** One margin, by the places of its levels. */
final class MarginFit {

  private final String factor;
  private final List<String> levels;
  private final int[] codes;
  private final double[] shares;

  private MarginFit(String factor, List<String> levels, int[] codes, double[] shares) {
    this.factor = factor;
    this.levels = levels;
    this.codes = codes;
    this.shares = shares;
  }

  static MarginFit of(ModelData answers, Margin margin) {
    List<String> levels = answers.levels(margin.factor());
    if (!new TreeSet<>(levels).equals(new TreeSet<>(margin.targets().keySet()))) {
      throw new IllegalArgumentException(
          "Levels of '"
              + margin.factor()
              + "' must be those that have targets, but were "
              + levels
              + " and "
              + margin.targets().keySet());
    }
    double[] shares =
        levels.stream()
            .mapToDouble(level -> margin.targets().getOrDefault(level, 0.0) / margin.sum())
            .toArray();
    return new MarginFit(margin.factor(), levels, answers.codes(margin.factor()), shares);
  }

  void requireAnswers(double[] weights) {
    double[] sums = sums(weights);
    for (int level = 0; level < sums.length; level++) {
      if (!(sums[level] > 0)) {
        throw new IllegalArgumentException(
            "Level '" + levels.get(level) + "' of '" + factor + "' must have answers: merge it");
      }
    }
  }

  void apply(double[] weights) {
    double[] sums = sums(weights);
    double all = weights.length;
    for (int row = 0; row < weights.length; row++) {
      weights[row] *= all * shares[codes[row]] / sums[codes[row]];
    }
  }

  double miss(double[] weights) {
    double[] sums = sums(weights);
    double all = Arrays.stream(sums).sum();
    double largest = 0;
    for (int level = 0; level < sums.length; level++) {
      largest = Math.max(largest, Math.abs(sums[level] / all - shares[level]));
    }
    return largest;
  }

  private double[] sums(double[] weights) {
    double[] sums = new double[levels.size()];
    for (int row = 0; row < weights.length; row++) {
      sums[codes[row]] += weights[row];
    }
    return sums;
  }
}
