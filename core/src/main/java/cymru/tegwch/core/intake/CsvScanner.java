// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of UTF-8 into records and cells, in one pass and in constant memory.
 *
 * <p>It reads RFC 4180 with any of CR, LF and CRLF as the end of a record. Bytes that are not
 * well-formed UTF-8 and a quotation that is never closed end the reading; whatever else is wrong is
 * marked on its cell or record, and the next record is read. A cell that is too long is not kept,
 * however long it is. Nothing is decoded: whoever takes the cells sees their bytes.
 */
final class CsvScanner {

  /** Takes what is read, in order. The bytes are only there during the call. */
  interface Cells {

    /** A record begins. */
    void begin(long line, long row);

    /** The next cell of the record; {@code column} counts from 0 and may exceed the header. */
    void cell(int column, byte[] bytes, int from, int to, int marks) throws IOException;

    /** The record ends. */
    void end(int cells, boolean isTooLong) throws IOException;

    /** There is an empty line. */
    void blankLine(long line, long row);
  }

  private static final int BUFFER = 1 << 18;
  // Whoever takes a cell may look at eight bytes at once.
  private static final int SLACK = 8;
  private static final int MOST_BYTES = 4 * Utf8.MOST_CHARACTERS;
  private static final int MOST_RECORD_CHARACTERS = 1 << 16;

  private static final byte[] LINE_FEED = {'\n'};
  private static final byte ORDINARY = 0;
  private static final byte SEPARATOR = 1;
  private static final byte LINE_END = 2;
  private static final byte CONTROL = 3;
  private static final byte MULTIBYTE = 4;
  private static final byte QUOTE = 5;

  private final InputStream in;
  private final byte[] kinds = new byte[256];
  private final byte[] bytes = new byte[BUFFER + SLACK];
  private final byte[] unquoted = new byte[MOST_BYTES + SLACK];
  private int unquotedSize;
  private long unquotedCharacters;
  private int at;
  private int limit;
  private boolean ended;
  private long offset;
  private long line = 1;
  private long row = 1;
  // Bytes of the record so far that begin no character.
  private long continuations;

  /** A scanner of that stream, which it does not close, with cells between that ASCII character. */
  CsvScanner(InputStream in, char separator) throws IOException {
    this.in = in;
    for (int b = 0; b < 256; b++) {
      kinds[b] = b >= 0x80 ? MULTIBYTE : b < 0x20 || b == 0x7F ? CONTROL : ORDINARY;
    }
    kinds['\n'] = LINE_END;
    kinds['\r'] = LINE_END;
    kinds['"'] = QUOTE;
    kinds[separator] = SEPARATOR;
    refill(0);
    skipByteOrderMark();
  }

  /** Reads one record, or as many empty lines as there are before it; false at the end. */
  boolean record(Cells cells) throws IOException {
    while (at < limit && kinds[bytes[at] & 0xFF] == LINE_END) {
      cells.blankLine(line, row++);
      lineEnd();
    }
    if (at == limit) {
      return false;
    }
    long begin = offset + at;
    continuations = 0;
    cells.begin(line, row++);
    int column = cells(cells);
    long characters = offset + at - begin - continuations;
    cells.end(column, characters > MOST_RECORD_CHARACTERS);
    if (at < limit) {
      lineEnd();
    }
    return true;
  }

  /** Reads the cells of a record, leaves what ends it, and says how many there were. */
  private int cells(Cells cells) throws IOException {
    int column = 0;
    while (true) {
      column = shortCells(cells, column);
      if (bytes[at] == '"' && at < limit) {
        quoted(cells, column);
      } else {
        plain(cells, column);
      }
      column++;
      if (!separator()) {
        return column;
      }
    }
  }

  /**
   * Reads cells for as long as they are short, plain, whole in the buffer, and followed by another,
   * as nearly all are; says which column comes next.
   */
  private int shortCells(Cells cells, int first) throws IOException {
    byte[] buffer = bytes;
    byte[] kindOf = kinds;
    int end = limit;
    int column = first;
    int from = at;
    int i = from;
    while (true) {
      byte kind = kindOf[buffer[i] & 0xFF];
      if (kind == ORDINARY) {
        i++;
      } else if (kind == SEPARATOR && i + 1 < end && i - from <= Utf8.MOST_CHARACTERS) {
        cells.cell(column++, buffer, from, i, 0);
        from = ++i;
      } else {
        at = from;
        return column;
      }
    }
  }

  /** Passes a separator, if there is one: another cell follows, even at the end of the file. */
  private boolean separator() throws IOException {
    if (at == limit || kinds[bytes[at] & 0xFF] != SEPARATOR) {
      return false;
    }
    at++;
    if (at == limit) {
      refill(at);
    }
    return true;
  }

