// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cymru.tegwch.anonymisation.suppression.Need;
import cymru.tegwch.anonymisation.suppression.Suppression;
import cymru.tegwch.anonymisation.suppression.Suppressor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random tables, protected and attacked. A table counts as safe only if two tables of the finest
 * crossing, added up by this test alone, agree with everything printed and lie far enough apart in
 * every small count.
 */
class RandomTablesTest {

  private record Instance(String id, int k, LinkedTables tables) {}

  /** What came of many instances. */
  private record Tally(List<String> broken, int granted, int refused, List<String> needless) {}

  private static Tally tally(List<Instance> instances) {
    List<String> broken = new ArrayList<>();
    List<String> needless = new ArrayList<>();
    int granted = 0;
    int refused = 0;
    for (Instance instance : instances) {
      LinkedTables tables = instance.tables();
      int k = instance.k();
      Suppression found = Suppressor.withDefaults().suppress(tables.graph(k - 1, new Need(k, 0)));
      LinkedTables.Outcome outcome =
          found instanceof Suppression.Pattern pattern
              ? tables.attacked(pattern.hidden(), k - 1, k)
              : LinkedTables.Outcome.REFUSED;
      granted += outcome == LinkedTables.Outcome.SAFE ? 1 : 0;
      if (outcome == LinkedTables.Outcome.BROKEN) {
        broken.add(instance.id());
      } else if (outcome == LinkedTables.Outcome.REFUSED) {
        refused++;
        if (!tables.hasSmallMargin(k - 1)) {
          needless.add(instance.id());
        }
      }
    }
    return new Tally(broken, granted, refused, needless);
  }

  private static List<Instance> twoWay(long seed, int many) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, many)
        .mapToObj(
            n -> {
              int[] sizes = {random.nextInt(2, 8), random.nextInt(2, 8)};
              return new Instance(
                  "two-way " + n,
                  k(random),
                  LinkedTables.flat(sizes, List.of(new int[] {0, 1}), counts(random, sizes)));
            })
        .toList();
  }

  private static List<Instance> linked(long seed, int many) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, many)
        .mapToObj(
            n -> {
              int[] sizes = {random.nextInt(2, 5), random.nextInt(2, 5), random.nextInt(2, 4)};
              List<int[]> tables = new ArrayList<>(List.of(new int[] {0, 1}, new int[] {0, 2}));
              if (random.nextBoolean()) {
                tables.add(new int[] {1, 2});
              }
              return new Instance(
                  "linked " + n,
                  k(random),
                  LinkedTables.flat(sizes, tables, counts(random, sizes)));
            })
        .toList();
  }

  private static List<Instance> hierarchies(long seed, int many) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, many)
        .mapToObj(
            n -> {
              int[] regions = random.ints(random.nextInt(2, 5), 1, 5).toArray();
              int columns = random.nextInt(2, 6);
              int[] sizes = {IntStream.of(regions).sum(), columns};
              return new Instance(
                  "hierarchy " + n,
                  k(random),
                  LinkedTables.hierarchy(regions, columns, counts(random, sizes)));
            })
        .toList();
  }

  private static int k(SplittableRandom random) {
    return new int[] {3, 5, 10}[random.nextInt(3)];
  }

  private static long[] counts(SplittableRandom random, int[] sizes) {
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

  @Test
  void hundredsOfRandomTablesAreNotBroken() {
    Tally twoWay = tally(twoWay(1, 150));

    assertThat(twoWay.broken()).isEmpty();
    assertThat(twoWay.needless()).hasSizeLessThanOrEqualTo(150 / 20);
    assertThat(tally(linked(2, 75)).broken()).isEmpty();
    assertThat(tally(hierarchies(3, 75)).broken()).isEmpty();
  }

  @Tag("heavy")
  @Test
  void tenThousandRandomTablesAreNotBroken() {
    Tally twoWay = tally(twoWay(11, 4_000));
    Tally linked = tally(linked(12, 3_000));
    Tally hierarchies = tally(hierarchies(13, 3_000));

    System.out.println(
        "random tables: " + summary(twoWay) + summary(linked) + summary(hierarchies));
    assertThat(twoWay.broken()).isEmpty();
    assertThat(linked.broken()).isEmpty();
    assertThat(hierarchies.broken()).isEmpty();
    assertThat(twoWay.needless()).hasSizeLessThanOrEqualTo(4_000 / 20);
  }

  private static String summary(Tally tally) {
    return tally.granted()
        + " granted, "
        + tally.refused()
        + " refused ("
        + tally.needless().size()
        + " with margins of k or more), "
        + tally.broken().size()
        + " broken; ";
  }

  @Test
  void theGivenLinkedTablesAreNotBroken() {
    Tally tally = tally(given("random_linked").stream().limit(60).toList());

    assertThat(tally.broken()).isEmpty();
    assertThat(tally.granted()).isGreaterThan(30);
  }

  @Test
  void theGivenHierarchiesAreNotBroken() {
    Tally tally = tally(given("random_hierarchy").stream().limit(60).toList());

    assertThat(tally.broken()).isEmpty();
    assertThat(tally.granted()).isGreaterThan(30);
  }

  @Tag("heavy")
  @Test
  void allGivenLinkedTablesAndHierarchiesAreNotBroken() {
    assertThat(tally(given("random_linked")).broken()).isEmpty();
    assertThat(tally(given("random_hierarchy")).broken()).isEmpty();
  }

  private static List<Instance> given(String file) {
    return Fixtures.lines("/table-attacks/" + file + ".jsonl").stream()
        .map(RandomTablesTest::given1)
        .toList();
  }

  private static Instance given1(String line) {
    try {
      JsonNode node = new ObjectMapper().readTree(line);
      long[] atoms = numbers(node.get("cells"));
      LinkedTables tables =
          node.has("regions")
              ? LinkedTables.hierarchy(
                  ints(node.get("regions")), node.get("cells").get(0).size(), atoms)
              : LinkedTables.flat(
                  ints(node.get("dims")),
                  StreamSupport.stream(node.get("publish").spliterator(), false)
                      .map(RandomTablesTest::ints)
                      .toList(),
                  atoms);
      return new Instance(node.get("id").asText(), node.get("k").asInt(), tables);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static int[] ints(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
  }

  /** All numbers in the order in which they are written, however deep. */
  private static long[] numbers(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false)
        .flatMapToLong(
            part ->
                part.isArray()
                    ? java.util.stream.LongStream.of(numbers(part))
                    : java.util.stream.LongStream.of(part.asLong()))
        .toArray();
  }
}
