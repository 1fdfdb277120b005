// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.List;

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

  /** Leverage of a weighted person is of their own weight, which patterns do not keep apart. */
  void requireNoWeightedLeverage() {
    boolean leverage =
        errors instanceof StandardErrors.Robust robust
            && (robust.kind() == StandardErrors.Kind.HC2
                || robust.kind() == StandardErrors.Kind.HC3);
    if (leverage && weighting instanceof Weighting.Sampling) {
      throw new ModelRefused(
          ModelRefused.Reason.METHOD_DOES_NOT_ALLOW,
          List.of(),
          "HC2 and HC3 must not be asked for with survey weights: ask for HC1");
    }
  }

  /** The errors that are computed: those of a survey are robust whatever was asked. */
  StandardErrors errorsInUse() {
    return weighting instanceof Weighting.Sampling && errors instanceof StandardErrors.FromModel
        ? StandardErrors.robust(StandardErrors.Kind.HC1)
        : errors;
  }
}
