// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cymru.tegwch.anonymisation.ledger.RecordedTable;
import cymru.tegwch.anonymisation.ledger.ReleaseLedger;
import cymru.tegwch.anonymisation.ledger.Turnover;
import cymru.tegwch.core.table.CountTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 400 random tables and what they became when a few people came, went or were corrected. */
class RandomReleasesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static CountTable table(JsonNode cells) throws IOException {
    return Tables.twoWay("row", "column", JSON.treeToValue(cells, long[][].class));
  }

  private record Outcomes(int granted, int refused) {}

  private static Outcomes revise(DisclosurePolicy policy) throws IOException {
    int granted = 0;
    int refused = 0;
    for (String line : Fixtures.lines("/table-attacks/random_releases.jsonl")) {
      JsonNode instance = JSON.readTree(line);
      Release first = Release.of("first").add(table(instance.get("release_1")));
      if (first.assess(policy) instanceof Assessment.Granted published) {
        List<RecordedTable> before = published.release().recorded(EarlierReleasesTest.DAY).tables();
        ReleaseLedger ledger =
            ReleaseLedger.empty().with(published.release().recorded(EarlierReleasesTest.DAY));
        Release second =
            Release.of("second")
                .after(ledger, Turnover.of(100, 100))
                .add(table(instance.get("release_2")));
        boolean isGranted =
            second.assess(policy) instanceof Assessment.Granted again
                && isTheSame(before, again.release(), instance.get("id").asText());
        granted += isGranted ? 1 : 0;
        refused += isGranted ? 0 : 1;
      }
    }
    return new Outcomes(granted, refused);
  }

  private static boolean isTheSame(List<RecordedTable> before, ProtectedRelease again, String id) {
    assertThat(again.recorded(EarlierReleasesTest.DAY).tables()).as(id).isEqualTo(before);
    return true;
  }

  @Test
  void everyRevisionOfTheSameDateIsRefusedOrPrintsTheSame() throws IOException {
    Outcomes rounded = revise(EarlierReleasesTest.PUBLIC);
    Outcomes exact = revise(EarlierReleasesTest.EXACT);

    assertThat(rounded.granted() + rounded.refused()).isGreaterThan(300);
    assertThat(exact.granted() + exact.refused()).isGreaterThan(300);
    assertThat(rounded.granted()).isPositive();
    // Where nothing is rounded, more of what changed would be seen.
    assertThat(exact.refused()).isGreaterThan(rounded.refused());
  }

  @Test
  void tablesThatComeLaterChangeNothingThatWasPrinted() throws IOException {
    List<String> refused = new ArrayList<>();
    for (String line : Fixtures.lines("/table-attacks/random_releases.jsonl")) {
      JsonNode instance = JSON.readTree(line);
      CountTable both = table(instance.get("release_1"));
      CountTable rows = both.slice("column", cymru.tegwch.core.table.Coordinate.Margin.EVERYONE);
      Release first = Release.of("first").add(rows);
      if (first.assess(EarlierReleasesTest.PUBLIC) instanceof Assessment.Granted granted) {
        ReleaseLedger ledger =
            ReleaseLedger.empty().with(granted.release().recorded(EarlierReleasesTest.DAY));
        Release second =
            Release.of("second").after(ledger, Turnover.notStated()).add(rows).add(both);
        if (second.assess(EarlierReleasesTest.PUBLIC) instanceof Assessment.Granted again) {
          assertThat(again.release().recorded(EarlierReleasesTest.DAY).tables().get(0))
              .isEqualTo(granted.release().recorded(EarlierReleasesTest.DAY).tables().get(0));
        } else {
          refused.add(instance.get("id").asText());
        }
      }
    }
    assertThat(refused).hasSizeLessThan(100);
  }
}
