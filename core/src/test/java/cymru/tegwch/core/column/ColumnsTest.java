// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import cymru.tegwch.core.variable.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

  private static final Variable ONE = variable("one", 3, false);
  private static final Variable SEVERAL = variable("several", 56, true);
  private static final Measure DAYS =
      new Measure("days", Text.of("Days", "Diwrnodau"), Measure.Unit.DAYS);

  @Test
  void aRowBeginsWithNothingAnswered() {
    ColumnsBuilder builder = new ColumnsBuilder(List.of(ONE, SEVERAL), List.of(DAYS), false, false);
    RowWriter writer = builder.writer();
    writer.endRow();
    Columns columns = builder.build(List.of(writer), Map.of());
    Segment segment = columns.segments().get(0);

    assertThat(silence(columns, 0, segment.codes(0).at(0))).isEqualTo(Silence.NOT_ANSWERED);
    assertThat(silence(columns, 1, segment.codes(1).at(0))).isEqualTo(Silence.NOT_ANSWERED);
    assertThat(segment.values(0).at(0)).isEqualTo(Strip.MISSING);
    assertThat(columns.isRepeating()).isFalse();
    assertThat(columns.subjects()).isEmpty();
  }

  @Test
  void aDroppedRowLeavesNothingBehind() {
    ColumnsBuilder builder = new ColumnsBuilder(List.of(ONE, SEVERAL), List.of(DAYS), true, true);
    RowWriter writer = builder.writer();
    writer.code(0, 1);
    writer.mask(1, CodeBook.mask(7));
    writer.value(0, 5);
    writer.subject(1, 1);
    writer.household(1, 1);
    writer.dropRow();
    writer.subject(2, 2);
    writer.endRow();
    Columns columns = builder.build(List.of(writer), Map.of());
    Segment segment = columns.segments().get(0);

    assertThat(columns.rows()).isEqualTo(1);
    assertThat(columns.subjects().orElseThrow().size()).isEqualTo(1);
    assertThat(columns.households().orElseThrow().size()).isZero();
    assertThat(segment.households()).containsExactly(-1);
    assertThat(silence(columns, 0, segment.codes(0).at(0))).isEqualTo(Silence.NOT_ANSWERED);
    assertThat(silence(columns, 1, segment.codes(1).at(0))).isEqualTo(Silence.NOT_ANSWERED);
    assertThat(segment.values(0).at(0)).isEqualTo(Strip.MISSING);
  }

  @Test
  void aRowSaysWhomItIsAboutIfAndOnlyIfRowsDo() {
    RowWriter with = new ColumnsBuilder(List.of(ONE), List.of(), true, false).writer();
    RowWriter without = new ColumnsBuilder(List.of(ONE), List.of(), false, false).writer();
    without.subject(1, 1);

    assertThatIllegalStateException().isThrownBy(with::endRow);
    assertThatIllegalStateException().isThrownBy(without::endRow);
  }

  @Test
  void aCodeOrMaskThatTheListDoesNotHaveIsRefusedAndNotShown() {
    RowWriter writer =
        new ColumnsBuilder(List.of(ONE, variable("few", 2, true)), List.of(), false, false)
            .writer();
    for (int code : new int[] {-1, 3 + Silence.values().length, 99}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> writer.code(0, code))
          .withMessage("Code must be below 10 in variable 0");
    }
    assertThatIllegalArgumentException().isThrownBy(() -> writer.code(1, 0));
    long silent = CodeBook.mask(Silence.NOT_ASKED);
    for (long mask :
        new long[] {0, 4, -1, silent | 1, silent | CodeBook.mask(Silence.UNMAPPED), 1L << 63}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> writer.mask(1, mask))
          .withMessage("Mask must be of some leaves or of one silence in variable 1");
    }
  }

  @Test
  void columnsHaveNamesOfTheirOwnAndRoomForTheirMasks() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ColumnsBuilder(List.of(ONE, ONE), List.of(), false, false))
        .withMessage("Column 'one' must be there once");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ColumnsBuilder(List.of(variable("many", 57, true)), List.of(), false, false))
        .withMessageContaining("at most 56 categories to hold several codes, but had 57");
  }

  @Test
  void theRowsOfASubjectLieTogetherInOneSegment() {
    Random random = new Random(5);
    ColumnsBuilder builder =
        new ColumnsBuilder(
            List.of(ONE, variable("wide", 40_000, false)), List.of(DAYS), true, false);
    List<RowWriter> writers = List.of(builder.writer(), builder.writer(), builder.writer());
    for (int i = 0; i < 150_000; i++) {
      RowWriter writer = writers.get(random.nextInt(3));
      int subject = random.nextInt(9_000);
      writer.subject(0, subject);
      writer.code(0, subject % 3);
      writer.code(1, subject);
      writer.value(0, -subject);
      writer.endRow();
    }
    Columns columns = builder.build(writers, Map.of());

    Set<Integer> seen = new HashSet<>();
    for (Segment segment : columns.segments()) {
      for (int row = 0; row < segment.rows(); row++) {
        int number = segment.subjects()[row];
        boolean continues = row > 0 && segment.subjects()[row - 1] == number;
        assertThat(seen.add(number)).isNotEqualTo(continues);
        long subject = segment.codes(1).at(row);
        assertThat(segment.codes(0).at(row)).isEqualTo(subject % 3);
        assertThat(segment.values(0).at(row)).isEqualTo(-subject);
      }
    }
    assertThat(columns.segments()).hasSizeGreaterThan(1);
    assertThat(columns.rows()).isEqualTo(150_000);
    assertThat(seen).hasSize(columns.subjects().orElseThrow().size());
  }

  @ParameterizedTest
  @CsvSource({
    "127, -127",
    "128, 0",
    "32767, -32767",
    "32768, -32768",
    "2147483647, 0",
    "2147483648, -2147483648",
    "9223372036854775807, -9223372036854775807"
  })
  void numbersAreKeptWhateverTheirSize(long most, long least) {
    Strip strip = Strip.of(new long[] {most, Strip.MISSING, least, 0, 77}, 4);
    Strip joined = Strip.joined(List.of(Strip.of(new long[] {3}, 1), strip));

    assertThat(numbers(strip)).containsExactly(most, Strip.MISSING, least, 0L);
    assertThat(numbers(joined)).containsExactly(3L, most, Strip.MISSING, least, 0L);
    assertThat(numbers(strip.select(new int[] {2, 0}))).containsExactly(least, most);
  }

  @Test
  void aPseudonymHasOneNumberWhoeverAsks() {
    KeyNumbers numbers = new KeyNumbers();
    List<int[]> found =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(
                thread ->
                    IntStream.range(0, 20_000)
                        .map(key -> numbers.number(key % 5_000, key % 5_000 / 7))
                        .toArray())
            .toList();

    found.forEach(each -> assertThat(each).isEqualTo(found.get(0)));
    Keys keys = numbers.takeKeys();
    assertThat(keys.size()).isEqualTo(5_000);
    assertThat(IntStream.of(found.get(0)).distinct().count()).isEqualTo(5_000);
    assertThat(IntStream.of(found.get(0)).max().orElseThrow()).isLessThan(keys.limit());
    assertThat(keys).hasToString("Keys[5000, not shown]");
  }

  @Test
  void pseudonymsAreFoundAmongOthers() {
    KeyNumbers ours = new KeyNumbers();
    KeyNumbers theirs = new KeyNumbers();
    IntStream.range(0, 100).forEach(key -> ours.number(key, 1));
    IntStream.range(50, 300).forEach(key -> theirs.number(key, 1));
    theirs.number(0, 2);
    int[] numbers = IntStream.range(0, 100).map(key -> ours.number(key, 1)).toArray();
    int[] expected =
        IntStream.range(0, 100).map(key -> key < 50 ? -1 : theirs.number(key, 1)).toArray();
    int[] among = ours.takeKeys().numbersAmong(theirs.takeKeys());

    for (int key = 0; key < 100; key++) {
      assertThat(among[numbers[key]]).isEqualTo(expected[key]);
    }
  }

  @Test
  void combinationsOfCodesTakeAByteEach() {
    ColumnsBuilder builder = new ColumnsBuilder(List.of(SEVERAL), List.of(), false, false);
    RowWriter writer = builder.writer();
    long both = CodeBook.mask(0) | CodeBook.mask(55);
    for (long mask : new long[] {both, CodeBook.mask(Silence.UNMAPPED), both}) {
      writer.mask(0, mask);
      writer.endRow();
    }
    Columns columns = builder.build(List.of(writer), Map.of());
    CodeBook book = columns.layout().books().get(0);
    Strip codes = columns.segments().get(0).codes(0);

    assertThat(codes).isInstanceOf(Strip.Bytes.class);
    assertThat(book.size()).isEqualTo(2);
    assertThat(book.leavesOf((int) codes.at(0))).containsExactly(0, 55);
    assertThat(book.silence((int) codes.at(0))).isEmpty();
    assertThat(book.silence((int) codes.at(1))).contains(Silence.UNMAPPED);
    assertThat(codes.at(2)).isEqualTo(codes.at(0));
  }

  @Test
  void aBookIsOfOneCodeOrOfSeveralAsItsVariableIs() {
    assertThatIllegalArgumentException().isThrownBy(() -> CodeBook.ofOne(SEVERAL));
    assertThatIllegalArgumentException().isThrownBy(() -> CodeBook.ofSeveral(ONE, new long[] {1}));
    assertThat(CodeBook.ofOne(ONE).size()).isEqualTo(3 + Silence.values().length);
  }

  private static Silence silence(Columns columns, int variable, long code) {
    return columns.layout().books().get(variable).silence((int) code).orElseThrow();
  }

  private static List<Long> numbers(Strip strip) {
    return IntStream.range(0, strip.length()).mapToObj(strip::at).toList();
  }

  private static Variable variable(String name, int leaves, boolean multiple) {
    CodeListId id = CodeListId.parse(name + "@test");
    List<Category> categories = new ArrayList<>();
    IntStream.range(0, leaves)
        .forEach(
            i ->
                categories.add(
                    new Category(id, "c" + i, Text.of("Category " + i, "Categori " + i))));
    CodeList list = CodeList.of(id, Text.of("List", "Rhestr"), categories.toArray(new Category[0]));
    return new Variable(name, list.title(), list, multiple);
  }
}
