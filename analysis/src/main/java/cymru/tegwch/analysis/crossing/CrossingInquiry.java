// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.crossing;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Retold;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.contrast.GroupInquiry;
import cymru.tegwch.analysis.contrast.ShareContrast;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every crossing of every two characteristics against the rest. */
record CrossingInquiry(Crossings specification, OutcomeTable table) implements Inquiry {

  @Override
  public Text title() {
    return CrossingWords.title(table);
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.COUNTED;
  }

  @Override
  public Answers ask(Reading reading) {
    List<Draft> drafts = new ArrayList<>();
    List<Text> lookedAt = new ArrayList<>();
    for (Projection pair : Projection.pairs(table)) {
      List<Draft> ofPair = drafts(pair, reading);
      lookedAt.add(CrossingWords.lookedAt(pair.label(), ofPair.size()));
      drafts.addAll(ofPair);
    }
    List<Text> notes = new ArrayList<>();
    notes.add(CrossingWords.family(lookedAt, drafts.size()));
    notes.addAll(silent(reading.counts(table.counts()), table));
    return new Answers(notes, Draft.finished(drafts, specification.criteria().alpha()));
  }

  private List<Draft> drafts(Projection pair, Reading reading) {
    ShareContrast contrast = pair.contrast(specification.criteria());
    Reading read = pair.read(reading);
    List<Draft> drafts =
        new GroupInquiry(specification.criteria(), List.of(), contrast).drafts(read);
    List<Group> groups = Group.crossing(contrast.table(), contrast.dimensions());
    List<Draft> told = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      told.add(
          isTooSmall(contrast.tally(read, group.place()), read)
              ? new Group(pair.whole(group.place()), group.label())
                  .undefined(CrossingWords.smallBase(specification.leastBase()), List.of())
              : drafts.get(i).retold(finding -> told(pair, finding)));
    }
    return told;
  }

  /** Read exactly, or rounded on a base that may be printed: then it may be said to be small. */
  private boolean isTooSmall(Optional<Tally> tally, Reading reading) {
    return tally.isPresent()
        && tally.orElseThrow().base() > 0
        && tally.orElseThrow().base() >= reading.percentageBase()
        && tally.orElseThrow().base() < specification.leastBase();
  }

  private static Finding told(Projection pair, Finding finding) {
    return Retold.of(finding, pair.whole(finding.group()), finding.label(), List.of());
  }

  /** Who is in no group of each characteristic. */
  static List<Text> silent(Counts counts, OutcomeTable table) {
    return Silences.notes(counts, Crossings.characteristics(table).size());
  }
}
