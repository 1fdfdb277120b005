// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.stage;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Retold;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.contrast.GroupInquiry;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.effect.RelativeLikelihood;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Groups at every step of a process, and all the way. */
record StageInquiry(Stages specification, StageProcess process) implements Inquiry {

  /** The ratio of a group at a step. */
  private record Gap(Text step, double ratio) {
    double width() {
      return Math.abs(Math.log(ratio));
    }
  }

  @Override
  public Text title() {
    List<Text> by = new ArrayList<>();
    for (Dimension dimension : process.table().dimensions().subList(0, process.dimensions())) {
      by.add(dimension.label());
    }
    return StageWords.title(
        process.label(), process.table().population().unit().label(), Sentence.joined(", ", by));
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.COUNTED;
  }

  @Override
  public Answers ask(Reading reading) {
    List<Step> steps = process.steps();
    List<Draft> drafts = new ArrayList<>();
    for (Step step : steps) {
      inquiry(step)
          .drafts(step.tables().apply(reading))
          .forEach(draft -> drafts.add(draft.retold(finding -> told(step, finding))));
    }
    List<Finding> findings = Draft.finished(drafts, specification.criteria().alpha());
    List<Text> notes = new ArrayList<>();
    notes.add(StageWords.family(steps.stream().map(Step::label).toList(), findings.size()));
    notes.addAll(process.notes(reading));
    notes.addAll(widest(steps, findings));
    Step first = steps.get(0);
    notes.addAll(inquiry(first).notes(first.tables().apply(reading)));
    return new Answers(notes, findings);
  }

  private GroupInquiry inquiry(Step step) {
    return new GroupInquiry(specification.criteria(), specification.reference(), step.contrast());
  }

  private Finding told(Step step, Finding finding) {
    List<Text> more = new ArrayList<>();
    Retold.comparison(finding).ifPresent(comparison -> more.addAll(likelihood(comparison)));
    return Retold.of(
        finding,
        finding.group().and(step.place()),
        Sentence.joined(", ", List.of(finding.label(), step.label())),
        more);
  }

  private List<Text> likelihood(Comparison comparison) {
    if (!(comparison.figure() instanceof Rate own)
        || !(comparison.against() instanceof Rate others)) {
      return List.of();
    }
    RelativeLikelihood likelihood =
        RelativeLikelihood.of(
            TwoProportions.of(
                Proportion.of(own.count(), own.base()),
                Proportion.of(others.count(), others.base())),
            specification.direction());
    List<Text> told = new ArrayList<>();
    if (specification.direction() == RelativeLikelihood.Direction.OTHERS_OVER_GROUP) {
      told.add(StageWords.othersOverGroup(likelihood.value().orElseThrow()));
    }
    told.add(
        likelihood.isOutsideFourFifths()
            ? StageWords.OUTSIDE_FOUR_FIFTHS
            : StageWords.WITHIN_FOUR_FIFTHS);
    return told;
  }

  /** For each group that can be compared at two steps or more, the step with the widest gap. */
  private List<Text> widest(List<Step> steps, List<Finding> findings) {
    List<Text> groups = groups();
    List<Text> notes = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      List<Gap> gaps = new ArrayList<>();
      for (int step = 0; step < steps.size(); step++) {
        Optional<Comparison> comparison =
            Retold.comparison(findings.get(step * groups.size() + group));
        if (!steps.get(step).isWholeWay() && comparison.isPresent()) {
          gaps.add(new Gap(steps.get(step).label(), comparison.orElseThrow().ratio().value()));
        }
      }
      if (gaps.size() > 1) {
        Gap widest = gaps.stream().reduce((a, b) -> b.width() > a.width() ? b : a).orElseThrow();
        notes.add(StageWords.widest(groups.get(group), widest.step(), widest.ratio()));
      }
    }
    return notes;
  }

  /** Those that are compared, in the order of the findings of a step. */
  private List<Text> groups() {
    Coordinates reference =
        new Coordinates(specification.reference().stream().map(Coordinate::of).toList());
    return Group.crossing(process.table(), process.dimensions()).stream()
        .filter(group -> !group.place().equals(reference))
        .map(Group::label)
        .toList();
  }
}
