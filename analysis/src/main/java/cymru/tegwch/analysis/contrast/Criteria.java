// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Options;

/**
 * What a comparison of groups calls a difference, and which difference it must be able to find.
 *
 * @param confidence of the intervals; a difference is found where the adjusted p-value is below
 *     {@code 1 - confidence}
 * @param detectableDifference the smallest difference of shares that matters
 * @param detectableRatio the smallest ratio of rates that matters, below 1
 * @param power the least chance of finding it
 */
public record Criteria(
    double confidence, double detectableDifference, double detectableRatio, double power) {

  public Criteria {
    require(confidence, detectableDifference, detectableRatio, power);
  }

  /** What a specification checks when it is made. */
  public static void require(
      double confidence, double detectableDifference, double detectableRatio, double power) {
    Options.requireConfidence(confidence);
    Options.requireInside("Detectable difference", detectableDifference);
    Options.requireInside("Detectable ratio", detectableRatio);
    Options.requireInside("Power", power);
  }

  /** 95 % confidence; ten percentage points, or half or twice the rate, with a power of 80 %. */
  public static Criteria withDefaults() {
    return new Criteria(0.95, 0.1, 0.5, 0.8);
  }

  /** The threshold of p-values. */
  public double alpha() {
    return 1 - confidence;
  }
}
