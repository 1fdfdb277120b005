// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.contrast.ShareContrast;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is said of two times, and of four. The Welsh is ours and unverified. */
final class ChangeWords {

  static final Text CHANGE = Text.of("Change", "Newid");
  static final Text GAPS = Text.of("Change of gaps", "Newid mewn bylchau");
  static final Text AGAINST =
      Text.of("Change beside a comparison place", "Newid o’i gymharu â lle arall");
  static final Text COMPARISON = Text.of("Comparison place", "Lle i gymharu ag ef");

  static final Text NOBODY_BEFORE =
      Text.of(
          "nothing to compare with: nobody in this group had an answer before",
          "dim i gymharu ag ef: nid oedd gan neb yn y grŵp hwn ateb o’r blaen");

  static final Text NOTHING_TO_CHANGE =
      Text.of(
          "nothing to compare: counted for nobody, or without a base, at one of the times",
          "dim i’w gymharu: heb ei gyfrif i neb, neu heb sylfaen, ar un o’r adegau");

  static final Text TWO_POINTS =
      Text.of(
          "Two points are not a trend: a change of this size may come and go.",
          "Nid yw dau bwynt yn duedd: gall newid o’r maint hwn fynd a dod.");

  static final Text SAME_PEOPLE =
      Text.of(
          "People counted at both times are taken for different people: where many are the same,"
              + " the certainty is understated.",
          "Cymerir bod y bobl a gyfrifwyd ar y ddwy adeg yn bobl wahanol: lle mae llawer ohonynt yr"
              + " un bobl, mae’r sicrwydd yn fwy na’r hyn a ddywedir.");

  static final Text PARALLEL =
      Text.of(
          "This takes for granted that, without what was done, both places would have changed"
              + " alike. Two points in time cannot test that.",
          "Mae hyn yn cymryd yn ganiataol y byddai’r ddau le wedi newid yn yr un modd heb yr hyn a"
              + " wnaed. Ni all dau bwynt mewn amser brofi hynny.");

  static final Text RATIO_OF_GAPS =
      Text.of(
          "The ratio is that of two ratios: of the group to the rest after, over the same before.",
          "Cymhareb dwy gymhareb yw’r gymhareb: y grŵp o’i gymharu â’r gweddill wedyn, dros yr un"
              + " peth o’r blaen.");

  static final Text RATIO_OF_CHANGES =
      Text.of(
          "The ratio is that of two ratios: of after to before here, over the same in the"
              + " comparison place.",
          "Cymhareb dwy gymhareb yw’r gymhareb: wedyn o’i gymharu â chynt yma, dros yr un peth yn y"
              + " lle arall.");

  static final Text ENOUGH_LATER =
      Text.of(
          "What would be enough is named for the later time, with a base at the earlier one that is"
              + " larger in proportion.",
          "Enwir beth fyddai’n ddigon ar gyfer yr adeg ddiweddarach, gyda sylfaen ar yr adeg"
              + " gynharach sy’n fwy yn yr un gyfran.");

  private static final Text BEFORE = Text.of("Before", "Cynt");
  private static final Text FIRST = Text.of("First point", "Pwynt cyntaf");
  private static final Text LAST = Text.of("Last point", "Pwynt olaf");
  private static final Text AFTER = Text.of("After", "Wedyn");
  private static final Text THE_REST = Text.of("the rest", "y gweddill");
  private static final Text ELSEWHERE = Text.of("in the comparison place", "yn y lle arall");
  private static final Text GAP_CHANGED = Text.of("change of the gap:", "newid yn y bwlch:");
  private static final Text RELATIVE_GAPS =
      Text.of("of the relative gaps:", "rhwng y bylchau cymharol:");
  private static final Text CHANGES = Text.of("between the changes:", "rhwng y newidiadau:");
  private static final Text RELATIVE_CHANGES =
      Text.of("of the relative changes:", "rhwng y newidiadau cymharol:");

  private ChangeWords() {}

  /** {@code Change: Satisfied with repairs (people; Ethnic group)}. */
  static Text title(Text what, Occasion of) {
    List<Text> by = of.groupedBy().stream().map(Dimension::label).toList();
    Text label = of.contrast().label();
    Text unit = of.table().population().unit().label();
    List<Text> brackets = new ArrayList<>(List.of(unit));
    if (!by.isEmpty()) {
      brackets.add(Sentence.joined(", ", by));
    }
    Text inside = Sentence.joined("; ", brackets);
    return Sentence.both(
        List.of(label, inside),
        what.en() + ": " + label.en() + " (" + inside.en() + ")",
        what.cy() + ": " + label.cy() + " (" + inside.cy() + ")");
  }

  static Text changed(boolean isLower, Occasion of) {
    return judged(
        isLower
            ? Text.of("lower than before", "is nag o’r blaen")
            : Text.of("higher than before", "uwch nag o’r blaen"),
        isLower,
        of);
  }

