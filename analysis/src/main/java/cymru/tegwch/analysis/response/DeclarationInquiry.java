// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.response;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.analysis.statistics.silence.MissingBounds;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** How many of those asked a question said something of themselves. */
record DeclarationInquiry(Response specification, List<CountTable> tables) implements Inquiry {

  DeclarationInquiry {
    tables = List.copyOf(tables);
    Set<Object> populations = new HashSet<>();
    for (CountTable table : tables) {
      populations.add(table.population());
      if (table.dimensions().size() != 1) {
        throw new IllegalArgumentException(
            "Tables must have one dimension each, but '"
                + table.id()
                + "' has "
                + table.dimensions().size());
      }
    }
    if (populations.size() > 1) {
      throw new IllegalArgumentException("Tables must be of one population");
    }
  }

  @Override
  public Text title() {
    return ResponseWords.DECLARATIONS;
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.COUNTED;
  }

  @Override
  public Answers ask(Reading reading) {
    List<Finding> findings =
        tables.stream().map(table -> finding(reading.counts(table), reading)).toList();
    return new Answers(
        List.of(
            Words.population(ResponseWords.COUNTED, tables.get(0).population()),
            ResponseWords.WIDTH),
        findings);
  }

  private Finding finding(Counts counts, Reading reading) {
    Dimension dimension = counts.dimensions().get(0);
    Group group = new Group(Coordinates.of(Coordinate.Margin.ANSWERED), dimension.label());
    OptionalLong said = counts.count(group.place());
    OptionalLong silent = silent(counts);
    if (said.isEmpty() || silent.isEmpty()) {
      return group.withheld();
    }
    long base = said.getAsLong() + silent.getAsLong();
    if (base < Math.max(1, reading.percentageBase())) {
      return group.withheld();
    }
    Proportion declared = Proportion.of(said.getAsLong(), base);
    Rate figure =
        new Rate(
            declared.part(),
            declared.whole(),
            Rate.Per.HUNDRED,
            WilsonInterval.of(declared, specification.confidence()));
    List<Text> clauses = new ArrayList<>();
    clauses.add(ResponseWords.declared(figure, counts.population().unit().label()));
    clauses.add(
        ResponseWords.silent(
            Silences.along(
                counts,
                Coordinates.of(Coordinate.Margin.EVERYONE),
                0,
                Set.of(Silence.NOT_APPLICABLE, Silence.NOT_ASKED))));
    clauses.add(ResponseWords.width(width(declared)));
    if (reading.isRounded()) {
      clauses.add(Words.published(reading.roundingBase()));
    }
    return new Described(
        group.place(),
        group.label(),
        List.of(
            new Described.Quantity(
                dimension.label(), figure.value(), figure.range().orElseThrow())),
        Sentence.about(group.label(), clauses));
  }

  private static double width(Proportion declared) {
    return declared.part() == 0
        ? 1
        : MissingBounds.of(Proportion.of(0, declared.part()), declared.rest()).width();
  }

  /** Everybody who was asked and said nothing of themselves. */
  private static OptionalLong silent(Counts counts) {
    long sum = 0;
    for (Coordinate line : counts.lines(0)) {
      if (line instanceof Coordinate.Silent of && of.silence().isInResponseBase()) {
        OptionalLong number = counts.count(Coordinates.of(line));
        if (number.isEmpty()) {
          return number;
        }
        sum += number.getAsLong();
      }
    }
    return OptionalLong.of(sum);
  }
}
