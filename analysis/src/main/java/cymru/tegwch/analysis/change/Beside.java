// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.contrast.Heard;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whose change a group's is held against, and what is said of the two. */
sealed interface Beside {

  Span span();

  /** The others, before ({@code false}) or after. */
  Optional<Tally> others(Group group, boolean isAfter, Reading reading);

  /** The same with what is not known of them. */
  Optional<Heard> heardOfOthers(Group group, boolean isAfter, Reading reading);

  /** The four figures in words, two and two. */
  List<Text> told(Four four, double confidence);

  /** The two differences that are held against each other, as figures. */
  Pairing pairing();

  Text found(Four four);

  Text title();

  /** Who is left out, at each of the times and places. */
  List<Text> context(Group group, Reading reading);

  List<Text> notes(Reading reading);

  /** Which two of the four make one figure. */
  enum Pairing {
    /** The gap after and the gap before. */
    BY_TIME,
    /** The change here and the change elsewhere. */
    BY_PLACE
  }

  /** All who answered, less the group. */
  record TheRest(Span span) implements Beside {

    @Override
    public Optional<Tally> others(Group group, boolean isAfter, Reading reading) {
      Occasion at = isAfter ? span.after() : span.before();
      Optional<Tally> own = at.tally(reading, group.place());
      return at.everybody(reading).flatMap(all -> own.map(all::without));
    }

    @Override
    public Optional<Heard> heardOfOthers(Group group, boolean isAfter, Reading reading) {
      Occasion at = isAfter ? span.after() : span.before();
      Optional<Heard> own = at.heard(reading, group.place());
      return at.heard(reading, Group.everybody(group.place().along().size()))
          .flatMap(all -> own.flatMap(all::without));
    }

    @Override
    public List<Text> told(Four four, double confidence) {
      return List.of(
          ChangeWords.gap(span.after(), four.ownAfter(), four.otherAfter(), four.after(confidence)),
          ChangeWords.gap(
              span.before(), four.ownBefore(), four.otherBefore(), four.before(confidence)));
    }

    @Override
    public Pairing pairing() {
      return Pairing.BY_TIME;
    }

    @Override
    public Text found(Four four) {
      return ChangeWords.gapFound(
          Tally.difference(four.ownBefore(), four.otherBefore()),
          Tally.difference(four.ownAfter(), four.otherAfter()));
    }

    @Override
    public Text title() {
      return ChangeWords.title(ChangeWords.GAPS, span.after());
    }

    @Override
    public List<Text> context(Group group, Reading reading) {
      return ChangeWords.leftOut(List.of(span.after(), span.before()), group, reading);
    }

    @Override
    public List<Text> notes(Reading reading) {
      List<Text> notes =
          new ArrayList<>(ChangeWords.notes(List.of(span.before(), span.after()), reading));
      notes.add(ChangeWords.RATIO_OF_GAPS);
      notes.add(ChangeWords.TWO_POINTS);
      notes.add(ChangeWords.SAME_PEOPLE);
      notes.add(ChangeWords.ENOUGH_LATER);
      return notes;
    }
  }

  /** The same group in a place where nothing was done. */
  record Elsewhere(Span span, Span comparison) implements Beside {

    @Override
    public Optional<Tally> others(Group group, boolean isAfter, Reading reading) {
      return at(isAfter).tally(reading, group.place());
    }

    @Override
    public Optional<Heard> heardOfOthers(Group group, boolean isAfter, Reading reading) {
      return at(isAfter).heard(reading, group.place());
    }

    private Occasion at(boolean isAfter) {
      return isAfter ? comparison.after() : comparison.before();
    }

    @Override
    public List<Text> told(Four four, double confidence) {
      return List.of(
          ChangeWords.change(span, four.ownBefore(), four.ownAfter(), four.own(confidence)),
          ChangeWords.changeElsewhere(
              comparison, four.otherBefore(), four.otherAfter(), four.other(confidence)));
    }

    @Override
    public Pairing pairing() {
      return Pairing.BY_PLACE;
    }

    @Override
    public Text found(Four four) {
      return ChangeWords.doubleFound(four.value() < 0, span.after());
    }

    @Override
    public Text title() {
      return ChangeWords.title(ChangeWords.AGAINST, span.after());
    }

    @Override
    public List<Text> context(Group group, Reading reading) {
      List<Text> context =
          new ArrayList<>(
              ChangeWords.leftOut(List.of(span.after(), span.before()), group, reading));
      ChangeWords.leftOut(List.of(comparison.after(), comparison.before()), group, reading)
          .forEach(text -> context.add(ChangeWords.elsewhere(text)));
      return context;
    }

    @Override
    public List<Text> notes(Reading reading) {
      List<Text> notes =
          new ArrayList<>(ChangeWords.notes(List.of(span.before(), span.after()), reading));
      notes.add(Words.population(ChangeWords.COMPARISON, comparison.after().table().population()));
      notes.add(ChangeWords.RATIO_OF_CHANGES);
      notes.add(ChangeWords.PARALLEL);
      notes.add(ChangeWords.SAME_PEOPLE);
      notes.add(ChangeWords.ENOUGH_LATER);
      return notes;
    }
  }
}
