// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.dataset.InMemory;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Tabulation;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Variable;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Ten million rows of nine variables, written and counted by all pairs of eight, in as much memory
 * as the virtual machine was given: it is a pass if it ends.
 *
 * <p>First each row is about somebody else, then rows are events of 1,600,000 people. Rows are made
 * as they are written, so that nothing but the dataset is in memory.
 */
public final class MemoryBenchmark {

  private static final int PEOPLE = 1_600_000;
  private static final int ROWS = 10_000_000;
  private static final List<Variable> ALL = Synthetic.VARIABLES;

  private MemoryBenchmark() {}

  /** Runs it with a tenth of the rows and then with all. */
  public static void main(String[] arguments) {
    Timing.printMachine();
    for (int rows : new int[] {ROWS / 10, ROWS}) {
      SplittableRandom random = new SplittableRandom(Synthetic.SEED);
      Dataset people =
          InMemory.dataset(
              Synthetic.POPULATION,
              ALL,
              rows,
              (row, column) -> Synthetic.code(ALL.get(column), random));
      count("rows, one for each person", people);
    }
    for (int rows : new int[] {ROWS / 10, ROWS}) {
      SplittableRandom random = new SplittableRandom(Synthetic.SEED);
      int people = (int) ((long) PEOPLE * rows / ROWS);
      Dataset events =
          InMemory.dataset(
                  Synthetic.POPULATION,
                  ALL,
                  rows,
                  (row, column) -> Synthetic.code(ALL.get(column), random),
                  row -> random.nextInt(people))
              .counting(Counting.EVENTS);
      count("events of " + people + " people", events);
    }
  }

  private static void count(String what, Dataset dataset) {
    Tabulation pairs = Tabulation.of();
    for (int i = 0; i < ALL.size() - 1; i++) {
      for (int j = i + 1; j < ALL.size() - 1; j++) {
        pairs = pairs.count(ALL.get(i), ALL.get(j));
      }
    }
    long units = 0;
    for (CountTable table : dataset.run(pairs)) {
      units += table.everyone().units();
    }
    if (units != pairs.requests().size() * dataset.rows()) {
      throw new IllegalStateException("Every table must hold every row");
    }
    System.gc();
    long live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.printf(
        Locale.ROOT,
        "%,d %s: %d tables; heap %d MB live with the dataset%n",
        dataset.rows(),
        what,
        pairs.requests().size(),
        live >> 20);
    if (!dataset.toString().startsWith("Dataset of")) {
      throw new IllegalStateException("Dataset must still be there when memory is read");
    }
  }
}
