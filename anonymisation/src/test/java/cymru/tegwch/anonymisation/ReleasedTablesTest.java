// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cymru.tegwch.anonymisation.Crossing.Place;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random tables through a whole release, and the printed tables checked by other means than it has:
 * a two-way table, its rows in regions or not, by flows that give every interval exactly; linked
 * tables by two whole tables for each small count, which are added up.
 */
class ReleasedTablesTest {

  private static final Text BECAUSE = Text.of("A test", "Prawf");

  private record Instance(String id, Crossing crossing, DisclosurePolicy policy) {

    int k() {
      return policy.cellRule().orElseThrow().hiddenBelow();
    }

    int width() {
      return policy.cellRule().orElseThrow().width();
    }
  }

  /** What came of many instances. */
  private static final class Tally {
    private final List<String> broken = new ArrayList<>();
    private final List<String> needless = new ArrayList<>();
    private final Map<Refusal.Kind, Integer> refused = new TreeMap<>();
    private int granted;
    private int small;

    void add(Instance instance) {
      List<CountTable> tables = instance.crossing().counted();
      Release release = Release.of(instance.id());
      for (CountTable table : tables) {
        release = release.add(table);
      }
      if (release.assess(instance.policy()) instanceof Assessment.Granted of) {
        granted++;
        String fault = fault(instance, instance.crossing().printed(of.release()));
        if (!fault.isEmpty()) {
          broken.add(instance.id() + ": " + fault);
        }
      } else if (release.assess(instance.policy()) instanceof Assessment.Refused of) {
        of.reasons().forEach(reason -> refused.merge(reason.kind(), 1, Integer::sum));
        if (!instance.crossing().linked().hasSmallMargin(instance.k() - 1L)) {
          needless.add(instance.id());
        }
      }
    }

    private String fault(Instance instance, Map<Place, OptionalLong> printed) {
      for (Map.Entry<Place, OptionalLong> place : printed.entrySet()) {
        long count = instance.crossing().count(place.getKey());
        boolean isSmall = count > 0 && count < instance.k();
        small += isSmall ? 1 : 0;
        OptionalLong number = place.getValue();
        if (number.isPresent() && (isSmall || number.getAsLong() != rounded(instance, count))) {
          return "a small or another number is printed";
        }
      }
      return instance.crossing().sizes().length == 2
          ? narrow(instance, printed)
          : unwitnessed(instance, printed);
    }

    @Override
    public String toString() {
      return granted
          + " granted with "
          + small
          + " small counts, refused "
          + refused
          + " ("
          + needless.size()
          + " with margins of k or more), "
          + broken.size()
          + " broken";
    }
  }

  private static long rounded(Instance instance, long count) {
    int base = instance.policy().print().roundingBase();
    return (2 * count + base) / (2L * base) * base;
  }

  /** Every small count can be so much less and more, in tables that print the same. */
  private static String narrow(Instance instance, Map<Place, OptionalLong> printed) {
    Flow flow = new Flow();
    printed.forEach((place, number) -> flow.put(place, arc(instance, place, number)));
    for (Place place : printed.keySet()) {
      long count = instance.crossing().count(place);
      if (count > 0 && count < instance.k()) {
        long[] interval = flow.interval(place, instance.width() + instance.k());
        if (interval[1] - interval[0] < instance.width() || interval[1] < instance.k()) {
          return "a small count is " + interval[0] + " to " + interval[1];
        }
      }
    }
    return "";
  }

  private static Flow.Arc arc(Instance instance, Place place, OptionalLong number) {
    if (number.isEmpty()) {
      return Flow.arc(instance.crossing(), place, 0, Flow.UNBOUNDED);
    }
    long base = instance.policy().print().roundingBase();
    long least = number.getAsLong() - base / 2;
    long most = number.getAsLong() + (base - 1) / 2;
    // what is printed is nobody, or as many as are not hidden
    boolean isNobody = most < instance.k();
    return Flow.arc(
        instance.crossing(),
        place,
        isNobody || least <= 0 ? 0 : Math.max(least, instance.k()),
        isNobody ? 0 : most);
  }

