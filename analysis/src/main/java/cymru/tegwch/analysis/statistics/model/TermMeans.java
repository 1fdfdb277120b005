// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.Arrays;
import java.util.List;

/**
 * The mean of everything that has a coefficient: shares of levels, means of numbers, 1 for the
 * intercept. A linear model's fit at the means is the mean of its response.
 *
 * <pre>
 *   x̄ = Σ x / n,     covariance of x̄ = Σ (x - x̄)(x - x̄)' / ( n (n-1) )
 * </pre>
 */
public final class TermMeans {

  private final List<String> names;
  private final double[] means;
  private final double[][] covariance;

  private TermMeans(List<String> names, double[] means, double[][] covariance) {
    this.names = names;
    this.means = means;
    this.covariance = covariance;
  }

  /**
   * The means of those terms, each row one person.
   *
   * @throws IllegalArgumentException if a column or a level is not there, or there are fewer than
   *     two rows
   */
  public static TermMeans of(ModelData data, List<Term> terms) {
    if (data.rows() < 2) {
      throw new IllegalArgumentException("Rows must be 2 or more, but were " + data.rows());
    }
    Patterns patterns = Patterns.of(data, Design.columnsOf(terms));
    Design design = Design.of(data, terms, patterns);
    double[] ones = new double[data.rows()];
    Arrays.fill(ones, 1);
    double[] count = patterns.sums(ones);
    int columns = design.columns();
    double[] standard = new double[columns];
    for (int row = 0; row < design.rows(); row++) {
      design.addTo(standard, row, count[row] / data.rows());
    }
    double[][] spread = new double[columns][columns];
    double pairs = (double) data.rows() * (data.rows() - 1);
    for (int row = 0; row < design.rows(); row++) {
      double[] off = Arrays.stream(standard).map(mean -> -mean).toArray();
      design.addTo(off, row, 1);
      for (int i = 0; i < columns; i++) {
        for (int j = 0; j < columns; j++) {
          spread[i][j] += count[row] * off[i] * off[j] / pairs;
        }
      }
    }
    return inUserUnits(design.basis(), standard, spread);
  }

  private static TermMeans inUserUnits(Basis basis, double[] standard, double[][] spread) {
    double[] means = standard.clone();
    for (int i = 0; i < means.length; i++) {
      means[i] = means[i] * basis.scale()[i] + basis.centre()[i];
      for (int j = 0; j < means.length; j++) {
        spread[i][j] *= basis.scale()[i] * basis.scale()[j];
      }
    }
    return new TermMeans(basis.names(), means, spread);
  }

  /** What there are means of, as {@link Coefficient#name} writes it. */
  public List<String> names() {
    return names;
  }

  /**
   * The mean of one.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public double mean(String name) {
    return means[place(name)];
  }

  /**
   * The covariance of the means of two; of one with itself, its variance.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public double covariance(String first, String second) {
    return covariance[place(first)][place(second)];
  }

  private int place(String name) {
    int place = names.indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("Name '" + name + "' must be one of " + names);
    }
    return place;
  }
}
