// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.anonymisation.attack.Interval;
import cymru.tegwch.anonymisation.attack.PrintingRules;
import cymru.tegwch.anonymisation.rounding.Rounding;
import cymru.tegwch.anonymisation.suppression.Need;
import cymru.tegwch.anonymisation.suppression.Suppression;
import cymru.tegwch.anonymisation.suppression.Suppressor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The 400 random two-way tables: hidden below k, totals too, every interval at least k wide. */
class RandomTwoWayTest {

  private static final Map<Fixtures.TwoWay, Suppression> PATTERNS = new LinkedHashMap<>();

  @BeforeAll
  static void suppress() throws IOException {
    List<String> published = new ArrayList<>();
    for (Fixtures.TwoWay instance : Fixtures.randomTwoWay()) {
      Need need = new Need(instance.k(), instance.k());
      Suppression found =
          Suppressor.withDefaults().suppress(instance.table().graph(instance.k() - 1, need));
      PATTERNS.put(instance, found);
      if (found instanceof Suppression.Pattern pattern) {
        published.add(published(instance, pattern.hidden()));
      }
    }
    // For the attacker of other hands that stands beside the tables.
    Path file = Path.of("target", "two-way-published.jsonl");
    Files.createDirectories(file.getParent());
    Files.write(file, published);
  }

  private static String published(Fixtures.TwoWay instance, BitSet hidden) {
    ObjectNode line = new ObjectMapper().createObjectNode();
    line.put("id", instance.id()).put("k", instance.k()).set("cells", instance.cells());
    var marks = line.putArray("hidden");
    for (int cell = 0; cell < instance.table().size(); cell++) {
      marks.add(hidden.get(cell) ? 1 : 0);
    }
    return line.toString();
  }

  @Test
  void atMostOneInTwentyIsRefusedAndNoneOfThoseWithMarginsOfKOrMore() {
    List<Fixtures.TwoWay> refused =
        PATTERNS.entrySet().stream()
            .filter(entry -> entry.getValue() instanceof Suppression.Unprotectable)
            .map(Map.Entry::getKey)
            .toList();

    assertThat(refused).hasSizeLessThanOrEqualTo(PATTERNS.size() / 20);
    assertThat(refused).allMatch(one -> one.table().hasSmallMargin(one.k() - 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void noneIsBrokenByTheAttacker(int roundingBase) {
    PATTERNS.forEach(
        (instance, found) -> {
          if (found instanceof Suppression.Pattern pattern) {
            assertThat(broken(instance, pattern.hidden(), roundingBase))
                .as(instance.id())
                .isEmpty();
          }
        });
  }

  private static List<Interval> broken(Fixtures.TwoWay instance, BitSet hidden, int roundingBase) {
    Rounding rounding = new Rounding(roundingBase);
    Attack attack =
        Attack.on(
            List.of(instance.table().printed(hidden, rounding::round)),
            new PrintingRules(instance.k(), roundingBase, false));
    int k = instance.k();
    return attack.challenge(instance.table().targets(k - 1, k, k)).stream()
        .filter(interval -> !interval.isSafe() || !attack.verify(interval))
        .toList();
  }
}
