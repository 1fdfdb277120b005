// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.SilenceWords;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Weighed;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.Heard;
import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.Shift;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Each group's change beside that of others: differences of differences. */
record DoubleInquiry(Criteria criteria, Beside beside) implements Inquiry {

  @Override
  public Text title() {
    return beside.title();
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.COUNTED;
  }

  @Override
  public Answers ask(Reading reading) {
    List<Draft> drafts =
        beside.span().groups().stream().map(group -> draft(group, reading)).toList();
    return new Answers(beside.notes(reading), Draft.finished(drafts, criteria.alpha()));
  }

  private Draft draft(Group group, Reading reading) {
    Optional<Four> read = read(group, reading);
    List<Text> context = context(group, reading);
    if (read.isEmpty() || !read.orElseThrow().isPossible()) {
      return new Draft.Settled(group.withheld());
    }
    Four four = read.orElseThrow();
    if (!isComparable(four)) {
      return reading.isRounded()
          ? new Draft.Settled(group.withheld())
          : group.undefined(ChangeWords.NOTHING_TO_CHANGE, context);
    }
    if (four.leastBase() < reading.percentageBase()) {
      return new Draft.Settled(group.withheld());
    }
    return new Draft.Tested(
        four.p(), rounded(four, reading), certainty -> finding(group, four, certainty, reading));
  }

  private boolean isComparable(Four four) {
    return four.hasEveryBase() && four.hasCounts() && four.ratio(criteria.confidence()).isPresent();
  }

  private Optional<Four> read(Group group, Reading reading) {
    Span span = beside.span();
    Optional<Tally> ownBefore = span.before().tally(reading, group.place());
    Optional<Tally> ownAfter = span.after().tally(reading, group.place());
    Optional<Tally> otherBefore = beside.others(group, false, reading);
    Optional<Tally> otherAfter = beside.others(group, true, reading);
    return Stream.of(ownBefore, ownAfter, otherBefore, otherAfter).allMatch(Optional::isPresent)
        ? Optional.of(
            new Four(
                span.after().scale(),
                ownBefore.orElseThrow(),
                ownAfter.orElseThrow(),
                otherBefore.orElseThrow(),
                otherAfter.orElseThrow()))
        : Optional.empty();
  }

  private Draft.Range rounded(Four four, Reading reading) {
    Stream<Four> corners =
        reading.isRounded()
            ? four.corners().stream().filter(Four::isPossible).filter(this::isComparable)
            : Stream.empty();
    return Draft.Range.of(Stream.concat(Stream.of(four), corners).mapToDouble(Four::p));
  }

  private Finding finding(Group group, Four four, Certainty certainty, Reading reading) {
    Comparison comparison = comparison(four, certainty);
    List<Text> sizes = new ArrayList<>(beside.told(four, criteria.confidence()));
    sizes.addAll(ChangeWords.sizes(comparison, beside.pairing()));
    return new Weighed(
            comparison,
            sizes,
            beside.found(four),
            four.power(criteria, certainty.alpha() / certainty.family()),
            criteria.power(),
            context(group, reading),
            silence(group, comparison, reading))
        .of(group);
  }

  private List<Remark> silence(Group group, Comparison comparison, Reading reading) {
    Span span = beside.span();
    Optional<Heard> ownBefore = span.before().heard(reading, group.place());
    Optional<Heard> ownAfter = span.after().heard(reading, group.place());
    Optional<Heard> otherBefore = beside.heardOfOthers(group, false, reading);
    Optional<Heard> otherAfter = beside.heardOfOthers(group, true, reading);
    return Stream.of(ownBefore, ownAfter, otherBefore, otherAfter).allMatch(Optional::isPresent)
        ? new FourSilence(
                ownBefore.orElseThrow(),
                ownAfter.orElseThrow(),
                otherBefore.orElseThrow(),
                otherAfter.orElseThrow())
            .remarks(span.after().contrast().silenceSaid(), comparison, reading)
        : List.of(SilenceWords.WITHHELD);
  }

  private Comparison comparison(Four four, Certainty certainty) {
    double confidence = criteria.confidence();
    Rate ownBefore = rate(four.ownBefore());
    Rate ownAfter = rate(four.ownAfter());
    Rate otherBefore = rate(four.otherBefore());
    Rate otherAfter = rate(four.otherAfter());
    boolean byTime = beside.pairing() == Beside.Pairing.BY_TIME;
    Shift figure =
        byTime
            ? shift(otherAfter, ownAfter, four.after(confidence))
            : shift(ownBefore, ownAfter, four.own(confidence));
    Shift against =
        byTime
            ? shift(otherBefore, ownBefore, four.before(confidence))
            : shift(otherBefore, otherAfter, four.other(confidence));
    return new Comparison(
        figure,
        against,
        four.difference(confidence),
        four.ratio(confidence).orElseThrow(),
        certainty);
  }

  private static Shift shift(Rate from, Rate to, Estimate size) {
    return new Shift(from, to, size.range().orElseThrow());
  }

  private Rate rate(Tally tally) {
    Occasion at = beside.span().after();
    return at.scale().figure(tally, at.per(), criteria.confidence());
  }

  private List<Text> context(Group group, Reading reading) {
    List<Text> context = new ArrayList<>(beside.context(group, reading));
    if (reading.isRounded()) {
      context.add(Words.published(reading.roundingBase()));
    }
    return context;
  }
}
