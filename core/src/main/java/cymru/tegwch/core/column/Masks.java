// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.column;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers the combinations of codes that occur in one column, from several threads at once.
 *
 * <p>Few combinations occur, so a column of them takes a byte or two for each row where the masks
 * would take eight.
 */
final class Masks {

  private final Map<Long, Integer> codes = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  /** The masks of some rows as codes. */
  Strip codesOf(long[] masks, int rows) {
    int[] numbered = new int[rows];
    int highest = 0;
    long lastMask = 0;
    int lastCode = -1;
    for (int row = 0; row < rows; row++) {
      if (lastCode < 0 || masks[row] != lastMask) {
        lastMask = masks[row];
        lastCode = codes.computeIfAbsent(lastMask, mask -> next.getAndIncrement());
      }
      numbered[row] = lastCode;
      highest = Math.max(highest, lastCode);
    }
    return Strip.of(rows, 0, highest, row -> numbered[row]);
  }

  /** The mask of each code. */
  long[] byCode() {
    long[] masks = new long[next.get()];
    codes.forEach((mask, code) -> masks[code] = mask);
    return masks;
  }
}
