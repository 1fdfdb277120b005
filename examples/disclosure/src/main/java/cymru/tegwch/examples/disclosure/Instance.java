// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.disclosure;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.anonymisation.suppression.CellGraph;
import cymru.tegwch.anonymisation.suppression.GraphCell;
import cymru.tegwch.anonymisation.suppression.Need;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The tables of a folder as one graph of cells: a cell that two tables print is one cell, and every
 * category of a tree is the sum of those below it, whatever the other dimensions are.
 */
final class Instance {

  private final Structure structure;
  private final Options options;
  private final Map<Long, Integer> cellOf = new HashMap<>();
  private final List<Long> counts = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private final BitSet isPrintedBefore = new BitSet();
  private final BitSet isHiddenBefore = new BitSet();
  private final Map<String, List<int[]>> rowsOf = new LinkedHashMap<>();
  private final Map<String, List<Integer>> cellsOf = new LinkedHashMap<>();
  private final int published;

  private Instance(Path folder, Options options) {
    this.structure = Structure.read(folder.resolve("structure.json"));
    this.options = options;
    structure.tables().keySet().forEach(name -> readTable(folder, name));
    this.published = counts.size();
    Path earlier = options.earlier();
    if (earlier != null) {
      structure.tables().keySet().forEach(name -> readEarlier(earlier, name));
    }
  }

  static Instance read(Path folder, Options options) {
    return new Instance(folder, options);
  }

  private void readTable(Path folder, String name) {
    List<Integer> dimensions = structure.dimensions(name);
    List<int[]> rows = new ArrayList<>();
    List<Integer> cells = new ArrayList<>();
    forEachRow(
        folder.resolve("table_" + name + ".csv"),
        dimensions,
        (nodes, count) -> {
          long key = structure.key(dimensions, nodes);
          Integer known = cellOf.get(key);
          int cell = known == null ? add(Long.parseLong(count), weight(dimensions, nodes)) : known;
          if (counts.get(cell) != Long.parseLong(count)) {
            throw new IllegalArgumentException("Table " + name + " disagrees with another");
          }
          cellOf.put(key, cell);
          rows.add(nodes);
          cells.add(cell);
        });
    rowsOf.put(name, rows);
    cellsOf.put(name, cells);
  }

  private int add(long count, double weight) {
    counts.add(count);
    weights.add(weight);
    return counts.size() - 1;
  }

  private double weight(List<Integer> dimensions, int[] nodes) {
    double weight = 1;
    for (int i = 0; i < nodes.length; i++) {
      Structure.Tree tree = structure.trees().get(dimensions.get(i));
      weight *= options.weight(tree.name(), tree.nodes().get(nodes[i]));
    }
    return weight;
  }

  /** What an earlier publication printed stays printed, and what it hid stays hidden. */
  private void readEarlier(Path folder, String name) {
    Path file = folder.resolve(name + ".csv");
    if (!Files.exists(file)) {
      return;
    }
    List<Integer> dimensions = structure.dimensions(name);
    forEachRow(
        file,
        dimensions,
        (nodes, count) -> {
          Integer cell = cellOf.get(structure.key(dimensions, nodes));
          if (cell != null) {
            (count.isEmpty() ? isHiddenBefore : isPrintedBefore).set(cell);
          }
        });
  }

  private interface Row {
    void take(int[] nodes, String count);
  }

