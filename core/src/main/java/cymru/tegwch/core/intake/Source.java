// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where rows come from. */
sealed interface Source {

  /** Makes the assembler of rows when the columns are known. */
  interface Assembling extends Function<RowPlan, RowAssembler> {}

  /**
   * Reads all rows.
   *
   * @throws Unreadable if the source must be refused as a whole
   */
  void read(Mapping mapping, Assembling assembling, ReportBuilder report) throws IOException;

  /** Whether it can be read again. */
  boolean isRepeatable();

  /** Whether a place in it is a JSON Pointer. */
  default boolean isByPointer() {
    return false;
  }

  /** Bytes that can be had once, or again and again. */
  sealed interface Bytes {

    InputStream open() throws IOException;

    boolean isRepeatable();

    /** A file. */
    record File(Path path) implements Bytes {
      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(path);
      }

      @Override
      public boolean isRepeatable() {
        return true;
      }
    }

    /** A stream that is its owner's to close. */
    record Once(InputStream stream) implements Bytes {
      @Override
      public InputStream open() {
        return new BufferedInputStream(stream) {
          @Override
          public void close() {
            // Whoever opened the stream closes it.
          }
        };
      }

      @Override
      public boolean isRepeatable() {
        return false;
      }
    }
  }

  /** Comma-separated values, or with another separator. */
  record Csv(Bytes bytes, Charset charset, char separator) implements Source {

    @Override
    public void read(Mapping mapping, Assembling assembling, ReportBuilder report)
        throws IOException {
      try (InputStream in = bytes.open();
          InputStream utf8 =
              charset.equals(StandardCharsets.UTF_8) ? in : new Transcoder(in, charset)) {
        CsvScanner scanner = new CsvScanner(utf8, separator);
        Header header = new Header(separator);
        if (!scanner.record(header)) {
          throw new Unreadable(Reason.EMPTY_FILE, 0, -1);
        }
        var names = header.matched(mapping.columns());
        RowAssembler rows = assembling.apply(new RowPlan(mapping, names));
        report.dropped(header.dropped(names));
        while (scanner.record(rows)) {
          // The assembler takes what is read.
        }
      }
    }

    @Override
    public boolean isRepeatable() {
      return bytes.isRepeatable();
    }
  }

  /** An array of JSON objects. */
  record Json(Bytes bytes) implements Source {

    @Override
    public void read(Mapping mapping, Assembling assembling, ReportBuilder report)
        throws IOException {
      try (InputStream in = bytes.open()) {
        NamedRows rows = new NamedRows(mapping, assembling.apply(plan(mapping)));
        new JsonRows(rows).read(in);
        rows.finish(report);
      }
    }

    @Override
    public boolean isRepeatable() {
      return bytes.isRepeatable();
    }

    @Override
    public boolean isByPointer() {
      return true;
    }
  }

  /** Rows by the names of their columns. */
  record Rows(Stream<Map<String, String>> rows) implements Source {

    @Override
    public void read(Mapping mapping, Assembling assembling, ReportBuilder report)
        throws IOException {
      NamedRows named = new NamedRows(mapping, assembling.apply(plan(mapping)));
      long number = 0;
      try (rows) {
        Iterator<Map<String, String>> each = rows.iterator();
        while (each.hasNext()) {
          read(each.next(), ++number, named);
        }
      }
      named.finish(report);
    }

    private static void read(Map<String, String> cells, long number, NamedRows named) {
      named.begin(number);
      cells.forEach(
          (name, text) -> {
            if (named.isWanted(name)) {
              named.cell(name, text);
            }
          });
      named.end();
    }

    @Override
    public boolean isRepeatable() {
      return false;
    }

    @Override
    public boolean isByPointer() {
      return true;
    }
  }

  /** A plan for cells that have names and no order. */
  static RowPlan plan(Mapping mapping) {
    return new RowPlan(mapping, mapping.columns());
  }
}
