// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.ReadTable;
import cymru.tegwch.analysis.asking.Retold;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.contrast.GroupInquiry;
import cymru.tegwch.analysis.contrast.ShareContrast;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
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

/** Places by groups: every share beside that of the other places, and the indices. */
record ProfileInquiry(PlaceProfiles specification, CountTable table) implements Inquiry {

  @Override
  public Text title() {
    return PlaceWords.profileTitle(
        groups().label(), table.population().unit().label(), table.dimensions().get(0).label());
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.COUNTED;
  }

  @Override
  public Answers ask(Reading reading) {
    List<List<Draft>> byGroup = new ArrayList<>();
    groups().level().groups().forEach(group -> byGroup.add(drafts(group, reading)));
    List<Draft> byPlace = new ArrayList<>();
    for (int place = 0; place < byGroup.get(0).size(); place++) {
      for (List<Draft> ofGroup : byGroup) {
        byPlace.add(ofGroup.get(place));
      }
    }
    List<Finding> findings =
        new ArrayList<>(Draft.finished(byPlace, specification.criteria().alpha()));
    List<Finding> indices =
        groups().overlapping()
            ? List.of()
            : new Unevenness(specification, ReadTable.of(reading, table), reading).findings();
    findings.addAll(indices);
    return new Answers(notes(byPlace.size(), indices.size(), reading), findings);
  }

  private List<Draft> drafts(Level.Group group, Reading reading) {
    Coordinate line = Coordinate.of(group.code());
    Outcome outcome =
        Outcome.of(Axis.of(groups().variable(), groups().level()), group.code())
            .named("in-group", PlaceWords.SHARE);
    CountTable shape =
        CountTable.of(
            table.id() + "-" + group.code(),
            table.population(),
            List.of(
                table.dimensions().get(0),
                Dimension.of(outcome.name(), outcome.label(), outcome.level())),
            Map.of());
    OneGroupCounts counts = new OneGroupCounts(ReadTable.of(reading, table), shape, line);
    GroupInquiry inquiry =
        new GroupInquiry(
            specification.criteria(),
            List.of(),
            new ShareContrast(specification.criteria(), new OutcomeTable(outcome, shape)));
    return inquiry.drafts(counts.in(reading)).stream()
        .map(draft -> draft.retold(finding -> told(finding, line, group.category().label())))
        .toList();
  }

  private static Finding told(Finding finding, Coordinate line, Text group) {
    return Retold.of(
        finding,
        finding.group().and(line),
        Sentence.joined(", ", List.of(finding.label(), group)),
        List.of());
  }

  private List<Text> notes(int comparisons, int indices, Reading reading) {
    List<Text> notes = new ArrayList<>(List.of(PlaceWords.profiles(comparisons, indices)));
    notes.addAll(Silences.notes(reading.counts(table), 2));
    return notes;
  }

  private Dimension groups() {
    return table.dimensions().get(1);
  }
}
