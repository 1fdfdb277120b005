// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.column.CodeBook;
import cymru.tegwch.core.column.Columns;
import cymru.tegwch.core.column.Segment;
import cymru.tegwch.core.column.Strip;
import cymru.tegwch.core.variable.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Moves the columns of one list into another by a crosswalk.
 *
 * <p>A code that has no one place there becomes {@link Silence#UNMAPPED}. Where a unit holds
 * several codes, those that have a place are kept, and only if none has is it silent.
 */
final class Recoding {

  private final Crosswalk crosswalk;
  private final CodeList from;
  private final CodeList to;
  private final Map<String, Integer> places = new HashMap<>();

  Recoding(Crosswalk crosswalk, CodeList from, CodeList to) {
    this.crosswalk = crosswalk;
    this.from = from;
    this.to = to;
    for (Category category : to.categories()) {
      places.put(category.code(), places.size());
    }
    crosswalk.rows().forEach(row -> row.target().ifPresent(this::requirePlace));
  }

  /** Whether a code has no one place in the other list, nor a silence to become. */
  static boolean isUnplaced(Crosswalk crosswalk, String code) {
    return crosswalk
        .row(code)
        .map(row -> row.target().isEmpty() && row.silence() == null)
        .orElse(true);
  }

  /** The columns with every variable of the one list in the other. */
  Columns recoded(Columns columns) {
    List<CodeBook> books = new ArrayList<>(columns.layout().books());
    Map<String, Long> lossy = new LinkedHashMap<>(columns.layout().movedLossily());
    Map<Integer, int[]> moves = new HashMap<>();
    for (int i = 0; i < books.size(); i++) {
      CodeBook book = books.get(i);
      if (book.variable().codes().id().equals(from.id())) {
        Move move = book.variable().multiple() ? moveSeveral(book) : moveOne(book);
        long rows = lossyRows(columns, i, move);
        lossy.merge(book.variable().name(), rows, Long::sum);
        books.set(i, move.book);
        moves.put(i, move.codes);
      }
    }
    return columns.with(
        new Columns.Layout(books, columns.layout().measures(), lossy),
        segment -> moved(segment, moves, books));
  }

  /** Where each code goes, and whether meaning is lost on the way. */
  private static final class Move {
    private final CodeBook book;
    private final int[] codes;
    private final boolean[] lossy;

    private Move(CodeBook book, int[] codes, boolean[] lossy) {
      this.book = book;
      this.codes = codes;
      this.lossy = lossy;
    }
  }

  private Move moveOne(CodeBook book) {
    int[] codes = new int[book.size()];
    boolean[] lossy = new boolean[book.size()];
    int leaves = to.categories().size();
    for (int code = 0; code < codes.length; code++) {
      Optional<Silence> silence = book.silence(code);
      if (silence.isEmpty()) {
        String leaf = from.categories().get(code).code();
        silence = silence(leaf);
        lossy[code] = isLossy(leaf);
        codes[code] = target(leaf).orElse(0);
      }
      codes[code] = silence.map(kind -> CodeBook.code(leaves, kind)).orElse(codes[code]);
    }
    return new Move(CodeBook.ofOne(inOtherList(book.variable())), codes, lossy);
  }

  private Move moveSeveral(CodeBook book) {
    int[] codes = new int[book.size()];
    boolean[] lossy = new boolean[book.size()];
    Map<Long, Integer> masks = new LinkedHashMap<>();
    for (int code = 0; code < codes.length; code++) {
      long mask = 0;
      Silence silence = book.silence(code).orElse(Silence.UNMAPPED);
      for (int place : book.leavesOf(code)) {
        String leaf = from.categories().get(place).code();
        mask |= target(leaf).map(CodeBook::mask).orElse(0L);
        silence = silence(leaf).orElse(silence);
        lossy[code] |= isLossy(leaf);
      }
      mask = mask == 0 ? CodeBook.mask(silence) : mask;
      masks.putIfAbsent(mask, masks.size());
      codes[code] = masks.get(mask);
    }
    long[] byCode = masks.keySet().stream().mapToLong(Long::longValue).toArray();
    return new Move(CodeBook.ofSeveral(inOtherList(book.variable()), byCode), codes, lossy);
  }

  private Variable inOtherList(Variable variable) {
    return new Variable(variable.name(), variable.label(), to, variable.multiple());
  }

  private Optional<Integer> target(String leaf) {
    return crosswalk.row(leaf).flatMap(Crosswalk.Row::target).map(places::get);
  }

  private Optional<Silence> silence(String leaf) {
    if (target(leaf).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        crosswalk
            .row(leaf)
            .flatMap(row -> Optional.ofNullable(row.silence()))
            .orElse(Silence.UNMAPPED));
  }

  private boolean isLossy(String leaf) {
    return crosswalk.row(leaf).map(row -> row.kind().isLossy()).orElse(true);
  }

  private void requirePlace(String code) {
    if (!places.containsKey(code)) {
      throw new IllegalArgumentException(
          "Crosswalk must lead to categories of " + to.id() + ", but led to '" + code + "'");
    }
  }

  private static long lossyRows(Columns columns, int variable, Move move) {
    long rows = 0;
    for (Segment segment : columns.segments()) {
      Strip codes = segment.codes(variable);
      for (int row = 0; row < codes.length(); row++) {
        rows += move.lossy[(int) codes.at(row)] ? 1 : 0;
      }
    }
    return rows;
  }

  private static Segment moved(Segment segment, Map<Integer, int[]> moves, List<CodeBook> books) {
    List<Strip> codes = new ArrayList<>(segment.codes());
    moves.forEach(
        (variable, move) -> {
          Strip was = codes.get(variable);
          int most = books.get(variable).size() - 1;
          codes.set(variable, Strip.of(was.length(), 0, most, row -> move[(int) was.at(row)]));
        });
    return segment.with(codes, segment.values());
  }
}
