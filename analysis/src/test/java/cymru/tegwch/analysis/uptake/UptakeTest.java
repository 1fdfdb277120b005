// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.uptake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.analysis.OverTime;
import cymru.tegwch.analysis.PrintedSentences;
import cymru.tegwch.analysis.WholeSentences;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UptakeTest {

  private static final Population TENANTS = OverTime.tenants("the landlord", 2026);

  // women: 30 users and 210 in need; men: 220 users and 390 in need
  private static final CountTable USERS = OverTime.bySex("users", TENANTS.where("used"), 30, 220);
  private static final CountTable IN_NEED =
      OverTime.bySex("in-need", TENANTS.where("in need"), 210, 390);

  @Test
  void useIsSetAgainstNeedAsARateRatio() {
    // Python 3: Wilson's interval of 30 of 250 by the formula, its odds times 390/210:
    // 0.1733274 to 0.3700160; z of 30·390 - 220·210 over √(250·210·390), 2·norm.sf: 2.45123e-14
    Findings<CountTable> found = Uptake.withDefaults().compare(USERS, IN_NEED);
    Comparison women = ((Compared) found.list().get(0)).comparison();
    assertThat(women.ratio().value()).isCloseTo(0.2532467532467532, within(1e-12));
    assertThat(women.ratio().range().orElseThrow().lower())
        .isCloseTo(0.1733274416917884, within(1e-9));
    assertThat(women.ratio().range().orElseThrow().upper())
        .isCloseTo(0.37001595018522904, within(1e-9));
    assertThat(women.certainty().p()).isCloseTo(2.4512309e-14, within(1e-20));
    assertThat(found.list().get(0).sentence().en())
        .contains("share of all use 12.0% (30 of 250), of all need 35.0% (210 of 600)")
        .contains("associated with less use for the need, unlikely by chance alone");
    // ½·(|0.12 - 0.35| + |0.88 - 0.65|)
    assertThat(found.notes())
        .anySatisfy(note -> assertThat(note.en()).contains("Mismatch: of all use, 23.0% would"));
    WholeSentences.require(found);
  }

  @Test
  void theUseOfThoseInNeedIsAShareOfThem() {
    OutcomeTable used =
        OverTime.satisfaction(
            "used", TENANTS.where("in need"), new long[] {30, 180, 4}, new long[] {220, 170, 6});
    Findings<CountTable> found = Uptake.withDefaults().among(used);
    assertThat(found.list().get(0).sentence().en())
        .contains("14.3% (30 of 210 people in need")
        .contains("not counted: Not answered (4)");
    WholeSentences.require(found);
    PrintedSentences.requireFromPrintedCells(
        new UptakeInquiry(Criteria.withDefaults(), new Demand.AmongNeed(used), Scale.SHARE),
        List.of(Release.of("r").add(used).protect(DisclosurePolicy.publicRelease())));
  }

  @Test
  void useAndNeedOfDifferentPeopleAreRefused() {
    CountTable residents =
        OverTime.bySex("residents", OverTime.tenants("the area", 2026), 2_000, 2_000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Uptake.withDefaults().compare(USERS, residents))
        .withMessageContaining("one population")
        .withMessageContaining("'the area'");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Uptake.withDefaults()
                    .compare(
                        USERS, OverTime.bySex("old", OverTime.tenants("the landlord", 2020), 9, 9)))
        .withMessageContaining("at one date");
  }

  @Test
  void everySentenceFollowsFromWhatOneReleasePrints() {
    OutcomeTable use =
        OverTime.satisfaction("use", TENANTS, new long[] {30, 570, 0}, new long[] {220, 580, 0});
    OutcomeTable need =
        OverTime.satisfaction("need", TENANTS, new long[] {210, 390, 0}, new long[] {390, 410, 0});
    OutcomeTable inNeed = new OutcomeTable(ARREARS, arrears(need));
    assertThat(Uptake.withDefaults().compare(use, inNeed).list().get(0).sentence().en())
        .contains("share of all use 12.0% (30 of 250), of all need 35.0% (210 of 600)");
    PrintedSentences.requireFromPrintedCells(
        new UptakeInquiry(Criteria.withDefaults(), new Demand.OfOutcomes(use, inNeed), Scale.RATE),
        List.of(Release.of("r").add(use).add(inNeed).protect(DisclosurePolicy.publicRelease())));
    WholeSentences.require(Uptake.withDefaults().compare(use, inNeed));
  }

  private static final Outcome ARREARS =
      Outcome.of(
          Variable.of(
              "arrears",
              Fixture.list(
                  "arrears@1",
                  Text.of("Rent arrears", "Ôl-ddyledion rhent"),
                  "yes",
                  "In arrears",
                  "Mewn ôl-ddyled",
                  "no",
                  "Not in arrears",
                  "Heb fod mewn ôl-ddyled")),
          "yes");

  /** The same counts of another outcome. */
  private static CountTable arrears(OutcomeTable of) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (String sex : List.of("female", "male")) {
      for (String answer : List.of(Outcome.HAPPENED, Outcome.DID_NOT)) {
        Coordinates place = Coordinates.of(sex, answer);
        cells.put(place, of.counts().cell(place));
      }
    }
    return CountTable.summing(
        "arrears",
        TENANTS,
        List.of(OverTime.sex(), Dimension.of("arrears", ARREARS.label(), ARREARS.level())),
        cells);
  }
}
