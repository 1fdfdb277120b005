// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.column.CodeBook;
import cymru.tegwch.core.column.Columns;
import cymru.tegwch.core.column.Segment;
import cymru.tegwch.core.column.Strip;
import cymru.tegwch.core.variable.Derivation;
import cymru.tegwch.core.variable.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Adds the column of a derived variable. The function is asked once for each combination of codes
 * that occurs, and never sees what was written in: a dataset has none.
 */
final class Deriving {

  private static final int MOST_COMBINATIONS = 1 << 22;
  private static final int UNSEEN = -1;

  private final Derivation derivation;
  private final List<CodeBook> books;
  private final int[] columns;
  private final CodeBook book;
  private final int[] derived;

  Deriving(Derivation derivation, Columns held) {
    this.derivation = derivation;
    this.columns = derivation.from().stream().mapToInt(from -> columnOf(from, held)).toArray();
    this.books = IntStream.of(columns).mapToObj(held.layout().books()::get).toList();
    this.book = CodeBook.ofOne(derivation.variable());
    this.derived = new int[combinations(derivation, books)];
    Arrays.fill(derived, UNSEEN);
  }

  /** The columns with the derived one as the last. */
  Columns added(Columns held) {
    List<CodeBook> all = new ArrayList<>(held.layout().books());
    all.add(book);
    Columns.Layout layout =
        new Columns.Layout(all, held.layout().measures(), held.layout().movedLossily());
    return held.with(layout, this::with);
  }

  private Segment with(Segment segment) {
    List<Strip> codes = new ArrayList<>(segment.codes());
    List<Strip> from = IntStream.of(columns).mapToObj(codes::get).toList();
    codes.add(Strip.of(segment.rows(), 0, book.size() - 1, row -> codeOf(from, row)));
    return segment.with(codes, segment.values());
  }

  private int codeOf(List<Strip> from, int row) {
    int place = 0;
    for (int i = 0; i < from.size(); i++) {
      place = place * books.get(i).size() + (int) from.get(i).at(row);
    }
    if (derived[place] == UNSEEN) {
      derived[place] = codeOf(answersAt(place));
    }
    return derived[place];
  }

  private List<Answer> answersAt(int place) {
    Answer[] answers = new Answer[books.size()];
    int rest = place;
    for (int i = answers.length - 1; i >= 0; i--) {
      answers[i] = answer(books.get(i), rest % books.get(i).size());
      rest /= books.get(i).size();
    }
    return List.of(answers);
  }

  private static Answer answer(CodeBook book, int code) {
    Optional<Silence> silence = book.silence(code);
    if (silence.isPresent()) {
      return silence.get();
    }
    CodeList list = book.variable().codes();
    return Chosen.of(
        list.id(),
        IntStream.of(book.leavesOf(code))
            .mapToObj(leaf -> list.categories().get(leaf).code())
            .toList());
  }

  private int codeOf(List<Answer> answers) {
    Answer answer = derivation.derive(answers);
    CodeList list = derivation.variable().codes();
    if (answer instanceof Silence silence) {
      return CodeBook.code(list.categories().size(), silence);
    }
    if (answer instanceof Chosen chosen && chosen.codes().size() == 1) {
      int place = placeOf(list, chosen.codes().get(0));
      if (chosen.list().equals(list.id()) && place != UNSEEN) {
        return place;
      }
    }
    throw new IllegalArgumentException(
        "Derived variable '"
            + derivation.variable().name()
            + "' must be one code of "
            + list.id()
            + ", or a silence");
  }

  private static int placeOf(CodeList list, String code) {
    return IntStream.range(0, list.categories().size())
        .filter(i -> list.categories().get(i).code().equals(code))
        .findFirst()
        .orElse(UNSEEN);
  }

  private static int columnOf(Variable from, Columns held) {
    int column = held.variable(from.name()).orElseThrow(() -> missing(from, held));
    Variable there = held.layout().books().get(column).variable();
    if (!there.codes().id().equals(from.codes().id())) {
      throw new IllegalArgumentException(
          "Variable '"
              + from.name()
              + "' must hold "
              + from.codes().id()
              + " to be derived from, but holds "
              + there.codes().id());
    }
    if (from.multiple() != there.multiple()) {
      // one answer where several were possible says at least that, and not only that
      throw new IllegalArgumentException(
          "Variable '"
              + from.name()
              + "' must hold "
              + (from.multiple() ? "several codes" : "one code")
              + " each to be derived from");
    }
    return column;
  }

  private static IllegalArgumentException missing(Variable from, Columns held) {
    return Names.missing(
        "variable",
        from.name(),
        held.layout().books().stream().map(book -> book.variable().name()).toList());
  }

  private static int combinations(Derivation derivation, List<CodeBook> books) {
    long combinations = 1;
    for (CodeBook book : books) {
      combinations *= book.size();
      if (combinations > MOST_COMBINATIONS) {
        throw new IllegalArgumentException(
            "Derived variable '"
                + derivation.variable().name()
                + "' must follow from at most "
                + MOST_COMBINATIONS
                + " combinations of codes");
      }
    }
    return (int) combinations;
  }
}
