// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.NextSteps;
import cymru.tegwch.analysis.asking.ReadNumber;
import cymru.tegwch.analysis.asking.ReadTable;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Explanation;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Refused;
import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.analysis.statistics.multiplicity.Adjustment;
import cymru.tegwch.analysis.statistics.place.Dissimilarity;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The index of dissimilarity of every place and of every group. */
record Unevenness(PlaceProfiles specification, ReadTable table, Reading reading) {

  /** One index: whose, and the numbers that make it, if they can be read. */
  private record Index(Coordinates at, Text label, boolean isPlace, Optional<Measured> measured) {}

  /**
   * An index that can be read.
   *
   * @param own how far all the group's numbers together may be off
   * @param rest how far those of the others may be
   */
  private record Measured(Dissimilarity index, long own, long rest) {

    /** How far rounding may have moved the index. */
    double slack() {
      double group = Math.max(1, (double) index.group().total() - own);
      double others = Math.max(1, (double) index.others().total() - rest);
      return (own / group + rest / others) / 2;
    }
  }

  List<Finding> findings() {
    List<Index> indices = new ArrayList<>();
    for (int dimension = 0; dimension < 2; dimension++) {
      for (Coordinate line : groups(dimension)) {
        Coordinates at = margins().with(dimension, line);
        Text label = table.counts().dimensions().get(dimension).labelOf(line);
        indices.add(new Index(at, label, dimension == 0, index(dimension, line)));
      }
    }
    List<Double> adjusted = adjusted(indices, 0);
    List<Double> least = reading.isRounded() ? adjusted(indices, 1) : adjusted;
    List<Double> most = reading.isRounded() ? adjusted(indices, -1) : adjusted;
    List<Finding> findings = new ArrayList<>();
    int next = 0;
    for (Index index : indices) {
      if (index.measured().isPresent()) {
        boolean isOpen = isMore(least.get(next)) != isMore(most.get(next));
        findings.add(described(index, adjusted.get(next), isOpen, indices.size()));
        next++;
      } else {
        findings.add(refused(index));
      }
    }
    return findings;
  }

  /** The p-values of all indices, each as far out as rounding may have moved it. */
  private List<Double> adjusted(List<Index> indices, int side) {
    List<Double> pValues = new ArrayList<>();
    for (Index index : indices) {
      index
          .measured()
          .ifPresent(
              of ->
                  pValues.add(
                      of.index()
                          .p(
                              new SplittableRandom(specification.seed()),
                              specification.draws(),
                              of.index().value() + side * of.slack())));
    }
    return Adjustment.HOLM.adjust(pValues, indices.size());
  }

  private boolean isMore(double adjusted) {
    return adjusted < specification.criteria().alpha();
  }

  private Finding described(Index index, double adjusted, boolean isOpen, int family) {
    Dissimilarity of = index.measured().orElseThrow().index();
    boolean isMore = isMore(adjusted);
    List<Text> clauses = new ArrayList<>();
    clauses.add(
        index.isPlace()
            ? PlaceWords.fromOtherPlaces(of.value())
            : PlaceWords.overPlaces(of.value()));
    clauses.add(PlaceWords.byChance(of, adjusted, isMore, family, specification.draws()));
    if (reading.isRounded()) {
      clauses.add(Words.published(reading.roundingBase()));
      if (isOpen) {
        clauses.add(PlaceWords.OPEN_TO_ROUNDING);
      }
    }
    return new Group(index.at(), index.label())
        .described(
            List.of(
                new Described.Quantity(PlaceWords.DISSIMILARITY, of.value(), null),
                new Described.Quantity(PlaceWords.BY_CHANCE, of.expected(), null),
                new Described.Quantity(PlaceWords.BEYOND_CHANCE, of.beyondChance(), null)),
            clauses,
            new Explanation(List.of(), NextSteps.afterDescribed(isMore)));
  }

  private static Finding refused(Index index) {
    return new Group(index.at(), index.label())
        .refused(Refused.Reason.HIDDEN_POINT, PlaceWords.NO_DISSIMILARITY);
  }

  /** One line beside all the others, over the groups of the other dimension. */
  private Optional<Measured> index(int dimension, Coordinate line) {
    List<Long> own = new ArrayList<>();
    List<Long> others = new ArrayList<>();
    long ownReach = 0;
    long restReach = 0;
    int along = 1 - dimension;
    for (Coordinate group : groups(along)) {
      Optional<ReadNumber> count = table.at(margins().with(dimension, line).with(along, group));
      Optional<ReadNumber> rest = ReadNumber.less(table.at(margins().with(along, group)), count);
      if (count.isEmpty() || rest.isEmpty() || rest.orElseThrow().value() < 0) {
        return Optional.empty();
      }
      own.add(count.orElseThrow().value());
      others.add(rest.orElseThrow().value());
      ownReach = Math.addExact(ownReach, count.orElseThrow().reach());
      restReach = Math.addExact(restReach, rest.orElseThrow().reach());
    }
    CategoryCounts group = new CategoryCounts(own);
    CategoryCounts rest = new CategoryCounts(others);
    long least = Math.max(1, reading.percentageBase());
    return group.total() < least || rest.total() < least
        ? Optional.empty()
        : Optional.of(new Measured(Dissimilarity.of(group, rest), ownReach, restReach));
  }

  private List<Coordinate> groups(int dimension) {
    return table.counts().dimensions().get(dimension).level().groups().stream()
        .map(group -> Coordinate.of(group.code()))
        .toList();
  }

  private static Coordinates margins() {
    return Coordinates.of(Coordinate.Margin.ANSWERED, Coordinate.Margin.ANSWERED);
  }
}
