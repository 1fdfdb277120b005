// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * People by covariate pattern: how many had the outcome and how many had not, weighted, squared for
 * robust errors, and unweighted.
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record BinaryPatterns(
    ModelData data,
    List<Term> terms,
    Patterns patterns,
    Design design,
    double[] happened,
    double[] didNot,
    double[] happenedSquared,
    double[] didNotSquared,
    double people,
    double rarer) {

  static BinaryPatterns of(
      ModelData data, BinaryResponse response, List<Term> terms, ModelOptions options) {
    Set<String> columns = Design.columnsOf(terms);
    if (options.errors() instanceof StandardErrors.Clustered clustered) {
      data.factor(clustered.column());
      columns.add(clustered.column());
    }
    Patterns patterns = Patterns.of(data, columns);
    RowWeights weights = RowWeights.of(data, options.weighting());
    BinaryRows rows = BinaryRows.of(data, response);
    boolean survey = options.weighting() instanceof Weighting.Sampling;
    double[] happened = rows.happened(patterns, weights.weight());
    double[] didNot = rows.didNot(patterns, weights.weight());
    double all = rows.total(true, survey ? null : weights.weight());
    double none = rows.total(false, survey ? null : weights.weight());
    if (!(sum(happened) > 0 && sum(didNot) > 0)) {
      throw new ModelRefused(
          ModelRefused.Reason.CONSTANT_OUTCOME,
          List.of(),
          "Outcome must have happened to some and not to others");
    }
    Design design = Design.of(data, terms, patterns);
    double[] total = new double[happened.length];
    Arrays.setAll(total, row -> happened[row] + didNot[row]);
    design.requireIndependentColumns(total);
    return new BinaryPatterns(
        data,
        terms,
        patterns,
        design,
        happened,
        didNot,
        survey ? rows.happened(patterns, weights.squared()) : happened,
        survey ? rows.didNot(patterns, weights.squared()) : didNot,
        all + none,
        Math.min(all, none));
  }

  double total(int row) {
    return happened[row] + didNot[row];
  }

  /** Patterns with somebody in them. */
  int inhabited() {
    int count = 0;
    for (int row = 0; row < happened.length; row++) {
      count += total(row) > 0 ? 1 : 0;
    }
    return count;
  }

  double[] start() {
    double[] start = new double[design.columns()];
    start[0] = Math.log(sum(happened) / sum(didNot));
    return start;
  }

  Separation separation() {
    boolean[] mayRise = new boolean[happened.length];
    boolean[] mayFall = new boolean[happened.length];
    for (int row = 0; row < mayRise.length; row++) {
      mayRise[row] = didNot[row] == 0;
      mayFall[row] = happened[row] == 0;
    }
    return new Separation(design, mayRise, mayFall);
  }

  static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }
}