  static Text doubleFound(boolean isLower, Occasion of) {
    return judged(
        isLower
            ? Text.of(
                "fell more, or rose less, than in the comparison place",
                "gostwng mwy, neu godi llai, nag yn y lle arall")
            : Text.of(
                "rose more, or fell less, than in the comparison place",
                "codi mwy, neu ostwng llai, nag yn y lle arall"),
        isLower,
        of);
  }

  static Text gapFound(double before, double after) {
    if (before * after < 0) {
      return Text.of("the gap is now on the other side", "mae’r bwlch bellach ar yr ochr arall");
    }
    return Math.abs(after) < Math.abs(before)
        ? Text.of("a narrower gap than before", "bwlch culach nag o’r blaen")
        : Text.of("a wider gap than before", "bwlch lletach nag o’r blaen");
  }

  /** {@code 2026-03-31 51.7% (...), the rest 78.8% (...), difference −27.1 percentage points}. */
  static Text gap(Occasion at, Tally own, Tally rest, Estimate size) {
    return two(
        at.label(),
        at.figure(own, confidence(size)),
        THE_REST,
        at.figure(rest, confidence(size)),
        at,
        size);
  }

  static Text change(Span span, Tally before, Tally after, Estimate size) {
    return two(
        span.before().label(),
        span.before().figure(before, confidence(size)),
        span.after().label(),
        span.after().figure(after, confidence(size)),
        span.after(),
        size);
  }

  private static Text two(
      Text first, Rate one, Text second, Rate other, Occasion at, Estimate size) {
    return Sentence.joined(
        ", ",
        List.of(
            Sentence.joined(" ", List.of(first, at.told(one))),
            Sentence.joined(" ", List.of(second, at.told(other))),
            Words.difference(size, one, Math.min(one.decimals(), other.decimals()))));
  }

  static Text changeElsewhere(Span span, Tally before, Tally after, Estimate size) {
    return elsewhere(change(span, before, after, size));
  }

  static Text elsewhere(Text said) {
    return Sentence.joined(" ", List.of(ELSEWHERE, said));
  }

  /** The difference of two differences, and the ratio of two ratios. */
  static List<Text> sizes(Comparison comparison, Beside.Pairing pairing) {
    List<Text> sizes = Words.sizes(comparison);
    boolean byTime = pairing == Beside.Pairing.BY_TIME;
    return List.of(
        Sentence.joined(" ", List.of(byTime ? GAP_CHANGED : CHANGES, sizes.get(0))),
        Sentence.joined(" ", List.of(byTime ? RELATIVE_GAPS : RELATIVE_CHANGES, sizes.get(1))));
  }

  /** {@code 2026-03-31 not counted: Not answered (10)}. */
  static Text at(Text when, Text said) {
    return Sentence.joined(" ", List.of(when, said));
  }

  /** Who is left out of a group at each time. */
  static List<Text> leftOut(List<Occasion> occasions, Group group, Reading reading) {
    return occasions.stream()
        .map(at -> at(at.label(), Words.notCounted(at.notCounted(reading, group.place()))))
        .toList();
  }

  /** Whom the tables describe, who is in no group at each time, and what holds of events. */
  static List<Text> notes(List<Occasion> occasions, Reading reading) {
    return notes(occasions, BEFORE, AFTER, reading);
  }

  /** The same of a series. */
  static List<Text> notesOfSeries(List<Occasion> occasions, Reading reading) {
    return notes(occasions, FIRST, LAST, reading);
  }

  private static List<Text> notes(
      List<Occasion> occasions, Text before, Text after, Reading reading) {
    Occasion first = occasions.get(0);
    Occasion last = occasions.get(occasions.size() - 1);
    Set<Text> notes = new LinkedHashSet<>();
    notes.add(population(first, before));
    notes.add(population(last, after));
    for (Occasion at : List.of(first, last)) {
      for (Dimension dimension : at.groupedBy()) {
        notes.add(
            at(at.label(), Words.inNoGroup(dimension.label(), at.inNoGroup(reading, dimension))));
      }
    }
    if (last.table().population().unit() == Counting.EVENTS) {
      notes.add(Words.EVENTS);
    }
    return List.copyOf(notes);
  }

  /** The time stands beside the population where one table holds both. */
  private static Text population(Occasion of, Text term) {
    Population population = of.table().population();
    return of.line() == null
        ? Words.population(term, population)
        : Words.population(Sentence.joined(" ", List.of(term, of.label())), population);
  }

  private static Text judged(Text found, boolean isLower, Occasion of) {
    Wanted wanted =
        of.contrast() instanceof ShareContrast shares
            ? shares.outcomes().outcome().wanted()
            : Wanted.NEITHER;
    if (wanted == Wanted.NEITHER) {
      return found;
    }
    return (wanted == Wanted.MORE) == isLower
        ? Text.of(found.en() + ", which is worse", found.cy() + ", sy’n waeth")
        : Text.of(found.en() + ", which is better", found.cy() + ", sy’n well");
  }

  private static double confidence(Estimate size) {
    return size.range().orElseThrow().confidence();
  }
}
