// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.response;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.NextSteps;
import cymru.tegwch.analysis.asking.ReadNumber;
import cymru.tegwch.analysis.asking.ReadTable;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Explanation;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NextStep;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.statistics.Interval;
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
import java.util.Optional;
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
    List<Finding> findings = tables.stream().map(table -> finding(table, reading)).toList();
    return new Answers(
        List.of(
            Words.population(ResponseWords.COUNTED, tables.get(0).population()),
            ResponseWords.WIDTH),
        findings);
  }

  private Finding finding(CountTable asked, Reading reading) {
    ReadTable table = ReadTable.of(reading, asked);
    Counts counts = table.counts();
    Dimension dimension = counts.dimensions().get(0);
    Group group = new Group(Coordinates.of(Coordinate.Margin.ANSWERED), dimension.label());
    Optional<ReadNumber> said = table.at(group.place());
    Optional<ReadNumber> silent = silent(table);
    if (said.isEmpty() || silent.isEmpty()) {
      return group.withheld();
    }
    ReadNumber base = said.orElseThrow().plus(silent.orElseThrow());
    if (base.value() < Math.max(1, reading.percentageBase())) {
      return group.withheld();
    }
    Proportion declared = Proportion.of(said.orElseThrow().value(), base.value());
    Rate figure =
        new Rate(
            declared.part(),
            declared.whole(),
            Rate.Per.HUNDRED,
            interval(said.orElseThrow(), silent.orElseThrow()));
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
      clauses.add(Words.WIDENED);
    }
    boolean areMany = 10 * silent.orElseThrow().value() > base.value();
    return group.described(
        List.of(
            new Described.Quantity(
                dimension.label(), figure.value(), figure.range().orElseThrow())),
        clauses,
        new Explanation(
            List.of(),
            areMany ? List.of(NextSteps.of(NextStep.Kind.RESPONSE_BY_GROUP)) : List.of()));
  }

  /** What holds the intervals of all numbers that are rounded to these. */
  private Interval interval(ReadNumber said, ReadNumber silent) {
    Interval least = interval(said, silent, -1);
    Interval most = interval(said, silent, 1);
    return new Interval(least.lower(), most.upper(), specification.confidence());
  }

  private Interval interval(ReadNumber said, ReadNumber silent, int side) {
    long part = Math.max(0, said.value() + side * said.reach());
    long rest = Math.max(0, silent.value() - side * silent.reach());
    return WilsonInterval.of(
        Proportion.of(part, Math.max(1, part + rest)), specification.confidence());
  }

  private static double width(Proportion declared) {
    return declared.part() == 0
        ? 1
        : MissingBounds.of(Proportion.of(0, declared.part()), declared.rest()).width();
  }

  /** Everybody who was asked and said nothing of themselves. */
  private static Optional<ReadNumber> silent(ReadTable table) {
    ReadNumber sum = new ReadNumber(0, 0);
    for (Coordinate line : table.lines(0)) {
      if (line instanceof Coordinate.Silent of && of.silence().isInResponseBase()) {
        Optional<ReadNumber> number = table.at(Coordinates.of(line));
        if (number.isEmpty()) {
          return number;
        }
        sum = sum.plus(number.orElseThrow());
      }
    }
    return Optional.of(sum);
  }
}
