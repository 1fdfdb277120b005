// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.minimality;

import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.anonymisation.minimality.MinimalityAttack.Secret;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * All counts that could be behind printed tables: of each cell that is on no margin a number, with
 * which every printed number is near enough and all tables have the same total.
 */
final class Worlds {

  /**
   * A cell as the sum of others, and between which bounds it is.
   *
   * @param parts in ascending order
   * @param isTotal whether it is everyone in a table that is not the first
   */
  private record Bound(Secret cell, List<Integer> parts, long lo, long hi, boolean isTotal) {

    long sum(long[] world) {
      return parts.stream().mapToLong(part -> world[part]).sum();
    }

    boolean ends(int at) {
      return parts.get(parts.size() - 1) == at;
    }
  }

  private final List<Member> members;
  private final List<Secret> inner = new ArrayList<>();
  private final List<Bound> bounds = new ArrayList<>();
  private final List<List<Bound>> boundsOf = new ArrayList<>();
  private final long[] truth;
  private final long beyond;

  Worlds(
      List<Member> members, List<Map<Coordinates, OptionalLong>> printed, long reach, long beyond) {
    this.members = members;
    this.beyond = beyond;
    for (int at = 0; at < members.size(); at++) {
      int table = at;
      innerCells(members.get(at).table()).forEach(cell -> inner.add(new Secret(table, cell)));
    }
    this.truth = inner.stream().mapToLong(this::counted).toArray();
    for (int at = 0; at < members.size(); at++) {
      int table = at;
      printed
          .get(at)
          .forEach((cell, number) -> bounds.add(bound(new Secret(table, cell), number, reach)));
    }
    for (int cell = 0; cell < truth.length; cell++) {
      int part = cell;
      boundsOf.add(bounds.stream().filter(bound -> bound.parts().contains(part)).toList());
    }
  }

  private long counted(Secret cell) {
    return members.get(cell.table()).table().cell(cell.cell()).units();
  }

  /** The cells of a table that are on no margin, and on lines that it shows. */
  static List<Coordinates> innerCells(CountTable table) {
    List<Coordinates> cells = List.of(new Coordinates(List.of()));
    for (int dimension = 0; dimension < table.dimensions().size(); dimension++) {
      List<Coordinates> longer = new ArrayList<>();
      for (Coordinates begun : cells) {
        for (Coordinate line : table.lines(dimension)) {
          if (!(line instanceof Coordinate.Margin)) {
            longer.add(begun.and(line));
          }
        }
      }
      cells = longer;
    }
    return cells;
  }

  private Bound bound(Secret cell, OptionalLong number, long reach) {
    List<Integer> parts =
        IntStream.range(0, inner.size())
            .filter(part -> inner.get(part).table() == cell.table())
            .filter(part -> isWithin(inner.get(part).cell(), cell.cell()))
            .boxed()
            .toList();
    boolean isTotal =
        cell.table() > 0
            && cell.cell().along().stream().allMatch(c -> c == Coordinate.Margin.EVERYONE);
    return number.isPresent()
        ? new Bound(
            cell,
            parts,
            Math.max(0, number.getAsLong() - reach),
            Math.addExact(number.getAsLong(), reach),
            isTotal)
        : new Bound(cell, parts, 0, beyond, isTotal);
  }

  private static boolean isWithin(Coordinates inner, Coordinates cell) {
    return IntStream.range(0, inner.along().size())
        .allMatch(d -> isWithin(inner.along(d), cell.along(d)));
  }

  private static boolean isWithin(Coordinate line, Coordinate of) {
    return of == Coordinate.Margin.EVERYONE
        || (of == Coordinate.Margin.ANSWERED && line instanceof Coordinate.Group)
        || line.equals(of);
  }

  long[] truth() {
    return truth.clone();
  }

  /** Whether a secret is not what was counted. */
  boolean isOther(Secret secret, long[] world) {
    return bound(secret).sum(world) != bound(secret).sum(truth);
  }

  private Bound bound(Secret secret) {
    return bounds.stream().filter(b -> b.cell().equals(secret)).findFirst().orElseThrow();
  }

