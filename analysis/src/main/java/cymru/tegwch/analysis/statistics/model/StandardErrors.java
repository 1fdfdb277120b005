// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import static java.util.Objects.requireNonNull;

/**
 * Where standard errors come from.
 *
 * <pre>
 *   model:      (X'WX)⁻¹ · φ
 *   robust:     (X'WX)⁻¹ · Σ c² u² x x' · (X'WX)⁻¹
 *               c² = 1 (HC0), n/(n-k) (HC1), 1/(1-h) (HC2), 1/(1-h)² (HC3)
 *   clustered:  (X'WX)⁻¹ · Σ g g' · (X'WX)⁻¹ · factor,   g = Σ u x over a cluster
 *               factor = G/(G-1), for a linear model G/(G-1) · (n-1)/(n-k)
 * </pre>
 *
 * <p>where {@code u} is a person's residual, {@code h} their leverage, {@code n} people, {@code k}
 * coefficients and {@code G} clusters.
 *
 * <p>Source: H. White (1980), Econometrica 48(4), 817-838, doi:10.2307/1912934; J. G. MacKinnon, H.
 * White (1985), Journal of Econometrics 29(3), 305-325, doi:10.1016/0304-4076(85)90158-7; clusters:
 * K.-Y. Liang, S. L. Zeger (1986), Biometrika 73(1), 13-22, doi:10.1093/biomet/73.1.13.
 */
public sealed interface StandardErrors {

  /** As the model says: right where the model is. */
  record FromModel() implements StandardErrors {}

  /**
   * Right where people are independent and the spread is not as the model says.
   *
   * @param kind the correction for leverage
   */
  record Robust(Kind kind) implements StandardErrors {

    /** Checks that it is there. */
    public Robust {
      requireNonNull(kind, "kind");
    }
  }

  /**
   * Right where rows of one cluster (a person's events, an estate's tenants) go together.
   *
   * @param column the factor column that names each row's cluster
   */
  record Clustered(String column) implements StandardErrors {

    /** Checks that it is there. */
    public Clustered {
      requireNonNull(column, "column");
    }
  }

  /** The correction of a robust standard error for the leverage of each person. */
  enum Kind {
    /** None. */
    HC0,
    /** {@code n/(n-k)}. */
    HC1,
    /** {@code 1/(1-h)}: unbiased where the spread is even. */
    HC2,
    /** {@code 1/(1-h)²}: the careful one in small samples. */
    HC3
  }

  /** As the model says. */
  static StandardErrors fromModel() {
    return new FromModel();
  }

  /** Robust to uneven spread. */
  static StandardErrors robust(Kind kind) {
    return new Robust(kind);
  }

  /** Robust to rows that go together. */
  static StandardErrors clustered(String column) {
    return new Clustered(column);
  }
}
