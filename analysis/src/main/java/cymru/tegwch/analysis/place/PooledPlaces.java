// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import cymru.tegwch.analysis.asking.Options;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.PooledInquiry;
import cymru.tegwch.analysis.contrast.ShareContrast;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;

/**
 * What is the share of a small place, when its own few people would say almost anything?
 *
 * <p>Each place's share is drawn towards the mean of all places by partial pooling, the more so the
 * fewer people it stands on: {@link cymru.tegwch.analysis.statistics.pooling.BetaBinomial}. Where
 * places differ no more than chance would have them, each has the share of all. The place's own
 * share stands beside it, and the finding says how far it was drawn. There is no verdict and no
 * rank: these are estimates, for deciding where to look.
 *
 * <p>The numbers are {@link cymru.tegwch.analysis.finding.NumberKind#FITTED}. In a release only
 * places whose numbers are printed, on at least 10 people and on the policy's base for percentages,
 * enter the model; the others are withheld or {@link cymru.tegwch.analysis.finding.Refused}. With
 * fewer than three such places there is no model, since it has two parameters.
 *
 * <pre>{@code
 * PooledPlaces.withDefaults().estimate(satisfiedByEstate);
 * }</pre>
 *
 * <p>Source: C. N. Morris (1983), JASA 78(381), 47-55, doi:10.1080/01621459.1983.10477920.
 *
 * @param confidence of the intervals, above 0.5 and below 1
 */
public record PooledPlaces(double confidence) {

  public PooledPlaces {
    Options.requireConfidence(confidence);
  }

  /** 95 % confidence. */
  public static PooledPlaces withDefaults() {
    return new PooledPlaces(0.95);
  }

  /** The same question with another confidence. */
  public PooledPlaces withConfidence(double other) {
    return new PooledPlaces(other);
  }

  /**
   * Estimates the share of every place, or of every crossing of a place with groups, to whom an
   * outcome happened.
   */
  public Findings<CountTable> estimate(OutcomeTable byPlace) {
    return Findings.of(byPlace.counts(), inquiry(byPlace));
  }

  PooledInquiry inquiry(OutcomeTable byPlace) {
    Criteria criteria = Criteria.withDefaults();
    CountTable counts = byPlace.counts();
    Text by =
        Sentence.joined(
            ", ",
            counts.dimensions().subList(0, counts.dimensions().size() - 1).stream()
                .map(Dimension::label)
                .toList());
    return new PooledInquiry(
        PlaceWords.pooledTitle(byPlace.outcome().label(), counts.population().unit().label(), by),
        new ShareContrast(criteria, byPlace),
        confidence,
        reading -> reading);
  }
}
