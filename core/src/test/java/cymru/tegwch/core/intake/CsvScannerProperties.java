// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The scanner held against another reader of CSV and against the platform's decoder. */
class CsvScannerProperties {

  private static final class Collected implements CsvScanner.Cells {
    private final List<List<String>> records = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();

    @Override
    public void begin(long line, long row) {
      records.add(new ArrayList<>());
      lines.add(line);
    }

    @Override
    public void cell(int column, byte[] bytes, int from, int to, int cellMarks) {
      List<String> record = records.get(records.size() - 1);
      assertThat(record).hasSize(column);
      record.add(new String(bytes, from, to - from, UTF_8));
    }

    @Override
    public void end(int cells, boolean isTooLong) {
      assertThat(records.get(records.size() - 1)).hasSize(cells);
    }

    @Override
    public void blankLine(long line, long row) {}
  }

  @Property(tries = 2_000)
  void wellFormedFilesAreCutAsAnotherReaderCutsThem(@ForAll("files") String text) {
    Collected ours = scan(text.getBytes(UTF_8), 1 << 16);

    List<CsvRecord> theirs =
        CsvReader.builder()
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)
            .stream()
            .toList();
    assertThat(ours.records)
        .isEqualTo(theirs.stream().map(record -> unixLines(record.getFields())).toList());
    assertThat(ours.lines)
        .isEqualTo(theirs.stream().map(CsvRecord::getStartingLineNumber).toList());
  }

  @Property(tries = 50)
  void itDoesNotMatterHowManyBytesComeAtOnce(
      @ForAll("files") String text, @ForAll("chunks") int chunk) {
    byte[] bytes = text.repeat(1 + 70_000 / Math.max(1, text.length())).getBytes(UTF_8);

    assertThat(scan(bytes, chunk).records).isEqualTo(scan(bytes, 1 << 16).records);
  }

  @Property(tries = 5_000)
  void bytesAreRefusedExactlyWhenThePlatformCannotDecodeThem(@ForAll("bytes") byte[] bytes) {
    boolean isUtf8;
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      isUtf8 = true;
    } catch (CharacterCodingException e) {
      isUtf8 = false;
    }

    assertThat(isRefused(bytes)).isEqualTo(!isUtf8);
  }

  @Provide
  Arbitrary<String> files() {
    Arbitrary<String> plain =
        Arbitraries.strings()
            .withChars("aé€ 1ŵ")
            .ofMaxLength(6)
            .map(text -> text.replace("1", "😀"));
    Arbitrary<String> quoted =
        Arbitraries.strings()
            .withChars("aŷ,\n\r\"1")
            .ofMaxLength(8)
            .map(text -> '"' + text.replace("\"", "\"\"") + '"');
    Arbitrary<String> record =
        Arbitraries.oneOf(plain, quoted)
            .list()
            .ofMinSize(2)
            .ofMaxSize(4)
            .map(cells -> String.join(",", cells));
    Arbitrary<String> end = Arbitraries.of("\n", "\r\n", "\r");
    return record
        .flatMap(text -> end.map(text::concat))
        .list()
        .ofMaxSize(8)
        .map(all -> String.join("", all));
  }

  @Provide
  Arbitrary<Integer> chunks() {
    return Arbitraries.of(1, 2, 3, 7, 100, 4_096);
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    Arbitrary<Byte> likely =
        Arbitraries.of(
                0x41, 0x2C, 0x0A, 0x80, 0xBF, 0xC0, 0xC2, 0xE0, 0xA0, 0x9F, 0xED, 0xEF, 0xF0, 0x90,
                0x8F, 0xF4, 0xF5, 0xFF, 0xE2)
            .map(Integer::byteValue);
    // A letter first, so that nothing is taken for a byte order mark.
    return likely
        .array(byte[].class)
        .ofMaxSize(12)
        .map(
            tail -> {
              byte[] bytes = new byte[tail.length + 2];
              bytes[0] = 'x';
              bytes[1] = 'y';
              System.arraycopy(tail, 0, bytes, 2, tail.length);
              return bytes;
            });
  }

  /** What is in a quotation keeps its line ends, but each as a line feed. */
  private static List<String> unixLines(List<String> cells) {
    return cells.stream().map(cell -> cell.replace("\r\n", "\n").replace('\r', '\n')).toList();
  }

  private static boolean isRefused(byte[] bytes) {
    try {
      CsvScanner scanner = new CsvScanner(new ByteArrayInputStream(bytes), ',');
      Collected cells = new Collected();
      while (scanner.record(cells)) {
        // to the end
      }
      return false;
    } catch (Unreadable e) {
      assertThat(e.refusal().reason()).isEqualTo(Reason.ENCODING_MALFORMED);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Collected scan(byte[] bytes, int chunk) {
    try (InputStream in = inChunks(bytes, chunk)) {
      CsvScanner scanner = new CsvScanner(in, ',');
      Collected cells = new Collected();
      while (scanner.record(cells)) {
        // to the end
      }
      return cells;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream inChunks(byte[] bytes, int chunk) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] into, int from, int length) {
        return super.read(into, from, Math.min(length, chunk));
      }
    };
  }
}
