// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.SilenceGap;
import cymru.tegwch.analysis.contrast.Versus;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Each group after, beside itself before. */
record ChangeInquiry(Criteria criteria, Span span) implements Inquiry {

  @Override
  public Text title() {
    return ChangeWords.title(ChangeWords.CHANGE, span.after());
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.COUNTED;
  }

  @Override
  public Answers ask(Reading reading) {
    Versus versus = new Versus(criteria, span.after().scale(), span.after().per());
    List<Draft> drafts =
        span.groups().stream().map(group -> versus.draft(asked(group, reading), reading)).toList();
    return new Answers(notes(reading), Draft.finished(drafts, criteria.alpha()));
  }

  private Versus.Asked asked(Group group, Reading reading) {
    return new Versus.Asked(
        group,
        span.after().tally(reading, group.place()),
        span.before().tally(reading, group.place()),
        new Versus.Telling(
            figure -> told(span.after(), figure, true),
            figure -> told(span.before(), figure, false),
            isLower -> ChangeWords.changed(isLower, span.after()),
            ChangeWords.NOBODY_BEFORE),
        context(group, reading),
        comparison -> silence(group, comparison, reading));
  }

  private List<Remark> silence(Group group, Comparison comparison, Reading reading) {
    return SilenceGap.remarks(
        SilenceGap.of(
            span.after().heard(reading, group.place()),
            span.before().heard(reading, group.place())),
        span.after().contrast().silenceSaid(),
        comparison,
        reading);
  }

  /** {@code Satisfied 2026-03-31 79.7% (...)}: what is counted is named once. */
  private Text told(Occasion at, Rate figure, boolean isFirst) {
    List<Text> parts = new ArrayList<>();
    if (isFirst) {
      parts.add(at.contrast().label());
    }
    parts.add(at.label());
    parts.add(at.told(figure));
    return Sentence.joined(" ", parts);
  }

  private List<Text> context(Group group, Reading reading) {
    List<Text> context = new ArrayList<>();
    for (Occasion at : List.of(span.after(), span.before())) {
      context.add(
          ChangeWords.at(at.label(), Words.notCounted(at.notCounted(reading, group.place()))));
    }
    if (reading.isRounded()) {
      context.add(Words.published(reading.roundingBase()));
    }
    return context;
  }

  private List<Text> notes(Reading reading) {
    List<Text> notes =
        new ArrayList<>(ChangeWords.notes(List.of(span.before(), span.after()), reading));
    notes.add(ChangeWords.TWO_POINTS);
    notes.add(ChangeWords.SAME_PEOPLE);
    return notes;
  }
}
