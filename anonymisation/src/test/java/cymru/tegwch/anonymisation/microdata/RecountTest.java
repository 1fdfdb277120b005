// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.dataset.Dataset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A result that is not what it should be is found out, whatever was wrong with how it was found.
 */
class RecountTest {

  private static final Dataset DATASET = Inpatients.dataset();
  private static final Generalisation WANTED =
      Generalisation.toAtLeast(4)
          .over(Inpatients.ZIP, Inpatients.AGE)
          .keeping(Inpatients.CONDITION)
          .suppressing(SuppressionLimit.records(4));
  private static final Shown SHOWN = WANTED.apply(DATASET).shown();

  @Test
  void whatIsRightPasses() {
    Recount.require(SHOWN, WANTED, DATASET, 0);

    assertThat(SHOWN.people().stream().mapToInt(Integer::intValue).sum()).isEqualTo(12);
  }

  @Test
  void aClassThatIsTooSmallIsFound() {
    refused(SHOWN, with(5, LDiversity.distinct(2)), 0);
  }

  @Test
  void answersThatDifferTooLittleAreFound() {
    // three classes, of which two have two answers of two and the third has one: or as figure 3
    refused(SHOWN, with(4, LDiversity.distinct(4)), 0);
    refused(SHOWN, with(4, LDiversity.entropy(4)), 0);
    refused(SHOWN, with(4, LDiversity.recursive(1, 3)), 0);
  }

  @Test
  void anybodyMissingIsFound() {
    List<Integer> people = new ArrayList<>(SHOWN.people());
    people.set(0, people.get(0) + 1);

    refused(SHOWN, WANTED, 1);
    refused(with(SHOWN.rows(), people), WANTED, 0);
    refused(with(SHOWN.rows(), people), WANTED, -1);
  }

  @Test
  void moreLeftOutThanTheLimitIsFound() {
    Generalisation asked =
        Generalisation.toAtLeast(4)
            .over(QuasiIdentifier.of(Inpatients.NATIONALITY).at("detailed"))
            .suppressing(SuppressionLimit.records(6));
    GeneralisedMicrodata shared = asked.apply(DATASET);

    assertThat(shared.suppressed()).isEqualTo(6);
    Recount.require(shared.shown(), asked, DATASET, 6);
    refused(shared.shown(), asked.suppressing(SuppressionLimit.records(5)), 6);
  }

  @Test
  void aRowInTheWrongGroupIsFound() {
    List<int[]> rows = new ArrayList<>();
    for (int[] row : SHOWN.rows()) {
      int[] wrong = row.clone();
      wrong[0] = 0;
      rows.add(wrong);
    }

    refused(with(rows, SHOWN.people()), WANTED, 0);
  }

  @Test
  void nothingAtAllIsRefused() {
    refused(with(List.of(), List.of()), WANTED.suppressing(SuppressionLimit.records(12)), 12);
  }

  private static Shown with(List<int[]> rows, List<Integer> people) {
    return new Shown(
        SHOWN.quasi(), SHOWN.sensitive(), SHOWN.columns(), SHOWN.units(), rows, people);
  }

  private static Generalisation with(int k, LDiversity diversity) {
    return Generalisation.toAtLeast(k)
        .over(Inpatients.ZIP, Inpatients.AGE)
        .keeping(Inpatients.CONDITION, diversity);
  }

  private static void refused(Shown shown, Generalisation wanted, long suppressed) {
    assertThatThrownBy(() -> Recount.require(shown, wanted, DATASET, suppressed))
        .isInstanceOfSatisfying(
            MicrodataRefused.class,
            refused ->
                assertThat(refused.reason()).isEqualTo(MicrodataRefused.Reason.RECOUNT_DISAGREES));
  }
}