  /** Reads a cell without quotation marks and leaves what ends it. */
  private void plain(Cells cells, int column) throws IOException {
    long before = continuations;
    int marks = 0;
    int from = at;
    int i = at;
    while (true) {
      byte kind = kinds[bytes[i] & 0xFF];
      if (kind == ORDINARY || kind == QUOTE) {
        i++;
      } else if (i >= limit && ended) {
        break;
      } else if (!ended && (i >= limit || (kind == MULTIBYTE && i + 4 > limit))) {
        if (i - from > MOST_BYTES) {
          marks |= Utf8.TOO_LONG;
          from = i;
        }
        refill(from);
        i -= from;
        from = 0;
      } else if (kind == CONTROL) {
        marks |= Utf8.ILLEGAL;
        i++;
      } else if (kind == MULTIBYTE) {
        int length = sequence(i);
        marks |= illegal(i, length);
        i += length;
      } else {
        break;
      }
    }
    at = i;
    if (i - from > Utf8.MOST_CHARACTERS
        && i - from - (continuations - before) > Utf8.MOST_CHARACTERS) {
      marks |= Utf8.TOO_LONG;
    }
    cells.cell(column, bytes, (marks & Utf8.TOO_LONG) == 0 ? from : i, i, marks);
  }

  /** Reads a cell that begins with a quotation mark and leaves what ends it. */
  private void quoted(Cells cells, int column) throws IOException {
    int marks = quotation();
    if (at < limit && kinds[bytes[at] & 0xFF] != SEPARATOR && kinds[bytes[at] & 0xFF] != LINE_END) {
      marks |= Utf8.BAD_QUOTE;
      skipToEndOfCell();
    }
    cells.cell(column, unquoted, 0, (marks & Utf8.TOO_LONG) == 0 ? unquotedSize : 0, marks);
  }

  /** Passes a quotation with its marks, and keeps what is between them if it is not too long. */
  private int quotation() throws IOException {
    long opened = line;
    long openedAt = offset + at;
    unquotedSize = 0;
    unquotedCharacters = 0;
    int marks = 0;
    at++;
    while (true) {
      if (at + 4 > limit && !ended) {
        refill(at);
      }
      if (at == limit) {
        throw new Unreadable(Reason.UNTERMINATED_QUOTE, opened, openedAt);
      }
      byte kind = kinds[bytes[at] & 0xFF];
      if (kind == LINE_END) {
        lineEnd();
        keep(LINE_FEED, 0, 1);
      } else if (kind == MULTIBYTE) {
        int length = sequence(at);
        marks |= illegal(at, length);
        keep(bytes, at, length);
        at += length;
      } else if (bytes[at] != '"') {
        marks |= kind == CONTROL || bytes[at] == '\t' ? Utf8.ILLEGAL : 0;
        keep(bytes, at++, 1);
      } else if (bytes[at + 1] == '"' && at + 1 < limit) {
        keep(bytes, at, 1);
        at += 2;
      } else {
        at++;
        return unquotedCharacters > Utf8.MOST_CHARACTERS ? marks | Utf8.TOO_LONG : marks;
      }
    }
  }

  private void keep(byte[] source, int from, int length) {
    if (++unquotedCharacters <= Utf8.MOST_CHARACTERS) {
      System.arraycopy(source, from, unquoted, unquotedSize, length);
      unquotedSize += length;
    }
  }

  private void skipToEndOfCell() throws IOException {
    while (true) {
      if (at + 4 > limit && !ended) {
        refill(at);
      }
      if (at == limit) {
        return;
      }
      byte kind = kinds[bytes[at] & 0xFF];
      if (kind == SEPARATOR || kind == LINE_END) {
        return;
      }
      at += kind == MULTIBYTE ? sequence(at) : 1;
    }
  }

  /** Passes one end of line: CR, LF or CRLF. */
  private void lineEnd() throws IOException {
    boolean isReturn = bytes[at] == '\r';
    at++;
    if (at == limit) {
      refill(at);
    }
    if (isReturn && at < limit && bytes[at] == '\n') {
      at++;
      if (at == limit) {
        refill(at);
      }
    }
    line++;
  }

  /** The length of the sequence at that place, which is counted. */
  private int sequence(int place) throws Unreadable {
    int length = Utf8.length(bytes[place]);
    if (length == 0 || place + length > limit || Utf8.codePoint(bytes, place, length) < 0) {
      throw new Unreadable(Reason.ENCODING_MALFORMED, line, offset + place);
    }
    continuations += length - 1;
    return length;
  }

  private int illegal(int place, int length) {
    return Utf8.isIllegal(Utf8.codePoint(bytes, place, length)) ? Utf8.ILLEGAL : 0;
  }

  /** Moves the bytes from that place on to the beginning and reads more behind them. */
  private void refill(int from) throws IOException {
    System.arraycopy(bytes, from, bytes, 0, limit - from);
    offset += from;
    at -= from;
    limit -= from;
    while (limit < BUFFER && !ended) {
      int read = in.read(bytes, limit, BUFFER - limit);
      if (read < 0) {
        ended = true;
      } else {
        limit += read;
      }
    }
    // The byte behind the last ends every loop over ordinary ones.
    Arrays.fill(bytes, limit, limit + SLACK, (byte) '\n');
  }

  private void skipByteOrderMark() throws Unreadable {
    if (limit >= 2) {
      int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
      if (first == 0xFEFF || first == 0xFFFE || (bytes[0] == 0) != (bytes[1] == 0)) {
        throw new Unreadable(Reason.ENCODING_UNSUPPORTED, 1, 0);
      }
    }
    if (limit >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF) {
      at = 3;
    }
  }
}
