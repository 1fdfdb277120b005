// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.SilenceWords;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Events of a group for those who could have had them, by the score method for Poisson counts. */
public record RateContrast(Criteria criteria, ExposureTable tables) implements Contrast {

  private static final Text LABEL = Text.of("rate", "cyfradd");

  @Override
  public CountTable table() {
    return tables.events();
  }

  @Override
  public int dimensions() {
    return table().dimensions().size();
  }

  @Override
  public Text label() {
    return LABEL;
  }

  @Override
  public Optional<Tally> tally(Reading reading, Coordinates group) {
    return Tally.of(
        reading.counts(tables.events()).count(group),
        reading.counts(tables.exposure()).count(group),
        reading.reaches(tables.events()).count(group),
        reading.reaches(tables.exposure()).count(group));
  }

  @Override
  public List<Text> notCounted(Reading reading, Coordinates group) {
    Counts events = reading.counts(tables.events());
    List<Text> silences = new ArrayList<>();
    for (int dimension = 0; dimension < dimensions(); dimension++) {
      Coordinates everyone =
          new Coordinates(Collections.nCopies(dimensions(), Coordinate.Margin.EVERYONE));
      silences.addAll(Silences.along(events, everyone, dimension, Set.of()));
    }
    return silences;
  }

  @Override
  public List<Remark> remarks(Reading reading, Pair pair, Comparison comparison) {
    OptionalLong events = inNoGroup(reading.counts(tables.events()));
    OptionalLong exposure = inNoGroup(reading.counts(tables.exposure()));
    if (events.isEmpty() || exposure.isEmpty()) {
      return List.of(SilenceWords.WITHHELD);
    }
    if (events.getAsLong() + exposure.getAsLong() == 0) {
      return reading.isRounded() ? List.of() : List.of(SilenceWords.NOBODY_SILENT);
    }
    return List.of(
        new RateSilence(pair, events.getAsLong(), exposure.getAsLong()).remark(tables, comparison));
  }

  /** Everyone but those with a group along every dimension; not below 0 where both are rounded. */
  private OptionalLong inNoGroup(Counts counts) {
    OptionalLong all =
        counts.count(
            new Coordinates(Collections.nCopies(dimensions(), Coordinate.Margin.EVERYONE)));
    OptionalLong known = counts.count(Group.everybody(dimensions()));
    if (all.isEmpty() || known.isEmpty()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(Math.max(0, all.getAsLong() - known.getAsLong()));
  }

  @Override
  public boolean isPossible(Tally tally) {
    return Scale.RATE.isPossible(tally);
  }

  @Override
  public Rate figure(Tally tally, double confidence) {
    return Scale.RATE.figure(tally, Rate.Per.THOUSAND, confidence);
  }

  @Override
  public Text told(Tally tally, double confidence) {
    return Words.rate(
        figure(tally, confidence),
        tables.events().population().unit().label(),
        tables.exposure().population().unit().label());
  }

  @Override
  public Text found(boolean isLower) {
    return isLower ? Words.LOWER_RATE : Words.HIGHER_RATE;
  }

  /** Where fewer are expected than the score test can be trusted with, the exact test is asked. */
  @Override
  public double p(Tally group, Tally against) {
    return Scale.RATE.p(group, against);
  }

  @Override
  public Estimate difference(Tally group, Tally against, double confidence) {
    return Scale.RATE.difference(group, against, confidence);
  }

  @Override
  public Estimate ratio(Tally group, Tally against, double confidence) {
    return Scale.RATE.ratio(group, against, confidence);
  }

  @Override
  public ContrastPower power(Tally against, double alpha) {
    return Scale.RATE.power(criteria, against, alpha);
  }
}
