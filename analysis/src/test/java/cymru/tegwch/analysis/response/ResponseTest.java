// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.analysis.OverTime;
import cymru.tegwch.analysis.PrintedSentences;
import cymru.tegwch.analysis.WholeSentences;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResponseTest {

  private static final Population TENANTS = OverTime.tenants("the landlord", 2026);

  // women 60 of 100 satisfied and 10 silent, men 160 of 200 and 12 silent
  private static final OutcomeTable SATISFIED =
      OverTime.satisfaction(
          "satisfied", TENANTS, new long[] {60, 40, 10}, new long[] {160, 40, 12});

  private static List<Described.Quantity> quantities(Findings<?> found, int group) {
    return ((Described) found.list().get(group)).quantities();
  }

  @Test
  void aResponseRateIsOfThoseWhoWereAsked() {
    CountTable asked = OverTime.bySex("asked", TENANTS, 200, 400);
    CountTable responded = OverTime.bySex("responded", TENANTS, 50, 200);
    Findings<CountTable> found = Response.withDefaults().rates(asked, responded);
    Compared women = (Compared) found.list().get(0);
    assertThat(women.comparison().figure().printed()).isEqualTo("25.0");
    assertThat(women.comparison().against().printed()).isEqualTo("50.0");
    assertThat(women.comparison().ratio().value()).isCloseTo(0.5, within(1e-12));
    assertThat(women.sentence().en())
        .startsWith("Female: responded 25.0% (50 of 200 people asked, 95% interval")
        .contains("under-represented among those who responded, unlikely by chance alone");
    WholeSentences.require(found);
  }

  @Test
  void moreWhoRespondedThanWereAskedAreRefused() {
    CountTable asked = OverTime.bySex("asked", TENANTS, 20, 400);
    CountTable responded = OverTime.bySex("responded", TENANTS, 50, 200);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.withDefaults().rates(asked, responded))
        .withMessageContaining("in group 'female' there are more of them")
        .withMessageNotContaining("50");
  }

  @Test
  void whatTheSilentCouldChangeIsManskisBounds() {
    Findings<CountTable> found = Response.withDefaults().silence(SATISFIED);
    // 60/110 - (160+12)/212 and (60+10)/110 - 160/212
    assertThat(quantities(found, 0).get(0).value()).isCloseTo(-0.2, within(1e-12));
    assertThat(quantities(found, 0).get(1).value())
        .isCloseTo(60.0 / 110 - 172.0 / 212, within(1e-12));
    assertThat(quantities(found, 0).get(2).value())
        .isCloseTo(70.0 / 110 - 160.0 / 212, within(1e-12));
    assertThat(found.list().get(0).sentence().en())
        .contains("lower whatever the silent would have said")
        .contains("60.0% (60 of 100 people with an answer, silent: 10)");
    assertThat(found.list().get(1).sentence().en())
        .contains("higher whatever the silent would have said");
    WholeSentences.require(found);
  }

  @Test
  void aConclusionThatDependsOnTheSilentNamesHowMany() {
    // women 70 of 100 and 50 silent, men 160 of 200: to reach 80 % of 150 women, 50 of the 50 must
    // be satisfied, and 35 would be anyhow
    OutcomeTable table =
        OverTime.satisfaction("t", TENANTS, new long[] {70, 30, 50}, new long[] {160, 40, 0});
    Findings<CountTable> found = Response.withDefaults().silence(table);
    assertThat(found.list().get(0).sentence().en())
        .contains("of this group’s silent, 15 of 50 differed from what its answers make likely");
    WholeSentences.require(found);
  }

  @Test
  void thoseWhoWereAskedAndAreNotThereAreSilentToo() {
    OutcomeTable answered =
        OverTime.satisfaction("t", TENANTS, new long[] {60, 40, 0}, new long[] {160, 40, 0});
    Findings<CountTable> apart =
        Response.withDefaults().silence(answered, OverTime.bySex("asked", TENANTS, 110, 212));
    assertThat(quantities(apart, 0))
        .isEqualTo(quantities(Response.withDefaults().silence(SATISFIED), 0));
  }

  @Test
  void aDeclarationRateLeavesOutWhomTheQuestionDidNotReach() {
    CountTable table =
        Fixture.oneWay(
            "by-sex",
            Fixture.SEX,
            Map.of(
                Silence.PREFER_NOT_TO_SAY, 25L, Silence.NOT_ANSWERED, 15L, Silence.NOT_ASKED, 7L),
            30,
            50);
    Findings<CountTable> found = Response.withDefaults().declarations(List.of(table));
    // scipy.stats.binomtest(80, 120).proportion_ci(method="wilson"): 0.578311, 0.744683
    Described.Quantity rate = quantities(found, 0).get(0);
    assertThat(rate.value()).isCloseTo(80.0 / 120, within(1e-12));
    assertThat(rate.range().orElseThrow().lower()).isCloseTo(0.5783110162063498, within(1e-12));
    assertThat(rate.range().orElseThrow().upper()).isCloseTo(0.7446825949874156, within(1e-12));
    assertThat(found.list().get(0).sentence().en())
        .contains("said 66.7% (80 of 120 people asked")
        .contains("silent: Prefer not to say (25), Not answered (15)")
        .contains("a range of 33.3 percentage points");
    WholeSentences.require(found);
  }

  @Test
  void everySentenceFollowsFromWhatIsPrinted() {
    List<ProtectedRelease> releases =
        List.of(Release.of("r").add(SATISFIED).protect(DisclosurePolicy.publicRelease()));
    PrintedSentences.requireFromPrintedCells(new SilenceInquiry(SATISFIED, null), releases);
    PrintedSentences.requireFromPrintedCells(
        new ResponseInquiry(Criteria.withDefaults(), new Asked.InOneTable(SATISFIED)), releases);
    CountTable table =
        Fixture.oneWay("by-sex", Fixture.SEX, Map.of(Silence.PREFER_NOT_TO_SAY, 25L), 30, 50);
    PrintedSentences.requireFromPrintedCells(
        new DeclarationInquiry(Response.withDefaults(), List.of(table)),
        List.of(Release.of("s").add(table).protect(DisclosurePolicy.publicRelease())));
  }
}
