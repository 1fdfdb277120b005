// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.analysis.OverTime;
import cymru.tegwch.analysis.PrintedSentences;
import cymru.tegwch.analysis.WholeSentences;
import cymru.tegwch.analysis.asking.ReadNumber;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.analysis.finding.Undefined;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageTest {

  private static final CodeList TIMES =
      Fixture.list(
          "times@1",
          Text.of("Contacts", "Cysylltiadau"),
          "0",
          "Never",
          "Byth",
          "1",
          "Once",
          "Unwaith",
          "2",
          "Twice",
          "Ddwywaith",
          "5-or-more",
          "5 or more",
          "5 neu fwy");

  private static final CodeList CHANNEL =
      Fixture.list(
          "channel@1",
          Text.of("Channel", "Dull"),
          "phone",
          "Telephone",
          "Ffôn",
          "web",
          "Website",
          "Gwefan",
          "visit",
          "Visit",
          "Ymweliad");

  // times 0, 1, 2, 5: women 60, 25, 10, 5; men 120, 40, 30, 10
  private static final CountTable CONTACTS =
      OverTime.bySexAnd(
          "contacts",
          Fixture.dimension("times", TIMES),
          List.of(60L, 25L, 10L, 5L),
          List.of(120L, 40L, 30L, 10L));

  private static final CountTable WAYS =
      OverTime.bySexAnd(
          "ways",
          Fixture.dimension("channel", CHANNEL),
          List.of(40L, 30L, 30L),
          List.of(60L, 110L, 30L));

  private static Comparison comparison(Finding finding) {
    return finding instanceof Compared compared
        ? compared.comparison()
        : ((TooFew) finding).comparison();
  }

  @Test
  void frequencyIsQuasiPoisson() {
    // Python 3, numpy, person by person: means 0.7 and 0.75, φ = 2.007031, error √(φ(1/70+1/150)),
    // scipy.stats.t on 298
    Findings<CountTable> found = Frequency.withDefaults().compare(CONTACTS);
    Comparison women = comparison(found.list().get(0));
    assertThat(women.figure().printed()).isEqualTo("700.0");
    assertThat(women.against().printed()).isEqualTo("750.0");
    assertThat(women.ratio().value()).isCloseTo(0.9333333333333332, within(1e-12));
    assertThat(women.ratio().range().orElseThrow().lower())
        .isCloseTo(0.6234081075211353, within(1e-9));
    assertThat(women.ratio().range().orElseThrow().upper())
        .isCloseTo(1.397336833771572, within(1e-9));
    assertThat(women.certainty().p()).isCloseTo(0.736774207546613, within(1e-9));
    assertThat(found.list().get(0).sentence().en())
        .startsWith("Female: Contacts 700.0 per 1,000 (times: 70, people: 100")
        .contains("variance, in multiples of that of chance: 2.01")
        .contains("at all 40.0% (40 of 100 people");
    assertThat(found.notes())
        .anySatisfy(
            note ->
                assertThat(note.en()).isEqualTo("Whoever came more than 5 times is counted as 5."));
    WholeSentences.require(found);
  }

  @Test
  void aGroupThatNeverCameHasNoRatio() {
    CountTable table =
        OverTime.bySexAnd(
            "t",
            Fixture.dimension("times", TIMES),
            List.of(60L, 0L, 0L, 0L),
            List.of(120L, 40L, 30L, 10L));
    Findings<CountTable> found = Frequency.withDefaults().compare(table);
    assertThat(found.list()).allSatisfy(one -> assertThat(one).isInstanceOf(Undefined.class));
    WholeSentences.require(found);
  }

  @Test
  void codesThatAreNoNumbersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Frequency.withDefaults().compare(WAYS))
        .withMessageContaining("'phone'");
  }

  @Test
  void everyChannelOfEveryGroupIsComparedWithTheRest() {
    Findings<CountTable> found = Channels.withDefaults().compare(WAYS);
    assertThat(found.list()).hasSize(6);
    Comparison web = comparison(found.list().get(1));
    assertThat(web.figure().printed()).isEqualTo("30.0");
    assertThat(web.against().printed()).isEqualTo("55.0");
    assertThat(web.certainty().family()).isEqualTo(6);
    assertThat(found.list().get(1).sentence().en())
        .startsWith("Female, Website: 30.0% (30 of 100 people with an answer")
        .contains("associated with less use of this way");
    WholeSentences.require(found);
  }

  @Test
  void severalChannelsOfOnePersonAreSaid() {
    Dimension ticked = new Dimension("channel", CHANNEL.title(), CHANNEL.detailed(), true);
    CountTable table =
        CountTable.of("t", WAYS.population(), List.of(OverTime.sex(), ticked), cells());
    Findings<CountTable> found = Channels.withDefaults().compare(table);
    assertThat(found.notes())
        .anySatisfy(note -> assertThat(note.en()).contains("One person may use several"));
    assertThat(comparison(found.list().get(0)).figure().base()).isEqualTo(50);
  }

  /** 50 women and 80 men, of whom each may have ticked several. */
  private static Map<Coordinates, Cell> cells() {
    var cells = new LinkedHashMap<Coordinates, Cell>();
    long[][] counts = {{40, 30, 5, 50}, {30, 60, 10, 80}, {70, 90, 15, 130}};
    var lines =
        List.of(
            Coordinate.of("phone"),
            Coordinate.of("web"),
            Coordinate.of("visit"),
            Coordinate.Margin.ANSWERED);
    var groups =
        List.of(Coordinate.of("female"), Coordinate.of("male"), Coordinate.Margin.ANSWERED);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 4; j++) {
        cells.put(Coordinates.of(groups.get(i), lines.get(j)), Cell.ofPeople(counts[i][j]));
      }
    }
    return cells;
  }

  @Test
  void everySentenceFollowsFromWhatIsPrinted() {
    PrintedSentences.requireFromPrintedCells(
        new FrequencyInquiry(Frequency.withDefaults(), CONTACTS, Times.of(CONTACTS)),
        List.of(Release.of("r").add(CONTACTS).protect(DisclosurePolicy.publicRelease())));
    PrintedSentences.requireFromPrintedCells(
        new ChannelInquiry(Criteria.withDefaults(), WAYS),
        List.of(Release.of("r").add(WAYS).protect(DisclosurePolicy.publicRelease())));
  }

  @Test
  void theSilentMayComeNeverOrTheMostOften() {
    // by hand: women 110 times of 100 people and 10 silent, men 60 times of 199 and 20 silent
    Times.Spread women = spread(40, 40, 10, 10);
    Times.Spread men = spread(160, 30, 5, 4);
    TwoSpreads two = TwoSpreads.of(women, men);
    assertThat(women.events()).isEqualTo(110);
    assertThat(men.events()).isEqualTo(60);
    Comparison of =
        new Comparison(
            two.own(0.95),
            two.other(0.95),
            two.difference(0.95),
            two.ratio(0.95),
            new Certainty(two.p(), two.p(), 1, 0.05, false));
    Remark.OnSilence remark =
        (Remark.OnSilence)
            new TimesSilence(two, new ReadNumber(10, 0), new ReadNumber(20, 0))
                .remarks(of, Reading.counted())
                .get(0);
    assertThat(remark.lowest()).isCloseTo(110 / 110.0 - (60 + 5 * 20) / 219.0, within(1e-12));
    assertThat(remark.highest()).isCloseTo((110 + 5 * 10) / 110.0 - 60 / 219.0, within(1e-12));
    assertThat(remark.direction()).isEqualTo(Remark.Direction.STANDS);
  }

  private static Times.Spread spread(long never, long once, long twice, long five) {
    return new Times.Spread(
        List.of(0, 1, 2, 5), List.of(never, once, twice, five), List.of(0L, 0L, 0L, 0L));
  }
}
