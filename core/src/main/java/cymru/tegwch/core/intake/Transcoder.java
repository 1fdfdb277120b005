// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Bytes of a stated encoding as UTF-8. What does not decode ends the reading: nothing is ever
 * replaced by a question mark.
 */
final class Transcoder extends InputStream {

  private static final int CHUNK = 1 << 14;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final CharsetEncoder encoder;
  private final ByteBuffer encoded = ByteBuffer.allocate(CHUNK).flip();
  private final CharBuffer characters = CharBuffer.allocate(CHUNK);
  private final ByteBuffer decoded = ByteBuffer.allocate(4 * CHUNK).flip();
  private long offset;
  private long line = 1;
  private boolean afterReturn;
  private boolean ended;
  private boolean flushed;

  Transcoder(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.encoder = StandardCharsets.UTF_8.newEncoder();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, bytes.length);
    while (!decoded.hasRemaining()) {
      if (flushed) {
        return -1;
      }
      decodeMore();
    }
    int read = Math.min(length, decoded.remaining());
    decoded.get(bytes, from, read);
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void decodeMore() throws IOException {
    fill();
    int before = encoded.position();
    CoderResult result = decoder.decode(encoded, characters, ended);
    offset += encoded.position() - before;
    if (result.isUnderflow() && ended) {
      flushed = decoder.flush(characters).isUnderflow();
    }
    characters.flip();
    countLines();
    decoded.clear();
    // A pair of surrogates is never torn apart here: decoders write both or neither.
    encoder.encode(characters, decoded, flushed);
    decoded.flip();
    characters.compact();
    if (result.isError()) {
      throw new Unreadable(Reason.ENCODING_MALFORMED, line, offset);
    }
  }

  private void fill() throws IOException {
    encoded.compact();
    if (!ended && encoded.hasRemaining()) {
      int read = in.read(encoded.array(), encoded.position(), encoded.remaining());
      if (read < 0) {
        ended = true;
      } else {
        encoded.position(encoded.position() + read);
      }
    }
    encoded.flip();
  }

  private void countLines() {
    for (int i = characters.position(); i < characters.limit(); i++) {
      char c = characters.get(i);
      if (c == '\r' || (c == '\n' && !afterReturn)) {
        line++;
      }
      afterReturn = c == '\r';
    }
  }
}
