// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.core.text.Text;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PopulationTest {

  private final Population tenants =
      Population.of("tenants", Text.of("Tenants", "Tenantiaid"), LocalDate.of(2026, 3, 31));

  @Test
  void withoutAnAgeFloorNothingIsKnownOfTheYoungest() {
    assertThat(tenants.ageFloor()).isZero();
    assertThat(tenants.where("estate in (aged 90+ close)").ageFloor()).isZero();
  }

  @Test
  void theAgeFloorIsPartOfTheFilterAndTheHighestCounts() {
    Population adults = tenants.where("sex in (female)").aged(5).aged(16).where("estate in (n)");

    assertThat(adults.filter()).isEqualTo("sex in (female) & aged 5+ & aged 16+ & estate in (n)");
    assertThat(adults.ageFloor()).isEqualTo(16);
    assertThat(adults.aged(3)).isEqualTo(adults);
  }

  @Test
  void anAgeFloorIsAnAge() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tenants.aged(0))
        .withMessage("Age floor must be 1 to 120, but was 0");
    assertThatIllegalArgumentException().isThrownBy(() -> tenants.aged(121));
  }
}
