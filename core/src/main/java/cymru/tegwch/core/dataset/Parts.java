// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.column.Columns;
import cymru.tegwch.core.column.Segment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;

/**
 * Splits the segments of columns among threads: those of the pool that the caller runs in, or of
 * the common pool.
 *
 * <p>Whole numbers are added up and maxima taken, so the split changes no result.
 */
final class Parts {

  private static final int PARTS_A_THREAD = 2;
  private static final long MOST_CELLS = 1 << 22;

  private Parts() {}

  /**
   * What is counted in each part.
   *
   * @param cells how many cells a part counts into: where they are many, parts are few, so that
   *     memory does not grow with the threads
   */
  static <T> List<T> each(Columns columns, long cells, Function<List<Segment>, T> count) {
    List<Segment> segments = columns.segments();
    long room = MOST_CELLS / Math.max(1, cells);
    int parts = (int) Math.max(1, Math.min(Math.min(segments.size(), parts()), room));
    List<Callable<T>> tasks = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = (int) ((long) segments.size() * part / parts);
      int to = (int) ((long) segments.size() * (part + 1) / parts);
      tasks.add(() -> count.apply(segments.subList(from, to)));
    }
    return invoke(tasks.stream().<ForkJoinTask<T>>map(ForkJoinTask::adapt).toList());
  }

  private static <T> List<T> invoke(Collection<ForkJoinTask<T>> tasks) {
    return ForkJoinTask.invokeAll(tasks).stream().map(ForkJoinTask::join).toList();
  }

  private static int parts() {
    ForkJoinPool pool = ForkJoinTask.getPool();
    // Outside a pool the caller works beside the common pool's threads.
    int threads =
        pool == null ? ForkJoinPool.getCommonPoolParallelism() + 1 : pool.getParallelism();
    return threads == 1 ? 1 : threads * PARTS_A_THREAD;
  }
}
