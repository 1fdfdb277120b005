// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.record.SubjectId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes receipts that can be verified: that this controller gave them, to whom, and that nothing in
 * them was changed.
 *
 * <p>The seal of a receipt is
 *
 * <pre>HMAC-SHA-256(key, "tegwch-receipt" ‖ 0 ‖ subject ‖ 0 ‖ line)</pre>
 *
 * <p>as 64 hexadecimal digits, with the texts in UTF-8. The receipt does not say whose it is; the
 * seal is verified with the person's reference in hand. Take a key of its own, not the key of the
 * pseudonyms: whoever verifies receipts need not be able to make pseudonyms. Source: RFC 2104.
 *
 * <pre>{@code
 * ReceiptSeal seal = ReceiptSeal.keyed(receiptKey);
 * Receipt.Erased receipt = store.erase(subject);
 * String printed = seal.of(subject, receipt);
 * boolean isOurs = seal.isValid(subject, receipt, printed);
 * }</pre>
 */
public final class ReceiptSeal {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY = 32;

  private final SecretKeySpec key;

  private ReceiptSeal(SecretKeySpec key) {
    this.key = key;
  }

  /**
   * Seals under that key, which is copied.
   *
   * @param key at least 32 bytes from a cryptographic random generator
   * @throws IllegalArgumentException if it is shorter
   */
  public static ReceiptSeal keyed(byte[] key) {
    if (key.length < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "Key must be at least " + SHORTEST_KEY + " bytes, but was " + key.length);
    }
    return new ReceiptSeal(new SecretKeySpec(key, ALGORITHM));
  }

  /** The seal of a receipt about that person's records. */
  public String of(SubjectId subject, Receipt receipt) {
    return HexFormat.of().formatHex(mac(subject.text(), receipt));
  }

  /** The seal of a receipt about no one person's records: of retention. */
  public String of(Receipt receipt) {
    return HexFormat.of().formatHex(mac("", receipt));
  }

  /**
   * Whether that is the seal of that receipt about that person's records. The time that it takes
   * does not depend on how much of it is right.
   */
  public boolean isValid(SubjectId subject, Receipt receipt, String seal) {
    return isEqual(of(subject, receipt), seal);
  }

  /** Whether that is the seal of that receipt about no one person's records. */
  public boolean isValid(Receipt receipt, String seal) {
    return isEqual(of(receipt), seal);
  }

  /** Nothing of the key. */
  @Override
  public String toString() {
    return "ReceiptSeal[key not shown]";
  }

  private byte[] mac(String subject, Receipt receipt) {
    String sealed = "tegwch-receipt\0" + subject + "\0" + receipt.line();
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(sealed.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java platform must have HMAC-SHA-256", e);
    }
  }

  private static boolean isEqual(String wanted, String given) {
    return MessageDigest.isEqual(
        wanted.getBytes(StandardCharsets.UTF_8),
        requireNonNull(given, "seal").getBytes(StandardCharsets.UTF_8));
  }
}
