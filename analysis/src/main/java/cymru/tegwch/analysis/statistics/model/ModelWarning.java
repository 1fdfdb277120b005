// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

/** What a reader of a fitted model should know. */
public enum ModelWarning {

  /**
   * Fewer than 10 events, or 10 without, for each coefficient but the intercept: estimates are
   * biased away from nothing and intervals too short.
   *
   * <p>Source: P. Peduzzi et al. (1996), Journal of Clinical Epidemiology 49(12), 1373-1379,
   * doi:10.1016/S0895-4356(96)00236-3. A rule of thumb, and its authors' number.
   */
  FEW_EVENTS_PER_COEFFICIENT,

  /** Terms tell the outcomes apart without error: the likelihood was penalised, as Firth does. */
  SEPARATED,

  /** The counts spread more than twice as widely as Poisson counts: use quasi-Poisson. */
  OVERDISPERSED,

  /** Fewer than 40 clusters: clustered standard errors are too small. A rule of thumb. */
  FEW_CLUSTERS
}
