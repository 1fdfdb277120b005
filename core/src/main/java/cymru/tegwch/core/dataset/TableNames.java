// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.table.Tabulation;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Outcome;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The name that a table bears unless it is given another: what it counts, by what, and of which
 * part, so that two different tables of one population never bear one name.
 */
final class TableNames {

  private TableNames() {}

  static String of(Tabulation.Request request, Population population) {
    String unit =
        population.unit() == Counting.SUBJECTS ? "" : lower(population.unit().name()) + ": ";
    String outcome = request.ofOutcome().map(TableNames::name).orElse("");
    String axes = request.axes().stream().map(TableNames::name).collect(Collectors.joining(" x "));
    String part = population.filter().isEmpty() ? "" : " where " + population.filter();
    return unit + outcome + axes + part;
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String name(Outcome outcome) {
    boolean isAmongAll = outcome.base().size() == outcome.of().level().groups().size();
    return name(outcome.of())
        + in(outcome.codes())
        + (isAmongAll ? "" : " of those" + in(outcome.base()))
        + " by ";
  }

  private static String in(Set<String> codes) {
    return " in (" + String.join(", ", new TreeSet<>(codes)) + ")";
  }

  private static String name(Axis axis) {
    String level = axis.level().name();
    return axis.variable() + (level.equals(Level.DETAILED) ? "" : "/" + level);
  }
}
