// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.test;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.ContingencyTable;
import cymru.tegwch.analysis.statistics.numeric.Saddlepoint;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/**
 * Fisher's exact test of a table of any size: the chance, given both margins, of a table no more
 * probable than this one.
 *
 * <pre>
 *   P(table) = Π row! · Π column! / ( n! · Π cell! )      p = Σ P(t) over tables with P(t) &lt;= P(observed)
 * </pre>
 *
 * <p>Tables are not listed one by one: columns are dealt out in turn, rows that have as many people
 * left are alike, and ways of dealing that are equally probable are counted together. Ties are
 * taken within a relative 1e-7, as R takes them. Where even that is more than {@link #MOST_WORK},
 * {@link #p} is empty and {@link #simulatedP} answers.
 *
 * <p>Source: G. H. Freeman, J. H. Halton (1951), Biometrika 38(1/2), 141-149,
 * doi:10.1093/biomet/38.1-2.141; C. R. Mehta, N. R. Patel (1983), JASA 78(382), 427-434.
 *
 * @param table what was counted, without empty rows and columns
 */
public record FisherTableTest(ContingencyTable table) {

  /** The most ways of dealing a column that are looked at, in all. */
  public static final long MOST_WORK = 50_000_000;

  static final double TIES = 1e-7;

  /**
   * Leaves out empty rows and columns.
   *
   * @throws IllegalArgumentException if there is nobody in the table
   */
  public FisherTableTest {
    table = requireNonNull(table, "table").withoutEmpty();
  }

  /**
   * The test of that table.
   *
   * <pre>{@code
   * var table = ContingencyTable.of(CategoryCounts.of(3, 1, 0), CategoryCounts.of(0, 2, 4));
   * FisherTableTest.of(table).p();
   * }</pre>
   *
   * @throws IllegalArgumentException if there is nobody in the table
   */
  public static FisherTableTest of(ContingencyTable table) {
    return new FisherTableTest(table);
  }

  /** The p-value, 0 to 1; empty where it takes more than {@link #MOST_WORK}. */
  public OptionalDouble p() {
    ContingencyTable oriented = table.rows().size() <= table.columns() ? table : table.transposed();
    return new TableNetwork(oriented).p(MOST_WORK);
  }

  /**
   * The p-value from tables dealt at random with the same margins: the share, the observed table
   * among them, that is no more probable.
   *
   * <p>Its standard error is {@code √(p(1-p)/draws)}. The same generator in the same state gives
   * the same value.
   *
   * @param draws how many tables to deal, 1 or more
   * @throws IllegalArgumentException if {@code draws} is not greater than 0
   */
  public double simulatedP(RandomGenerator generator, int draws) {
    if (draws <= 0) {
      throw new IllegalArgumentException("Draws must be greater than 0, but was " + draws);
    }
    long[] rows = table.rowTotals().counts().stream().mapToLong(Long::longValue).toArray();
    int[] people = people(rows);
    double observed = sumOfLogFactorials();
    int asExtreme = 1;
    for (int draw = 0; draw < draws; draw++) {
      if (dealt(generator, people) >= observed - TIES) {
        asExtreme++;
      }
    }
    return asExtreme / (draws + 1.0);
  }

  /** Everybody's row, one after another. */
  private static int[] people(long[] rows) {
    int[] people = new int[Math.toIntExact(LongStream.of(rows).sum())];
    int at = 0;
    for (int row = 0; row < rows.length; row++) {
      for (long i = 0; i < rows[row]; i++) {
        people[at++] = row;
      }
    }
    return people;
  }

  /** Shuffles people and deals them into the columns. */
  private double dealt(RandomGenerator generator, int[] people) {
    for (int i = people.length - 1; i > 0; i--) {
      int j = generator.nextInt(i + 1);
      int swapped = people[i];
      people[i] = people[j];
      people[j] = swapped;
    }
    double sum = 0;
    int at = 0;
    for (long size : table.columnTotals().counts()) {
      int[] cells = new int[table.rows().size()];
      for (long i = 0; i < size; i++) {
        cells[people[at++]]++;
      }
      for (int cell : cells) {
        sum += Saddlepoint.logFactorial(cell);
      }
    }
    return sum;
  }

  private double sumOfLogFactorials() {
    return table.rows().stream()
        .flatMap(row -> row.counts().stream())
        .mapToDouble(Saddlepoint::logFactorial)
        .sum();
  }
}
