// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.standards.Benchmarks;
import cymru.tegwch.standards.Question;
import cymru.tegwch.standards.Wales;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What the catalogue costs: one question, every list, every crosswalk and every table, each read
 * for the first time in a fresh virtual machine, which is what a host meets; and the heap that
 * stays.
 *
 * <p>The first reading cannot be repeated in one machine, so each figure is one reading. It fails
 * if something is empty.
 */
public final class CatalogueBenchmark {

  /** What was read stays here, so that memory is read with it. */
  private static final List<Object> READ = new ArrayList<>();

  private CatalogueBenchmark() {}

  /** Reads one question, then the rest. */
  public static void main(String[] arguments) {
    Timing.printMachine();
    long before = liveBytes();
    step("one question", () -> List.of(Wales.ETHNIC_GROUP.options()));
    step("the same again", () -> List.of(Wales.ETHNIC_GROUP.options()));
    step("every list", CatalogueBenchmark::lists);
    step(
        "every question, once more", () -> Wales.questions().stream().map(Question::text).toList());
    step("every crosswalk", Wales::crosswalks);
    step("every table of benchmarks", Benchmarks::tables);
    System.out.printf(
        Locale.ROOT, "heap that stays with all of it: %,d kB%n", (liveBytes() - before) >> 10);
    if (READ.size() != 6) {
      throw new IllegalStateException("Everything must still be there when memory is read");
    }
  }

  private static List<Object> lists() {
    List<Object> lists = new ArrayList<>();
    for (CodeListId id : Wales.lists()) {
      lists.add(Wales.catalogue().require(id));
    }
    return lists;
  }

  private static void step(String what, Supplier<? extends List<?>> work) {
    long start = System.nanoTime();
    long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    List<?> result = work.get();
    double busyMillis =
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / 1e6;
    double millis = (System.nanoTime() - start) / 1e6;
    if (result.isEmpty()) {
      throw new IllegalStateException("There must be something in '" + what + "'");
    }
    READ.add(result);
    System.out.printf(
        Locale.ROOT,
        "%-28s %,5d in %7.1f ms by the clock, %7.1f ms of this thread%n",
        what,
        result.size(),
        millis,
        busyMillis);
  }

  private static long liveBytes() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
