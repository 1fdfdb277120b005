// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.text.Text;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The policies that come with Tegwch, and policies that were stored. */
class PoliciesTest {

  private static final DisclosurePolicy OURS =
      DisclosurePolicy.of(
              "ours",
              "3",
              CellRule.withDefaults()
                  .withHiddenBelow(4, Text.of("By agreement", "Drwy gytundeb"))
                  .withOutside(3),
              new PrintRule(3, PrintRule.Method.CONTROLLED, 30, "[c]"))
          .withMeasures(MeasureRule.withDefaults().withPeople(20));

  static List<DisclosurePolicy> policies() {
    return List.of(
        DisclosurePolicy.publicRelease(),
        DisclosurePolicy.nhsEngland(),
        DisclosurePolicy.hesa(),
        DisclosurePolicy.trustedResearch(),
        DisclosurePolicy.restricted(Text.of("Board", "Bwrdd"), Text.of("Us", "Ni")),
        OURS);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void aStoredPolicyIsTheSamePolicy(DisclosurePolicy policy) throws IOException {
    assertThat(DisclosurePolicy.fromJson(policy.toJson())).isEqualTo(policy);
    assertThat(new ObjectMapper().readTree(policy.toJson()).get("name").asText())
        .isEqualTo(policy.name());
  }

  @Test
  void aPolicyIsStoredInTheseBytes() {
    assertThat(OURS.toJson())
        .isEqualTo(
            "{\"name\":\"ours\",\"version\":\"3\",\"cells\":{\"hiddenBelow\":4,\"width\":3,"
                + "\"smallness\":\"secret\",\"smallCounts\":\"hidden\",\"complements\":\"always\","
                + "\"outside\":3,\"largestShare\":50,\"zeros\":\"may-be-hidden\",\"insiders\":\"do-not-count\","
                + "\"override\":{\"en\":\"By agreement\",\"cy\":\"Drwy gytundeb\"}},"
                + "\"measures\":{\"people\":20,\"largestShare\":50,\"within\":10},"
                + "\"print\":{\"roundingBase\":3,\"rounding\":\"controlled\","
                + "\"percentageBase\":30,\"mark\":\"[c]\"}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"name\":\"ours\"}",
        "{\"name\":1}",
        "{\"name\":\"ours\",\"name\":\"ours\"}",
        "{\"name\":null}"
      })
  void whatIsNoPolicyIsRefusedAndNotRepeated(String json) {
    assertThatThrownBy(() -> DisclosurePolicy.fromJson(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Policy JSON at /policy");
  }

  @Test
  void unknownMembersAndASecondDocumentAreRefused() {
    String json = OURS.toJson();
    String more = json.replace("\"people\":20", "\"people\":20,\"secretvalue\":1");

    assertThatThrownBy(() -> DisclosurePolicy.fromJson(more))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Policy JSON at /policy/measures must not have members that are not known")
        .hasMessageNotContaining("secretvalue");
    assertThatThrownBy(() -> DisclosurePolicy.fromJson(json + "{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Policy JSON at /policy must be one JSON object and nothing more");
  }

  @Test
  void aStoredPolicyKeepsToTheFloor() {
    String json = OURS.toJson();

    assertThatThrownBy(
            () -> DisclosurePolicy.fromJson(json.replace("\"hiddenBelow\":4", "\"hiddenBelow\":2")))
        .hasMessage("Hidden below must be at least 3, but was 2");
    assertThatThrownBy(
            () -> DisclosurePolicy.fromJson(json.replace("\"outside\":3", "\"outside\":0")))
        .hasMessage("Outside must be at least 1, but was 0");
  }

  @Test
  void aBodysNameBelongsToItsRule() {
    String json = DisclosurePolicy.nhsEngland().toJson();

    assertThatThrownBy(
            () -> DisclosurePolicy.fromJson(json.replace("\"hiddenBelow\":8", "\"hiddenBelow\":6")))
        .hasMessage("Policy JSON at /policy bears the name 'nhs-england' and other rules");
    assertThatThrownBy(
            () ->
                DisclosurePolicy.of("hesa", "1", CellRule.withDefaults(), PrintRule.withDefaults()))
        .hasMessage("Policy must have a name of its own, but 'hesa' comes with Tegwch");
    assertThatThrownBy(() -> DisclosurePolicy.hesa().withMeasures(MeasureRule.withDefaults()))
        .hasMessage("A published policy must keep its rules");
  }

  @Test
  void whatNobodyHasVerifiedSaysSo() {
    assertThat(DisclosurePolicy.hesa().toString()).contains("(unverified)");
    assertThat(DisclosurePolicy.trustedResearch().toString()).contains("(unverified)");
    assertThat(DisclosurePolicy.nhsEngland().toString()).doesNotContain("unverified");
  }

  @Test
  void nhsEnglandHides1To7AndPrintsZerosAndTheRestRounded() {
    CountTable table = Tables.oneWay("religion", 0, 7, 8, 3, 41, 63);

    ProtectedTable printed = protectedBy(DisclosurePolicy.nhsEngland(), table);

    assertThat(printed.count("1")).hasValue(0);
    assertThat(printed.text(Coordinates.of("2"))).isEqualTo("*");
    assertThat(printed.count("3")).hasValue(10);
    assertThat(printed.isHidden(Coordinates.of("4"))).isTrue();
    assertThat(printed.count("5")).hasValue(40);
    assertThat(Tables.hidden(printed)).hasSize(2);
  }

  @Test
  void hesaRoundsEverythingAndHidesNothing() {
    CountTable table = Tables.oneWay("religion", 0, 2, 3, 7, 8, 63);

    ProtectedTable printed = protectedBy(DisclosurePolicy.hesa(), table);

    assertThat(Tables.hidden(printed)).isEmpty();
    assertThat(List.of("1", "2", "3", "4", "5", "6"))
        .extracting(code -> printed.count(code).getAsLong())
        .containsExactly(0L, 0L, 5L, 5L, 10L, 65L);
  }

  @Test
  void whereRoundingDoesNotProtectMoreIsHiddenOrTheReleaseIsRefused() {
    // 2 and 2 print as 0 and 0 of 5: neither can be 0
    CountTable table = Tables.twoWay("religion", "area", new long[][] {{2, 2}, {61, 83}, {52, 94}});

    Assessment assessment = Release.of("test").add(table).assess(DisclosurePolicy.hesa());

    if (assessment instanceof Assessment.Granted granted) {
      assertThat(Tables.hidden(granted.release().table(table))).isNotEmpty();
    }
  }

  @Test
  void trustedResearchHides1To9AndPrintsTheRestExactly() {
    CountTable table = Tables.oneWay("religion", 9, 10, 44, 83, 91, 92, 93);

    ProtectedTable printed = protectedBy(DisclosurePolicy.trustedResearch(), table);

    assertThat(printed.isHidden(Coordinates.of("1"))).isTrue();
    assertThat(printed.count("4")).hasValue(83);
  }

  private static ProtectedTable protectedBy(DisclosurePolicy policy, CountTable table) {
    return Release.of("test").add(table).protect(policy).table(table);
  }
}
