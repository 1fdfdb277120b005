// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import cymru.tegwch.anonymisation.microdata.Generalisation;
import cymru.tegwch.anonymisation.microdata.GeneralisedMicrodata;
import cymru.tegwch.anonymisation.microdata.LDiversity;
import cymru.tegwch.anonymisation.microdata.QuasiIdentifier;
import cymru.tegwch.anonymisation.microdata.SuppressionLimit;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.dataset.InMemory;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Variable;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * 200,000 synthetic rows with eight quasi-identifiers made 5-anonymous with the least loss, beside
 * a loop written by hand that tries every way. It fails if the two do not find the same loss.
 *
 * <p>Each variable is shown in detail, by groups of three neighbours where it has more than three
 * categories, or left out. Times are those of the one thread that works.
 */
public final class MicrodataBenchmark {

  private static final int ROWS = 200_000;
  private static final int K = 5;
  private static final int PER_THOUSAND = 20;
  private static final int QUASI = 8;
  private static final int WIDTH = 3;
  private static final int ROUNDS = 5;

  private MicrodataBenchmark() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    Timing.printMachine();
    List<Variable> variables = new ArrayList<>();
    for (Variable variable : Synthetic.VARIABLES) {
      variables.add(withLevels(variable));
    }
    byte[][] columns = Synthetic.columns(ROWS);
    Dataset dataset =
        InMemory.dataset(
            Synthetic.POPULATION, variables, ROWS, (row, column) -> columns[column][row]);
    Generalisation wanted =
        Generalisation.toAtLeast(K).suppressing(SuppressionLimit.perThousand(PER_THOUSAND));
    for (Variable variable : variables.subList(0, QUASI)) {
      wanted = wanted.over(QuasiIdentifier.of(variable).orLeftOut());
    }
    GeneralisedMicrodata found = timed("k 5, 2 % left out", wanted, dataset);
    System.out.println(found);
    timed(
        "k 5 and recursive (5, 2)-diversity, 2 % left out",
        wanted.keeping(variables.get(QUASI), LDiversity.recursive(5, 2)), dataset);
    long start = busy();
    EveryWay loop =
        new EveryWay(columns, variables.subList(0, QUASI), K, ROWS / 1000 * PER_THOUSAND);
    long least = loop.leastLoss();
    System.out.printf(
        Locale.ROOT,
        "%-48s %6.1f s, %d ways tried%n",
        "loop by hand over every way",
        (busy() - start) / 1e9,
        loop.ways());
    if (least != found.loss()) {
      throw new IllegalStateException(
          "Losses must agree, but were " + found.loss() + " and " + least);
    }
    System.out.println("both find a loss of " + least + " millionths of bits");
  }

  private static GeneralisedMicrodata timed(String what, Generalisation wanted, Dataset dataset) {
    double[] seconds = new double[ROUNDS];
    GeneralisedMicrodata found = wanted.apply(dataset);
    for (int round = 0; round < ROUNDS; round++) {
      long start = busy();
      found = wanted.apply(dataset);
      seconds[round] = (busy() - start) / 1e9;
    }
    Arrays.sort(seconds);
    System.out.printf(
        Locale.ROOT,
        "%-48s median %.2f s (%.2f to %.2f) of %d%n",
        what,
        seconds[ROUNDS / 2],
        seconds[0],
        seconds[ROUNDS - 1],
        ROUNDS);
    return found;
  }

  /** The time of this thread: the clock counts what else the machine does. */
  private static long busy() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Variable withLevels(Variable variable) {
    CodeList list = variable.codes();
    boolean isLonger = list.categories().size() > WIDTH;
    List<Level> levels = isLonger ? List.of(level(list)) : List.of();
    return new Variable(
        variable.name(),
        variable.label(),
        new CodeList(list.id(), list.title(), list.categories(), levels),
        false);
  }

  private static Level level(CodeList list) {
    Map<Integer, Set<String>> leaves = new LinkedHashMap<>();
    for (int i = 0; i < list.categories().size(); i++) {
      leaves
          .computeIfAbsent(i / WIDTH, group -> new LinkedHashSet<>())
          .add(list.categories().get(i).code());
    }
    List<Level.Group> groups = new ArrayList<>();
    leaves.forEach(
        (group, of) ->
            groups.add(
                new Level.Group(
                    new Category(
                        list.id(), "g" + group, Text.of("Group " + group, "Grŵp " + group)),
                    of)));
    return new Level(list.id(), "by-" + WIDTH, list.title(), groups);
  }
}
