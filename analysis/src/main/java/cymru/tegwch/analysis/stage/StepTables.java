// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.stage;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.ReadTable;
import cymru.tegwch.analysis.contrast.ShareContrast;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A process told by a table for each step. */
record StepTables(Stages specification, List<OutcomeTable> tables) implements StageProcess {

  static StepTables of(Stages specification, List<OutcomeTable> tables) {
    for (int later = 1; later < tables.size(); later++) {
      requireSameGroups(tables.get(0), tables.get(later));
      requireOrder(tables.get(later - 1), tables.get(later));
    }
    return new StepTables(specification, List.copyOf(tables));
  }

  @Override
  public CountTable table() {
    return first().counts();
  }

  @Override
  public int dimensions() {
    return table().dimensions().size() - 1;
  }

  @Override
  public Text label() {
    return last().outcome().label();
  }

  @Override
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (OutcomeTable table : tables) {
      steps.add(
          new Step(
              Coordinate.of(table.outcome().name()),
              table.outcome().label(),
              new ShareContrast(specification.criteria(), table),
              reading -> reading));
    }
    if (tables.size() > 1) {
      steps.add(wholeWay());
    }
    return steps;
  }

  /** How many passed a step and are not counted at the next. */
  @Override
  public List<Text> notes(Reading reading) {
    List<Text> notes = new ArrayList<>();
    Coordinates everybody = Group.everybody(dimensions());
    for (int later = 1; later < tables.size(); later++) {
      OptionalLong passed = passed(tables.get(later - 1), reading, everybody);
      OptionalLong counted = counted(tables.get(later), reading, everybody);
      if (passed.isPresent() && counted.isPresent() && passed.getAsLong() > counted.getAsLong()) {
        notes.add(
            StageWords.waiting(
                tables.get(later).outcome().label(), passed.getAsLong() - counted.getAsLong()));
      }
    }
    return notes;
  }

  private Step wholeWay() {
    Outcome end = last().outcome();
    Outcome outcome =
        new Outcome(
            "whole-way",
            end.label(),
            end.of(),
            end.codes(),
            end.base(),
            first().outcome().alsoInBase(),
            end.wanted());
    List<Dimension> dimensions = new ArrayList<>(table().dimensions().subList(0, dimensions()));
    dimensions.add(Dimension.of(outcome.name(), outcome.label(), outcome.level()));
    CountTable shape =
        CountTable.of(table().id() + "-whole-way", table().population(), dimensions, Map.of());
    return new Step(
        WHOLE_WAY,
        StageWords.START_TO_END,
        new ShareContrast(specification.criteria(), new OutcomeTable(outcome, shape)),
        reading ->
            new WholeWayCounts(
                    ReadTable.of(reading, table()), ReadTable.of(reading, last().counts()), shape)
                .in(reading));
  }

  private OutcomeTable first() {
    return tables.get(0);
  }

  private OutcomeTable last() {
    return tables.get(tables.size() - 1);
  }

  private static OptionalLong passed(OutcomeTable table, Reading reading, Coordinates group) {
    return OutcomeTable.happened(reading.counts(table.counts()), group);
  }

  private static OptionalLong counted(OutcomeTable table, Reading reading, Coordinates group) {
    return OutcomeTable.base(table.outcome(), reading.counts(table.counts()), group);
  }

  private static void requireSameGroups(OutcomeTable first, OutcomeTable later) {
    if (!groups(first).equals(groups(later))
        || !first.counts().population().equals(later.counts().population())) {
      throw new IllegalArgumentException(
          "Steps of a process must count one population by the same groups, but '"
              + first.outcome().name()
              + "' and '"
              + later.outcome().name()
              + "' do not");
    }
  }

  /** Whoever is counted at a step has passed the one before. */
  private static void requireOrder(OutcomeTable before, OutcomeTable after) {
    Reading exact = Reading.counted();
    for (Group group : Group.crossing(before.counts(), groups(before).size())) {
      long passed = passed(before, exact, group.place()).orElseThrow();
      long counted = counted(after, exact, group.place()).orElseThrow();
      if (counted > passed) {
        throw new IllegalArgumentException(
            "Step '"
                + after.outcome().name()
                + "' must count nobody who did not pass step '"
                + before.outcome().name()
                + "', since nobody skips a step, but in group '"
                + group.place()
                + "' it counts more than passed: give the steps in their order, and those who"
                + " skipped one the outcome of having passed it");
      }
    }
  }

  private static List<Dimension> groups(OutcomeTable table) {
    List<Dimension> dimensions = table.counts().dimensions();
    return dimensions.subList(0, dimensions.size() - 1);
  }
}
