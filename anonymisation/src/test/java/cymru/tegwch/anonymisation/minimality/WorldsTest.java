// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.minimality;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.anonymisation.minimality.MinimalityAttack.Secret;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables that could be behind printed ones, against trying all counts of all cells. */
class WorldsTest {

  private static final int ENOUGH = 1_000_000;
  private static final Coordinates ALL = Coordinates.of(Margin.EVERYONE);

  /** Tables, and what is printed of them. */
  private record Release(
      List<Member> members,
      List<Map<Coordinates, OptionalLong>> printed,
      long reach,
      long beyond,
      Worlds worlds) {

    Release(
        List<Member> members,
        List<Map<Coordinates, OptionalLong>> printed,
        long reach,
        long beyond) {
      this(members, printed, reach, beyond, new Worlds(members, printed, reach, beyond));
    }

    /** Whether a table could be behind the one that is printed. */
    boolean admits(int at, CountTable table) {
      return printed.get(at).entrySet().stream()
          .allMatch(
              cell -> {
                long count = table.cell(cell.getKey()).units();
                OptionalLong number = cell.getValue();
                return number.isPresent()
                    ? Math.abs(count - number.getAsLong()) <= reach
                    : count <= beyond;
              });
    }

    /** Every world, by trying. */
    List<long[]> all() {
      List<long[]> found = new ArrayList<>();
      long[] truth = worlds().truth();
      long[] world = new long[truth.length];
      do {
        if (isWorld(world)) {
          found.add(world.clone());
        }
      } while (next(world));
      return found;
    }

    private boolean isWorld(long[] world) {
      List<Long> totals = new ArrayList<>();
      for (int at = 0; at < members.size(); at++) {
        CountTable table = worlds.table(at, world);
        if (!admits(at, table)) {
          return false;
        }
        Coordinate[] everyone = new Coordinate[table.dimensions().size()];
        Arrays.fill(everyone, Margin.EVERYONE);
        totals.add(table.cell(Coordinates.of(everyone)).units());
      }
      return totals.stream().distinct().count() == 1;
    }

    private boolean next(long[] world) {
      for (int cell = 0; cell < world.length; cell++) {
        if (world[cell] < beyond) {
          world[cell]++;
          return true;
        }
        world[cell] = 0;
      }
      return false;
    }
  }

