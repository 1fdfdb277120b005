// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * One fit of one proportional-odds model. The parameters are the thresholds, then the coefficients
 * without an intercept, of standardised columns.
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record OrdinalFitting(ModelOptions options, Design design, List<String> order, double[][] people) {

  static OrdinalFitting of(
      ModelOptions options, ModelData data, String response, List<String> order, List<Term> terms) {
    int[] place = places(data, response, order);
    Patterns patterns = Patterns.of(data, Design.columnsOf(terms));
    double[] weight = RowWeights.of(data, options.weighting()).weight();
    int[] codes = data.factor(response).codes();
    double[][] people = new double[patterns.count()][order.size()];
    for (int row = 0; row < codes.length; row++) {
      people[patterns.of(row)][place[codes[row]]] += weight[row];
    }
    Design design = Design.of(data, terms, patterns);
    design.requireIndependentColumns(
        Arrays.stream(people).mapToDouble(BinaryPatterns::sum).toArray());
    OrdinalFitting fitting = new OrdinalFitting(options, design, List.copyOf(order), people);
    fitting.requireEveryAnswer();
    return fitting;
  }

  private static int[] places(ModelData data, String response, List<String> order) {
    List<String> levels = data.levels(response);
    boolean same =
        new LinkedHashSet<>(order).size() == order.size()
            && new LinkedHashSet<>(order).equals(new LinkedHashSet<>(levels));
    if (!same || order.size() < 3) {
      throw new IllegalArgumentException(
          "Order must have each level of '" + response + "' once, and 3 or more: " + levels);
    }
    return levels.stream().mapToInt(order::indexOf).toArray();
  }

  private void requireEveryAnswer() {
    double[] totals = totals();
    for (int k = 0; k < totals.length; k++) {
      if (!(totals[k] > 0)) {
        throw new ModelRefused(
            ModelRefused.Reason.EMPTY_LEVEL,
            List.of(order.get(k)),
            "Answer '" + order.get(k) + "' must have been given, but nobody did: merge it");
      }
    }
  }

  private double[] totals() {
    double[] totals = new double[order.size()];
    for (double[] answers : people) {
      for (int k = 0; k < totals.length; k++) {
        totals[k] += answers[k];
      }
    }
    return totals;
  }

  OrdinalFit fit() {
    NewtonAscent ascent = NewtonAscent.quadratic(this::requireOverlap);
    NewtonAscent.Optimum optimum = ascent.maximise(this::at, start());
    double[][] standard = optimum.inverseInformation();
    double[] found = optimum.coefficients();
    Basis basis = design.basis();
    int steps = order.size() - 1;
    List<String> names = new ArrayList<>();
    double[][] map = new double[found.length][found.length];
    double[] user = new double[found.length];
    for (int i = 0; i < found.length; i++) {
      int column = i - steps + 1;
      names.add(i < steps ? order.get(i) + " | " + order.get(i + 1) : basis.names().get(column));
      map[i][i] = i < steps ? 1 : 1 / basis.scale()[column];
      for (int j = steps; i < steps && j < found.length; j++) {
        // ζ = ζ° + Σ β centre: the sign is that of ζ - x'β.
        map[i][j] = basis.centre()[j - steps + 1] / basis.scale()[j - steps + 1];
      }
      for (int j = 0; j < found.length; j++) {
        user[i] += map[i][j] * found[j];
      }
    }
    Coefficients all =
        Coefficients.symmetric(
            names, user, moved(map, standard), Reference.normal(options.confidence()));
    return new OrdinalFit(
        all.without(steps),
        all.list().subList(0, steps),
        optimum.point().value(),
        BinaryPatterns.sum(totals()));
  }

  /** {@code T V T'}. */
  private static double[][] moved(double[][] map, double[][] covariance) {
    int k = map.length;
    double[][] half = new double[k][k];
    double[][] result = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        for (int m = 0; m < k; m++) {
          half[i][j] += map[i][m] * covariance[m][j];
        }
      }
    }
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        for (int m = 0; m < k; m++) {
          result[i][j] += half[i][m] * map[j][m];
        }
      }
    }
    return result;
  }

  private double[] start() {
    double[] totals = totals();
    double all = BinaryPatterns.sum(totals);
    double[] start = new double[order.size() - 1 + design.columns() - 1];
    double below = 0;
    for (int k = 0; k < order.size() - 1; k++) {
      below += totals[k];
      start[k] = Math.log(below / (all - below));
    }
    return start;
  }

  /** Thresholds out of order have no likelihood. */
  private Likelihood.Point at(double[] parameters) {
    double[] score = new double[parameters.length];
    double[][] information = new double[parameters.length][parameters.length];
    double value = 0;
    double[] slopes = slopes(parameters);
    OrdinalCell cell = new OrdinalCell(order.size() - 1, parameters, score, information);
    for (int row = 0; row < people.length; row++) {
      double eta = design.dot(row, slopes);
      for (int k = 0; k < order.size(); k++) {
        if (people[row][k] > 0) {
          value += cell.add(design, row, k, eta, people[row][k]);
        }
      }
    }
    return new Likelihood.Point(
        Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value, score, information);
  }

  /** Coefficients as the design has them, with an intercept of 0. */
  private double[] slopes(double[] parameters) {
    double[] slopes = new double[design.columns()];
    System.arraycopy(parameters, order.size() - 1, slopes, 1, slopes.length - 1);
    return slopes;
  }

  /** Steps that do not shrink, from the eighth on, are those of coefficients without bound. */
  private void requireOverlap(double[] step) {
    List<String> growing = new ArrayList<>();
    for (int j = order.size() - 1; j < step.length; j++) {
      if (Math.abs(step[j]) > 0.5) {
        growing.add(design.names().get(j - order.size() + 2));
      }
    }
    if (!growing.isEmpty()) {
      throw Separation.refusal(growing);
    }
  }
}