  private static String unwitnessed(Instance instance, Map<Place, OptionalLong> printed) {
    LinkedTables linked = instance.crossing().linked();
    LinkedTables.Outcome outcome =
        linked.attacked(
            linked.marked(of -> printed.getOrDefault(new Place(of), OptionalLong.of(0)).isEmpty()),
            instance.k() - 1L,
            instance.width());
    return outcome == LinkedTables.Outcome.SAFE ? "" : "no two tables are far enough apart";
  }

  private static DisclosurePolicy policy(int k, int width, int base) {
    CellRule rule = CellRule.withDefaults().withHiddenBelow(k, BECAUSE).withWidth(width);
    return DisclosurePolicy.of("k" + k, "1", rule, new PrintRule(base, 25, "c"));
  }

  private static DisclosurePolicy policy(SplittableRandom random, boolean mayRound) {
    int k = new int[] {3, 5, 10}[random.nextInt(3)];
    return policy(k, random.nextBoolean() ? k - 1 : k, mayRound && random.nextBoolean() ? 5 : 1);
  }

  private static long[] counts(SplittableRandom random, int... sizes) {
    int zeros = random.nextInt(0, 4);
    long most = new long[] {6, 30, 400}[random.nextInt(3)];
    return IntStream.range(0, IntStream.of(sizes).reduce(1, (a, b) -> a * b))
        .mapToLong(
            i ->
                random.nextInt(8) < zeros
                    ? 0
                    : (long) (most * Math.pow(random.nextDouble(), 2)) + random.nextInt(3))
        .toArray();
  }

  private static Tally twoWay(long seed, int many) {
    SplittableRandom random = new SplittableRandom(seed);
    Tally tally = new Tally();
    for (int n = 0; n < many; n++) {
      int[] sizes = {random.nextInt(2, 8), random.nextInt(2, 8)};
      Crossing crossing =
          new Crossing(sizes, new int[0], List.of(new int[] {0, 1}), counts(random, sizes));
      tally.add(new Instance("two-way " + n, crossing, policy(random, true)));
    }
    return tally;
  }

  private static Tally linked(long seed, int many) {
    SplittableRandom random = new SplittableRandom(seed);
    Tally tally = new Tally();
    for (int n = 0; n < many; n++) {
      int[] sizes = {random.nextInt(2, 6), random.nextInt(2, 6), random.nextInt(2, 5)};
      List<int[]> tables = new ArrayList<>(List.of(new int[] {0, 1}, new int[] {0, 2}));
      if (random.nextBoolean()) {
        tables.add(new int[] {1, 2});
      }
      Crossing crossing = new Crossing(sizes, new int[0], tables, counts(random, sizes));
      tally.add(new Instance("linked " + n, crossing, policy(random, false)));
    }
    return tally;
  }

  private static Tally hierarchies(long seed, int many) {
    SplittableRandom random = new SplittableRandom(seed);
    Tally tally = new Tally();
    for (int n = 0; n < many; n++) {
      int[] regions = random.ints(random.nextInt(2, 5), 1, 5).toArray();
      int[] sizes = {IntStream.of(regions).sum(), random.nextInt(2, 6)};
      Crossing crossing =
          new Crossing(sizes, regions, List.of(new int[] {0, 1}), counts(random, sizes));
      tally.add(new Instance("hierarchy " + n, crossing, policy(random, true)));
    }
    return tally;
  }

  private static Tally given(String file, int many) {
    Tally tally = new Tally();
    Fixtures.lines("/table-attacks/" + file + ".jsonl").stream()
        .limit(many)
        .map(ReleasedTablesTest::given)
        .forEach(tally::add);
    return tally;
  }

