// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.List;

/**
 * A model that the data cannot answer: which reason, and which terms. It says nothing of any
 * person; the names are those of columns and levels.
 */
public final class ModelRefused extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  @SuppressWarnings("serial") // List.copyOf of strings is serializable
  private final List<String> terms;

  /** Why a model is refused. */
  public enum Reason {
    /** A term is a combination of those before it. */
    COLLINEAR,
    /** A term's level has nobody. */
    EMPTY_LEVEL,
    /**
     * A combination of terms tells the outcomes apart without error: its coefficient is infinite.
     */
    SEPARATED,
    /** The outcome is the same for everybody. */
    CONSTANT_OUTCOME,
    /** There are not more rows than coefficients. */
    TOO_FEW_ROWS,
    /** The method does not allow this design, weighting or interval. */
    METHOD_DOES_NOT_ALLOW,
    /** The estimates did not settle. */
    NOT_CONVERGED
  }

  ModelRefused(Reason reason, List<String> terms, String message) {
    super(message);
    this.reason = reason;
    this.terms = List.copyOf(terms);
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** The coefficients that it is about, as {@link Coefficient#name} writes them; may be empty. */
  public List<String> terms() {
    return terms;
  }
}
