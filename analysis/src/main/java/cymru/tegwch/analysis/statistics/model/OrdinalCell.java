// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

/**
 * What people of one pattern with one answer add to the likelihood, its slope and its curvature.
 *
 * <pre>
 *   P = F(b) - F(a),  a = ζₖ₋₁ - η,  b = ζₖ - η,  F(z) = 1/(1 + e^-z),  f = F(1-F),  f' = f(1-2F)
 *   d log P = ( f(b) db - f(a) da ) / P
 *   - d² log P = ( (f(b) db - f(a) da)² / P² ) - ( f'(b) db² - f'(a) da² ) / P
 * </pre>
 */
final class OrdinalCell {

  private final int steps;
  private final double[] parameters;
  private final double[] score;
  private final double[][] information;

  OrdinalCell(int steps, double[] parameters, double[] score, double[][] information) {
    this.steps = steps;
    this.parameters = parameters;
    this.score = score;
    this.information = information;
  }

  double add(Design design, int row, int answer, double eta, double people) {
    double above = answer == steps ? Double.POSITIVE_INFINITY : parameters[answer] - eta;
    double below = answer == 0 ? Double.NEGATIVE_INFINITY : parameters[answer - 1] - eta;
    double chance = chance(below, above);
    double atAbove = density(above) / chance;
    double atBelow = density(below) / chance;
    double curveAbove = atAbove * (1 - 2 * share(above));
    double curveBelow = atBelow * (1 - 2 * share(below));
    double slope = atAbove - atBelow;
    // The three directions that the answer moves in: its upper threshold, its lower one, and η.
    double upperUpper = atAbove * atAbove - curveAbove;
    double lowerLower = atBelow * atBelow + curveBelow;
    double upperLower = -atAbove * atBelow;
    double etaEta = slope * slope - (curveAbove - curveBelow);
    if (answer < steps) {
      score[answer] += people * atAbove;
      information[answer][answer] += people * upperUpper;
      cross(design, row, answer, -people * (upperUpper + upperLower));
    }
    if (answer > 0) {
      score[answer - 1] -= people * atBelow;
      information[answer - 1][answer - 1] += people * lowerLower;
      cross(design, row, answer - 1, -people * (lowerLower + upperLower));
    }
    if (answer > 0 && answer < steps) {
      information[answer][answer - 1] += people * upperLower;
    }
    design.addSlopesTo(score, steps, row, -people * slope);
    design.addSlopeSquareTo(information, steps, row, people * etaEta);
    return people * Math.log(chance);
  }

  /** The lower triangle: slopes stand below thresholds. */
  private void cross(Design design, int row, int threshold, double factor) {
    double[] line = new double[parameters.length];
    design.addSlopesTo(line, steps, row, factor);
    for (int j = steps; j < line.length; j++) {
      information[j][threshold] += line[j];
    }
  }

  private static double chance(double below, double above) {
    // In the upper tail both shares are near 1; their complements have not lost their digits.
    return below > 0 ? share(-below) - share(-above) : share(above) - share(below);
  }

  private static double share(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  private static double density(double z) {
    double small = Math.exp(-Math.abs(z));
    return small / ((1 + small) * (1 + small));
  }
}
