// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Fifty threads that come first, together, to everything that there is. */
class FirstTouchTest {

  private static final int THREADS = 50;

  @Test
  void fiftyThreadsThatTouchEveryHandleFirstReadEachFileOnceAndSeeTheSame() throws Exception {
    ConcurrentMap<String, AtomicInteger> opened = new ConcurrentHashMap<>();
    Shelf shelf =
        new Shelf(
            path -> {
              opened.computeIfAbsent(path, file -> new AtomicInteger()).incrementAndGet();
              return Shelf.class.getResourceAsStream(path);
            });
    List<Map<String, Object>> seen = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      CountDownLatch ready = new CountDownLatch(THREADS);
      List<Future<Map<String, Object>>> futures = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        futures.add(pool.submit(touchingAll(shelf, ready, thread)));
      }
      for (Future<Map<String, Object>> future : futures) {
        seen.add(future.get());
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(seen).hasSize(THREADS).allSatisfy(all -> assertThat(all).isEqualTo(seen.get(0)));
    assertThat(opened.values()).allSatisfy(times -> assertThat(times).hasValue(1));
    assertThat(opened).hasSize(Wales.questions().size());
  }

  /** Each thread begins with another question, so that they meet in the middle of things. */
  private static Callable<Map<String, Object>> touchingAll(
      Shelf shelf, CountDownLatch ready, int thread) {
    List<Question> questions =
        new ArrayList<>(
            Wales.questions().stream().map(each -> new Question(shelf, each.id())).toList());
    Collections.rotate(questions, thread);
    return () -> {
      ready.countDown();
      ready.await();
      Map<String, Object> touched = new ConcurrentHashMap<>();
      for (Question question : questions) {
        touched.put(question.id().toString(), System.identityHashCode(question.codes()));
        question.routing();
        question.parts().forEach(Question::options);
      }
      return touched;
    };
  }
}