  /** Prints tables with some cells hidden, the others at the nearest multiple of a base. */
  private static Release release(SplittableRandom random, int base, long beyond, Member... of) {
    List<Map<Coordinates, OptionalLong>> printed = new ArrayList<>();
    for (Member member : of) {
      Map<Coordinates, OptionalLong> numbers = new LinkedHashMap<>();
      for (Coordinates cell : SmallTables.cells(member.table())) {
        long count = member.table().cell(cell).units();
        numbers.put(
            cell,
            random.nextInt(5) < 2
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round((double) count / base) * base));
      }
      printed.add(numbers);
    }
    return new Release(List.of(of), printed, base / 2, beyond);
  }

  private static Member withSilent(String variable, long silent, long... counts) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int n = 0; n < counts.length; n++) {
      cells.put(Coordinates.of("" + (n + 1)), Cell.ofPeople(counts[n]));
    }
    cells.put(Coordinates.of(Coordinate.of(Silence.NOT_ANSWERED)), Cell.ofPeople(silent));
    return SmallTables.summing(List.of(SmallTables.dimension(variable, counts.length)), cells);
  }

  private static Stream<Release> releases() {
    SplittableRandom random = new SplittableRandom(31);
    return Stream.of(1, 3)
        .flatMap(
            base ->
                Stream.of(
                    release(random, base, 6, SmallTables.table("a", 2, 1, 3)),
                    release(
                        random,
                        base,
                        6,
                        SmallTables.table("a", "b", new long[][] {{1, 2}, {2, 1}})),
                    release(random, base, 6, withSilent("a", 1, 2, 3)),
                    release(
                        random,
                        base,
                        4,
                        SmallTables.table("a", 1, 3),
                        SmallTables.table("b", 2, 2),
                        SmallTables.table("c", 4))));
  }

  @Test
  void aSearchSeesEveryOtherWorldOnceThoseOfNearCountsFirst() {
    int[] seen = new int[1];
    releases()
        .forEach(
            release -> {
              List<long[]> all = release.all();
              for (int at = 0; at < release.members().size(); at++) {
                int table = at;
                release
                    .printed()
                    .get(at)
                    .keySet()
                    .forEach(cell -> seen[0] += seesAll(release, new Secret(table, cell), all));
              }
            });
    assertThat(seen[0]).isGreaterThan(50);
  }

  private static int seesAll(Release release, Secret secret, List<long[]> all) {
    Worlds worlds = release.worlds();
    List<long[]> seen = new ArrayList<>();
    Worlds.Search search = worlds.search(secret, ENOUGH, ENOUGH);
    assertThat(search.first(world -> !seen.add(world.clone()))).isEmpty();
    assertThat(search.isComplete()).isTrue();
    long counted = count(release, secret, worlds.truth());
    List<long[]> others =
        all.stream().filter(world -> count(release, secret, world) != counted).toList();
    assertThat(seen.stream().map(Arrays::toString))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(others.stream().map(Arrays::toString).toList());
    assertThat(seen.stream().map(world -> Math.abs(count(release, secret, world) - counted)))
        .isSorted();
    assertThat(others).allMatch(world -> worlds.isOther(secret, world));
    assertThat(all)
        .allMatch(
            world -> worlds.isOther(secret, world) == (count(release, secret, world) != counted));
    return seen.size();
  }

  private static long count(Release release, Secret secret, long[] world) {
    return release.worlds().table(secret.table(), world).cell(secret.cell()).units();
  }

  @Test
  void theTruthIsWhatWasCounted() {
    releases()
        .forEach(
            release -> {
              long[] truth = release.worlds().truth();
              for (int at = 0; at < release.members().size(); at++) {
                CountTable counted = release.members().get(at).table();
                CountTable again = release.worlds().table(at, truth);
                assertThat(again.id()).isEqualTo(counted.id());
                for (Coordinates cell : SmallTables.cells(counted)) {
                  assertThat(again.cell(cell)).isEqualTo(counted.cell(cell));
                }
              }
              Arrays.fill(truth, 99);
              assertThat(release.worlds().truth()).doesNotContain(99);
            });
  }

  @Test
  void innerCellsAreOnNoMargin() {
    assertThat(Worlds.innerCells(withSilent("a", 1, 2, 0).table()))
        .containsExactlyInAnyOrder(
            Coordinates.of("1"),
            Coordinates.of("2"),
            Coordinates.of(Coordinate.of(Silence.NOT_ANSWERED)));
    assertThat(
            Worlds.innerCells(SmallTables.table("a", "b", new long[][] {{1, 2}, {2, 1}}).table()))
        .containsExactlyInAnyOrder(
            Coordinates.of("1", "1"),
            Coordinates.of("1", "2"),
            Coordinates.of("2", "1"),
            Coordinates.of("2", "2"));
  }

  private static Release hidden(long... counts) {
    Member table = SmallTables.table("a", counts);
    Map<Coordinates, OptionalLong> numbers = new LinkedHashMap<>();
    for (int n = 1; n <= counts.length; n++) {
      numbers.put(Coordinates.of("" + n), OptionalLong.empty());
    }
    numbers.put(ALL, OptionalLong.of(LongStream.of(counts).sum()));
    return new Release(List.of(table), List.of(numbers), 0, 99);
  }

  @Test
  void aSearchThatReachesItsNumberOfWorldsIsNotComplete() {
    Secret secret = new Secret(0, Coordinates.of("1"));
    // 2 + 3: the first of them is one of 0, 1, 3, 4, 5 in another world
    for (int most = 1; most <= 7; most++) {
      List<long[]> seen = new ArrayList<>();
      Worlds.Search search = hidden(2, 3).worlds().search(secret, most, ENOUGH);
      assertThat(search.first(world -> !seen.add(world.clone()))).isEmpty();
      assertThat(seen).hasSize(Math.min(most, 5));
      assertThat(search.isComplete()).isEqualTo(most > 5);
      assertThat(seen.get(0)).containsExactly(3, 2);
    }
  }

  @Test
  void aSearchThatReachesItsNumberOfStepsIsNotComplete() {
    Secret secret = new Secret(0, Coordinates.of("1"));
    // Each of the five other worlds is two cells that are filled.
    for (int most = 1; most <= 13; most++) {
      List<long[]> seen = new ArrayList<>();
      Worlds.Search search = hidden(2, 3).worlds().search(secret, ENOUGH, most);
      assertThat(search.first(world -> !seen.add(world.clone()))).isEmpty();
      assertThat(seen).hasSize(Math.min(most / 2, 5));
      assertThat(search.isComplete()).isEqualTo(most > 10);
    }
  }

  @Test
  void aSearchEndsAtTheFirstWorldThatIsWanted() {
    Secret secret = new Secret(0, Coordinates.of("1"));
    List<long[]> seen = new ArrayList<>();
    Worlds.Search search = hidden(2, 3, 4).worlds().search(secret, ENOUGH, ENOUGH);

    assertThat(
            search.first(
                world -> {
                  seen.add(world.clone());
                  return world[0] == 1;
                }))
        .hasValueSatisfying(world -> assertThat(world).containsExactly(1, 3, 5));
    assertThat(seen.get(seen.size() - 1)).containsExactly(1, 3, 5);
    assertThat(seen).filteredOn(world -> world[0] == 1).hasSize(1);
  }

  @Test
  void worldsAreFilledWithCountsNearTheCountedOnesFirst() {
    Secret secret = new Secret(0, Coordinates.of("1"));
    List<Long> second = new ArrayList<>();
    Worlds.Search search = hidden(2, 3, 9).worlds().search(secret, ENOUGH, ENOUGH);
    search.first(world -> world[0] == 3 && !second.add(world[1]));

    // 3 + 11: the counted 3 first, then the greater of two that are equally far
    assertThat(second).startsWith(3L, 4L, 2L, 5L, 1L, 6L, 0L, 7L, 8L, 9L, 10L, 11L).hasSize(12);
  }

  @Test
  void numbersOfARangeComeInTheOrderOfTheirDistance() {
    for (long lo = -2; lo <= 2; lo++) {
      for (long hi = lo; hi <= 5; hi++) {
        for (long to = lo; to <= hi; to++) {
          long from = to;
          long least = lo;
          long most = hi;
          List<Long> sorted =
              LongStream.rangeClosed(lo, hi)
                  .boxed()
                  .sorted(
                      Comparator.comparingLong((Long n) -> Math.abs(n - from))
                          .thenComparing(Comparator.reverseOrder()))
                  .toList();
          assertThat(
                  LongStream.rangeClosed(0, hi - lo)
                      .map(index -> Worlds.nearest(from, least, most, index))
                      .boxed())
              .isEqualTo(sorted);
        }
      }
    }
  }
}
