// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.stage;

import cymru.tegwch.analysis.asking.ReadTable;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.contrast.ShareContrast;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A process told by the furthest stage that each person has reached. */
record FurthestStage(Stages specification, CountTable table) implements StageProcess {

  static FurthestStage of(Stages specification, CountTable table) {
    int last = table.dimensions().size() - 1;
    if (last < 1) {
      throw new IllegalArgumentException(
          "Table must have groups and then the furthest stage reached, but has one dimension");
    }
    Dimension stages = table.dimensions().get(last);
    if (stages.overlapping()) {
      throw new IllegalArgumentException(
          "Table must count each unit at the furthest stage that it reached, but one may be at"
              + " several stages of '"
              + stages.variable()
              + "'");
    }
    if (stages.level().groups().size() < 2) {
      throw new IllegalArgumentException(
          "Process must have at least two stages, but '" + stages.variable() + "' has one");
    }
    return new FurthestStage(specification, table);
  }

  @Override
  public int dimensions() {
    return table.dimensions().size() - 1;
  }

  @Override
  public Text label() {
    return stage().label();
  }

  @Override
  public List<Step> steps() {
    int last = stages().size() - 1;
    List<Step> steps = new ArrayList<>();
    for (int to = 1; to <= last; to++) {
      steps.add(step(Coordinate.of(stages().get(to).code()), to - 1, to));
    }
    if (last > 1) {
      steps.add(step(WHOLE_WAY, 0, last));
    }
    return steps;
  }

  @Override
  public List<Text> notes(Reading reading) {
    return List.of(StageWords.SO_FAR);
  }

  private Step step(Coordinate place, int from, int to) {
    Text label =
        Sentence.joined(" → ", List.of(labelOf(stages().get(from)), labelOf(stages().get(to))));
    Outcome outcome =
        new Outcome(
            "step-" + (from + 1) + "-" + (to + 1),
            StageWords.WENT_ON,
            Axis.of(stage().variable(), stage().level()),
            codesFrom(to),
            codesFrom(from),
            Set.of(),
            specification.wanted());
    List<Dimension> dimensions = new ArrayList<>(table.dimensions().subList(0, dimensions()));
    dimensions.add(Dimension.of(outcome.name(), outcome.label(), outcome.level()));
    CountTable shape =
        CountTable.of(table.id() + "-" + outcome.name(), table.population(), dimensions, Map.of());
    return new Step(
        place,
        label,
        new ShareContrast(specification.criteria(), new OutcomeTable(outcome, shape)),
        reading -> new StepCounts(ReadTable.of(reading, table), shape, from, to).in(reading));
  }

  private Set<String> codesFrom(int stage) {
    Set<String> codes = new TreeSet<>();
    stages().subList(stage, stages().size()).forEach(group -> codes.add(group.code()));
    return codes;
  }

  private Dimension stage() {
    return table.dimensions().get(dimensions());
  }

  private List<Level.Group> stages() {
    return stage().level().groups();
  }

  private static Text labelOf(Level.Group stage) {
    return stage.category().label();
  }
}
