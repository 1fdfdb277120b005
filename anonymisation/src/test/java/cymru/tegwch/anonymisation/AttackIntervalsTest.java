// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.anonymisation.attack.Interval;
import cymru.tegwch.anonymisation.attack.PrintingRules;
import cymru.tegwch.anonymisation.rounding.Rounding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The attacker's intervals against SciPy's. */
class AttackIntervalsTest {

  private record Expected(String id, int base, int cell, long least, long greatest) {}

  @Test
  void areThoseOfAnotherIntegerProgramme() {
    Map<String, Fixtures.TwoWay> instances = new LinkedHashMap<>();
    Fixtures.randomTwoWay().forEach(instance -> instances.put(instance.id(), instance));
    Map<String, List<Expected>> groups = new LinkedHashMap<>();
    for (String line :
        Fixtures.lines("/table-attacks/two_way_intervals.csv").stream().skip(2).toList()) {
      String[] fields = line.split(",", -1);
      FlatTables table = instances.get(fields[0]).table();
      groups
          .computeIfAbsent(fields[0] + "/" + fields[1], key -> new ArrayList<>())
          .add(
              new Expected(
                  fields[0],
                  Integer.parseInt(fields[1]),
                  table.cell(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])),
                  Long.parseLong(fields[4]),
                  Long.parseLong(fields[5])));
    }

    groups.values().forEach(group -> compare(instances.get(group.get(0).id()), group));
  }

  private static void compare(Fixtures.TwoWay instance, List<Expected> group) {
    int base = group.get(0).base();
    BitSet hidden = new BitSet();
    group.forEach(expected -> hidden.set(expected.cell()));
    hidden.or(instance.table().small(instance.k() - 1));
    Attack attack =
        Attack.on(
            List.of(instance.table().printed(hidden, new Rounding(base)::round)),
            new PrintingRules(instance.k(), base, false));
    for (Expected expected : group) {
      Interval found = attack.interval(instance.table().target(expected.cell(), 0, 0));
      assertThat(List.of(found.lo(), found.hi()))
          .as(instance.id() + " base " + base + " cell " + expected.cell())
          .containsExactly(expected.least(), expected.greatest());
      assertThat(found.isLoProven() && found.isHiProven() && attack.verify(found)).isTrue();
    }
  }
}
