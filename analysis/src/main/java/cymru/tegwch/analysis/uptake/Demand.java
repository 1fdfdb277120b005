// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.uptake;

import cymru.tegwch.analysis.asking.ReadNumber;
import cymru.tegwch.analysis.asking.ReadTable;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.contrast.Contrast;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.ShareContrast;
import cymru.tegwch.analysis.contrast.SilenceSaid;
import cymru.tegwch.analysis.contrast.Unknown;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who uses something and who needs it, group by group. */
sealed interface Demand {

  /** The table of use. */
  CountTable table();

  List<Dimension> groupedBy();

  /** The users, on those in need. */
  Optional<Tally> tally(Reading reading, Coordinates group);

  /** Whom the numbers may lack. */
  Optional<Unknown> unknown(Reading reading, Coordinates group);

  /** The words around what these could change. */
  SilenceSaid silenceSaid();

  /** Of whom it is not known, in the group. */
  List<Text> notCounted(Reading reading, Coordinates group);

  /** What is used, and what is needed, as people read it. */
  Text use();

  Text need();

  /** Use and need as two outcomes of the same people. */
  record OfOutcomes(OutcomeTable used, OutcomeTable needed) implements Demand {

    public OfOutcomes {
      requireOnePopulation(
          used.counts().population(),
          needed.counts().population(),
          used.counts().population().equals(needed.counts().population()));
      requireSameGroups(allButLast(used.counts()), allButLast(needed.counts()));
    }

    @Override
    public CountTable table() {
      return used.counts();
    }

    @Override
    public List<Dimension> groupedBy() {
      return allButLast(used.counts());
    }

    @Override
    public Optional<Tally> tally(Reading reading, Coordinates group) {
      return Tally.of(
          OutcomeTable.happened(reading.counts(used.counts()), group),
          OutcomeTable.happened(reading.counts(needed.counts()), group),
          OutcomeTable.happened(reading.reaches(used.counts()), group),
          OutcomeTable.happened(reading.reaches(needed.counts()), group));
    }

    @Override
    public Optional<Unknown> unknown(Reading reading, Coordinates group) {
      Optional<ReadNumber> use = silent(reading, used, group);
      return use.flatMap(
          some -> silent(reading, needed, group).map(need -> new Unknown(some, need, false)));
    }

    @Override
    public SilenceSaid silenceSaid() {
      return UptakeWords.silence(use(), need());
    }

    private static Optional<ReadNumber> silent(
        Reading reading, OutcomeTable table, Coordinates group) {
      return Silences.number(
          ReadTable.of(reading, table.counts()),
          group.and(Coordinate.Margin.EVERYONE),
          group.along().size(),
          table.outcome().alsoInBase());
    }

    @Override
    public List<Text> notCounted(Reading reading, Coordinates group) {
      List<Text> told = new ArrayList<>(silent(used, reading, group));
      told.addAll(silent(needed, reading, group));
      return told;
    }

    private static List<Text> silent(OutcomeTable table, Reading reading, Coordinates group) {
      Text outcome = table.outcome().label();
      return Silences.along(
              reading.counts(table.counts()),
              group.and(Coordinate.Margin.EVERYONE),
              table.counts().dimensions().size() - 1,
              table.outcome().alsoInBase())
          .stream()
          .map(text -> UptakeWords.about(outcome, text))
          .toList();
    }

    @Override
    public Text use() {
      return used.outcome().label();
    }

    @Override
    public Text need() {
      return needed.outcome().label();
    }
  }

  /** Users and those in need in tables of their own: parts of one population. */
  record OfTables(CountTable users, CountTable inNeed) implements Demand {

    public OfTables {
      Population one = users.population();
      Population other = inNeed.population();
      requireOnePopulation(
          one,
          other,
          one.id().equals(other.id())
              && one.asAt().equals(other.asAt())
              && one.unit() == other.unit());
      requireSameGroups(users.dimensions(), inNeed.dimensions());
    }

    @Override
    public CountTable table() {
      return users;
    }

    @Override
    public List<Dimension> groupedBy() {
      return users.dimensions();
    }

    @Override
    public Optional<Tally> tally(Reading reading, Coordinates group) {
      return Tally.of(
          reading.counts(users).count(group),
          reading.counts(inNeed).count(group),
          reading.reaches(users).count(group),
          reading.reaches(inNeed).count(group));
    }

    @Override
    public Optional<Unknown> unknown(Reading reading, Coordinates group) {
      return Unknown.ofNoGroup(reading, users, inNeed);
    }

    @Override
    public SilenceSaid silenceSaid() {
      return SilenceSaid.ofNoGroup(use(), need());
    }

    @Override
    public List<Text> notCounted(Reading reading, Coordinates group) {
      return List.of();
    }

    @Override
    public Text use() {
      return UptakeWords.USE;
    }

    @Override
    public Text need() {
      return UptakeWords.NEED;
    }
  }

  /** The use of those in need alone. */
  record AmongNeed(OutcomeTable used) implements Demand {

    @Override
    public CountTable table() {
      return used.counts();
    }

    @Override
    public List<Dimension> groupedBy() {
      return allButLast(used.counts());
    }

    @Override
    public Optional<Tally> tally(Reading reading, Coordinates group) {
      return contrast().tally(reading, group);
    }

    @Override
    public Optional<Unknown> unknown(Reading reading, Coordinates group) {
      return contrast().unknown(reading, group);
    }

    @Override
    public SilenceSaid silenceSaid() {
      return contrast().silenceSaid();
    }

    @Override
    public List<Text> notCounted(Reading reading, Coordinates group) {
      return contrast().notCounted(reading, group);
    }

    private Contrast contrast() {
      return new ShareContrast(Criteria.withDefaults(), used);
    }

    @Override
    public Text use() {
      return used.outcome().label();
    }

    @Override
    public Text need() {
      return UptakeWords.NEED;
    }
  }

  private static void requireOnePopulation(Population one, Population other, boolean isOne) {
    if (!isOne) {
      throw new IllegalArgumentException(
          "Use and need must be counted of one population, at one date and in one unit, but were of"
              + " '"
              + one.id()
              + "' ("
              + one.asAt()
              + ", "
              + one.unit()
              + ") and '"
              + other.id()
              + "' ("
              + other.asAt()
              + ", "
              + other.unit()
              + "), or of different parts of it: count both of the same people");
    }
  }

  private static void requireSameGroups(List<Dimension> one, List<Dimension> other) {
    List<Level> first = one.stream().map(Dimension::level).toList();
    List<Level> second = other.stream().map(Dimension::level).toList();
    if (!first.equals(second)) {
      throw new IllegalArgumentException(
          "Use and need must be counted by the same groups, but were by "
              + first
              + " and "
              + second
              + ": roll one of them up, table.at(level), or recode it by a crosswalk");
    }
  }

  private static List<Dimension> allButLast(CountTable table) {
    return table.dimensions().subList(0, table.dimensions().size() - 1);
  }
}
