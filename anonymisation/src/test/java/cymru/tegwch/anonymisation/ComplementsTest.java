// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.anonymisation.attack.PrintingRules;
import cymru.tegwch.anonymisation.suppression.Need;
import cymru.tegwch.anonymisation.suppression.Suppression;
import cymru.tegwch.anonymisation.suppression.Suppressor;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number of complements on populations whose optimum is known by branch and cut (HiGHS). */
class ComplementsTest {

  @ParameterizedTest(name = "{0} needs {1} complements")
  @CsvSource({
    "g2d_10x10, 3",
    "g2d_few_40x12, 3",
    "g2d_sparse_30x30, 0",
    "g2d_20x50, 4",
    // The best published system needs 51, for less protection.
    "g3d_10, 33"
  })
  void complementsAreFewAndTheAttackerFails(String name, int complements) {
    FlatTables table = Fixtures.instance(name);

    Suppression found = Suppressor.withDefaults().suppress(table.graph(4, new Need(4, 0)));

    assertThat(found)
        .isInstanceOfSatisfying(
            Suppression.Pattern.class,
            pattern -> {
              assertThat(pattern.complements()).isEqualTo(complements);
              assertThat(pattern.isOptimal()).isTrue();
              Attack attack =
                  Attack.on(
                      List.of(table.printed(pattern.hidden(), count -> count)),
                      new PrintingRules(5, 1, false));
              assertThat(attack.challenge(table.targets(4, 4, 0)))
                  .allMatch(interval -> interval.isSafe() && attack.verify(interval));
            });
  }

  @ParameterizedTest
  @CsvSource({"g2d_10x10", "g2d_few_40x12"})
  void theSamePatternComesEveryTime(String name) {
    FlatTables table = Fixtures.instance(name);

    assertThat(Suppressor.withDefaults().suppress(table.graph(4, new Need(4, 0))))
        .isEqualTo(Suppressor.withDefaults().suppress(table.graph(4, new Need(4, 0))));
  }
}
