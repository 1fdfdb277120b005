// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.dataset.InMemory;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Tabulation;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

/**
 * All 28 tables of two of eight characteristics by an outcome, over rows that are in memory:
 * Tegwch, a loop written by hand, and DuckDB.
 *
 * <p>Tegwch also counts every margin and makes the tables; the others only count cells.
 */
public final class TablesBenchmark {

  private static final int ROWS = 5_000_000;
  private static final int THREADS = 2;
  private static final List<Variable> ALL = Synthetic.VARIABLES;
  private static final int LAST = ALL.size() - 1;

  private TablesBenchmark() {}

  /** Runs it, and fails if the three do not agree on every cell. */
  public static void main(String[] arguments) throws Exception {
    Timing.printMachine();
    byte[][] columns = Synthetic.columns(ROWS);
    Dataset dataset =
        InMemory.dataset(Synthetic.POPULATION, ALL, ROWS, (row, column) -> columns[column][row]);
    BareLoop loop = new BareLoop(columns, ALL.stream().mapToInt(TablesBenchmark::sizeOf).toArray());
    ForkJoinPool one = new ForkJoinPool(1);
    ForkJoinPool two = new ForkJoinPool(THREADS);
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    try (DuckDb duck = new DuckDb(THREADS)) {
      duck.load(ALL, columns, new int[0]);
      System.out.println(ROWS + " synthetic rows, 28 tables x outcome; DuckDB " + duck.version());
      requireEqual(dataset.run(tabulation()), loop.count(1, executor), duck);
      Timing timing = new Timing();
      timing.add("Tegwch, 1 thread", () -> one.submit(() -> dataset.run(tabulation())).get());
      timing.add("bare loop, 1 thread", () -> loop.count(1, executor));
      timing.add("Tegwch, 2 threads", () -> two.submit(() -> dataset.run(tabulation())).get());
      timing.add("bare loop, 2 threads", () -> loop.count(THREADS, executor));
      timing.add("DuckDB, 2 threads, 28 queries", () -> queries(duck));
      timing.add("DuckDB, 2 threads, one query of 28 grouping sets", () -> duck.query(sets()));
      timing.print();
    } finally {
      one.shutdown();
      two.shutdown();
      executor.shutdown();
    }
  }

  private static Tabulation tabulation() {
    Outcome satisfied = Outcome.of(ALL.get(LAST), "c0");
    Tabulation tabulation = Tabulation.of();
    for (int i = 0; i < LAST; i++) {
      for (int j = i + 1; j < LAST; j++) {
        tabulation = tabulation.count(satisfied, ALL.get(i), ALL.get(j));
      }
    }
    return tabulation;
  }

  private static List<List<long[]>> queries(DuckDb duck) throws Exception {
    List<List<long[]>> results = new ArrayList<>();
    for (int i = 0; i < LAST; i++) {
      for (int j = i + 1; j < LAST; j++) {
        String by = names(i, j);
        results.add(duck.query("SELECT " + by + ", count(*) FROM t GROUP BY " + by));
      }
    }
    return results;
  }

  private static String sets() {
    List<String> sets = new ArrayList<>();
    for (int i = 0; i < LAST; i++) {
      for (int j = i + 1; j < LAST; j++) {
        sets.add("(" + names(i, j) + ")");
      }
    }
    String all = String.join(", ", ALL.stream().map(Variable::name).toList());
    return "SELECT "
        + all
        + ", count(*) FROM t GROUP BY GROUPING SETS ("
        + String.join(", ", sets)
        + ")";
  }

  private static String names(int i, int j) {
    return ALL.get(i).name() + ", " + ALL.get(j).name() + ", " + ALL.get(LAST).name();
  }

  private static void requireEqual(List<CountTable> ours, List<int[]> loop, DuckDb duck)
      throws Exception {
    List<List<long[]>> theirs = queries(duck);
    int table = 0;
    long cells = 0;
    for (int i = 0; i < LAST; i++) {
      for (int j = i + 1; j < LAST; j++) {
        long sum = 0;
        for (long[] row : theirs.get(table)) {
          Coordinates place = Coordinates.of(line(i, row[0]), line(j, row[1]), outcomeLine(row[2]));
          long counted = ours.get(table).cell(place).units();
          int at = (int) ((row[0] * sizeOf(ALL.get(j)) + row[1]) * sizeOf(ALL.get(LAST)) + row[2]);
          if (counted != row[3] || loop.get(table)[at] != row[3]) {
            throw new IllegalStateException("Tables must agree, but did not at " + place);
          }
          sum += counted;
          cells++;
        }
        if (sum != ROWS || ours.get(table).everyone().units() != ROWS) {
          throw new IllegalStateException("Table must hold every row, but held " + sum);
        }
        table++;
      }
    }
    System.out.printf(Locale.ROOT, "all three agree in %d cells of %d tables%n", cells, table);
  }

  private static Coordinate line(int variable, long code) {
    Level level = ALL.get(variable).level();
    return Oracle.line(level, code);
  }

  private static Coordinate outcomeLine(long code) {
    int leaves = ALL.get(LAST).level().groups().size();
    return code >= leaves
        ? Oracle.line(ALL.get(LAST).level(), code)
        : Coordinate.of(code == 0 ? Outcome.HAPPENED : Outcome.DID_NOT);
  }

  private static int sizeOf(Variable variable) {
    return Oracle.codes(variable.level());
  }
}
