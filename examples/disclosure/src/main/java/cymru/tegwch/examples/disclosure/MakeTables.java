// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.disclosure;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes folders of tables to try {@link Protect} on: made-up people, skewed counts, a seed for each
 * shape. Nobody is described.
 */
public final class MakeTables {

  private final Shape shape;
  private final List<int[]> parents;
  private final Map<Long, Integer> counts = new HashMap<>();
  private final List<List<String>> people = new ArrayList<>();
  private final SplittableRandom random;

  private MakeTables(Shape shape) {
    this.shape = shape;
    this.parents = shape.dimensions().stream().map(MakeTables::parents).toList();
    this.random = new SplittableRandom(shape.seed());
  }

  /**
   * Makes the named shapes, or all of them, in a folder; "random" stands for the 120 small ones.
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<String> wanted = List.of(arguments).subList(1, arguments.length);
    for (Shape shape : Shape.all()) {
      boolean isWanted = wanted.contains(shape.isRandom() ? "random" : shape.name());
      if (wanted.isEmpty() || isWanted) {
        new MakeTables(shape).make(folder.resolve(shape.name()));
      }
    }
  }

  private void make(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("structure.json"), structure());
    fill();
    for (String table : shape.tables()) {
      write(folder.resolve("table_" + table + ".csv"), table);
    }
    if (shape.isCutTwice()) {
      writePeople(folder.resolve("inner.csv"));
    }
  }

  /** Node 0 is the total; every level is split evenly into the next. */
  private static int[] parents(List<Integer> levels) {
    List<Integer> parents = new ArrayList<>(List.of(-1));
    int from = 0;
    int above = 1;
    for (int level : levels) {
      int begin = parents.size();
      for (int i = 0; i < level; i++) {
        parents.add(from + (int) ((long) i * above / level));
      }
      from = begin;
      above = level;
    }
    return parents.stream().mapToInt(Integer::intValue).toArray();
  }

  private int leaves(int dimension) {
    List<Integer> levels = shape.dimensions().get(dimension);
    return levels.get(levels.size() - 1);
  }

  private void fill() {
    int dimensions = parents.size();
    double[][] weights = new double[dimensions][];
    for (int d = 0; d < dimensions; d++) {
      weights[d] = weights(leaves(d));
    }
    long all = 1;
    for (int d = 0; d < dimensions; d++) {
      all *= leaves(d);
    }
    double[] expected = new double[(int) all];
    for (int n = 0; n < expected.length; n++) {
      int[] leaf = leaf(n);
      double weight = shape.isCutTwice() ? overlap(leaf[1], leaf[2]) : 1;
      for (int d = 0; d < dimensions && weight > 0; d++) {
        weight *= shape.isCutTwice() && d > 0 ? 1 : weights[d][leaf[d]];
      }
      expected[n] = weight > 0 ? weight * StrictMath.exp(shape.noise() * normal()) : 0;
    }
    double sum = Arrays.stream(expected).sum();
    for (int n = 0; n < expected.length; n++) {
      int count = expected[n] == 0 ? 0 : count(expected[n] / sum * shape.people());
      if (count > 0) {
        add(leaf(n), count);
      }
    }
  }

  private int[] leaf(int number) {
    int[] leaf = new int[parents.size()];
    int rest = number;
    for (int d = leaf.length - 1; d >= 0; d--) {
      leaf[d] = rest % leaves(d);
      rest /= leaves(d);
    }
    return leaf;
  }

  /** Years that two bands share: one cut at 6, 12, 18, ..., the other some years later. */
  private static double overlap(int one, int other) {
    int late = other < 7 ? 1 + other % 3 : 0;
    int lateBefore = other == 0 || other > 7 ? 0 : 1 + (other - 1) % 3;
    int from = Math.max(6 * one, 6 * other + lateBefore);
    int to = Math.min(6 * one + 6, 6 * other + 6 + late);
    return Math.max(0, to - from);
  }

