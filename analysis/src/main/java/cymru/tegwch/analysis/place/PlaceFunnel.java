// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.asking.Options;
import cymru.tegwch.analysis.contrast.Contrast;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.RateContrast;
import cymru.tegwch.analysis.contrast.ShareContrast;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.OutcomeTable;

/**
 * Is a share or a rate of a place further from that of all places than chance takes it?
 *
 * <pre>
 *   shares: z = (p - π)/√( π(1-π)/n )      rates: p of the exact or Byar's interval, against π
 *   beyond the 95 % limits: p &lt; 0.05      beyond the 99.8 % limits: p &lt; 0.002
 * </pre>
 *
 * <p>where {@code π} is the share or rate of all places together, the place itself included. A
 * share is beyond a limit exactly where its Wilson interval leaves out {@code π}, and a rate where
 * the exact interval (below 10 events) or Byar's (from 10) does: the classes of Fingertips, {@link
 * cymru.tegwch.analysis.statistics.place.FunnelClass}. Each finding says the class, and the limits
 * for a place of its size; the verdict is read from the p-value adjusted by Holm's method for all
 * places, withheld ones included, which the class is not.
 *
 * <p>A place within the limits is {@link TooFew} where the exact power to find it outside, if its
 * number were the smallest ratio of interest away from {@code π}, is below what is wanted: a small
 * place is within the limits whatever happens there.
 *
 * <p>Places differ for more than chance: {@code φ}, how many times the variance between them is
 * that of chance, is always told, and {@link #withDispersion} widens the limits by it. {@link
 * #withRanks} adds ranks, never without the limits between which the rank lies, {@link
 * cymru.tegwch.analysis.statistics.place.Ranks}.
 *
 * <pre>{@code
 * PlaceFunnel.withDefaults().compare(satisfiedByEstate);
 * PlaceFunnel.withDefaults().withDispersion(Dispersion.ADDITIVE).withRanks().compare(byEstate);
 * }</pre>
 *
 * <p>Source: D. J. Spiegelhalter (2005), Statistics in Medicine 24(8), 1185-1202,
 * doi:10.1002/sim.1970; for over-dispersion Quality and Safety in Health Care 14(5), 347-351,
 * doi:10.1136/qshc.2005.013755; Office for Health Improvement and Disparities, PHEindicatormethods
 * 2.1.1, {@code assign_funnel_significance}.
 *
 * @param confidence of the intervals, above 0.5 and below 1; a difference is found where the
 *     adjusted p-value is below {@code 1 - confidence}
 * @param detectableRatio the smallest ratio to all places that matters, between 0 and 1: with 0.5,
 *     half or twice; of a majority, all the others being half or twice as many
 * @param power the least chance of finding it, between 0 and 1
 * @param dispersion what is made of places that differ more than chance lets them
 * @param hasRanks whether ranks are told
 */
public record PlaceFunnel(
    double confidence,
    double detectableRatio,
    double power,
    Dispersion dispersion,
    boolean hasRanks) {

  public PlaceFunnel {
    Options.requireConfidence(confidence);
    Options.requireInside("Detectable ratio", detectableRatio);
    Options.requireInside("Power", power);
    requireNonNull(dispersion, "dispersion");
  }

  /**
   * 95 % confidence; half or twice the number of all places with a power of 80 %; limits of chance
   * alone; no ranks.
   */
  public static PlaceFunnel withDefaults() {
    return new PlaceFunnel(0.95, 0.5, 0.8, Dispersion.NONE, false);
  }

  /** The same question with another confidence; the limits of the funnel stay. */
  public PlaceFunnel withConfidence(double other) {
    return new PlaceFunnel(other, detectableRatio, power, dispersion, hasRanks);
  }

  /** The same question with another smallest ratio. */
  public PlaceFunnel withDetectableRatio(double other) {
    return new PlaceFunnel(confidence, other, power, dispersion, hasRanks);
  }

  /** The same question with another power. */
  public PlaceFunnel withPower(double other) {
    return new PlaceFunnel(confidence, detectableRatio, other, dispersion, hasRanks);
  }

  /** The same question with limits that allow for places that differ, or not. */
  public PlaceFunnel withDispersion(Dispersion other) {
    return new PlaceFunnel(confidence, detectableRatio, power, other, hasRanks);
  }

  /** The same question with ranks and the limits of each. */
  public PlaceFunnel withRanks() {
    return new PlaceFunnel(confidence, detectableRatio, power, dispersion, true);
  }

  /**
   * Holds the share of each place to whom an outcome happened against that of all.
   *
   * @throws IllegalArgumentException if the table has another dimension than places, or if they
   *     overlap
   */
  public Findings<CountTable> compare(OutcomeTable byPlace) {
    return Findings.of(byPlace.counts(), inquiry(byPlace));
  }

  /**
   * Holds the rate of events of each place against that of all.
   *
   * @throws IllegalArgumentException if the tables have another dimension than places, or if they
   *     overlap
   */
  public Findings<CountTable> compare(ExposureTable byPlace) {
    return Findings.of(byPlace.events(), inquiry(byPlace));
  }

  FunnelInquiry inquiry(OutcomeTable byPlace) {
    return inquiry(new ShareContrast(criteria(), byPlace));
  }

  FunnelInquiry inquiry(ExposureTable byPlace) {
    return inquiry(new RateContrast(criteria(), byPlace));
  }

  private FunnelInquiry inquiry(Contrast contrast) {
    if (contrast.dimensions() != 1 || contrast.table().dimensions().get(0).overlapping()) {
      throw new IllegalArgumentException(
          "Table must have places as its one dimension of groups, each unit in one place");
    }
    return new FunnelInquiry(this, contrast);
  }

  private Criteria criteria() {
    return new Criteria(confidence, 0.1, detectableRatio, power);
  }
}
