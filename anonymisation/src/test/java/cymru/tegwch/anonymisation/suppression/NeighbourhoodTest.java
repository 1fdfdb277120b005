// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Parts of nets against their definition, with sets; every cell that is looked at is counted. */
class NeighbourhoodTest {

  private static final Need NEED = new Need(2, 0);

  /** Tables of cells that may be hidden, of any number of dimensions, without their totals. */
  private static SearchBench block(int... lengths) {
    int size = Arrays.stream(lengths).reduce(1, (a, b) -> a * b);
    CellGraph.Builder graph = CellGraph.builder();
    IntStream.range(0, size).forEach(n -> graph.add(GraphCell.hidden(n, 0, NEED)));
    int step = 1;
    for (int length : lengths) {
      for (int first = 0; first < size; first++) {
        if (first / step % length == 0) {
          int from = first;
          int by = step;
          int[] line = IntStream.range(0, length).map(n -> from + n * by).toArray();
          graph.addSum(graph.add(GraphCell.printed(Arrays.stream(line).sum())), line);
        }
      }
      step *= length;
    }
    return SearchBench.of(graph.build());
  }

  private static List<SearchBench> benches() {
    return List.of(
        block(5, 6),
        block(2, 40),
        block(30),
        block(12, 13),
        block(3, 3, 4),
        block(2, 2, 2, 3),
        SearchBench.of(SearchBench.large(new SplittableRandom(7))));
  }

  private static boolean[] hidden(SearchBench bench, SplittableRandom random) {
    boolean[] hidden = new boolean[bench.net().size()];
    int oneIn = 1 + random.nextInt(4);
    for (int cell = 0; cell < hidden.length; cell++) {
      hidden[cell] = random.nextInt(oneIn) == 0;
    }
    hidden[random.nextInt(hidden.length)] = true;
    return hidden;
  }

  /** What the definition gives, and the steps that it took. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Part(int[] cells, long steps) {}

  private static Part component(SearchBench bench, boolean[] hidden, int start, int most) {
    List<Integer> cells = new ArrayList<>(List.of(start));
    Set<Integer> sums = new LinkedHashSet<>();
    long steps = 0;
    for (int next = 0; next < cells.size() && cells.size() <= most; next++) {
      for (int s : bench.sums(cells.get(next)).filter(sums::add).toArray()) {
        steps += bench.length(s);
        bench
            .cells(s)
            .filter(c -> hidden[c] && !cells.contains(c) && cells.size() <= most)
            .forEach(cells::add);
      }
    }
    return new Part(cells.stream().mapToInt(i -> i).sorted().toArray(), steps);
  }

  private static Part ball(
      SearchBench bench, boolean[] hidden, int start, int most, RandomGenerator random) {
    List<Integer> cells = new ArrayList<>(List.of(start));
    Set<Integer> sums = new LinkedHashSet<>();
    long steps = 0;
    for (int next = 0; next < cells.size() && cells.size() < most; next++) {
      for (int s : bench.sums(cells.get(next)).toArray()) {
        if (cells.size() < most && sums.add(s)) {
          int[] inside = bench.cells(s).toArray();
          int offset = random.nextInt(inside.length);
          int taken = 0;
          int n = 0;
          while (n < inside.length && taken < 10 && cells.size() < most) {
            int cell = inside[(offset + n++) % inside.length];
            if (hidden[cell] && !cells.contains(cell)) {
              cells.add(cell);
              taken++;
            }
          }
          steps += n;
        }
      }
    }
    for (int s : sums) {
      steps += bench.length(s);
      for (int cell : bench.cells(s).toArray()) {
        boolean isEnclosed = bench.sums(cell).allMatch(sums::contains);
        if (hidden[cell] && isEnclosed && !cells.contains(cell) && cells.size() < 2 * most) {
          cells.add(cell);
        }
      }
    }
    return peeled(bench, cells, steps);
  }

  private static Part block(
      SearchBench bench, boolean[] hidden, int start, int most, RandomGenerator random) {
    List<Integer> cells = new ArrayList<>();
    List<Integer> near = new ArrayList<>(List.of(start));
    Set<Integer> sums = new LinkedHashSet<>();
    long steps = 0;
    int place = 0;
    do {
      int cell = near.get(place);
      near.set(place, near.get(near.size() - 1));
      near.remove(near.size() - 1);
      cells.add(cell);
      for (int s : bench.sums(cell).filter(sums::add).toArray()) {
        steps += bench.length(s);
        bench
            .cells(s)
            .filter(c -> hidden[c] && !cells.contains(c) && !near.contains(c))
            .forEach(near::add);
      }
      if (cells.size() < most && !near.isEmpty()) {
        steps += near.size();
        place = mostTouched(bench, near, sums, random.nextInt(near.size()));
      }
    } while (cells.size() < most && !near.isEmpty());
    return peeled(bench, cells, steps);
  }

  /** The first, from a place on, of which the greatest share of sums is there. */
  private static int mostTouched(
      SearchBench bench, List<Integer> near, Set<Integer> sums, int offset) {
    int best = -1;
    double most = -1;
    for (int n = 0; n < near.size(); n++) {
      int place = (offset + n) % near.size();
      int cell = near.get(place);
      double share =
          bench.sums(cell).filter(sums::contains).count() / (double) bench.sums(cell).count();
      if (share > most) {
        best = place;
        most = share;
      }
    }
    return best;
  }

