// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.category.CodeListId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseholdIncomeTest {

  private static final CodeListId LIST =
      CodeListId.parse("income-poverty-after-housing-costs@hbai");

  @ParameterizedTest
  @CsvSource({
    "0, 0, not-at-risk",
    "8000, 100000, not-at-risk",
    "8001, 100000, at-risk",
    "10000, 100000, at-risk",
    "10001, 100000, fuel-poor",
    "20000, 100000, fuel-poor",
    "20001, 100000, severe",
    "1, 0, severe",
    "9223372036854775807, 9223372036854775807, severe"
  })
  void fuelPovertyIsTheShareOfIncomeThatHeatingNeeds(long cost, long income, String code) {
    assertThat(HouseholdIncome.fuelPoverty(cost, income)).isEqualTo(code);
  }

  @Test
  void anAmountBelowNothingIsRefused() {
    assertThatThrownBy(() -> HouseholdIncome.fuelPoverty(-1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cost must be 0 or more");
    assertThatThrownBy(() -> HouseholdIncome.poverty(LIST, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Median must be above 0, but was 0");
  }

  @ParameterizedTest
  @CsvSource({
    "59, 100, below-60",
    "60, 100, 60-and-over",
    "-5, 100, below-60",
    "2, 3, 60-and-over"
  })
  void relativePovertyIsBelowSixtyPerCentOfTheMedian(long income, long median, String code) {
    assertThat(HouseholdIncome.poverty(LIST, income, median)).isEqualTo(Chosen.of(LIST, code));
  }
}
