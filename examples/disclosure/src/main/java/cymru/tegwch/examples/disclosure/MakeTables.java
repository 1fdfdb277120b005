// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.disclosure;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes folders of tables to try {@link Protect} on: made-up people, skewed counts, a seed for each
 * kind. Nobody is described.
 */
public final class MakeTables {

  /**
   * A seed, how many people, how skewed, and the sizes of the dimensions; negative: with levels.
   */
  private enum Kind {
    FLAT_100X200(1, 900_000, 0.9, 100, 200),
    HIERARCHY_20X20X20(2, 190_000, 0.9, -20, -20, -20),
    FLAT_400X500(3, 1_500_000, 0.7, 400, 500),
    FLAT_12X12X12X12(4, 300_000, 0.8, 12, 12, 12, 12),
    FLAT_35X35X35(5, 600_000, 0.7, 35, 35, 35),
    /** Small areas in five levels, ethnic group, age band, sex. */
    SMALL_AREAS(6, 3_200_000, 0.5, -850, 19, 17, 2);

    private final long seed;
    private final int people;
    private final double skew;
    private final int[] sizes;

    Kind(long seed, int people, double skew, int... sizes) {
      this.seed = seed;
      this.people = people;
      this.skew = skew;
      this.sizes = sizes;
    }
  }

  private MakeTables() {}

  /** Makes the named kinds, or all of them, in a folder. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<String> wanted = List.of(arguments).subList(1, arguments.length);
    for (Kind kind : Kind.values()) {
      if (wanted.isEmpty() || wanted.contains(kind.name())) {
        make(kind, folder.resolve(kind.name()));
      }
    }
  }

  private static void make(Kind kind, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<int[]> parents = Arrays.stream(kind.sizes).mapToObj(MakeTables::parents).toList();
    Files.writeString(folder.resolve("structure.json"), structure(parents));
    Map<Long, Integer> counts = new LinkedHashMap<>();
    SplittableRandom random = new SplittableRandom(kind.seed);
    double[][] weights = new double[kind.sizes.length][];
    for (int d = 0; d < weights.length; d++) {
      weights[d] = cumulated(Math.abs(kind.sizes[d]), kind.skew);
    }
    for (int person = 0; person < kind.people; person++) {
      int[] leaf = new int[weights.length];
      for (int d = 0; d < leaf.length; d++) {
        leaf[d] = leaf(weights[d], random.nextDouble()) + parents.get(d).length - weights[d].length;
      }
      addUpwards(leaf, 0, parents, counts);
    }
    write(folder.resolve("table_T.csv"), parents, counts);
  }

  /** Node 0 is the total; a negative size asks for subtotals of five or ten between. */
  private static int[] parents(int size) {
    int leaves = Math.abs(size);
    List<Integer> parents = new ArrayList<>(List.of(-1));
    int from = 0;
    int above = 1;
    int group = leaves > 100 ? 10 : 5;
    if (size < 0) {
      int level = (leaves + group - 1) / group;
      List<Integer> levels = new ArrayList<>();
      while (level > 1) {
        levels.add(0, level);
        level = level > group ? (level + group - 1) / group : 1;
      }
      for (int width : levels) {
        int begin = parents.size();
        for (int i = 0; i < width; i++) {
          parents.add(from + (int) ((long) i * above / width));
        }
        from = begin;
        above = width;
      }
    }
    for (int i = 0; i < leaves; i++) {
      parents.add(from + (int) ((long) i * above / leaves));
    }
    return parents.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] cumulated(int size, double skew) {
    double[] cumulated = new double[size];
    double all = 0;
    for (int i = 0; i < size; i++) {
      all += StrictMath.pow(1.0 + (i * 7919L) % size, -skew);
      cumulated[i] = all;
    }
    return Arrays.stream(cumulated).map(c -> c / cumulated[size - 1]).toArray();
  }

  private static int leaf(double[] cumulated, double chance) {
    int place = Arrays.binarySearch(cumulated, chance);
    return Math.min(cumulated.length - 1, place < 0 ? -place - 1 : place);
  }

  private static void addUpwards(
      int[] at, int from, List<int[]> parents, Map<Long, Integer> counts) {
    counts.merge(key(at, parents), 1, Integer::sum);
    for (int d = from; d < at.length; d++) {
      int parent = parents.get(d)[at[d]];
      if (parent >= 0) {
        int[] above = at.clone();
        above[d] = parent;
        addUpwards(above, d, parents, counts);
      }
    }
  }

  private static long key(int[] at, List<int[]> parents) {
    long key = 0;
    for (int d = 0; d < at.length; d++) {
      key = key * parents.get(d).length + at[d];
    }
    return key;
  }

  private static String structure(List<int[]> parents) {
    StringBuilder json = new StringBuilder("{\"dims\": {");
    List<String> names = new ArrayList<>();
    for (int d = 0; d < parents.size(); d++) {
      String name = String.valueOf((char) ('A' + d));
      names.add("\"" + name + "\"");
      json.append(d == 0 ? "" : ",\n").append(names.get(d)).append(": {\"total\": \"Total\",");
      json.append("\"parent\": {");
      for (int node = 1; node < parents.get(d).length; node++) {
        json.append(node == 1 ? "" : ", ").append('"').append(label(d, node)).append("\": \"");
        json.append(label(d, parents.get(d)[node])).append('"');
      }
      json.append("}}");
    }
    json.append("},\n\"tables\": [{\"name\": \"T\", \"dims\": ").append(names);
    return json.append("}],\n\"threshold\": 4}\n").toString();
  }

  private static String label(int dimension, int node) {
    return node == 0 ? "Total" : (char) ('a' + dimension) + Integer.toString(node);
  }

  private static void write(Path file, List<int[]> parents, Map<Long, Integer> counts)
      throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      List<String> row = new ArrayList<>();
      for (int d = 0; d < parents.size(); d++) {
        row.add(String.valueOf((char) ('A' + d)));
      }
      row.add("freq");
      csv.writeRecord(row);
      long all = parents.stream().mapToLong(p -> p.length).reduce(1, (a, b) -> a * b);
      for (long key = 0; key < all; key++) {
        row.clear();
        long rest = key;
        for (int d = parents.size() - 1; d >= 0; d--) {
          row.add(0, label(d, (int) (rest % parents.get(d).length)));
          rest /= parents.get(d).length;
        }
        row.add(Integer.toString(counts.getOrDefault(key, 0)));
        csv.writeRecord(row);
      }
    }
  }
}
