// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.dataset.InMemory;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Variable;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;

/**
 * Events by two characteristics, with the different subjects in each cell: Tegwch and DuckDB's
 * {@code COUNT(DISTINCT)}.
 *
 * <p>Tegwch also counts the subjects on every margin, and the most events of one subject in each
 * cell; DuckDB is asked once for the cells alone and once for the margins too.
 */
public final class DistinctBenchmark {

  private static final int ROWS = 5_000_000;
  private static final int SUBJECTS = 800_000;
  private static final int THREADS = 2;
  private static final Variable A = Synthetic.VARIABLES.get(0);
  private static final Variable B = Synthetic.VARIABLES.get(3);
  private static final String BY = A.name() + ", " + B.name();
  private static final String COUNTS = ", count(*), count(DISTINCT subject) FROM t GROUP BY ";

  private DistinctBenchmark() {}

  /** Runs it, and fails if the two do not agree on every cell. */
  public static void main(String[] arguments) throws Exception {
    Timing.printMachine();
    byte[][] columns = Synthetic.columns(ROWS);
    int[] subjects = Synthetic.subjects(ROWS, SUBJECTS);
    long start = System.nanoTime();
    Dataset events =
        InMemory.dataset(
                Synthetic.POPULATION,
                Synthetic.VARIABLES,
                ROWS,
                (row, column) -> columns[column][row],
                row -> subjects[row])
            .counting(Counting.EVENTS);
    System.out.printf(
        Locale.ROOT,
        "%d synthetic events of %d subjects; written, numbered and grouped once in %d ms%n",
        ROWS,
        SUBJECTS,
        (System.nanoTime() - start) / 1_000_000);
    ForkJoinPool one = new ForkJoinPool(1);
    ForkJoinPool two = new ForkJoinPool(THREADS);
    try (DuckDb duck = new DuckDb(THREADS)) {
      duck.load(Synthetic.VARIABLES, columns, subjects);
      System.out.println("DuckDB " + duck.version());
      requireEqual(events.count(A, B), duck);
      Timing timing = new Timing();
      timing.add("Tegwch, 1 thread", () -> one.submit(() -> count(events)).get());
      timing.add("Tegwch, 2 threads", () -> two.submit(() -> count(events)).get());
      timing.add("DuckDB, 2 threads, cells", () -> duck.query("SELECT " + BY + COUNTS + BY));
      timing.add(
          "DuckDB, 2 threads, cells and margins",
          () -> duck.query("SELECT " + BY + COUNTS + "CUBE (" + BY + ")"));
      timing.print();
    } finally {
      one.shutdown();
      two.shutdown();
    }
  }

  private static CountTable count(Dataset events) {
    return events.count(new Axis[] {A, B});
  }

  private static void requireEqual(CountTable ours, DuckDb duck) throws Exception {
    String largest =
        "SELECT "
            + BY
            + ", sum(n), count(*), max(n) FROM (SELECT "
            + BY
            + ", subject, count(*) n FROM t GROUP BY "
            + BY
            + ", subject) GROUP BY "
            + BY;
    List<long[]> theirs = duck.query(largest);
    for (long[] row : theirs) {
      Coordinates place =
          Coordinates.of(Oracle.line(A.level(), row[0]), Oracle.line(B.level(), row[1]));
      if (!ours.cell(place).equals(new Cell(row[2], row[3], row[4]))) {
        throw new IllegalStateException("Cells must agree, but did not at " + place);
      }
    }
    long everyone = duck.query("SELECT count(DISTINCT subject) FROM t").get(0)[0];
    if (ours.everyone().subjects() != everyone || ours.everyone().units() != ROWS) {
      throw new IllegalStateException("Tables must agree on everyone");
    }
    System.out.printf(Locale.ROOT, "both agree in %d cells%n", theirs.size());
  }
}
