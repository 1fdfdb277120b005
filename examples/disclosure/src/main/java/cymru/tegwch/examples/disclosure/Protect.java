// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.disclosure;

import cymru.tegwch.anonymisation.suppression.CellGraph;
import cymru.tegwch.anonymisation.suppression.Suppression;
import cymru.tegwch.anonymisation.suppression.Suppressor;
import cymru.tegwch.anonymisation.suppression.Witness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Protects the tables of folders: for tables whose structure is not one of Tegwch's own, such as
 * trees of areas, or the same people cut by two sets of ages.
 *
 * <p>It uses the suppression by itself, since it takes any sums. A release ({@code
 * Release.protect}) does more: it reads the tables' categories, protects attributes too, lets an
 * attacker with code of its own try, and keeps a ledger.
 */
public final class Protect {

  private static final String ROW = "%-28s %8s %9s %11s %9s %9s %6s %9s %9s %8s %6s%n";

  private Protect() {}

  /** Protects every instance in the folders; ends with 2 if one is refused. */
  public static void main(String[] arguments) {
    Options options;
    try {
      options = Options.parse(arguments);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage() + "\n\n" + Options.USAGE);
      System.exit(1);
      return;
    }
    System.out.printf(
        Locale.ROOT,
        ROW,
        "instance",
        "cells",
        "primaries",
        "complements",
        "people",
        "bound",
        "gap %",
        "narrowest",
        "tries",
        "seconds",
        "MB");
    Total total = new Total();
    for (Path folder : options.folders()) {
      for (Path instance : instances(folder)) {
        protect(instance, options, total);
      }
    }
    if (total.instances + total.refused > 1) {
      total.print();
    }
    System.exit(total.refused == 0 ? 0 : 2);
  }

  /** What all instances together come to. */
  private static final class Total {

    private int instances;
    private int refused;
    private long cells;
    private long primaries;
    private long complements;
    private long people;
    private double bound;
    private double cost;
    private long tries;
    private double seconds;

    void add(Instance instance, Suppression.Pattern pattern) {
      instances++;
      cells += instance.cells();
      primaries += instance.primaries();
      complements += pattern.complements();
      people += instance.hiddenPeople(pattern.hidden());
      bound += pattern.lowerBound();
      cost += pattern.cost();
      tries += pattern.tries();
    }

    void print() {
      System.out.printf(
          Locale.ROOT,
          ROW,
          instances + " protected, " + refused + " refused",
          cells,
          primaries,
          complements,
          people,
          number(bound),
          share(cost == 0 ? 0 : (cost - bound) / cost),
          "",
          tries,
          String.format(Locale.ROOT, "%.2f", seconds),
          "");
    }
  }

  private static List<Path> instances(Path folder) {
    if (Files.exists(folder.resolve("structure.json"))) {
      return List.of(folder);
    }
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> found = new ArrayList<>();
      inside.filter(Files::isDirectory).sorted().forEach(f -> found.addAll(instances(f)));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void protect(Path folder, Options options, Total total) {
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    Instance instance = Instance.read(folder, options);
    CellGraph graph = instance.graph(folder);
    long begun = System.nanoTime();
    Suppression found = new Suppressor(options.effort(), options.insiders()).suppress(graph);
    double seconds = (System.nanoTime() - begun) / 1e9;
    total.seconds += seconds;
    if (instance.lost() > 0) {
      System.out.printf(
          Locale.ROOT,
          "%s: %d small cells were printed before%n",
          folder.getFileName(),
          instance.lost());
    }
    if (found instanceof Suppression.Pattern pattern) {
      instance.write(options.published(folder), pattern.hidden());
      total.add(instance, pattern);
      print(folder, instance, graph, pattern, seconds);
      if (options.isAttacked()) {
        System.out.println(instance.attacked(pattern.hidden()));
      }
      return;
    }
    total.refused++;
    System.out.printf(
        Locale.ROOT,
        "%s: refused after %.1f s, %d MB, %s. Merge categories of %s, %sor leave a table out.%n",
        folder.getFileName(),
        seconds,
        peak(),
        found,
        instance.widestDimension(),
        found instanceof Suppression.TooLarge ? "allow more --seconds, " : "");
  }

  /** The most memory in use since the instance was begun, in megabytes, garbage included. */
  private static long peak() {
    return heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
  }

  private static Stream<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private static void print(
      Path folder,
      Instance instance,
      CellGraph graph,
      Suppression.Pattern pattern,
      double seconds) {
    BitSet hidden = pattern.hidden();
    System.out.printf(
        Locale.ROOT,
        ROW,
        folder.getFileName(),
        instance.cells(),
        instance.primaries(),
        pattern.complements(),
        instance.hiddenPeople(hidden),
        number(pattern.lowerBound()),
        share(pattern.gap()),
        narrowest(graph, pattern),
        pattern.tries(),
        String.format(Locale.ROOT, "%.2f", seconds),
        peak());
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  /** The least width that a witness shows; the interval itself may be wider. */
  private static String narrowest(CellGraph graph, Suppression.Pattern pattern) {
    return pattern.witnesses().stream()
        .filter(witness -> !graph.cell(witness.cell()).need().isNone())
        .mapToLong(Protect::width)
        .min()
        .stream()
        .mapToObj(Long::toString)
        .findFirst()
        .orElse("-");
  }

  private static long width(Witness witness) {
    return witness.high().at(witness.cell()) - witness.low().at(witness.cell());
  }
}