  /** Sizes of categories, in no order. */
  private double[] weights(int size) {
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
      int rank = (int) ((i * 7919L) % size);
      weights[i] = StrictMath.pow(1.0 + rank, -shape.skew());
    }
    return weights;
  }

  /** Box and Muller's. */
  private double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }

  /** A Poisson count, or about one where many are expected. */
  private int count(double expected) {
    if (expected > 50) {
      return (int) Math.max(0, Math.rint(expected + StrictMath.sqrt(expected) * normal()));
    }
    double chance = random.nextDouble();
    double term = StrictMath.exp(-expected);
    int count = 0;
    for (double below = term; below < chance && count < 200; below += term) {
      count++;
      term *= expected / count;
    }
    return count;
  }

  private void add(int[] leaf, int count) {
    int[] nodes = new int[leaf.length];
    List<String> row = new ArrayList<>();
    for (int d = 0; d < nodes.length; d++) {
      nodes[d] = leaf[d] + parents.get(d).length - leaves(d);
      row.add(label(d, nodes[d]));
    }
    row.add(Integer.toString(count));
    if (shape.isCutTwice()) {
      people.add(row);
    }
    addUpwards(nodes, 0, count);
  }

  private void addUpwards(int[] at, int from, int count) {
    counts.merge(key(at), count, Integer::sum);
    for (int d = from; d < at.length; d++) {
      int parent = parents.get(d)[at[d]];
      if (parent >= 0) {
        int[] above = at.clone();
        above[d] = parent;
        addUpwards(above, d, count);
      }
    }
  }

  private long key(int[] at) {
    long key = 0;
    for (int d = 0; d < at.length; d++) {
      key = key * parents.get(d).length + at[d];
    }
    return key;
  }

  private static String name(int dimension) {
    return String.valueOf((char) ('A' + dimension));
  }

  private String structure() {
    StringBuilder json = new StringBuilder("{\"dims\": {");
    for (int d = 0; d < parents.size(); d++) {
      json.append(d == 0 ? "" : ",\n").append('"').append(name(d));
      json.append("\": {\"total\": \"Total\",\"parent\": {");
      for (int node = 1; node < parents.get(d).length; node++) {
        json.append(node == 1 ? "" : ", ").append('"').append(label(d, node)).append("\": \"");
        json.append(label(d, parents.get(d)[node])).append('"');
      }
      json.append("}}");
    }
    List<String> tables = shape.tables().stream().map(MakeTables::table).toList();
    json.append("},\n\"tables\": [").append(String.join(", ", tables));
    return json.append("],\n\"threshold\": 4}\n").toString();
  }

  private static String table(String letters) {
    String dimensions = String.join("\", \"", letters.split(""));
    return "{\"name\": \"" + letters + "\", \"dims\": [\"" + dimensions + "\"]}";
  }

  private static String label(int dimension, int node) {
    return node == 0 ? "Total" : (char) ('a' + dimension) + Integer.toString(node);
  }

  private void write(Path file, String table) throws IOException {
    int[] dimensions = table.chars().map(letter -> letter - 'A').toArray();
    long all = 1;
    for (int d : dimensions) {
      all *= parents.get(d).length;
    }
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      List<String> row = new ArrayList<>();
      for (int d : dimensions) {
        row.add(name(d));
      }
      row.add("freq");
      csv.writeRecord(row);
      for (long n = 0; n < all; n++) {
        row.clear();
        int[] at = new int[parents.size()];
        long rest = n;
        for (int i = dimensions.length - 1; i >= 0; i--) {
          int d = dimensions[i];
          at[d] = (int) (rest % parents.get(d).length);
          rest /= parents.get(d).length;
          row.add(0, label(d, at[d]));
        }
        row.add(Integer.toString(counts.getOrDefault(key(at), 0)));
        csv.writeRecord(row);
      }
    }
  }

  /** Whom the tables count, by all dimensions at once. */
  private void writePeople(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      List<String> header = new ArrayList<>();
      for (int d = 0; d < parents.size(); d++) {
        header.add(name(d));
      }
      header.add("freq");
      csv.writeRecord(header);
      people.forEach(csv::writeRecord);
    }
  }
}
