// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.words;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.CellRule;
import cymru.tegwch.anonymisation.DisclosurePolicy;
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
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

  private static final CodeListId LIST = CodeListId.parse("religion@test");

  private static CountTable table(String label) {
    CodeList list =
        CodeList.of(
            LIST,
            Text.of("Religion", "Crefydd"),
            new Category(LIST, "a", Text.of("A", "A")),
            new Category(LIST, "b", Text.of("B", "B")),
            new Category(LIST, "c", Text.of("C", "C")));
    return CountTable.summing(
        "religion",
        Population.of("t", Text.of("Tenants", "Tenantiaid"), LocalDate.of(2026, 3, 31)),
        List.of(Dimension.of("religion", Text.of(label, label), list.detailed())),
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
        .contains("3 of 5 cells are hidden. The mark is c, whatever the reason.")
        .contains("From a count of 1 to 4 people")
        .contains("rounded to the nearest 5")
        .doesNotContain("41", "67", "complement", "primary");
  }

  @Test
  void anOverrideAndARestrictionAreSaid() {
    assertThat(ReleaseStatement.of(release(policies().get(5))).in(Language.WELSH))
        .contains("Mae’r trothwy yn is na 5. Rheswm: Yn ôl y gyfraith.", "fel bod y tablau’n adio");
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
