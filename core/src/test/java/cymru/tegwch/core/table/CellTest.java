// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {

  @Test
  void cellsOfOtherPeopleAddUpAndTheLargestStaysTheLargest() {
    assertThat(new Cell(5, 2, 4).plus(new Cell(3, 3, 1))).isEqualTo(new Cell(8, 5, 4));
    assertThat(Cell.EMPTY.plus(Cell.ofPeople(2))).isEqualTo(new Cell(2, 2, 1));
    assertThat(Cell.ofPeople(0)).isEqualTo(Cell.EMPTY);
  }

  @Test
  void sumsDoNotOverflow() {
    Cell most = Cell.ofPeople(Long.MAX_VALUE);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(most));
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 1", "2, 1, 3", "1, -1, 1", "1, 0, 0", "2, 2, 0", "0, 0, -1", "1, 0, 1"})
  void impossibleCellsAreRefused(long units, long subjects, long largest) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Cell(units, subjects, largest));
  }
}
