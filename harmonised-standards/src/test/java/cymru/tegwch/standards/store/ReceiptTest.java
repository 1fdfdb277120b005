// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.record.SubjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A receipt says what was done and nothing of the person, and can be verified. */
class ReceiptTest {

  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
  private static final SubjectId PERSON = Given.person("p");

  private static final List<Receipt> ALL =
      List.of(
          new Receipt.Saved(AT, 1),
          new Receipt.Updated(AT, 2),
          new Receipt.AnswerWithdrawn(AT, "religion", 2),
          new Receipt.Withdrawn(AT, 2),
          new Receipt.Objected(AT, 2),
          new Receipt.ObjectionLifted(AT),
          new Receipt.Erased(AT, 2),
          new Receipt.Purged(AT, "three-years", 2),
          new Receipt.Expired(AT, "pregnancy-maternity", 2));

  private static byte[] key() {
    byte[] key = new byte[32];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) i;
    }
    return key;
  }

  @Test
  void theSealIsHmacSha256OfSubjectAndLine() {
    // python3: hmac.new(bytes(range(32)), b"tegwch-receipt\0" + s + b"\0" + l,
    // "sha256").hexdigest()
    // with s = b"linked-" + b"0"*16 + b"1".rjust(16, b"0") and l = b"erased|2026-11-22T10:00:00Z|2"
    SubjectId subject = new SubjectId(SubjectId.Kind.LINKED, 0, 1);

    assertThat(ReceiptSeal.keyed(key()).of(subject, new Receipt.Erased(AT, 2))).isEqualTo(GOLDEN);
  }

  private static final String GOLDEN =
      "bd8ee7ea1109de0be3b3a2b5c6f2f69015148c7ed8a4a4537f1dbbffc60674cc";

  @Test
  void aSealIsValidForItsReceiptItsPersonAndItsKeyAlone() {
    ReceiptSeal seal = ReceiptSeal.keyed(key());
    byte[] otherKey = key();
    otherKey[0]++;
    for (Receipt receipt : ALL) {
      String printed = seal.of(PERSON, receipt);
      assertThat(seal.isValid(PERSON, receipt, printed)).isTrue();
      assertThat(seal.isValid(Given.person("q"), receipt, printed)).isFalse();
      assertThat(seal.isValid(receipt, printed)).isFalse();
      assertThat(ReceiptSeal.keyed(otherKey).isValid(PERSON, receipt, printed)).isFalse();
      for (Receipt other : ALL) {
        assertThat(seal.isValid(PERSON, other, printed)).isEqualTo(other.equals(receipt));
      }
    }
    assertThat(seal.isValid(PERSON, ALL.get(0), "")).isFalse();
  }

  @Test
  void aReceiptOfRetentionIsSealedWithoutAPerson() {
    ReceiptSeal seal = ReceiptSeal.keyed(key());
    Receipt.Purged receipt = new Receipt.Purged(AT, "three-years", 2);

    assertThat(seal.isValid(receipt, seal.of(receipt))).isTrue();
    assertThat(seal.isValid(new Receipt.Purged(AT, "three-years", 3), seal.of(receipt))).isFalse();
  }

  @Test
  void aSealNeedsAKeyAndDoesNotShowIt() {
    assertThatThrownBy(() -> ReceiptSeal.keyed(Arrays.copyOf(key(), 31)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Key must be at least 32 bytes, but was 31");
    assertThat(ReceiptSeal.keyed(key())).hasToString("ReceiptSeal[key not shown]");
  }

  @Test
  void everyReceiptIsInBothLanguagesAndSaysNothingOfThePerson() {
    for (Receipt receipt : ALL) {
      assertThat(receipt.text().cy()).isNotEqualTo(receipt.text().en());
      assertThat(receipt.text().cy()).contains("Amser: 2026-11-22T10:00:00Z.");
      assertThat(receipt.text().en()).contains("Time: 2026-11-22T10:00:00Z.");
      assertThat(receipt + receipt.line() + receipt.text()).doesNotContain("linked");
    }
    assertThat(ALL).extracting(Receipt::line).doesNotHaveDuplicates();
    assertThat(ALL.get(2).text().cy())
        .isEqualTo(
            "Tynnwyd yr ateb yn ôl. Amser: 2026-11-22T10:00:00Z. Cwestiwn: religion. Cofnodion: 2.");
  }

  @Test
  void everyRefusalIsAProblemInBothLanguages() {
    for (Refusal refusal : Refusal.values()) {
      assertThat(refusal.message().cy()).isNotEqualTo(refusal.message().en());
      assertThat(refusal.problem().code()).isEqualTo(refusal.code());
      assertThat(StoreRefused.because(refusal)).hasMessage(refusal.message().en());
    }
    assertThat(StoreRefused.because(Refusal.STALE).version()).isEmpty();
  }
}
