// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/** Cuts a stream into rows, within limits, and hands them on. */
final class TableRows {

  /** Takes the rows behind the heading. */
  interface Rows {
    /** Takes a row, by its number from 1, which has as many cells as there are columns. */
    void row(long number, List<String> cells);
  }

  private static final int MOST_BYTES = 64 << 20;
  private static final int MOST_COLUMNS = 1_024;
  private static final int LONGEST_CELL = 4_096;
  private static final int LONGEST_ROW = 1 << 18;

  private final TableTally tally;
  private long number;

  TableRows(TableTally tally) {
    this.tally = tally;
  }

  /** Reads all rows; what is wrong with the file as a whole goes to the tally. */
  void read(InputStream in, Layout layout) throws IOException {
    try {
      rows(decoded(in), layout);
    } catch (CsvParseException e) {
      // the parser's message quotes the file
      tally.problem(TableFault.MALFORMED_CSV.row(number + 1));
    } catch (UncheckedIOException e) {
      refuse(requireNonNull(e.getCause()));
    } catch (IOException e) {
      refuse(e);
    }
  }

  private void rows(Reader text, Layout layout) {
    Iterator<CsvRecord> records =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_ROW)
            .build(
                CsvRecordHandler.builder()
                    .maxFields(MOST_COLUMNS)
                    .maxFieldSize(LONGEST_CELL)
                    .maxRecordSize(LONGEST_ROW)
                    .build(),
                text)
            .iterator();
    if (!records.hasNext()) {
      tally.problem(TableFault.EMPTY_FILE.whole());
      return;
    }
    CsvRecord heading = records.next();
    number = heading.getStartingLineNumber();
    Headings headings = new Headings(heading.getFields(), number, tally);
    Rows rows =
        layout instanceof Layout.Wide wide
            ? WideTable.of(wide, headings, tally)
            : TallTable.of((Layout.Tall) layout, headings, tally);
    tally.headingEnds();
    while (records.hasNext()) {
      CsvRecord record = records.next();
      number = record.getStartingLineNumber();
      tally.begin();
      if (tally.isHeadingWrong()) {
        tally.refuse();
      } else if (record.getFieldCount() == headings.size()) {
        rows.row(number, record.getFields());
      } else {
        tally.refuse(TableFault.WRONG_WIDTH.row(number));
      }
    }
  }

  private void refuse(IOException e) throws IOException {
    if (e instanceof TooLarge) {
      tally.problem(TableFault.TOO_LARGE.whole());
    } else if (e instanceof CharacterCodingException) {
      tally.problem(TableFault.ENCODING_MALFORMED.row(number + 1));
    } else {
      throw e;
    }
  }

  private static Reader decoded(InputStream in) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(new Limited(in), 3);
    byte[] first = bytes.readNBytes(3);
    boolean isMark =
        first.length == 3
            && first[0] == (byte) 0xEF
            && first[1] == (byte) 0xBB
            && first[2] == (byte) 0xBF;
    if (!isMark) {
      bytes.unread(first);
    }
    return new InputStreamReader(
        bytes,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** The stream is longer than may be read. */
  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** A stream that ends with an error when too much was read of it. */
  private static final class Limited extends FilterInputStream {

    private long left = MOST_BYTES;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      took(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = super.read(into, from, length);
      took(Math.max(0, count));
      return count;
    }

    private void took(int count) throws TooLarge {
      left -= count;
      if (left < 0) {
        throw new TooLarge();
      }
    }
  }
}
