// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.column.CodeBook;
import cymru.tegwch.core.column.Columns;
import cymru.tegwch.core.column.Segment;
import cymru.tegwch.core.column.Strip;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Variable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The combinations of answers to several questions that occur, each with how many people gave it:
 * what a table of all of them would hold, without its empty cells.
 *
 * <p>Where a person may choose several codes, what was chosen together is one answer. Patterns are
 * in the order of the lists, the first variable first and silences last, whatever the order of the
 * rows; nothing says which rows or whose they were. Like a {@link
 * cymru.tegwch.core.table.CountTable} they are not protected, and no writer takes them.
 *
 * <pre>{@code
 * Patterns patterns = Patterns.of(tenants, List.of("religion", "sex"));
 * int people = patterns.people(0);
 * Answer religion = patterns.answers(0).get(patterns.answer(0, 0));
 * }</pre>
 */
public final class Patterns {

  private final List<Variable> variables;
  private final List<List<Answer>> answers;
  private final int[][] places;
  private final int[] people;

  private Patterns(
      List<Variable> variables, List<List<Answer>> answers, int[][] places, int[] people) {
    this.variables = List.copyOf(variables);
    this.answers = List.copyOf(answers);
    this.places = places;
    this.people = people;
  }

  /**
   * The patterns of some variables of a dataset.
   *
   * @param dataset one row for each person, counted as people
   * @param names the variables, at least one, each once
   * @throws IllegalArgumentException if a variable is not in the dataset or is named twice, if
   *     there is none, if somebody has several rows, or if the dataset counts another unit
   */
  public static Patterns of(Dataset dataset, List<String> names) {
    requireNonNull(dataset, "dataset");
    List<Variable> variables = names.stream().map(dataset::variable).toList();
    if (variables.isEmpty() || new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("Patterns must be of at least one variable, each once");
    }
    requireOneRowEach(dataset);
    Columns columns = dataset.columns();
    int[] at = names.stream().mapToInt(name -> columns.variable(name).orElseThrow()).toArray();
    int[][] orders = new int[at.length][];
    RowKeys keys = new RowKeys(columns.rows());
    for (int i = 0; i < at.length; i++) {
      orders[i] = inOrder(columns, at[i]);
      keys.add(placesOf(columns, at[i], orders[i]), orders[i].length);
    }
    RowKeys.Counted counted = keys.counted();
    return new Patterns(
        variables,
        IntStream.range(0, at.length)
            .mapToObj(i -> answers(columns.layout().books().get(at[i]), orders[i]))
            .toList(),
        counted.places(),
        counted.rows());
  }

  /** The variables in the order in which they were named. */
  public List<Variable> variables() {
    return variables;
  }

  /**
   * The answers that occur to a variable, by its place: leaves in the order of the list, then sets
   * of leaves, then silences.
   */
  public List<Answer> answers(int variable) {
    return answers.get(variable);
  }

  /** How many different patterns there are. */
  public int size() {
    return people.length;
  }

  /** Which of the {@link #answers} to a variable a pattern has, by its place. */
  public int answer(int pattern, int variable) {
    return places[variable][pattern];
  }

  /** How many people have a pattern; at least 1. */
  public int people(int pattern) {
    return people[pattern];
  }

  /** How many patterns of which variables, and nothing of who has which. */
  @Override
  public String toString() {
    return size()
        + " patterns of "
        + String.join(", ", variables.stream().map(Variable::name).toList());
  }

  private static void requireOneRowEach(Dataset dataset) {
    if (dataset.population().unit() != Counting.SUBJECTS) {
      throw new IllegalArgumentException(
          "Patterns must be of a dataset that counts people, but it counts "
              + dataset.population().unit());
    }
    if (dataset.columns().isRepeating()
        && dataset.columns().segments().stream().anyMatch(Patterns::repeats)) {
      throw new IllegalArgumentException(
          "Dataset must have one row for each person to say who has which pattern");
    }
  }

  /** Rows of one subject lie beside each other and in one segment. */
  private static boolean repeats(Segment segment) {
    int[] subjects = segment.subjects();
    return IntStream.range(1, subjects.length).anyMatch(row -> subjects[row] == subjects[row - 1]);
  }

  /** The codes of a variable that occur, in the order of the list and not of the rows. */
  private static int[] inOrder(Columns columns, int variable) {
    BitSet used = columns.used(variable);
    CodeBook book = columns.layout().books().get(variable);
    if (!book.variable().multiple()) {
      return used.stream().toArray();
    }
    long[] masks = book.combinations().toArray();
    return used.stream()
        .boxed()
        .sorted(Comparator.comparingLong(code -> masks[code]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int[] placesOf(Columns columns, int variable, int[] order) {
    int[] placeOfCode = new int[columns.layout().books().get(variable).size()];
    for (int place = 0; place < order.length; place++) {
      placeOfCode[order[place]] = place;
    }
    int[] places = new int[columns.rows()];
    int row = 0;
    for (Segment segment : columns.segments()) {
      Strip codes = segment.codes(variable);
      for (int i = 0; i < codes.length(); i++) {
        places[row++] = placeOfCode[(int) codes.at(i)];
      }
    }
    return places;
  }

  private static List<Answer> answers(CodeBook book, int[] order) {
    return Arrays.stream(order).mapToObj(code -> answer(book, code)).toList();
  }

  private static Answer answer(CodeBook book, int code) {
    Optional<Silence> silence = book.silence(code);
    if (silence.isPresent()) {
      return silence.get();
    }
    return Chosen.of(
        book.variable().codes().id(),
        IntStream.of(book.leavesOf(code))
            .mapToObj(leaf -> book.variable().codes().categories().get(leaf).code())
            .toList());
  }
}