  private static Instance given(String line) {
    try {
      JsonNode node = new ObjectMapper().readTree(line);
      long[] atoms = numbers(node.get("cells"));
      JsonNode cells = node.get("cells");
      Crossing crossing =
          node.has("dims")
              ? new Crossing(
                  ints(node.get("dims")),
                  new int[0],
                  StreamSupport.stream(node.get("publish").spliterator(), false)
                      .map(ReleasedTablesTest::ints)
                      .toList(),
                  atoms)
              : new Crossing(
                  new int[] {cells.size(), cells.get(0).size()},
                  node.has("regions") ? ints(node.get("regions")) : new int[0],
                  List.of(new int[] {0, 1}),
                  atoms);
      int k = node.get("k").asInt();
      return new Instance(node.get("id").asText(), crossing, policy(k, k, 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] ints(JsonNode node) {
    return Arrays.stream(numbers(node)).mapToInt(Math::toIntExact).toArray();
  }

  private static long[] numbers(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false)
        .flatMapToLong(
            part -> Arrays.stream(part.isArray() ? numbers(part) : new long[] {part.asLong()}))
        .toArray();
  }

  private static void assertSound(Tally tally, int atLeast) {
    assertThat(tally.broken).isEmpty();
    assertThat(tally.granted).isGreaterThanOrEqualTo(atLeast);
    assertThat(tally.small).isGreaterThanOrEqualTo(atLeast);
  }

  @Test
  void randomTwoWayTablesAreReleasedAndNoSmallCountIsNarrow() {
    Tally tally = twoWay(1, 200);

    assertSound(tally, 150);
    assertThat(tally.needless).hasSizeLessThanOrEqualTo(200 / 20);
  }

  @Test
  void randomLinkedTablesAreReleasedAndTwoTablesStandBehindEachSmallCount() {
    assertSound(linked(2, 60), 30);
  }

  @Test
  void randomHierarchiesAreReleasedAndNoSmallCountIsNarrow() {
    assertSound(hierarchies(3, 60), 30);
  }

  @Test
  void someOfTheGivenTablesAreReleasedAndNotBroken() {
    assertSound(given("random_two_way", 25), 15);
    assertSound(given("random_linked", 20), 10);
    assertSound(given("random_hierarchy", 20), 10);
  }

  @Tag("heavy")
  @Test
  void tenThousandRandomTablesAreReleasedAndNotBroken() {
    Tally twoWay = twoWay(11, 4_000);
    Tally linked = linked(12, 3_000);
    Tally hierarchies = hierarchies(13, 3_000);

    System.out.println("two-way: " + twoWay);
    System.out.println("linked: " + linked);
    System.out.println("hierarchies: " + hierarchies);
    assertSound(twoWay, 3_000);
    assertSound(linked, 1_500);
    assertSound(hierarchies, 1_500);
    assertThat(twoWay.needless).hasSizeLessThanOrEqualTo(4_000 / 20);
  }

  @Tag("heavy")
  @Test
  void allGivenTablesAreReleasedAndNotBroken() {
    for (String file : List.of("random_two_way", "random_linked", "random_hierarchy")) {
      Tally tally = given(file, Integer.MAX_VALUE);

      System.out.println(file + ": " + tally);
      assertSound(tally, 200);
    }
  }

  /** The checks of this class are worth something: they catch what is not sound. */
  @Test
  void aPatternThatIsTooThinIsFoundByTheFlow() {
    Crossing crossing =
        Crossing.twoWay(new long[][] {{3, 21, 40, 12}, {35, 2, 18, 60}, {9, 44, 4, 31}});
    Instance instance = new Instance("thin", crossing, policy(5, 4, 1));
    Map<Place, OptionalLong> printed =
        new TreeMap<>(java.util.Comparator.comparing(Place::toString));
    crossing
        .printed(
            Release.of("exact")
                .add(crossing.counted().get(0))
                .protect(DisclosurePolicy.restricted(BECAUSE, BECAUSE)))
        .forEach(
            (place, number) ->
                printed.put(place, number.getAsLong() < 5 ? OptionalLong.empty() : number));

    assertThat(narrow(instance, printed)).startsWith("a small count is 3 to 3");
  }
}
