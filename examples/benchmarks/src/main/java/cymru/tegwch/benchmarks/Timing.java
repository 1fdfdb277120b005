// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
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
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final Map<String, Callable<?>> ways = new LinkedHashMap<>();

  /** One more way. */
  Timing add(String name, Callable<?> way) {
    ways.put(name, way);
    return this;
  }

  /**
   * Runs all ways in turns and prints, of each, the median, the least and the most time by the
   * clock, and the median of processor time over all threads, which a busy machine changes less.
   */
  void print() throws Exception {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    Map<String, List<Double>> processor = new LinkedHashMap<>();
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      for (Map.Entry<String, Callable<?>> way : ways.entrySet()) {
        long processorStart = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        Object result = way.getValue().call();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        double onProcessors = (SYSTEM.getProcessCpuTime() - processorStart) / 1e6;
        if (result == null) {
          throw new IllegalStateException("Way must have a result: " + way.getKey());
        }
        if (round >= 0) {
          times.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(milliseconds);
          processor.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(onProcessors);
        }
      }
    }
    times.forEach(
        (name, of) -> print(name, sorted(of), sorted(processor.getOrDefault(name, List.of()))));
    System.out.printf(
        Locale.ROOT,
        "%d warm-up rounds, %d measured; load average at the end %.1f%n",
        WARM_UPS,
        ROUNDS,
        SYSTEM.getSystemLoadAverage());
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

  private static double[] sorted(List<Double> times) {
    return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  private static void print(String name, double[] times, double[] processor) {
    System.out.printf(
        Locale.ROOT,
        "%-48s median %6.0f ms (%.0f to %.0f), processor time %6.0f ms%n",
        name,
        times[times.length / 2],
        times[0],
        times[times.length - 1],
        processor[processor.length / 2]);
  }
}
