// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.numeric.Arguments;

/**
 * What every regression can be asked for.
 *
 * @param confidence of every interval, between 0 and 1
 * @param errors where standard errors come from
 * @param weighting what a row stands for
 */
public record ModelOptions(double confidence, StandardErrors errors, Weighting weighting) {

  /**
   * Checks the three.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public ModelOptions {
    Arguments.requireConfidence(confidence);
    requireNonNull(errors, "errors");
    requireNonNull(weighting, "weighting");
  }

  /** 95 %, standard errors from the model, each row one person. */
  public static ModelOptions withDefaults() {
    return new ModelOptions(0.95, StandardErrors.fromModel(), Weighting.none());
  }

  /**
   * The same at another confidence.
   *
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public ModelOptions withConfidence(double confidence) {
    return new ModelOptions(confidence, errors, weighting);
  }

  /** The same with other standard errors. */
  public ModelOptions withErrors(StandardErrors errors) {
    return new ModelOptions(confidence, errors, weighting);
  }

  /** The same with rows that stand for something else. */
  public ModelOptions withWeighting(Weighting weighting) {
    return new ModelOptions(confidence, errors, weighting);
  }

  /** The errors that are computed: those of a survey are robust whatever was asked. */
  StandardErrors errorsInUse() {
    return weighting instanceof Weighting.Sampling && errors instanceof StandardErrors.FromModel
        ? StandardErrors.robust(StandardErrors.Kind.HC1)
        : errors;
  }
}
