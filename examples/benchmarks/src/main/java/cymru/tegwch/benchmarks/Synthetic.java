// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Variable;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Synthetic rows of eight characteristics and an outcome, the same for every run with one seed.
 *
 * <p>The lists are as long as those of Census 2021 Wales. Low codes are more frequent, and one
 * answer in ten is one of three silences. Nobody is described.
 */
final class Synthetic {

  static final long SEED = 20_261_122;

  /** The characteristics, and last the outcome. */
  static final List<Variable> VARIABLES =
      List.of(
          variable("ethnic_group", 19),
          variable("religion", 9),
          variable("sex", 2),
          variable("age", 10),
          variable("disability", 3),
          variable("sexual_orientation", 4),
          variable("marital_status", 6),
          variable("tenure", 7),
          variable("satisfied", 2));

  static final Population POPULATION =
      Population.of(
          "synthetic", Text.of("Synthetic people", "Pobl synthetig"), LocalDate.of(2026, 3, 31));

  private static final int ONE_IN = 10;
  private static final List<Integer> SILENCES =
      Stream.of(Silence.PREFER_NOT_TO_SAY, Silence.NOT_ANSWERED, Silence.NOT_ASKED)
          .map(List.of(Silence.values())::indexOf)
          .toList();

  private Synthetic() {}

  /** Columns of that many rows, one for each variable. */
  static byte[][] columns(int rows) {
    byte[][] columns = new byte[VARIABLES.size()][];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = column(VARIABLES.get(i), rows, new SplittableRandom(SEED + i));
    }
    return columns;
  }

  /** Whom each row is about: one of so many, in no order. */
  static int[] subjects(int rows, int subjects) {
    return new SplittableRandom(SEED - 1).ints(rows, 0, subjects).toArray();
  }

  /** The code of one row of a variable, by the generator's next numbers. */
  static int code(Variable variable, SplittableRandom random) {
    int leaves = variable.codes().categories().size();
    double chance = random.nextDouble();
    int silence = random.nextInt(SILENCES.size());
    return random.nextInt(ONE_IN) == 0
        ? leaves + SILENCES.get(silence)
        : (int) (chance * chance * leaves);
  }

  private static byte[] column(Variable variable, int rows, SplittableRandom random) {
    byte[] codes = new byte[rows];
    for (int row = 0; row < rows; row++) {
      codes[row] = (byte) code(variable, random);
    }
    return codes;
  }

  private static Variable variable(String name, int leaves) {
    CodeListId id = new CodeListId(name.replace('_', '-'), "synthetic");
    Category[] categories =
        IntStream.range(0, leaves)
            .mapToObj(i -> new Category(id, "c" + i, Text.of("Category " + i, "Categori " + i)))
            .toArray(Category[]::new);
    return Variable.of(
        name, CodeList.of(id, Text.of("List " + name, "Rhestr " + name), categories));
  }
}
