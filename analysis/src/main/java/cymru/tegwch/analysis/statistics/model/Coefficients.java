// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import cymru.tegwch.analysis.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The coefficients of a fitted model, by name, and how their errors go together. */
public final class Coefficients {

  static final String INTERCEPT = "intercept";

  private final List<Coefficient> list;
  private final double[][] covariance;

  private Coefficients(List<Coefficient> list, double[][] covariance) {
    this.list = List.copyOf(list);
    this.covariance = covariance;
  }

  static Coefficients of(List<Coefficient> list, double[][] covariance) {
    return new Coefficients(list, covariance);
  }

  /** With limits at {@code quantile} standard errors. */
  static Coefficients symmetric(
      List<String> names, double[] estimates, double[][] covariance, Reference reference) {
    List<Coefficient> list = new ArrayList<>();
    for (int j = 0; j < estimates.length; j++) {
      // A variance of a fit without residuals may round to just below 0.
      double error = Math.sqrt(Math.max(0, covariance[j][j]));
      double statistic = estimates[j] / error;
      double half = reference.quantile() * error;
      list.add(
          new Coefficient(
              names.get(j),
              estimates[j],
              error,
              statistic,
              reference.p(statistic),
              new Interval(estimates[j] - half, estimates[j] + half, reference.confidence())));
    }
    return of(list, covariance);
  }

  /** All but the first. */
  Coefficients without(int first) {
    double[][] rest = new double[list.size() - first][];
    for (int j = first; j < list.size(); j++) {
      rest[j - first] = Arrays.copyOfRange(covariance[j], first, list.size());
    }
    return new Coefficients(list.subList(first, list.size()), rest);
  }

  /** All of them, in the order of the terms. */
  public List<Coefficient> list() {
    return list;
  }

  /** That of the reference levels and numbers of 0. */
  public Coefficient intercept() {
    return named(INTERCEPT);
  }

  /**
   * That of a number.
   *
   * @throws IllegalArgumentException if the model has no such term
   */
  public Coefficient of(String column) {
    return named(column);
  }

  /**
   * That of a level of a factor against its reference.
   *
   * @throws IllegalArgumentException if the model has no such coefficient
   */
  public Coefficient of(String column, String level) {
    return named(TermColumns.OfFactor.nameOf(column, level));
  }

  /**
   * That of a name, as {@link Coefficient#name} writes it.
   *
   * @throws IllegalArgumentException if the model has none of that name
   */
  public Coefficient named(String name) {
    return list.get(place(name));
  }

  /**
   * The covariance of two, by name; of one with itself, its variance.
   *
   * @throws IllegalArgumentException if the model has none of that name
   */
  public double covariance(String first, String second) {
    return covariance[place(first)][place(second)];
  }

  private int place(String name) {
    for (int j = 0; j < list.size(); j++) {
      if (list.get(j).name().equals(name)) {
        return j;
      }
    }
    throw new IllegalArgumentException(
        "Coefficient '"
            + name
            + "' must be one of "
            + list.stream().map(Coefficient::name).collect(Collectors.joining(", ")));
  }

  /** One line for each. */
  @Override
  public String toString() {
    return list.stream().map(Coefficient::toString).collect(Collectors.joining("\n"));
  }
}
