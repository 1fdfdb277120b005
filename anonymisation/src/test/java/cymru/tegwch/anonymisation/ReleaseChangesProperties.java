// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.Crossing.Place;
import cymru.tegwch.anonymisation.ledger.ReleaseLedger;
import cymru.tegwch.anonymisation.ledger.Turnover;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must not matter to a whole release, and what may follow one when a few people change. */
class ReleaseChangesProperties {

  private static final DisclosurePolicy PUBLIC = EarlierReleasesTest.PUBLIC;
  private static final DisclosurePolicy EXACT = EarlierReleasesTest.EXACT;
  private static final Population NEXT =
      Population.of("tenants", Text.of("Tenants", "Tenantiaid"), LocalDate.of(2026, 9, 30));

  private static Optional<ProtectedRelease> released(
      List<CountTable> tables, DisclosurePolicy policy) {
    return released(Release.of("r"), tables, policy);
  }

  private static Optional<ProtectedRelease> released(
      Release release, List<CountTable> tables, DisclosurePolicy policy) {
    Release full = release;
    for (CountTable table : tables) {
      full = full.add(table);
    }
    return full.assess(policy) instanceof Assessment.Granted granted
        ? Optional.of(granted.release())
        : Optional.empty();
  }

  /** The order of the categories is that of a code list, and a list may be printed in any. */
  @Property(tries = 30)
  void theOrderOfCategoriesChangesNothing(
      @ForAll("tables") Crossing crossing, @ForAll long seed, @ForAll boolean isRounded) {
    DisclosurePolicy policy = isRounded ? PUBLIC : EXACT;
    Optional<Map<Place, OptionalLong>> one =
        released(crossing.counted(), policy).map(crossing::printed);
    Optional<Map<Place, OptionalLong>> other =
        released(crossing.shuffled(seed), policy).map(crossing::printed);

    assertThat(other.isPresent()).isEqualTo(one.isPresent());
    if (one.isPresent()) {
      assertThat(hidden(other.orElseThrow())).isEqualTo(hidden(one.orElseThrow()));
      if (areDifferent(crossing)) {
        assertThat(other).isEqualTo(one);
      }
    }
  }

  private static long hidden(Map<Place, OptionalLong> printed) {
    return printed.values().stream().filter(OptionalLong::isEmpty).count();
  }

  /** Whether no two counts are alike, so that no choice is between equals. */
  private static boolean areDifferent(Crossing crossing) {
    Set<Long> seen = new HashSet<>();
    return LongStream.of(crossing.atoms()).allMatch(seen::add);
  }

  @Property(tries = 30)
  void theOrderOfTablesAndOfVariablesChangesNothing(@ForAll("linked") Crossing crossing) {
    List<int[]> turned =
        crossing.tables().stream().map(table -> new int[] {table[1], table[0]}).toList();
    Crossing other =
        new Crossing(
            crossing.sizes(),
            crossing.regions(),
            List.of(turned.get(1), turned.get(0)),
            crossing.atoms());
    Optional<Map<Place, OptionalLong>> one =
        released(crossing.counted(), PUBLIC).map(crossing::printed);
    Optional<Map<Place, OptionalLong>> two = released(other.counted(), PUBLIC).map(other::printed);

    assertThat(two.isPresent()).isEqualTo(one.isPresent());
    if (one.isPresent()) {
      assertThat(hidden(two.orElseThrow())).isEqualTo(hidden(one.orElseThrow()));
    }
  }

  @Property(tries = 30)
  void aCategoryWithoutAnybodyChangesNothing(@ForAll("tables") Crossing crossing) {
    int[] sizes = {crossing.sizes()[0] + 1, crossing.sizes()[1]};
    Crossing longer =
        new Crossing(
            sizes,
            crossing.regions(),
            crossing.tables(),
            Arrays.copyOf(crossing.atoms(), sizes[0] * sizes[1]));
    Optional<Map<Place, OptionalLong>> one =
        released(crossing.counted(), PUBLIC).map(crossing::printed);
    Optional<Map<Place, OptionalLong>> two =
        released(longer.counted(), PUBLIC).map(longer::printed);

    // A table that becomes tiny by it is withheld; where zeros are spent, there are more to spend.
    if (isTiny(crossing) == isTiny(longer) && one.isPresent() && !hidesZeros(crossing, one)) {
      assertThat(two).isPresent();
      one.orElseThrow()
          .forEach((place, number) -> assertThat(two.orElseThrow()).containsEntry(place, number));
      if (!isTiny(crossing)) {
        assertThat(hidden(two.orElseThrow())).isEqualTo(hidden(one.orElseThrow()));
      }
    }
  }

  private static boolean isTiny(Crossing crossing) {
    int inner = crossing.atoms().length;
    return inner <= 6 || LongStream.of(crossing.atoms()).sum() < 10L * inner;
  }

  private static boolean hidesZeros(Crossing crossing, Optional<Map<Place, OptionalLong>> printed) {
    return printed.orElseThrow().entrySet().stream()
        .anyMatch(of -> of.getValue().isEmpty() && crossing.count(of.getKey()) == 0);
  }

