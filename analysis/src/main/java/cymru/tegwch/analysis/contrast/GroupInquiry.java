// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Each group of a table against the rest of it, or against a named group.
 *
 * @param criteria what counts as a difference
 * @param reference the codes of the group to compare with, one for each dimension that makes the
 *     groups; empty for the rest
 * @param contrast what is compared
 */
public record GroupInquiry(Criteria criteria, List<String> reference, Contrast contrast)
    implements Inquiry {

  @Override
  public Text title() {
    List<Text> by = groupedBy().stream().map(Dimension::label).toList();
    Text asked = Sentence.joined(", ", by);
    Text label = contrast.label();
    Text unit = contrast.table().population().unit().label();
    return Sentence.both(
        List.of(asked, label),
        "Outcomes: " + label.en() + " (" + unit.en() + "; " + asked.en() + ")",
        "Deilliannau: " + label.cy() + " (" + unit.cy() + "; " + asked.cy() + ")");
  }

  public GroupInquiry {
    reference = List.copyOf(reference);
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.COUNTED;
  }

  @Override
  public Answers ask(Reading reading) {
    return new Answers(notes(reading), Draft.finished(drafts(reading), criteria.alpha()));
  }

  /** A draft for each group, for a family that may be larger than this table. */
  public List<Draft> drafts(Reading reading) {
    Versus versus = new Versus(criteria, contrast.scale(), contrast.per());
    List<Group> groups = Group.crossing(contrast.table(), contrast.dimensions());
    Optional<Group> named = Group.named(groups, reference);
    Coordinates whole = Group.everybody(contrast.dimensions());
    Optional<Tally> total = contrast.tally(reading, whole);
    List<Draft> drafts = new ArrayList<>();
    for (Group group : groups) {
      if (!named.equals(Optional.of(group))) {
        Optional<Tally> own = contrast.tally(reading, group.place());
        Optional<Tally> other =
            named.isPresent()
                ? contrast.tally(reading, named.orElseThrow().place())
                : total.flatMap(all -> own.map(all::without));
        drafts.add(versus.draft(asked(group, own, named, other, reading), reading));
      }
    }
    return drafts;
  }

  private Versus.Asked asked(
      Group group,
      Optional<Tally> own,
      Optional<Group> named,
      Optional<Tally> other,
      Reading reading) {
    Text against = named.map(Group::label).orElse(Words.THE_REST);
    return new Versus.Asked(
        group,
        own,
        other,
        new Versus.Telling(
            figure -> Sentence.joined(" ", List.of(contrast.label(), contrast.told(figure))),
            figure -> Sentence.joined(" ", List.of(against, contrast.told(figure))),
            contrast::found,
            Words.NOBODY_TO_COMPARE_WITH),
        context(reading, group),
        comparison ->
            remarks(
                new Pair(group, own.orElseThrow(), named, other.orElseThrow()),
                comparison,
                reading));
  }

  /** What becomes of it within strata, and what silence could change. */
  private List<Remark> remarks(Pair pair, Comparison comparison, Reading reading) {
    List<Remark> remarks = new ArrayList<>();
    contrast.withinStrata(reading, pair, comparison).ifPresent(remarks::add);
    Function<Coordinates, Optional<Heard>> heard = place -> contrast.heard(reading, place);
    Coordinates own = pair.group().place();
    remarks.addAll(
        SilenceGap.remarks(
            pair.reference().isPresent()
                ? SilenceGap.of(
                    heard.apply(own), heard.apply(pair.reference().orElseThrow().place()))
                : SilenceGap.besideRest(heard, own),
            contrast.silenceSaid(),
            comparison,
            reading));
    return remarks;
  }

  private List<Text> context(Reading reading, Group group) {
    List<Text> context = new ArrayList<>();
    context.add(Words.notCounted(contrast.notCounted(reading, group.place())));
    if (reading.isRounded()) {
      context.add(Words.published(reading.roundingBase()));
    }
    return context;
  }

  /** Who is in no group, dimension by dimension, and what holds of events. */
  public List<Text> notes(Reading reading) {
    Counts counts = reading.counts(contrast.table());
    List<Text> notes =
        new ArrayList<>(Silences.notes(counts, contrast.dimensions() + contrast.strata()));
    if (counts.population().unit() == Counting.EVENTS) {
      notes.add(Words.EVENTS);
    }
    return notes;
  }

  private List<Dimension> groupedBy() {
    return contrast.table().dimensions().subList(0, contrast.dimensions());
  }
}
