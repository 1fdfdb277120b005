// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whether a step is a direction in which the likelihood rises for ever. Where outcomes are
 * separated, the steps of the ascent turn into that direction; that it is one is then checked on
 * every pattern, so that slow convergence is not taken for separation.
 *
 * <p>Source: A. Albert, J. A. Anderson (1984), Biometrika 71(1), 1-10, doi:10.1093/biomet/71.1.1.
 *
 * @param design the patterns
 * @param mayRise whether the outcome of a pattern is as well told by an ever larger {@code x'β}
 * @param mayFall whether by an ever smaller one
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record Separation(Design design, boolean[] mayRise, boolean[] mayFall)
    implements Consumer<double[]> {

  private static final double TOLERANCE = 1e-5;

  /** Refuses a step that separates, naming the coefficients that grow. */
  @Override
  public void accept(double[] step) {
    double[] moves = new double[design.rows()];
    double largest = 0;
    for (int row = 0; row < moves.length; row++) {
      moves[row] = design.dot(row, step);
      largest = Math.max(largest, Math.abs(moves[row]));
    }
    // Steps that shrink are those of an ascent that is about to end.
    if (largest > 0.1 && isRecession(moves, TOLERANCE * largest)) {
      throw refusal(growing(step));
    }
  }

  private boolean isRecession(double[] moves, double tolerance) {
    for (int row = 0; row < moves.length; row++) {
      boolean against = moves[row] > 0 ? !mayRise[row] : !mayFall[row];
      if (against && Math.abs(moves[row]) > tolerance) {
        return false;
      }
    }
    return true;
  }

  private List<String> growing(double[] step) {
    double largest = 0;
    for (int j = 1; j < step.length; j++) {
      largest = Math.max(largest, Math.abs(step[j]));
    }
    List<String> names = new ArrayList<>();
    for (int j = 1; j < step.length; j++) {
      if (Math.abs(step[j]) > 1e-3 * largest) {
        names.add(design.names().get(j));
      }
    }
    return names;
  }

  static ModelRefused refusal(List<String> names) {
    return new ModelRefused(
        ModelRefused.Reason.SEPARATED,
        names,
        "Outcomes must overlap, but are told apart without error by "
            + String.join(", ", names)
            + ": merge levels, or penalise a logistic model (Firth)");
  }
}
