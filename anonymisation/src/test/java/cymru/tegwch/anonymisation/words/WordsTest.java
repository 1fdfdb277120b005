// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.words;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.CellRule;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.InternalAudit.PatternAudit;
import cymru.tegwch.anonymisation.PrintRule;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

  private static final CodeListId LIST = CodeListId.parse("religion@test");

  private static CountTable table(String label) {
    return table("religion", label);
  }

  private static CountTable table(String variable, String label) {
    CodeList list =
        CodeList.of(
            LIST,
            Text.of("Religion", "Crefydd"),
            new Category(LIST, "a", Text.of("A", "A")),
            new Category(LIST, "b", Text.of("B", "B")),
            new Category(LIST, "c", Text.of("C", "C")));
    return CountTable.summing(
        variable,
        Population.of("t", Text.of("Tenants", "Tenantiaid"), LocalDate.of(2026, 3, 31)),
        List.of(Dimension.of(variable, Text.of(label, label), list.detailed())),
        Map.of(
            Coordinates.of("a"), Cell.ofPeople(3),
            Coordinates.of("b"), Cell.ofPeople(41),
            Coordinates.of("c"), Cell.ofPeople(67)));
  }

  static List<DisclosurePolicy> policies() {
    return List.of(
        DisclosurePolicy.publicRelease(),
        DisclosurePolicy.nhsEngland(),
        DisclosurePolicy.hesa(),
        DisclosurePolicy.trustedResearch(),
        DisclosurePolicy.restricted(Text.of("Board paper", "Papur bwrdd"), Text.of("Us", "Ni")),
        DisclosurePolicy.of(
            "ours",
            "1",
            CellRule.withDefaults().withHiddenBelow(3, Text.of("By law", "Yn ôl y gyfraith")),
            PrintRule.withDefaults().withRounding(PrintRule.Method.CONTROLLED)));
  }

  private static ProtectedRelease release(DisclosurePolicy policy) {
    return Release.of("tenants-2026").add(table("Religion")).protect(policy);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void everySentenceIsInBothLanguages(DisclosurePolicy policy) {
    ReleaseStatement statement = ReleaseStatement.of(release(policy));

    assertThat(statement.sentences())
        .allMatch(Text::isTranslated)
        .filteredOn(text -> text.en().equals(text.cy()))
        .isEmpty();
    assertThat(statement.in(Language.ENGLISH)).contains(policy.name() + " " + policy.version());
    assertThat(statement.in(Language.WELSH)).contains(policy.name() + " " + policy.version());
  }

  @Test
  void whatWasDoneIsSaidInNumbersOfCells() {
    String words =
        ReleaseStatement.of(release(DisclosurePolicy.publicRelease())).in(Language.ENGLISH);

    assertThat(words)
        .contains("Of 5 cells, 3 are hidden. The mark is c, whatever the reason.")
        .contains("From a count of 1 to 4 people")
        .contains("rounded to the nearest 5")
        .doesNotContain("41", "67", "complement", "primary");
  }

  @Test
  void numbersAndTheirNounsAreWrittenAsEachLanguageWritesThem() {
    ProtectedRelease of = release(DisclosurePolicy.publicRelease());

    assertThat(ReleaseStatement.of(of).in(Language.ENGLISH))
        .contains("Release tenants-2026 has 1 table.", "at 31 March 2026.", "1,000,000 unknown");
    assertThat(ReleaseStatement.of(of).in(Language.WELSH))
        .contains(
            "Mae 1 tabl yn natganiad tenants-2026.",
            "ar 31 Mawrth 2026.",
            "O nifer o 1 i 4 person,",
            "O blith 5 cell, cuddir 3.",
            "llai na 2 berson ynddo",
            "(1 system)",
            "1,000,000 o rifau anhysbys");
    ProtectedRelease three =
        Release.of("r")
            .add(table("Religion"))
            .add(table("second", "Second"))
            .add(table("third", "Third"))
            .protect(DisclosurePolicy.publicRelease());
    assertThat(ReleaseStatement.of(three).in(Language.WELSH))
        .contains("Mae 3 thabl yn natganiad r.", "O blith 15 o gelloedd, cuddir 9.");
  }

  @Test
  void theAttackAndTheLeastThatMustBeHiddenAreSaidWithoutNumbersOfCells() {
    ProtectedRelease of = release(DisclosurePolicy.publicRelease());

    assertThat(of.audit().patterns().get(0).publishableGap()).isZero();
    assertThat(ReleaseStatement.of(of).in(Language.ENGLISH))
        .contains("no other choice would lose less")
        .contains("differs by 4 or more, and one in which it is 5 or more")
        .contains("It also tried as a reader who knows how the cells to hide are chosen");
    assertThat(DpiaAnnex.of(of).markdown(Language.WELSH))
        .contains("na fyddai’r un dewis arall yn colli llai")
        .contains("Profwyd ar y cyd: 1 tabl, gyda ");
    assertThat(Attacked.least(25).en()).contains("at least 75% as well: at most 25% could");
    assertThat(Attacked.least(25).cy()).contains("o leiaf 75%: gellid hepgor 25%");
    assertThat(Attacked.least(100).cy()).startsWith("Ni wyddys");
  }

  @ParameterizedTest
  @CsvSource({
    "10, 10, 0",
    "10, 9.95, 0",
    "10, 9.9, 5",
    "10, 9.5, 5",
    "10, 9, 10",
    "10, 8.9, 25",
    "10, 5, 50",
    "10, 4, 100"
  })
  void theGapIsPublishedInSteps(double cost, double lowerBound, int step) {
    PatternAudit audit = new PatternAudit(List.of("t"), 3, cost, lowerBound, 1);

    assertThat(audit.publishableGap()).isEqualTo(step);
    assertThat(audit.toString()).startsWith("3 complements for 1 tables together: cost 10.0, ");
  }

  @Test
  void anOverrideAndARestrictionAreSaid() {
    assertThat(ReleaseStatement.of(release(policies().get(5))).in(Language.WELSH))
        .contains(
            "Mae’r trothwy yn is na 5. Rheswm: Yn ôl y gyfraith.", "sy’n peri i’r tablau adio");
    assertThat(ReleaseStatement.of(release(policies().get(4))).in(Language.WELSH))
        .contains("Nid i’w gyhoeddi.", "Diben: Papur bwrdd.", "Darllenwyr: Ni.");
  }

  @ParameterizedTest
  @MethodSource("policies")
  void theAnnexHasFieldsPurposeRulesAttacksAndLimits(DisclosurePolicy policy) {
    String annex = DpiaAnnex.of(release(policy)).markdown(Language.ENGLISH);

    assertThat(annex)
        .contains("| religion | Religion | religion@test/detailed | 3 | no |")
        .contains("## Purpose and readers", "## Rules", "## Attacks and results")
        .contains(policy.toJson())
        .contains("sufficiently remote");
    assertThat(DpiaAnnex.of(release(policy)).markdown(Language.WELSH))
        .contains("## Diben a darllenwyr", "## Rheolau", "## Profion a chanlyniadau");
  }

  @Test
  void theAnnexStatesTheThresholdAsAnInequality() {
    assertThat(DpiaAnnex.of(release(DisclosurePolicy.publicRelease())).toString())
        .contains("k = 5: a count n is small where 1 ≤ n < 5");
  }

  @Test
  void labelsCannotBreakTheAnnex() {
    ProtectedRelease hostile =
        Release.of("x").add(table("a|b\n# <script>")).protect(DisclosurePolicy.publicRelease());

    assertThat(DpiaAnnex.of(hostile).toString())
        .contains("a\\|b \\# \\<script\\>")
        .doesNotContain("<script>");
  }
}
