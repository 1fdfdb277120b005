// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.dataset.PlainRows;
import cymru.tegwch.core.variable.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invented people, lists whose levels need not nest, and what is wanted of them: all from one seed.
 *
 * @param variables the quasi-identifiers, then what is kept
 * @param rows their cells
 * @param wanted what is asked for
 */
record Invented(List<Variable> variables, List<List<String>> rows, Generalisation wanted) {

  private static final List<String> SILENCES =
      List.of("[prefer-not-to-say]", "[not-answered]", "[not-asked]");

  static Invented of(long seed) {
    Random random = new Random(seed);
    int quasi = 1 + random.nextInt(4);
    int kept = random.nextInt(3);
    List<Variable> variables =
        IntStream.range(0, quasi + kept)
            .mapToObj(i -> variable("v" + i, random, i < quasi))
            .toList();
    int people = 4 + random.nextInt(60);
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < people; row++) {
      rows.add(variables.stream().map(variable -> cell(variable, random)).toList());
    }
    Generalisation wanted =
        Generalisation.toAtLeast(2 + random.nextInt(4)).suppressing(limit(random));
    for (int i = 0; i < quasi; i++) {
      wanted = wanted.over(quasiIdentifier(variables.get(i), random));
    }
    for (int i = quasi; i < variables.size(); i++) {
      wanted = wanted.keeping(variables.get(i), diversities(random));
    }
    return new Invented(variables, rows, wanted);
  }

  Dataset dataset() {
    return PlainRows.dataset(Inpatients.PEOPLE, variables, rows);
  }

  private static SuppressionLimit limit(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> SuppressionLimit.none();
      case 1 -> SuppressionLimit.perThousand(random.nextInt(1000));
      default -> SuppressionLimit.records(random.nextInt(20));
    };
  }

  private static QuasiIdentifier quasiIdentifier(Variable variable, Random random) {
    QuasiIdentifier of = QuasiIdentifier.of(variable).withWeight(1 + random.nextInt(3));
    return random.nextInt(3) > 0 ? of.orLeftOut() : of;
  }

  private static LDiversity[] diversities(Random random) {
    int l = 2 + random.nextInt(2);
    return switch (random.nextInt(5)) {
      case 0 -> new LDiversity[0];
      case 1 -> new LDiversity[] {LDiversity.distinct(l)};
      case 2 -> new LDiversity[] {LDiversity.entropy(l)};
      case 3 -> new LDiversity[] {LDiversity.recursive(1 + random.nextInt(3), l)};
      default -> new LDiversity[] {LDiversity.entropy(2), LDiversity.recursive(2, 2)};
    };
  }

  private static Variable variable(String name, Random random, boolean mayBeMultiple) {
    int leaves = 2 + random.nextInt(5);
    List<String> codes = IntStream.range(0, leaves).mapToObj(i -> "c" + i).toList();
    List<Map.Entry<String, Map<String, Set<String>>>> levels = new ArrayList<>();
    for (int level = random.nextInt(4); level > 0; level--) {
      Map<String, Set<String>> groups = new HashMap<>();
      int most = 1 + random.nextInt(leaves);
      for (String code : codes) {
        groups.computeIfAbsent("g" + random.nextInt(most), g -> new HashSet<>()).add(code);
      }
      levels.add(Inpatients.level("level" + level, groups));
    }
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map.Entry<String, Map<String, Set<String>>>[] array = levels.toArray(new Map.Entry[0]);
    Variable variable = Inpatients.variable(name, codes, array);
    boolean isMultiple = mayBeMultiple && random.nextInt(4) == 0;
    return new Variable(name, variable.label(), variable.codes(), isMultiple);
  }

  private static String cell(Variable variable, Random random) {
    if (random.nextInt(8) == 0) {
      return SILENCES.get(random.nextInt(SILENCES.size()));
    }
    int leaves = variable.codes().categories().size();
    int several = variable.multiple() ? 1 + random.nextInt(2) : 1;
    return Stream.generate(() -> "c" + (int) (leaves * random.nextDouble() * random.nextDouble()))
        .limit(several)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(";"));
  }
}
