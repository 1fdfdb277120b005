// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import cymru.tegwch.core.record.SubjectId;
import cymru.tegwch.core.record.SubjectIds;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * Makes 128 bits of a reference: by the host's key where there is one; otherwise by SHA-256, for
 * counting in memory alone. What has no key is no pseudonym and is never written anywhere.
 */
final class SubjectKeys {

  private final @Nullable SubjectIds ids;
  private final MessageDigest digest;
  private final boolean hasSubjects;
  private final boolean hasHouseholds;

  SubjectKeys(Mapping mapping, @Nullable SubjectIds ids) {
    this.ids = ids;
    this.hasSubjects = mapping.subject().isPresent();
    this.hasHouseholds = mapping.household().isPresent();
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java platform must have SHA-256", e);
    }
  }

  /** Puts the keys of a row's references beside them. */
  void fill(CodedRow row) {
    if (hasSubjects) {
      SubjectId subject = of(row.subject);
      row.subjectHigh = subject.high();
      row.subjectLow = subject.low();
    }
    if (hasHouseholds) {
      SubjectId household = of(row.household);
      row.householdHigh = household.high();
      row.householdLow = household.low();
    }
  }

  private SubjectId of(String reference) {
    if (ids != null) {
      return ids.of(reference);
    }
    ByteBuffer bits = ByteBuffer.wrap(digest.digest(reference.getBytes(StandardCharsets.US_ASCII)));
    return new SubjectId(SubjectId.Kind.LINKED, bits.getLong(), bits.getLong());
  }
}
