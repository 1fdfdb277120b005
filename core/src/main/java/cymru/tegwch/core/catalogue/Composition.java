// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.catalogue;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk.Kind;
import cymru.tegwch.core.catalogue.Crosswalk.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two crosswalks, one after the other, read as one.
 *
 * <p>A row says that the people of a category are in one or several others, wholly or in part. Two
 * rows compose where what they say together follows from what they say alone.
 */
final class Composition {

  private final Crosswalk first;
  private final Crosswalk second;
  private final List<String> refused = new ArrayList<>();

  Composition(Crosswalk first, Crosswalk second) {
    this.first = first;
    this.second = second;
  }

  Crosswalk crosswalk() {
    List<Row> rows = first.rows().stream().flatMap(row -> row(row).stream()).toList();
    if (!refused.isEmpty()) {
      throw new IllegalArgumentException(
          "Crosswalk from "
              + first.from()
              + " to "
              + second.to()
              + " must be written by somebody who knows both lists: by way of "
              + first.to()
              + " it does not follow what becomes of "
              + refused.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", ")));
    }
    return new Crosswalk(first.from(), second.to(), rows);
  }

  private Optional<Row> row(Row row) {
    if (row.to().isEmpty()) {
      return Optional.of(row);
    }
    List<Row> next = row.to().stream().map(this::next).toList();
    String note =
        Stream.concat(Stream.of(row), next.stream())
            .map(Row::note)
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    Optional<Row> composed = composed(row, next, note);
    if (composed.isEmpty()) {
      refused.add(row.from());
    }
    return composed;
  }

  /** What becomes of a code of the list between the two. */
  private Row next(String code) {
    return second
        .row(code)
        .orElseGet(() -> new Row(code, Kind.NONE, List.of(), null, "not in " + second.to()));
  }

  private static Optional<Row> composed(Row row, List<Row> next, String note) {
    Set<Kind> kinds = next.stream().map(Row::kind).collect(Collectors.toCollection(TreeSet::new));
    if (kinds.contains(Kind.NONE)) {
      return Optional.of(new Row(row.from(), Kind.NONE, List.of(), null, note));
    }
    if (kinds.contains(Kind.TO_SILENCE)) {
      return oneSilence(next)
          .map(silence -> new Row(row.from(), Kind.TO_SILENCE, List.of(), silence, note));
    }
    Set<String> to =
        next.stream()
            .flatMap(each -> each.to().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return kind(row.kind(), kinds, to.size())
        .map(kind -> new Row(row.from(), kind, List.copyOf(to), null, note));
  }

  private static Optional<Silence> oneSilence(List<Row> next) {
    Silence silence = next.get(0).silence();
    return silence != null && next.stream().allMatch(each -> each.silence() == silence)
        ? Optional.of(silence)
        : Optional.empty();
  }

  /** What a move to so many codes keeps, or empty where it does not follow. */
  private static Optional<Kind> kind(Kind then, Set<Kind> kinds, int codes) {
    boolean isWhole = !then.isLossy() || then == Kind.ONE_TO_MANY;
    boolean staysWhole = kinds.stream().noneMatch(Composition::isPartial);
    if (codes > 1) {
      return isWhole && staysWhole ? Optional.of(Kind.ONE_TO_MANY) : Optional.empty();
    }
    // What is true of most of a group need not be true of anybody in one part of it.
    boolean isPart = then == Kind.ROLL_UP || then == Kind.ONE_TO_MANY;
    if (isPart && kinds.contains(Kind.BEST_FIT)) {
      return Optional.empty();
    }
    Kind before = then == Kind.ONE_TO_MANY ? Kind.ROLL_UP : then;
    return Stream.concat(Stream.of(before), kinds.stream())
        .map(kind -> kind == Kind.ONE_TO_MANY ? Kind.ROLL_UP : kind)
        .max(Kind::compareTo);
  }

  private static boolean isPartial(Kind kind) {
    return kind == Kind.BEST_FIT || kind == Kind.CONCEPT_CHANGE;
  }
}