  /** A table of a world, with its margins. */
  CountTable table(int at, long[] world) {
    CountTable counted = members.get(at).table();
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int cell = 0; cell < world.length; cell++) {
      if (inner.get(cell).table() == at) {
        cells.put(inner.get(cell).cell(), Cell.ofPeople(world[cell]));
      }
    }
    return CountTable.summing(counted.id(), counted.population(), counted.dimensions(), cells);
  }

  /**
   * One of the numbers from {@code lo} to {@code hi}, in the order of their distance from one of
   * them; of two that are equally far the greater comes first.
   *
   * @param index which, from 0 for that number itself
   */
  static long nearest(long to, long lo, long hi, long index) {
    long inPairs = 2 * Math.min(to - lo, hi - to);
    if (index <= inPairs) {
      return to + (index % 2 == 0 ? -index / 2 : (index + 1) / 2);
    }
    return to - lo < hi - to ? lo + index : hi - index;
  }

  /**
   * A search for worlds in which a secret is not what was counted, the nearest first.
   *
   * @param mostWorlds after how many worlds it gives up
   * @param mostSteps after how many counts of single cells it gives up
   */
  Search search(Secret secret, int mostWorlds, int mostSteps) {
    return new Search(bound(secret), mostWorlds, mostSteps);
  }

  /** One search, which ends at the first world that is wanted or at its limits. */
  final class Search {

    private final Bound secret;
    private final int mostWorlds;
    private final int mostSteps;
    private final long[] world = truth.clone();
    private int seen;
    private int steps;

    private Search(Bound secret, int mostWorlds, int mostSteps) {
      this.secret = secret;
      this.mostWorlds = mostWorlds;
      this.mostSteps = mostSteps;
    }

    /** The first world in which the secret differs and that is wanted. */
    Optional<long[]> first(Predicate<long[]> isWanted) {
      long lo = secret.lo();
      long hi = secret.hi();
      for (long other = 1; other <= hi - lo && isComplete(); other++) {
        if (fill(0, nearest(secret.sum(truth), lo, hi, other), isWanted)) {
          return Optional.of(world.clone());
        }
      }
      return Optional.empty();
    }

    /** Whether no limit was reached, so that what was not found is not there. */
    boolean isComplete() {
      return seen < mostWorlds && steps < mostSteps;
    }

    private boolean fill(int cell, long value, Predicate<long[]> isWanted) {
      if (cell == world.length) {
        seen++;
        return isWanted.test(world);
      }
      long lo = 0;
      long hi = beyond;
      for (Bound bound : boundsOf.get(cell)) {
        long before = before(bound, cell);
        hi = Math.min(hi, hi(bound, value) - before);
        lo = bound.ends(cell) ? Math.max(lo, lo(bound, value) - before) : lo;
      }
      long near = Math.max(lo, Math.min(hi, truth[cell]));
      for (long count = 0; count <= hi - lo && isComplete(); count++) {
        steps++;
        world[cell] = nearest(near, lo, hi, count);
        if (fill(cell + 1, value, isWanted)) {
          return true;
        }
      }
      return false;
    }

    /** What the parts of a bound before a cell come to. */
    private long before(Bound bound, int cell) {
      long before = 0;
      for (int part : bound.parts()) {
        before += part < cell ? world[part] : 0;
      }
      return before;
    }

    private long lo(Bound bound, long value) {
      long lo = isSecret(bound) ? value : bound.lo();
      return bound.isTotal() ? Math.max(lo, total()) : lo;
    }

    private long hi(Bound bound, long value) {
      long hi = isSecret(bound) ? value : bound.hi();
      return bound.isTotal() ? Math.min(hi, total()) : hi;
    }

    private boolean isSecret(Bound bound) {
      return bound.cell().equals(secret.cell());
    }

    /** The total of the first table, which all have. */
    private long total() {
      long total = 0;
      for (int cell = 0; inner.get(cell).table() == 0; cell++) {
        total += world[cell];
      }
      return total;
    }
  }
}