  @Property(tries = 30)
  void withoutOnePersonTheSameIsPrintedOrNothing(
      @ForAll("tables") Crossing crossing, @ForAll long seed, @ForAll boolean isRounded) {
    DisclosurePolicy policy = isRounded ? PUBLIC : EXACT;
    CountTable table = crossing.counted().get(0);
    Optional<ProtectedRelease> first = released(List.of(table), policy);
    if (first.isPresent() && table.everyone().units() > 0) {
      CountTable fewer = changed(crossing, new SplittableRandom(seed), 0, 1).counted().get(0);
      ReleaseLedger ledger = ledger(first.orElseThrow());
      Release again = Release.of("again").after(ledger, Turnover.of(0, 1));

      released(again, List.of(fewer), policy)
          .ifPresent(second -> assertThat(of(second)).isEqualTo(of(first.orElseThrow())));
      assertThat(again.add(next(fewer)).assess(policy))
          .isInstanceOfSatisfying(
              Assessment.Refused.class,
              refused ->
                  assertThat(refused.reasons())
                      .extracting(Refusal::kind)
                      .containsExactly(Refusal.Kind.TURNOVER_TOO_SMALL));
    }
  }

  /** Too few joiners and leavers together stop the next date, and enough of them do not. */
  @Property(tries = 30)
  void joinersAndLeaversDecideAboutTheNextDate(
      @ForAll("tables") Crossing crossing,
      @ForAll long seed,
      @ForAll @IntRange(max = 6) int joiners,
      @ForAll @IntRange(max = 6) int leavers) {
    CountTable table = crossing.counted().get(0);
    Optional<ProtectedRelease> first = released(List.of(table), EXACT);
    if (first.isPresent() && table.everyone().units() >= leavers) {
      CountTable then =
          changed(crossing, new SplittableRandom(seed), joiners, leavers).counted().get(0);
      Release release =
          Release.of("next").after(ledger(first.orElseThrow()), Turnover.of(joiners, leavers));
      Assessment assessment = release.add(next(then)).assess(EXACT);
      boolean isTooSmall =
          assessment instanceof Assessment.Refused refused
              && refused.reasons().stream()
                  .anyMatch(reason -> reason.kind() == Refusal.Kind.TURNOVER_TOO_SMALL);

      assertThat(isTooSmall).isEqualTo(joiners + leavers < 5);
      if (joiners + leavers > 0) {
        assertThat(release.add(then).assess(EXACT)).satisfies(same -> isSame(same, first));
      }
    }
  }

  /** A release of the date that was published prints what was printed, or nothing. */
  private static void isSame(Assessment assessment, Optional<ProtectedRelease> first) {
    if (assessment instanceof Assessment.Granted granted) {
      assertThat(of(granted.release())).isEqualTo(of(first.orElseThrow()));
    }
  }

  private static List<?> of(ProtectedRelease release) {
    return release.recorded(EarlierReleasesTest.DAY).tables();
  }

  private static ReleaseLedger ledger(ProtectedRelease release) {
    return ReleaseLedger.empty().with(release.recorded(EarlierReleasesTest.DAY));
  }

  /** The same table, of another date. */
  private static CountTable next(CountTable table) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    Cells.of(table).forEach(cell -> cells.put(cell, table.cell(cell)));
    return CountTable.of(table.id(), NEXT, table.dimensions(), cells);
  }

  /** The population after some came and others, of those who were there, went. */
  private static Crossing changed(
      Crossing crossing, SplittableRandom random, int joiners, int leavers) {
    long[] atoms = crossing.atoms().clone();
    for (int left = leavers; left > 0; left--) {
      int atom = random.nextInt(atoms.length);
      while (atoms[atom] == 0) {
        atom = (atom + 1) % atoms.length;
      }
      atoms[atom]--;
    }
    for (int joined = 0; joined < joiners; joined++) {
      atoms[random.nextInt(atoms.length)]++;
    }
    return new Crossing(crossing.sizes(), crossing.regions(), crossing.tables(), atoms);
  }

  @Provide
  Arbitrary<Crossing> tables() {
    Arbitrary<Integer> size = Arbitraries.integers().between(2, 5);
    return Combinators.combine(size, size, Arbitraries.longs(), Arbitraries.of(true, false))
        .as(
            (rows, columns, seed, areDifferent) ->
                new Crossing(
                    new int[] {rows, columns},
                    new int[0],
                    List.of(new int[] {0, 1}),
                    counts(rows * columns, seed, areDifferent)));
  }

  @Provide
  Arbitrary<Crossing> linked() {
    Arbitrary<Integer> size = Arbitraries.integers().between(2, 4);
    return Combinators.combine(size, size, size, Arbitraries.longs())
        .as(
            (a, b, c, seed) ->
                new Crossing(
                    new int[] {a, b, c},
                    new int[0],
                    List.of(new int[] {0, 1}, new int[] {0, 2}),
                    counts(a * b * c, seed, false)));
  }

  private static long[] counts(int many, long seed, boolean areDifferent) {
    SplittableRandom random = new SplittableRandom(seed);
    if (!areDifferent) {
      return random.longs(many, 0, 60).map(count -> count % 4 == 0 ? count / 10 : count).toArray();
    }
    long[] counts = LongStream.range(0, many).map(n -> 1 + 3 * n + random.nextInt(3)).toArray();
    for (int n = many - 1; n > 0; n--) {
      int other = random.nextInt(n + 1);
      long swapped = counts[n];
      counts[n] = counts[other];
      counts[other] = swapped;
    }
    return counts;
  }
}
