// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.intake.Mapping;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.variable.Variable;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A file of 5,000,000 rows and nine columns of an older system's codes, read into columns: Tegwch,
 * which checks every cell and harmonises it by a crosswalk, and others, which do neither.
 */
public final class ReadBenchmark {

  private static final int ROWS = 5_000_000;
  private static final int THREADS = 2;
  private static final String NOT_ASKED = "-9";

  private ReadBenchmark() {}

  /** Runs it, and fails if Tegwch and DuckDB do not agree on the counts of every column. */
  public static void main(String[] arguments) throws Exception {
    Timing.printMachine();
    Path file = Files.createTempFile("tegwch-read", ".csv");
    try (DuckDb duck = new DuckDb(THREADS)) {
      write(file, Synthetic.columns(ROWS));
      System.out.printf(
          Locale.ROOT,
          "%d synthetic rows of %d columns, %d MB; DuckDB %s%n",
          ROWS,
          Synthetic.VARIABLES.size(),
          Files.size(file) / 1_000_000,
          duck.version());
      Mapping mapping = mapping();
      requireEqual(Dataset.readCsv(file, mapping), file, duck);
      Timing timing = new Timing();
      timing.add(
          "Tegwch: read, checked, harmonised; 1 thread", () -> Dataset.readCsv(file, mapping));
      timing.add(
          "DuckDB: read as TINYINT; 2 threads", () -> load(duck, file, "columns = " + types()));
      timing.add("DuckDB: read, types found out; 2 threads", () -> load(duck, file, "delim = ','"));
      timing.add("FastCSV: bytes of cells added up; 1 thread", () -> fastCsv(file));
      timing.print();
    } finally {
      Files.delete(file);
    }
  }

  /** Leaves are numbered from 1; one silence is empty, one 0 and one -9. */
  private static void write(Path file, byte[][] columns) throws IOException {
    List<byte[][]> texts = Synthetic.VARIABLES.stream().map(ReadBenchmark::texts).toList();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      String header =
          Synthetic.VARIABLES.stream().map(Variable::name).collect(Collectors.joining(","));
      out.write((header + "\n").getBytes(StandardCharsets.UTF_8));
      for (int row = 0; row < columns[0].length; row++) {
        for (int column = 0; column < columns.length; column++) {
          out.write(texts.get(column)[columns[column][row]]);
          out.write(column < columns.length - 1 ? ',' : '\n');
        }
      }
    }
  }

  private static byte[][] texts(Variable variable) {
    List<byte[]> texts = new ArrayList<>();
    for (int leaf = 1; leaf <= variable.codes().categories().size(); leaf++) {
      texts.add(Integer.toString(leaf).getBytes(StandardCharsets.UTF_8));
    }
    for (Silence silence : Silence.values()) {
      String text =
          silence == Silence.NOT_ASKED
              ? NOT_ASKED
              : silence == Silence.PREFER_NOT_TO_SAY ? "0" : "";
      texts.add(text.getBytes(StandardCharsets.UTF_8));
    }
    return texts.toArray(byte[][]::new);
  }

  private static Mapping mapping() {
    Catalogue catalogue = Catalogue.empty();
    for (Variable variable : Synthetic.VARIABLES) {
      List<Crosswalk.Row> rows = new ArrayList<>();
      for (Category leaf : variable.codes().categories()) {
        String number = Integer.toString(rows.size() + 1);
        rows.add(Crosswalk.Row.of(number, Crosswalk.Kind.EXACT, leaf.code()));
      }
      catalogue =
          catalogue
              .with(variable.codes())
              .with(new Crosswalk(legacy(variable), variable.codes().id(), rows));
    }
    Mapping mapping = Mapping.of(catalogue, Synthetic.POPULATION);
    for (Variable variable : Synthetic.VARIABLES) {
      mapping =
          mapping.codes(
              variable.name(),
              variable,
              legacy(variable),
              column ->
                  column.value("0", Silence.PREFER_NOT_TO_SAY).value(NOT_ASKED, Silence.NOT_ASKED));
    }
    return mapping;
  }

  private static CodeListId legacy(Variable variable) {
    return new CodeListId(variable.codes().id().id(), "older-system");
  }

  private static String types() {
    return Synthetic.VARIABLES.stream()
        .map(variable -> "'" + variable.name() + "': 'TINYINT'")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String load(DuckDb duck, Path file, String how) throws Exception {
    duck.execute(
        "CREATE OR REPLACE TABLE t AS FROM read_csv('" + file + "', header = true, " + how + ")");
    return how;
  }

  /** What reading costs when nothing at all is made of the cells. */
  private static long fastCsv(Path file) throws IOException {
    Adder adder = new Adder();
    try (CsvReader<Boolean> reader = CsvReader.builder().build(adder, file)) {
      for (Boolean ignored : reader) {
        adder.records++;
      }
    }
    return adder.sum + adder.records;
  }

  private static void requireEqual(Dataset ours, Path file, DuckDb duck) throws Exception {
    if (ours.intake().rejected() != 0 || ours.rows() != ROWS) {
      throw new IllegalStateException("Every row must be accepted");
    }
    load(duck, file, "columns = " + types());
    for (Variable variable : Synthetic.VARIABLES) {
      CountTable table = ours.count(variable);
      List<long[]> theirs =
          duck.query(
              "SELECT coalesce("
                  + variable.name()
                  + ", 99), count(*) FROM t GROUP BY 1 ORDER BY 1");
      for (long[] row : theirs) {
        long leaves = variable.codes().categories().size();
        long code =
            row[0] == 99
                ? leaves + List.of(Silence.values()).indexOf(Silence.NOT_ANSWERED)
                : row[0] == 0
                    ? leaves + List.of(Silence.values()).indexOf(Silence.PREFER_NOT_TO_SAY)
                    : row[0] == -9
                        ? leaves + List.of(Silence.values()).indexOf(Silence.NOT_ASKED)
                        : row[0] - 1;
        Coordinates place = Coordinates.of(Oracle.line(variable.level(), code));
        if (table.cell(place).units() != row[1]) {
          throw new IllegalStateException("Counts must agree, but did not at " + place);
        }
      }
    }
    System.out.println("both agree on every count of every column");
  }

  /** Adds up the characters of all cells. */
  private static final class Adder extends AbstractBaseCsvCallbackHandler<Boolean> {

    private long sum;
    private long records;

    @Override
    protected void handleField(int field, char[] buffer, int from, int length, boolean quoted) {
      for (int i = from; i < from + length; i++) {
        sum += buffer[i];
      }
    }

    @Override
    protected Boolean buildRecord() {
      return true;
    }
  }
}
