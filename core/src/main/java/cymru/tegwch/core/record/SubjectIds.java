// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the pseudonyms under which answers are kept.
 *
 * <p>The pseudonym of a reference is the first 128 bits of
 *
 * <pre>HMAC-SHA-256(key, length of purpose in 4 bytes, big-endian ‖ purpose ‖ reference)</pre>
 *
 * <p>with both texts in UTF-8. The length keeps purpose and reference apart, so that no two pairs
 * give the same bytes. The reference is taken as it is given, character by character: {@code t1}
 * and {@code T1} are two people.
 *
 * <p>The key is the host's and stays with the host: whoever has it can find out whose answers are
 * whose. Keep it where the host keeps its other secrets, away from the answers. The purpose is
 * equality monitoring by this controller, and not the department that asked: one person has one
 * pseudonym however many services ask. Another purpose gives other pseudonyms, and the two cannot
 * be joined.
 *
 * <p>Instances are immutable and may be shared by threads. Source: RFC 2104; NIST SP 800-107 Rev. 1
 * section 5.3 on keeping the leftmost bits.
 *
 * <pre>{@code
 * SubjectIds subjects = SubjectIds.keyed(key, "equality-monitoring");
 * SubjectId tenant = subjects.of("tenancy-4711/1");
 * }</pre>
 */
public final class SubjectIds {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY = 32;

  private final SecretKeySpec key;
  private final String purpose;
  private final byte[] frame;

  private SubjectIds(SecretKeySpec key, String purpose, byte[] frame) {
    this.key = key;
    this.purpose = purpose;
    this.frame = frame;
  }

  /**
   * Pseudonyms under that key for that purpose. The key is copied.
   *
   * @param key at least 32 bytes from a cryptographic random generator
   * @param purpose the controller's purpose, for instance {@code equality-monitoring}
   * @throws IllegalArgumentException if the key is shorter than 32 bytes or all its bytes are
   *     equal, or if the purpose is blank
   */
  public static SubjectIds keyed(byte[] key, String purpose) {
    if (key.length < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "Key must be at least " + SHORTEST_KEY + " bytes, but was " + key.length);
    }
    if (allEqual(key)) {
      throw new IllegalArgumentException("Key must be random, but all its bytes were equal");
    }
    byte[] name = utf8(purpose, "Purpose");
    byte[] frame =
        ByteBuffer.allocate(Integer.BYTES + name.length).putInt(name.length).put(name).array();
    return new SubjectIds(new SecretKeySpec(key, ALGORITHM), purpose, frame);
  }

  /**
   * An id that was never made before and cannot be made again. The notice must say that such
   * answers can be neither changed nor withdrawn.
   */
  public static SubjectId unlinked(SecureRandom random) {
    return new SubjectId(SubjectId.Kind.UNLINKED, random.nextLong(), random.nextLong());
  }

  /**
   * The pseudonym of the person with that reference: the same each time.
   *
   * @param reference what the host calls the person, as it is kept in the host's own tables
   * @throws IllegalArgumentException if the reference is blank or is not well-formed Unicode; the
   *     message does not repeat it
   */
  public SubjectId of(String reference) {
    byte[] person = utf8(reference, "Reference");
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(frame);
      ByteBuffer bits = ByteBuffer.wrap(mac.doFinal(person));
      return new SubjectId(SubjectId.Kind.LINKED, bits.getLong(), bits.getLong());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java platform must have HMAC-SHA-256", e);
    }
  }

  /** The purpose, and nothing of the key. */
  @Override
  public String toString() {
    return "SubjectIds[" + purpose + "]";
  }

  private static boolean allEqual(byte[] key) {
    int differences = 0;
    for (byte b : key) {
      differences |= b ^ key[0];
    }
    return differences == 0;
  }

  private static byte[] utf8(String text, String what) {
    if (requireNonNull(text, what).isBlank()) {
      throw new IllegalArgumentException(what + " must not be blank");
    }
    try {
      // String.getBytes would turn every lone surrogate into the same question mark
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      return copy;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(what + " must be well-formed Unicode");
    }
  }
}
