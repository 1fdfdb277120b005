// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import java.util.Arrays;

/**
 * Remembers whose rows were accepted, where a mapping wants one row per subject: 16 bytes for each,
 * in a table up to three quarters full.
 */
final class SeenSubjects {

  private final boolean isNeeded;
  private long[] keys = new long[2 * 64];
  private int size;
  private boolean hasZero;

  SeenSubjects(Mapping mapping) {
    isNeeded = mapping.isOneRowPerSubject() && mapping.subject().isPresent();
  }

  /** Whether the row's subject was not here before; it is remembered. */
  boolean isNew(CodedRow row) {
    if (!isNeeded) {
      return true;
    }
    if ((row.subjectHigh | row.subjectLow) == 0) {
      // Two zeros mark an empty place in the table.
      boolean isNew = !hasZero;
      hasZero = true;
      return isNew;
    }
    if (!add(row.subjectHigh, row.subjectLow)) {
      return false;
    }
    size++;
    if (8 * size > 3 * keys.length) {
      grow();
    }
    return true;
  }

  private boolean add(long high, long low) {
    int mask = keys.length - 1;
    // The bits of a pseudonym are spread already.
    int place = (int) (high << 1) & mask;
    while ((keys[place] | keys[place + 1]) != 0) {
      if (keys[place] == high && keys[place + 1] == low) {
        return false;
      }
      place = (place + 2) & mask;
    }
    keys[place] = high;
    keys[place + 1] = low;
    return true;
  }

  private void grow() {
    long[] before = keys;
    keys = new long[2 * before.length];
    for (int i = 0; i < before.length; i += 2) {
      if ((before[i] | before[i + 1]) != 0) {
        add(before[i], before[i + 1]);
      }
    }
    Arrays.fill(before, 0);
  }
}
