// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.response;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.contrast.SilenceGap;
import cymru.tegwch.analysis.contrast.Versus;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each group's response rate beside that of the rest. */
record ResponseInquiry(Criteria criteria, Asked asked) implements Inquiry {

  @Override
  public Text title() {
    return ResponseWords.title(ResponseWords.RATES, asked.table(), asked.groupedBy());
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.COUNTED;
  }

  @Override
  public Answers ask(Reading reading) {
    Versus versus = new Versus(criteria, Scale.SHARE, Rate.Per.HUNDRED);
    Optional<Tally> all = asked.tally(reading, Group.everybody(asked.groupedBy().size()));
    List<Draft> drafts = new ArrayList<>();
    for (Group group : Group.crossing(asked.groupedBy())) {
      drafts.add(versus.draft(asked(group, all, reading), reading));
    }
    return new Answers(notes(reading), Draft.finished(drafts, criteria.alpha()));
  }

  private Versus.Asked asked(Group group, Optional<Tally> all, Reading reading) {
    Optional<Tally> own = asked.tally(reading, group.place());
    List<Text> context = new ArrayList<>();
    context.add(Words.notCounted(asked.notCounted(reading, group.place())));
    if (reading.isRounded()) {
      context.add(Words.published(reading.roundingBase()));
    }
    Text unit = asked.table().population().unit().label();
    return new Versus.Asked(
        group,
        own,
        all.flatMap(everybody -> own.map(everybody::without)),
        new Versus.Telling(
            figure -> ResponseWords.responded(figure, unit),
            figure -> ResponseWords.theRest(figure, unit),
            ResponseWords::found,
            Words.NOBODY_TO_COMPARE_WITH),
        context,
        comparison -> silence(group, comparison, reading));
  }

  private List<Remark> silence(Group group, Comparison comparison, Reading reading) {
    return SilenceGap.remarks(
        SilenceGap.besideRest(place -> asked.heard(reading, place), group.place()),
        asked.silenceSaid(),
        comparison,
        reading);
  }

  private List<Text> notes(Reading reading) {
    List<Text> notes = new ArrayList<>();
    for (CountTable table : asked.tables()) {
      notes.add(
          Words.population(
              table.equals(asked.table()) ? ResponseWords.RESPONDED : ResponseWords.ASKED,
              table.population()));
    }
    notes.addAll(Silences.notes(reading.counts(asked.table()), asked.groupedBy().size()));
    return notes;
  }
}