  /** Again and again without what is alone in a sum; four steps for each cell each time. */
  private static Part peeled(SearchBench bench, Collection<Integer> cells, long steps) {
    TreeSet<Integer> left = new TreeSet<>(cells);
    long all = steps;
    boolean isPeeling = true;
    while (isPeeling) {
      isPeeling = false;
      for (int cell : cells) {
        if (left.contains(cell)
            && bench.sums(cell).anyMatch(s -> bench.cells(s).filter(left::contains).count() == 1)) {
          left.remove(cell);
          isPeeling = true;
        }
      }
      all += 4L * cells.size();
    }
    return new Part(left.stream().mapToInt(i -> i).toArray(), all);
  }

  private interface Search {
    int[] around(boolean[] hidden, int start, int most, RandomGenerator random);
  }

  private interface Definition {
    Part of(SearchBench bench, boolean[] hidden, int start, int most, RandomGenerator random);
  }

  /** One neighbourhood is asked again and again, so that nothing may be left behind in it. */
  private static int agree(
      SearchBench bench, Work work, Search search, Definition definition, SplittableRandom random) {
    boolean[] hidden = hidden(bench, random);
    int[] starts = IntStream.range(0, hidden.length).filter(i -> hidden[i]).toArray();
    int start = starts[random.nextInt(starts.length)];
    int most = new int[] {1, 2, 4, 7, 12, 30, 500}[random.nextInt(7)];
    long seed = random.nextLong();
    long before = work.done();
    int[] cells = search.around(hidden, start, most, new SplittableRandom(seed));
    Part part = definition.of(bench, hidden, start, most, new SplittableRandom(seed));
    assertThat(cells).containsExactly(part.cells());
    assertThat(work.done() - before).isEqualTo(part.steps());
    return cells.length;
  }

  @Test
  void componentsBallsAndBlocksAreWhatTheirDefinitionsGive() {
    SplittableRandom random = new SplittableRandom(71);
    int large = 0;
    for (SearchBench bench : benches()) {
      Work work = new Work(1);
      Neighbourhood around = new Neighbourhood(bench.net(), work);
      for (int trial = 0; trial < 90; trial++) {
        large +=
            agree(
                    bench,
                    work,
                    (hidden, start, most, any) -> around.component(hidden, start, most),
                    (of, hidden, start, most, any) -> component(of, hidden, start, most),
                    random)
                / 8;
        large += agree(bench, work, around::ball, NeighbourhoodTest::ball, random) / 8;
        large += agree(bench, work, around::block, NeighbourhoodTest::block, random) / 8;
      }
    }
    assertThat(large).isGreaterThan(300);
  }

  @Test
  void whereThereAreMoreThanManyOneMoreThanManyIsFound() {
    SearchBench bench = block(5, 6);
    boolean[] all = new boolean[bench.net().size()];
    Arrays.fill(all, true);
    Neighbourhood around = new Neighbourhood(bench.net(), new Work(1));

    assertThat(around.component(all, 0, 29)).hasSize(30);
    assertThat(around.component(all, 0, 30)).hasSize(30);
    assertThat(around.component(all, 0, 28)).hasSize(29);
    assertThat(around.component(all, 0, 0)).containsExactly(0);
  }
}