  private void forEachRow(Path file, List<Integer> dimensions, Row row) {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord line : csv) {
        int[] nodes = new int[dimensions.size()];
        for (int i = 0; i < nodes.length; i++) {
          Structure.Tree tree = structure.trees().get(dimensions.get(i));
          Integer node = tree.placeOf().get(line.getField(tree.name()));
          if (node == null) {
            throw new IllegalArgumentException(
                file.getFileName()
                    + " has a category of "
                    + tree.name()
                    + " that is not in the tree");
          }
          nodes[i] = node;
        }
        row.take(nodes, line.getField("freq").strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The graph of the published cells and, where the options say so, of the atoms beneath them. */
  CellGraph graph(Path folder) {
    List<int[]> atomSums = options.atoms() ? readAtoms(folder.resolve("inner.csv")) : List.of();
    CellGraph.Builder graph = CellGraph.builder();
    for (int cell = 0; cell < counts.size(); cell++) {
      graph.add(graphCell(cell));
    }
    structure.tables().forEach((name, dimensions) -> addSums(graph, dimensions));
    for (int[] sum : atomSums) {
      int[] parts = Arrays.copyOfRange(sum, 1, sum.length);
      graph.addSum(sum[0], parts);
    }
    return graph.build();
  }

  private GraphCell graphCell(int cell) {
    long count = counts.get(cell);
    boolean isPublished = cell < published;
    if (count == 0 || (isPublished && isPrintedBefore.get(cell))) {
      return GraphCell.printed(count);
    }
    if (isSmall(cell)) {
      int upper = options.isSecret() ? structure.threshold() + 1 : 0;
      return GraphCell.hidden(count, 0, new Need(options.width(), upper));
    }
    if (!isPublished) {
      return GraphCell.unprinted(count);
    }
    if (isHiddenBefore.get(cell)) {
      return GraphCell.hidden(count, 0, Need.NONE);
    }
    return GraphCell.free(count, 0, options.cost(count) * weights.get(cell));
  }

  /** Whether a cell is hidden for its own sake. */
  boolean isSmall(int cell) {
    return counts.get(cell) > 0 && counts.get(cell) <= structure.threshold();
  }

  private void addSums(CellGraph.Builder graph, List<Integer> dimensions) {
    int[] sizes =
        dimensions.stream().mapToInt(d -> structure.trees().get(d).nodes().size()).toArray();
    int all = Arrays.stream(sizes).reduce(1, Math::multiplyExact);
    for (int n = 0; n < all; n++) {
      int[] nodes = nodes(n, sizes);
      for (int i = 0; i < nodes.length; i++) {
        addSum(graph, dimensions, nodes, i);
      }
    }
  }

  private static int[] nodes(int n, int[] sizes) {
    int[] nodes = new int[sizes.length];
    int rest = n;
    for (int i = sizes.length - 1; i >= 0; i--) {
      nodes[i] = rest % sizes[i];
      rest /= sizes[i];
    }
    return nodes;
  }

  /** A sum of which not all is published tells a reader nothing. */
  private void addSum(CellGraph.Builder graph, List<Integer> dimensions, int[] nodes, int along) {
    List<Integer> children =
        structure.trees().get(dimensions.get(along)).children().get(nodes[along]);
    Integer total = cellOf.get(structure.key(dimensions, nodes));
    if (children.isEmpty() || total == null) {
      return;
    }
    int[] parts = new int[children.size()];
    for (int i = 0; i < parts.length; i++) {
      int[] part = nodes.clone();
      part[along] = children.get(i);
      Integer cell = cellOf.get(structure.key(dimensions, part));
      if (cell == null) {
        return;
      }
      parts[i] = cell;
    }
    graph.addSum(total, parts);
  }

  /** Adds a cell for each atom that is not published itself; returns what the atoms add up to. */
  private List<int[]> readAtoms(Path file) {
    List<Integer> all = new ArrayList<>();
    for (int d = 0; d < structure.trees().size(); d++) {
      all.add(d);
    }
    Map<Long, Long> atoms = new LinkedHashMap<>();
    Map<Long, int[]> nodesOf = new HashMap<>();
    forEachRow(
        file,
        all,
        (nodes, count) -> {
          long key = structure.key(all, nodes);
          atoms.merge(key, Long.parseLong(count), Math::addExact);
          nodesOf.put(key, nodes);
        });
    Map<Integer, List<Integer>> atomsOf = new LinkedHashMap<>();
    atoms.forEach(
        (key, count) -> {
          if (count > 0) {
            Integer known = cellOf.get(key);
            int atom = known == null ? add(count, 1) : known;
            for (List<Integer> dimensions : structure.tables().values()) {
              int[] at =
                  dimensions.stream().mapToInt(d -> requireNonNull(nodesOf.get(key))[d]).toArray();
              Integer cell = cellOf.get(structure.key(dimensions, at));
              if (cell != null && cell != atom) {
                atomsOf.computeIfAbsent(cell, c -> new ArrayList<>()).add(atom);
              }
            }
          }
        });
    List<int[]> sums = new ArrayList<>();
    atomsOf.forEach(
        (cell, of) -> {
          int[] sum = new int[of.size() + 1];
          sum[0] = cell;
          for (int i = 0; i < of.size(); i++) {
            sum[i + 1] = of.get(i);
          }
          sums.add(sum);
        });
    return sums;
  }

  /** How many different cells are published or hidden. */
  int cells() {
    return published;
  }

  /** How many of them are hidden for their own sake. */
  int primaries() {
    return (int) IntStream.range(0, published).filter(this::isSmall).count();
  }

  /** The people in the cells that are hidden for the sake of others. */
  long hiddenPeople(BitSet hidden) {
    return hidden.stream()
        .filter(cell -> cell < published && !isSmall(cell))
        .mapToLong(counts::get)
        .sum();
  }

  /** Small cells that an earlier publication printed: nothing can hide them now. */
  long lost() {
    return isPrintedBefore.stream().filter(this::isSmall).count();
  }

  /** The dimension with most categories, which is the first to merge categories of. */
  String widestDimension() {
    return structure.trees().stream()
        .max(Comparator.comparingInt(tree -> tree.nodes().size()))
        .map(Structure.Tree::name)
        .orElse("");
  }

  /** Lets the attacker of releases try all small cells. */
  String attacked(BitSet hidden) {
    BitSet small = new BitSet();
    IntStream.range(0, published).filter(this::isSmall).forEach(small::set);
    Attacked attacked = new Attacked(structure);
    rowsOf.forEach(
        (name, rows) ->
            attacked.add(
                name,
                rows,
                requireNonNull(cellsOf.get(name)),
                counts::get,
                hidden,
                small,
                options));
    return attacked.report();
  }

  /** Writes every table with its hidden numbers left out. */
  void write(Path folder, BitSet hidden) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, List<Integer>> table : structure.tables().entrySet()) {
        writeTable(folder.resolve(table.getKey() + ".csv"), table.getKey(), hidden);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeTable(Path file, String name, BitSet hidden) throws IOException {
    List<Integer> dimensions = structure.dimensions(name);
    List<int[]> rows = requireNonNull(rowsOf.get(name));
    List<Integer> cells = requireNonNull(cellsOf.get(name));
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      List<String> header = new ArrayList<>(structure.names(dimensions));
      header.addAll(List.of("freq", "primary", "suppressed"));
      csv.writeRecord(header);
      for (int i = 0; i < rows.size(); i++) {
        int cell = cells.get(i);
        List<String> row = new ArrayList<>();
        for (int d = 0; d < dimensions.size(); d++) {
          row.add(structure.trees().get(dimensions.get(d)).nodes().get(rows.get(i)[d]));
        }
        row.add(hidden.get(cell) ? "" : Long.toString(counts.get(cell)));
        row.add(hidden.get(cell) && isSmall(cell) ? "1" : "0");
        row.add(hidden.get(cell) ? "1" : "0");
        csv.writeRecord(row);
      }
    }
  }
}
