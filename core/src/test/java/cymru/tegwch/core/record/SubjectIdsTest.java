// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SubjectIdsTest {

  private static final byte[] KEY = bytes(0, 32);
  private static final SubjectIds IDS = SubjectIds.keyed(KEY, "equality-monitoring");

  /** RFC 4231, sections 4.2 to 4.5 and 4.7: key and data in hexadecimal. */
  @ParameterizedTest
  @CsvSource({
    "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 4869205468657265,"
        + " b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    "4a656665, 7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
        + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    "0102030405060708090a0b0c0d0e0f10111213141516171819,"
        + " cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd,"
        + " 82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
  })
  void thePlatformsHmacIsThatOfTheRfc(String key, String data, String digest) throws Exception {
    HexFormat hex = HexFormat.of();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(hex.parseHex(key), "HmacSHA256"));

    assertThat(hex.formatHex(mac.doFinal(hex.parseHex(data)))).isEqualTo(digest);
  }

  @Test
  void thePlatformsHmacTakesAKeyLongerThanABlock() throws Exception {
    byte[] key = new byte[131];
    Arrays.fill(key, (byte) 0xaa);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));

    byte[] digest =
        mac.doFinal("Test Using Larger Than Block-Size Key - Hash Key First".getBytes(US_ASCII));

    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/golden/subject-ids.csv", numLinesToSkip = 2)
  void aPseudonymIsWhatAnotherToolMakes(String purpose, String reference, String bits) {
    assertThat(SubjectIds.keyed(KEY, purpose).of(reference).text()).isEqualTo("linked-" + bits);
  }

  @Test
  void thePseudonymIsTheSameEachTimeAndDiffersByKeyPurposeAndReference() {
    SubjectId id = IDS.of("T1");

    assertThat(SubjectIds.keyed(KEY, "equality-monitoring").of("T1")).isEqualTo(id);
    assertThat(SubjectIds.keyed(bytes(1, 33), "equality-monitoring").of("T1")).isNotEqualTo(id);
    assertThat(SubjectIds.keyed(KEY, "complaints").of("T1")).isNotEqualTo(id);
    assertThat(IDS.of("t1")).isNotEqualTo(id);
  }

  @Test
  void purposeAndReferenceDoNotRunTogether() {
    assertThat(SubjectIds.keyed(KEY, "equality").of("-monitoring1"))
        .isNotEqualTo(SubjectIds.keyed(KEY, "equality-monitoring").of("1"));
  }

  @Test
  void theKeyIsCopied() {
    byte[] key = KEY.clone();
    SubjectIds ids = SubjectIds.keyed(key, "equality-monitoring");
    Arrays.fill(key, (byte) 7);

    assertThat(ids.of("T1")).isEqualTo(IDS.of("T1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16, 31})
  void aShortKeyIsRefused(int length) {
    assertThatThrownBy(() -> SubjectIds.keyed(bytes(0, length), "equality-monitoring"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Key must be at least 32 bytes, but was " + length);
  }

  @ParameterizedTest
  @ValueSource(bytes = {0, -1, 65})
  void aKeyOfEqualBytesIsRefused(byte b) {
    byte[] key = new byte[64];
    Arrays.fill(key, b);

    assertThatThrownBy(() -> SubjectIds.keyed(key, "equality-monitoring"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Key must be random, but all its bytes were equal");
  }

  @Test
  void whatNamesNobodyIsRefused() {
    assertThatThrownBy(() -> IDS.of(" ")).hasMessage("Reference must not be blank");
    assertThatThrownBy(() -> IDS.of("canary\uD800"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Reference must be well-formed Unicode")
        .hasNoCause();
    assertThatThrownBy(() -> SubjectIds.keyed(KEY, "")).hasMessage("Purpose must not be blank");
  }

  @Test
  void neitherTheKeyNorThePseudonymIsShown() throws Exception {
    String key = HexFormat.of().formatHex(KEY);
    String jackson2 =
        new ObjectMapper()
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .writeValueAsString(IDS);

    assertThat(IDS).hasToString("SubjectIds[equality-monitoring]");
    assertThat(IDS.of("T1")).hasToString("SubjectId[LINKED, not shown]");
    assertThat(jackson2).isEqualTo("{}");
    assertThat(new JsonMapper().writeValueAsString(IDS)).isEqualTo("{}").doesNotContain(key);
  }

  @Test
  void anUnlinkedIdIsNewEachTime() {
    SecureRandom random = new SecureRandom();

    assertThat(SubjectIds.unlinked(random))
        .isNotEqualTo(SubjectIds.unlinked(random))
        .extracting(SubjectId::kind)
        .isEqualTo(SubjectId.Kind.UNLINKED);
  }

  @Test
  void aHundredThousandReferencesDoNotCollide() {
    assertThat(distinct(100_000)).isEqualTo(100_000);
  }

  @Test
  @Tag("heavy")
  void aMillionReferencesDoNotCollide() {
    assertThat(distinct(1_000_000)).isEqualTo(1_000_000);
  }

  private static int distinct(int references) {
    Set<SubjectId> ids = new HashSet<>(2 * references);
    IntStream.range(0, references).forEach(i -> ids.add(IDS.of("tenancy-" + i)));
    return ids.size();
  }

  private static byte[] bytes(int from, int to) {
    byte[] bytes = new byte[to - from];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (from + i);
    }
    return bytes;
  }
}
