// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

/**
 * What a funnel makes of places that differ more than chance lets them.
 *
 * @see cymru.tegwch.analysis.statistics.place.OverDispersion
 */
public enum Dispersion {
  /** Nothing: the limits are those of chance alone, as public-health bodies publish them. */
  NONE,
  /** Every limit is as many times wider as places are: {@code √φ}. */
  MULTIPLICATIVE,
  /** The variance between places is added: {@code τ²}, which leaves large places apart. */
  ADDITIVE
}
