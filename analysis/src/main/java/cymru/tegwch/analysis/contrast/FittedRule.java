// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.finding.Reading;

/**
 * What may enter a model whose results are published.
 *
 * <p>The rule of thumb by which outputs of research are checked: no number of a model on fewer than
 * 10 people, and no model with as many parameters as there are cells. A model reads printed cells
 * alone, as everything does.
 *
 * <p>Source: Office for National Statistics, Secure Research Service, output checking; E. Griffiths
 * and others (2019), Handbook on Statistical Disclosure Control for Outputs, Safe Data Access
 * Professionals Working Group, doi:10.6084/m9.figshare.9958520.
 */
public final class FittedRule {

  /** The fewest people on whom a number of a published model may stand. */
  public static final long LEAST_BASE = 10;

  private FittedRule() {}

  /** The smallest base of a cell that enters a model, as it is read. */
  public static long leastBase(Reading reading) {
    boolean isExact = reading.percentageBase() <= 1 && !reading.isRounded();
    return isExact ? 1 : Math.max(LEAST_BASE, reading.percentageBase());
  }
}
