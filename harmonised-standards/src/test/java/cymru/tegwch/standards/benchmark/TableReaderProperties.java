// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TableReaderProperties {

  private static final String CANARY = "Llanfairpwll";

  @Property
  void whatWasWrittenIsReadBackFromEveryLayout(@ForAll("tables") BenchmarkTable table) {
    Written written = new Written(table, "Shape");

    assertThat(read(table, Layout.nomis(), written.nomis()).required().rows())
        .isEqualTo(table.rows());
    assertThat(
            read(
                    table,
                    Layout.custom("Lower tier local authorities", "Shape (4 categories)"),
                    written.custom())
                .required()
                .rows())
        .isEqualTo(table.rows());
  }

  /** Whatever is put wherever, every row is accounted for and no message repeats the file. */
  @Property(tries = 2_000)
  void aDamagedFileIsAccountedForAndNeverQuoted(
      @ForAll("tables") BenchmarkTable table,
      @ForAll @IntRange(min = 0, max = 10_000) int place,
      @ForAll("damage") String damage) {
    String file = new Written(table, "Shape").custom();
    int at = place % (file.length() + 1);

    TableReading reading =
        read(
            table,
            Layout.custom("Lower tier local authorities", "Shape (4 categories)"),
            file.substring(0, at) + damage + file.substring(at));

    assertThat(reading.accepted() + reading.refused()).isEqualTo(reading.read());
    assertThat(reading.table() == null).isNotEqualTo(reading.problems().isEmpty());
    for (Problem problem : reading.problems()) {
      for (Language language : Language.values()) {
        assertThat(problem.detail(language)).doesNotContain(CANARY).doesNotContain("Place");
      }
    }
  }

  private static TableReading read(BenchmarkTable table, Layout layout, String file) {
    return new TableReader(table.description(), layout, Invented.origin(), table.areas())
        .read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }

  @Provide
  Arbitrary<String> damage() {
    return Arbitraries.of(
        CANARY, "\"", ",", "\n", "-", " ", "9", "\"" + CANARY + "\"", "\u0000", "é");
  }

  @Provide
  Arbitrary<BenchmarkTable> tables() {
    return Arbitraries.longs()
        .between(0, 1_000_000_000L)
        .array(long[].class)
        .ofSize(4)
        .list()
        .ofMinSize(1)
        .ofMaxSize(22)
        .map(List::copyOf)
        .map(Invented::table);
  }
}
