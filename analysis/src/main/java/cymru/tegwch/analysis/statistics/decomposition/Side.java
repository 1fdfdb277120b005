// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.decomposition;

import cymru.tegwch.analysis.statistics.model.Coefficients;
import cymru.tegwch.analysis.statistics.model.TermMeans;
import java.util.function.ToDoubleFunction;

/** One group: its own coefficients and means. */
record Side(Coefficients coefficients, TermMeans means) {

  double mean(String name) {
    return means.mean(name);
  }

  double coefficient(String name) {
    return coefficients.named(name).estimate();
  }

  /** {@code x'Vx}, V the covariance of the coefficients. */
  double coefficientVariance(ToDoubleFunction<String> x) {
    return quadratic(x, coefficients);
  }

  double quadratic(ToDoubleFunction<String> x, Coefficients of) {
    double sum = 0;
    for (String one : means.names()) {
      for (String two : means.names()) {
        sum += x.applyAsDouble(one) * x.applyAsDouble(two) * of.covariance(one, two);
      }
    }
    return sum;
  }

  /** {@code b'Sb}, S the covariance of the means. */
  double meanVariance(ToDoubleFunction<String> b) {
    double sum = 0;
    for (String one : means.names()) {
      for (String two : means.names()) {
        sum += b.applyAsDouble(one) * b.applyAsDouble(two) * means.covariance(one, two);
      }
    }
    return sum;
  }
}
