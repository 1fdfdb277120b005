// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.minimality;

import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.anonymisation.minimality.MinimalityAttack.Secret;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import java.util.ArrayList;
import java.util.Arrays;
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

  private static final int MOST_STEPS = 200_000;

  /** A cell as the sum of others, and between which bounds it is. */
  private record Bound(Secret cell, List<Integer> parts, long lo, long hi) {

    long sum(long[] world) {
      return parts.stream().mapToLong(part -> world[part]).sum();
    }

    boolean ends(int at) {
      return parts.get(parts.size() - 1) == at;
    }
  }

  private final List<Member> members;
  private final List<List<Coordinates>> inner = new ArrayList<>();
  private final List<Bound> bounds = new ArrayList<>();
  private final List<List<Bound>> boundsOf = new ArrayList<>();
  private final int[] tableOf;
  private final long[] truth;
  private final long beyond;

  Worlds(
      List<Member> members, List<Map<Coordinates, OptionalLong>> printed, long reach, long beyond) {
    this.members = members;
    this.beyond = beyond;
    members.forEach(member -> inner.add(innerCells(member.table())));
    this.tableOf =
        IntStream.range(0, members.size())
            .flatMap(at -> IntStream.generate(() -> at).limit(inner.get(at).size()))
            .toArray();
    this.truth = new long[tableOf.length];
    Arrays.setAll(truth, cell -> table(cell).cell(coordinates(cell)).units());
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
        IntStream.range(0, truth.length)
            .filter(part -> tableOf[part] == cell.table())
            .filter(part -> isWithin(coordinates(part), cell.cell()))
            .boxed()
            .toList();
    return number.isPresent()
        ? new Bound(
            cell,
            parts,
            Math.max(0, number.getAsLong() - reach),
            Math.addExact(number.getAsLong(), reach))
        : new Bound(cell, parts, 0, beyond);
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

  private CountTable table(int cell) {
    return members.get(tableOf[cell]).table();
  }

  private Coordinates coordinates(int cell) {
    int first = cell;
    while (first > 0 && tableOf[first - 1] == tableOf[cell]) {
      first--;
    }
    return inner.get(tableOf[cell]).get(cell - first);
  }

  long[] truth() {
    return truth.clone();
  }

  /** What a secret is in a world. */
  long count(Secret secret, long[] world) {
    return bound(secret).sum(world);
  }

  private Bound bound(Secret secret) {
    return bounds.stream().filter(b -> b.cell().equals(secret)).findFirst().orElseThrow();
  }

  /** A table of a world, with its margins. */
  CountTable table(int at, long[] world) {
    CountTable counted = members.get(at).table();
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int cell = 0; cell < world.length; cell++) {
      if (tableOf[cell] == at && world[cell] > 0) {
        cells.put(coordinates(cell), Cell.ofPeople(world[cell]));
      }
    }
    return CountTable.summing(counted.id(), counted.population(), counted.dimensions(), cells);
  }

  /** A search for worlds in which a secret is not what was counted, the nearest first. */
  Search search(Secret secret, int most) {
    return new Search(bound(secret), most);
  }

  /** One search, which ends at the first world that is wanted or at its limits. */
  final class Search {

    private final Bound secret;
    private final int mostWorlds;
    private final long[] world = truth.clone();
    private int seen;
    private int steps;

    private Search(Bound secret, int mostWorlds) {
      this.secret = secret;
      this.mostWorlds = mostWorlds;
    }

    /** The first world in which the secret differs and that is wanted. */
    Optional<long[]> first(Predicate<long[]> isWanted) {
      long counted = secret.sum(truth);
      for (long by = 1; by <= Math.max(counted, secret.hi()) && isComplete(); by++) {
        for (long value : new long[] {counted + by, counted - by}) {
          if (value >= secret.lo() && value <= secret.hi() && fill(0, value, isWanted)) {
            return Optional.of(world.clone());
          }
        }
      }
      return Optional.empty();
    }

    /** Whether no limit was reached, so that what was not found is not there. */
    boolean isComplete() {
      return seen < mostWorlds && steps < MOST_STEPS;
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
        hi = Math.min(hi, hi(bound, cell, value) - before);
        lo = bound.ends(cell) ? Math.max(lo, lo(bound, cell, value) - before) : lo;
      }
      long near = Math.max(lo, Math.min(hi, truth[cell]));
      for (long by = 0; by <= hi - lo && isComplete(); by++) {
        for (long count : by == 0 ? new long[] {near} : new long[] {near + by, near - by}) {
          if (count >= lo && count <= hi) {
            steps++;
            world[cell] = count;
            if (fill(cell + 1, value, isWanted)) {
              return true;
            }
          }
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

    private long lo(Bound bound, int cell, long value) {
      long lo = isSecret(bound) ? value : bound.lo();
      return isOfEveryone(bound) && tableOf[cell] > 0 ? Math.max(lo, total()) : lo;
    }

    private long hi(Bound bound, int cell, long value) {
      long hi = isSecret(bound) ? value : bound.hi();
      return isOfEveryone(bound) && tableOf[cell] > 0 ? Math.min(hi, total()) : hi;
    }

    private boolean isSecret(Bound bound) {
      return bound.cell().equals(secret.cell());
    }

    private boolean isOfEveryone(Bound bound) {
      return bound.cell().cell().along().stream().allMatch(c -> c == Coordinate.Margin.EVERYONE);
    }

    /** The total of the first table, which all have. */
    private long total() {
      return IntStream.range(0, world.length)
          .filter(part -> tableOf[part] == 0)
          .mapToLong(part -> world[part])
          .sum();
    }
  }
}
