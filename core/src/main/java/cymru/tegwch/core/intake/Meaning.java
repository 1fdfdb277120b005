// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.column.CodeBook;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a column of codes comes to.
 *
 * @param code the leaf's place in the list or the number of leaves plus a silence's ordinal, or -1
 *     where there is neither
 * @param mask the same as a mask; 0 for a box that is not ticked
 * @param kind what was kept of the meaning; null where nothing was moved
 * @param silence the silence, if it is one
 * @param fault why the row is rejected, or null
 */
record Meaning(
    int code,
    long mask,
    Crosswalk.@Nullable Kind kind,
    @Nullable Silence silence,
    @Nullable Reason fault) {

  /** A box that is not ticked says nothing, and is counted nowhere. */
  static final Meaning NOT_TICKED = new Meaning(-1, 0, null, null, null);

  static Meaning leaf(int leaf, Crosswalk.Kind kind) {
    boolean hasMask = leaf < CodeBook.MOST_LEAVES_IN_MASK;
    return new Meaning(leaf, hasMask ? CodeBook.mask(leaf) : 0, kind, null, null);
  }

  static Meaning leaves(long mask, Crosswalk.Kind kind) {
    return new Meaning(-1, mask, kind, null, null);
  }

  static Meaning silence(int leaves, Silence silence, Crosswalk.@Nullable Kind kind) {
    return new Meaning(CodeBook.code(leaves, silence), CodeBook.mask(silence), kind, silence, null);
  }

  static Meaning fault(Reason reason) {
    return new Meaning(-1, 0, null, null, reason);
  }
}
