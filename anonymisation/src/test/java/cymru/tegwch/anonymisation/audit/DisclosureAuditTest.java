// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.anonymisation.audit.AuditedCell.Verdict;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureAuditTest {

  private static final AuditRule RULE = AuditRule.withDefaults();

  private static InputStream csv(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static PublishedTable table(String id, String text) {
    return PublishedFile.read(id, csv(text), CsvForm.rectangular("count", "c"));
  }

  private static DisclosureAudit audit(PublishedTable... tables) {
    return DisclosureAudit.audit(
        List.of(tables), Categories.inferred(List.of(tables), "Total"), RULE);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "g2d_10x10, gauss_base",
    "g2d_10x10, optimal_W1",
    "g2d_10x10, optimal_W4",
    "g2d_20x50, gauss_base",
    "g2d_20x50, optimal_W1",
    "g2d_20x50, optimal_W4",
    "g2d_sparse_30x30, gauss_base",
    "g2d_sparse_30x30, optimal_W4",
    "g2d_few_40x12, gauss_base",
    "g2d_few_40x12, optimal_W4",
    "g3d_10, gauss_base",
    "g3d_10, optimal_W1",
    "g3d_10, optimal_W4",
    "linked_3, gauss_base",
    "linked_3, optimal_W1",
    "linked_3, optimal_W4",
    "shipped_ssb_d2, gauss_base",
    "shipped_ssb_d2, optimal_W1",
    "shipped_ssb_d2, optimal_W4",
    "shipped_sdctable_microdata1, gauss_base",
    "shipped_sdctable_microdata1, optimal_W4"
  })
  void everyBoundIsThatOfAnotherAttacker(String instance, String pattern) {
    List<PublishedTable> tables = AuditedInstances.tables(instance, pattern);

    DisclosureAudit audit =
        DisclosureAudit.audit(tables, AuditedInstances.categories(instance), RULE);

    Map<Map<String, String>, List<Long>> found = new HashMap<>();
    for (AuditedCell cell : audit.cells()) {
      assertThat(audit.verify(cell)).isTrue();
      found.put(labels(tables, cell), List.of(cell.least(), cell.greatest()));
    }
    assertThat(found).isEqualTo(inAllDimensions(instance, pattern));
    assertThat(audit.notDecided()).isEmpty();
  }

  private static Map<Map<String, String>, List<Long>> inAllDimensions(
      String instance, String pattern) {
    Map<Map<String, String>, List<Long>> bounds = new HashMap<>();
    AuditedInstances.bounds(instance, pattern)
        .forEach((labels, ends) -> bounds.put(withoutTotals(labels), ends));
    return bounds;
  }

  private static Map<String, String> labels(List<PublishedTable> tables, AuditedCell cell) {
    PublishedTable table =
        tables.stream().filter(t -> t.id().equals(cell.table())).findFirst().orElseThrow();
    Map<String, String> labels = new HashMap<>();
    for (int d = 0; d < table.dimensions().size(); d++) {
      labels.put(table.dimensions().get(d), cell.labels().get(d));
    }
    return withoutTotals(labels);
  }

  private static Map<String, String> withoutTotals(Map<String, String> labels) {
    return labels.entrySet().stream()
        .filter(label -> !label.getValue().equals("Total"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void aHiddenNumberThatFollowsBySubtractionIsKnown() {
    DisclosureAudit audit = audit(table("t", "area,count\nA,c\nB,40\nC,57\nTotal,100\n"));

    assertThat(audit.exact()).singleElement().satisfies(c -> assertThat(c.least()).isEqualTo(3));
    assertThat(audit.isProtected()).isFalse();
  }

  @Test
  void aWitnessIsACompletedTableThatAddsUp() {
    PublishedTable table = table("t", "area,count\nA,c\nB,c\nC,57\nTotal,100\n");
    DisclosureAudit audit = audit(table);
    AuditedCell first = audit.cells().get(0);

    for (DisclosureAudit.End end : DisclosureAudit.End.values()) {
      PublishedTable witness = audit.witness(first, end).get(0);
      long sum =
          List.of("A", "B", "C").stream()
              .mapToLong(area -> witness.number(List.of(area)).orElseThrow())
              .sum();
      assertThat(sum).isEqualTo(100);
      assertThat(witness.number(List.of("C"))).isEqualTo(OptionalLong.of(57));
    }
    assertThat(audit.witness(first, DisclosureAudit.End.GREATEST).get(0).number(List.of("A")))
        .isEqualTo(OptionalLong.of(43));
    assertThat(first.verdict()).isEqualTo(Verdict.WIDE);
  }

  @Test
  void aSliverBetweenTwoCutsOfOneVariableIsAuditedThoughNoTableShowsIt() {
    PublishedTable one = table("one", "age,count\nunder 65,60\n65+,40\nTotal,100\n");
    PublishedTable two = table("two", "age,count\nunder 66,62\n66+,38\nTotal,100\n");
    Set<String> all = Set.of("0-64", "65", "66+");
    Categories categories =
        new Categories(
            Map.of(
                "age",
                Map.of(
                    "under 65", Set.of("0-64"),
                    "65+", Set.of("65", "66+"),
                    "under 66", Set.of("0-64", "65"),
                    "66+", Set.of("66+"),
                    "Total", all)));

    DisclosureAudit audit = DisclosureAudit.audit(List.of(one, two), categories, RULE);

    assertThat(audit.exact())
        .singleElement()
        .satisfies(
            sliver -> {
              assertThat(sliver.isPrinted()).isFalse();
              assertThat(sliver.labels()).containsExactly("65");
              assertThat(sliver.least()).isEqualTo(2);
            });
  }

  @Test
  void whatAGroupLeavesOfItsTotalIsAudited() {
    PublishedTable table = table("t", "religion,count\nAnswered,97\nTotal,100\n");
    Categories categories =
        new Categories(
            Map.of(
                "religion",
                Map.of("Answered", Set.of("a", "b"), "Total", Set.of("a", "b", "silent"))));

    DisclosureAudit audit = DisclosureAudit.audit(List.of(table), categories, RULE);

    assertThat(audit.exact()).extracting(AuditedCell::labels).containsExactly(List.of("silent"));
  }

  @Test
  void tablesAreAuditedJointly() {
    PublishedTable one = table("one", "area,count\nA,c\nB,c\nTotal,100\n");
    PublishedTable two =
        table(
            "two",
            """
            area,sex,count
            A,f,2
            A,m,1
            A,Total,3
            B,f,40
            B,m,57
            B,Total,97
            Total,f,42
            Total,m,58
            Total,Total,100
            """);

    assertThat(audit(one).isProtected()).isTrue();
    assertThat(audit(one, two).exact()).hasSize(2);
  }

  @Test
  void whoIsAloneInACellKnowsMore() {
    PublishedTable table = table("t", "area,count\nA,c\nB,c\nC,90\nTotal,95\n");
    Categories categories = Categories.inferred(List.of(table), "Total");

    DisclosureAudit outsider = DisclosureAudit.audit(List.of(table), categories, RULE);
    DisclosureAudit insider =
        DisclosureAudit.audit(
            List.of(table), categories, RULE, List.of(KnownCell.alone("t", List.of("A"))));

    assertThat(outsider.isProtected()).isTrue();
    assertThat(insider.exact()).hasSize(2);
  }

  @Test
  void whoKnowsWhichCellsAreSmallKnowsMore() {
    PublishedTable table = table("t", "area,count\nA,c\nB,c\nTotal,9\n");
    Categories categories = Categories.inferred(List.of(table), "Total");

    DisclosureAudit audit =
        DisclosureAudit.audit(
            List.of(table),
            categories,
            RULE,
            List.of(
                KnownCell.small("t", List.of("A"), 5), KnownCell.complement("t", List.of("B"), 5)));

    assertThat(audit.cells())
        .extracting(AuditedCell::least, AuditedCell::greatest)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, 4L),
            org.assertj.core.groups.Tuple.tuple(5L, 8L));
  }

  @Test
  void roundedNumbersAreReadAsIntervals() {
    PublishedTable table = table("t", "area,count\nA,c\nB,40\nTotal,45\n");
    Categories categories = Categories.inferred(List.of(table), "Total");

    DisclosureAudit audit =
        DisclosureAudit.audit(List.of(table), categories, RULE.withRoundingBase(5));

    // 43 to 47 less 38 to 42
    assertThat(audit.cells())
        .singleElement()
        .extracting(AuditedCell::least, AuditedCell::greatest)
        .containsExactly(1L, 9L);
  }

  @Test
  void aNumberThatNothingBoundsHasNoGreatestValue() {
    DisclosureAudit audit = audit(table("t", "area,count\nA,c\nB,4\nTotal,c\n"));

    assertThat(audit.cells()).extracting(AuditedCell::greatest).containsOnly(Long.MAX_VALUE);
  }

  @Test
  void contradictionsAreRefused() {
    PublishedTable table = table("t", "area,count\nA,5\nB,4\nTotal,10\n");

    assertThatThrownBy(() -> audit(table))
        .isInstanceOfSatisfying(
            AuditRefused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(AuditProblem::kind)
                    .containsExactly(AuditProblem.Kind.CONTRADICTION));
  }

  @Test
  void aTableWithoutALineOfEveryoneIsRefused() {
    PublishedTable table = table("t", "area,count\nA,5\nB,4\n");

    assertThatThrownBy(() -> audit(table))
        .isInstanceOf(AuditRefused.class)
        .hasMessageContaining("UNKNOWN_LABEL");
  }
}
