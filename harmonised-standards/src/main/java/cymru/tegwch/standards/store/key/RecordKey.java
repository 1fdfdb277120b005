// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.key;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What makes a record that one: the first 128 bits of SHA-256 over the subject's id and the
 * occasion, as 32 hexadecimal digits.
 *
 * <p>It follows from the record, so that a form that is sent twice is one record. It does not grow
 * with time: a running number would tell the order in which people answered, and with it who an
 * unlinked record belongs to. It adds nothing to what the subject's id gives away, because that
 * stands beside it.
 *
 * @param text the digits
 */
public record RecordKey(String text) implements Comparable<RecordKey> {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
  private static final int BYTES = 16;

  public RecordKey {
    if (!FORM.matcher(requireNonNull(text, "text")).matches()) {
      throw new IllegalArgumentException("Record key must be 32 lower-case hexadecimal digits");
    }
  }

  /** The key of that record, whatever its version. */
  public static RecordKey of(MonitoringRecord record) {
    return of(record.subject(), record.event());
  }

  /** The key of that subject's record of that occasion. No part can contain the separator. */
  public static RecordKey of(SubjectId subject, ServiceEvent event) {
    String parts =
        String.join("|", subject.text(), event.service(), event.occasion(), event.on().toString());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8));
      return new RecordKey(HexFormat.of().formatHex(digest, 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java platform must have SHA-256", e);
    }
  }

  /** A fixed order without meaning. */
  @Override
  public int compareTo(RecordKey other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return "RecordKey[not shown]";
  }
}
