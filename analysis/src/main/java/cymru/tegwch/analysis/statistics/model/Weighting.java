// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import static java.util.Objects.requireNonNull;

/**
 * What a row stands for: one person, as many as a column says, or a share of the people whom a
 * survey did not reach.
 *
 * <p>The three are never the same. A frequency of 3 is three people and narrows intervals; a
 * sampling weight of 3 is one person who speaks for three, and the standard errors are robust ones.
 */
public sealed interface Weighting {

  /** Each row is one person. */
  record None() implements Weighting {}

  /**
   * Each row is as many people as the column says.
   *
   * @param column a numeric column of amounts of at least 0
   */
  record Frequencies(String column) implements Weighting {

    /** Checks that it is there. */
    public Frequencies {
      requireNonNull(column, "column");
    }
  }

  /**
   * Each row is one person of a survey, with a weight. The fit maximises the weighted likelihood,
   * which is none: standard errors are robust ({@link StandardErrors.Kind#HC1} unless others are
   * asked for), and what rests on a likelihood is refused.
   *
   * <p>Source: C. J. Skinner (1989), Domain means, regression and multivariate analysis, in
   * Analysis of Complex Surveys, Wiley.
   *
   * @param column a numeric column of weights of at least 0
   */
  record Sampling(String column) implements Weighting {

    /** Checks that it is there. */
    public Sampling {
      requireNonNull(column, "column");
    }
  }

  /** Each row is one person. */
  static Weighting none() {
    return new None();
  }

  /** Each row is as many people as the column says. */
  static Weighting frequencies(String column) {
    return new Frequencies(column);
  }

  /** Each row is one person of a survey, with that weight. */
  static Weighting sampling(String column) {
    return new Sampling(column);
  }
}
