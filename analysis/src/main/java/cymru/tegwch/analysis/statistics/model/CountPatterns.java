// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Rows that are alike in terms, events and exposure (and in cluster), together: what Poisson and
 * negative binomial fits read.
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record CountPatterns(
    ModelData data,
    Patterns patterns,
    Design design,
    double[] events,
    double[] exposure,
    double[] weight,
    double[] squared,
    double rows) {

  static CountPatterns of(
      ModelData data, CountResponse response, List<Term> terms, ModelOptions options) {
    Set<String> columns = Design.columnsOf(terms);
    columns.add(response.events());
    double[] events = data.amounts(response.events());
    double[] exposure = exposure(data, response);
    if (!response.exposure().isEmpty()) {
      columns.add(response.exposure());
    }
    if (options.errors() instanceof StandardErrors.Clustered clustered) {
      data.factor(clustered.column());
      columns.add(clustered.column());
    }
    Patterns patterns = Patterns.of(data, columns);
    RowWeights weights = RowWeights.of(data, options.weighting());
    Design design = Design.of(data, terms, patterns);
    double[] weight = patterns.sums(weights.weight());
    design.requireIndependentColumns(weight);
    double rows =
        options.weighting() instanceof Weighting.Sampling
            ? data.rows()
            : BinaryPatterns.sum(weight);
    CountPatterns counted =
        new CountPatterns(
            data,
            patterns,
            design,
            at(patterns, events),
            at(patterns, exposure),
            weight,
            patterns.sums(weights.squared()),
            rows);
    counted.requireEvents();
    return counted;
  }

  private static double[] exposure(ModelData data, CountResponse response) {
    if (response.exposure().isEmpty()) {
      double[] ones = new double[data.rows()];
      Arrays.fill(ones, 1);
      return ones;
    }
    double[] exposure = data.amounts(response.exposure());
    for (double one : exposure) {
      if (one == 0) {
        throw new IllegalArgumentException(
            "Exposures of '" + response.exposure() + "' must be greater than 0 in every row");
      }
    }
    return exposure;
  }

  private static double[] at(Patterns patterns, double[] values) {
    double[] result = new double[patterns.count()];
    Arrays.setAll(result, one -> values[patterns.example(one)]);
    return result;
  }

  private void requireEvents() {
    if (!(totalEvents() > 0)) {
      throw new ModelRefused(
          ModelRefused.Reason.CONSTANT_OUTCOME, List.of(), "Events must be above 0 somewhere");
    }
    if (!(rows > design.columns())) {
      throw new ModelRefused(
          ModelRefused.Reason.TOO_FEW_ROWS,
          List.of(),
          "Rows must be more than the "
              + design.columns()
              + " coefficients, but were "
              + (long) rows);
    }
  }

  private double totalEvents() {
    double sum = 0;
    for (int row = 0; row < events.length; row++) {
      sum += weight[row] * events[row];
    }
    return sum;
  }

  double[] start() {
    double exposed = 0;
    for (int row = 0; row < events.length; row++) {
      exposed += weight[row] * exposure[row];
    }
    double[] start = new double[design.columns()];
    start[0] = Math.log(totalEvents() / exposed);
    return start;
  }

  /** Where nothing happened, ever smaller rates fit ever better. */
  Separation separation() {
    boolean[] never = new boolean[events.length];
    boolean[] mayFall = new boolean[events.length];
    for (int row = 0; row < events.length; row++) {
      mayFall[row] = events[row] == 0 || weight[row] == 0;
      never[row] = weight[row] == 0;
    }
    return new Separation(design, never, mayFall);
  }

  double mean(int row, double[] coefficients) {
    return exposure[row] * Math.exp(design.dot(row, coefficients));
  }
}
