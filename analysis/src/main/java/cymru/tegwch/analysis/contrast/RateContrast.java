// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
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
  public Scale scale() {
    return Scale.RATE;
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
  public Optional<Unknown> unknown(Reading reading, Coordinates group) {
    return Unknown.ofNoGroup(reading, tables.events(), tables.exposure());
  }

  @Override
  public SilenceSaid silenceSaid() {
    return SilenceSaid.ofNoGroup(
        tables.events().population().unit().label(), tables.exposure().population().unit().label());
  }

  @Override
  public Text told(Rate figure) {
    return Words.rate(
        figure,
        tables.events().population().unit().label(),
        tables.exposure().population().unit().label());
  }

  @Override
  public Text found(boolean isLower) {
    return isLower ? Words.LOWER_RATE : Words.HIGHER_RATE;
  }
}
