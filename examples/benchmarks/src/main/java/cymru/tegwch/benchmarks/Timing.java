// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Times several ways of doing one job in turns, so that a busy moment of the machine falls on all
 * of them.
 */
final class Timing {

  private static final int WARM_UPS = 8;
  private static final int ROUNDS = 15;

  private final Map<String, Callable<?>> ways = new LinkedHashMap<>();

  /** One more way. */
  Timing add(String name, Callable<?> way) {
    ways.put(name, way);
    return this;
  }

  /** Runs all ways in turns and prints the median, the least and the most of each. */
  void print() throws Exception {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      for (Map.Entry<String, Callable<?>> way : ways.entrySet()) {
        long start = System.nanoTime();
        Object result = way.getValue().call();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (result == null) {
          throw new IllegalStateException("Way must have a result: " + way.getKey());
        }
        if (round >= 0) {
          times.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(milliseconds);
        }
      }
    }
    times.forEach(Timing::print);
    System.out.printf(
        Locale.ROOT,
        "%d warm-up rounds, %d measured; load average at the end %.1f%n",
        WARM_UPS,
        ROUNDS,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** The machine, as far as a figure depends on it. */
  static void printMachine() {
    System.out.printf(
        Locale.ROOT,
        "%d processors, Java %s, heap of at most %d MB%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.version"),
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static void print(String name, List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-52s median %7.1f ms   %s%n",
        name,
        sorted[sorted.length / 2],
        Arrays.toString(new long[] {Math.round(sorted[0]), Math.round(sorted[sorted.length - 1])}));
  }
}
