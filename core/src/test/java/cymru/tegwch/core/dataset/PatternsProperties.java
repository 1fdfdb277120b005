// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.dataset.Sample.Row;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PatternsProperties {

  private static final List<String> NAMES = List.of("needs", "sex", "ward", "group");

  @Property(tries = 200)
  void everyPatternHasTheNumberOfRowsThatHaveIt(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 200) int count) {
    List<Row> rows = Sample.rows(seed, count, count);
    Map<List<Object>, Integer> plain = new HashMap<>();
    rows.forEach(row -> plain.merge(plain(row), 1, Integer::sum));

    assertThat(counted(Patterns.of(dataset(rows), NAMES))).isEqualTo(plain);
  }

  @Property(tries = 100)
  void theOrderOfTheRowsLeavesNoTrace(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int count) {
    List<Row> rows = Sample.rows(seed, count, count);
    List<Row> other = new ArrayList<>(rows);
    Collections.shuffle(other, new Random(seed));

    Patterns one = Patterns.of(dataset(rows), NAMES);
    Patterns two = Patterns.of(dataset(other), NAMES);

    assertThat(listed(one)).isEqualTo(listed(two));
  }

  /** Three columns of a million values each do not fit into one number. */
  @Property(tries = 50)
  void columnsThatDoNotFitIntoOneNumberAreToldApart(@ForAll long seed) {
    Random random = new Random(seed);
    int rows = 30;
    int[][] columns = new int[5][];
    Arrays.setAll(columns, i -> random.ints(rows, 0, 3).map(v -> v * 499_999).toArray());
    RowKeys keys = new RowKeys(rows);
    Map<List<Integer>, Integer> plain = new TreeMap<>(PatternsProperties::compared);
    for (int[] column : columns) {
      keys.add(column, 1_000_000);
    }
    for (int row = 0; row < rows; row++) {
      int of = row;
      plain.merge(Arrays.stream(columns).map(column -> column[of]).toList(), 1, Integer::sum);
    }

    RowKeys.Counted counted = keys.counted();

    List<List<Integer>> found =
        IntStream.range(0, counted.rows().length)
            .mapToObj(i -> Arrays.stream(counted.places()).map(column -> column[i]).toList())
            .toList();
    assertThat(found).containsExactlyElementsOf(plain.keySet());
    assertThat(counted.rows()).containsExactly(plain.values().toArray(Integer[]::new));
  }

  @Example
  void silencesComeAfterEveryAnswer() {
    List<Answer> answers = Patterns.of(dataset(Sample.rows(1, 200, 200)), NAMES).answers(0);
    int silences = (int) answers.stream().filter(Silence.class::isInstance).count();

    assertThat(silences).isPositive();
    assertThat(answers.subList(answers.size() - silences, answers.size()))
        .allMatch(Silence.class::isInstance);
  }

  @Example
  void whatIsNotOneRowForEachPersonIsRefused() {
    Dataset repeated = Sample.dataset(Sample.rows(1, 50, 10), 2, true, Counting.SUBJECTS);
    Dataset households = Sample.dataset(Sample.rows(1, 50, 50), 2, true, Counting.HOUSEHOLDS);
    Dataset people = dataset(Sample.rows(1, 50, 50));

    assertThatThrownBy(() -> Patterns.of(repeated, NAMES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Dataset must have one row for each person to say who has which pattern");
    assertThatThrownBy(() -> Patterns.of(households, NAMES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Patterns must be of a dataset that counts people, but it counts HOUSEHOLDS");
    assertThatThrownBy(() -> Patterns.of(people, List.of("sex", "sex")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Patterns must be of at least one variable, each once");
    assertThatThrownBy(() -> Patterns.of(people, List.of("nothing")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void itShowsNoAnswer() {
    assertThat(Patterns.of(dataset(Sample.rows(1, 0, 0)), NAMES))
        .hasToString("0 patterns of needs, sex, ward, group");
  }

  private static Dataset dataset(List<Row> rows) {
    return Sample.dataset(rows, 3, true, Counting.SUBJECTS);
  }

  private static List<Object> plain(Row row) {
    return NAMES.stream()
        .map(
            name ->
                row.silences().containsKey(name)
                    ? (Object) row.silences().get(name)
                    : row.codes().get(name))
        .toList();
  }

  private static Map<List<Object>, Integer> counted(Patterns patterns) {
    Map<List<Object>, Integer> counted = new HashMap<>();
    listed(patterns).forEach(row -> counted.put(row.subList(0, 4), (Integer) row.get(4)));
    assertThat(counted).hasSize(patterns.size());
    return counted;
  }

  private static List<List<Object>> listed(Patterns patterns) {
    List<List<Object>> rows = new ArrayList<>();
    for (int pattern = 0; pattern < patterns.size(); pattern++) {
      List<Object> row = new ArrayList<>();
      for (int variable = 0; variable < NAMES.size(); variable++) {
        Answer answer = patterns.answers(variable).get(patterns.answer(pattern, variable));
        row.add(answer instanceof Chosen chosen ? new TreeSet<>(chosen.codes()) : answer);
      }
      row.add(patterns.people(pattern));
      rows.add(row);
    }
    assertThat(patterns.variables().stream().map(Variable::name)).isEqualTo(NAMES);
    return rows;
  }

  private static int compared(List<Integer> a, List<Integer> b) {
    return Arrays.compare(
        a.stream().mapToInt(i -> i).toArray(), b.stream().mapToInt(i -> i).toArray());
  }
}
