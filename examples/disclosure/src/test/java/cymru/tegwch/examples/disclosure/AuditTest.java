// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cymru.tegwch.anonymisation.audit.AuditedCell;
import cymru.tegwch.anonymisation.audit.DisclosureAudit;
import cymru.tegwch.anonymisation.suppression.Suppression;
import cymru.tegwch.anonymisation.suppression.Suppressor;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {

  /**
   * Ranges by {@code scipy.optimize.milp} (1.17.1, HiGHS) over the 100 inner cells, integral, 0 or
   * more, every printed number an equation: three cells are known, two lie within 0 to 3, and 16
   * have at least 0 to 5.
   */
  @Test
  void hidingSmallNumbersAloneGivesSomeOfThemAway() {
    DisclosureAudit audit =
        Audit.audit(AuditOptions.parse("published/small-numbers-hidden.csv", "--mark", "c"));

    assertThat(audit.cells()).hasSize(21);
    assertThat(audit.exact())
        .extracting(AuditedCell::labels, AuditedCell::least)
        .containsExactlyInAnyOrder(
            tuple(List.of("a004", "b006"), 2L),
            tuple(List.of("a005", "b009"), 4L),
            tuple(List.of("a008", "b006"), 2L));
    assertThat(audit.narrow()).extracting(AuditedCell::greatest).containsExactly(3L, 3L);
    assertThat(Audit.report(audit, false))
        .startsWith(
            "1 tables, 21 hidden numbers and slivers: 3 known exactly, 2 known to less than 4,"
                + " 0 not decided")
        .hasSize(6)
        .noneMatch(line -> line.contains("do not add up"));
    assertThat(Audit.report(audit, true)).hasSize(22);
  }

  @TempDir private Path folder;

  @Test
  void whatProtectPublishesIsNotFoundOut() {
    Path instance = Path.of("data", "linked_3");
    Options options = Options.parse(instance.toString(), "--output", folder.toString());
    Instance read = Instance.read(instance, options);
    Suppression found =
        new Suppressor(options.effort(), options.insiders()).suppress(read.graph(instance));
    read.write(options.published(instance), ((Suppression.Pattern) found).hidden());
    Path published = options.published(instance);

    DisclosureAudit audit =
        Audit.audit(
            AuditOptions.parse(
                published.resolve("AB.csv").toString(),
                published.resolve("AC.csv").toString(),
                published.resolve("BC.csv").toString(),
                "--value",
                "freq",
                "--flag",
                "suppressed",
                "--ignore",
                "primary",
                "--structure",
                instance.resolve("structure.json").toString()));

    assertThat(audit.tables()).hasSize(3);
    assertThat(audit.exact()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--value count", "a.csv --unheard-of x", "a.csv --width four"})
  void aCommandThatCannotBeReadIsRefused(String command) {
    assertThatThrownBy(() -> AuditOptions.parse(command.split(" ")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
