// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shows that each needy cell is protected, and which complements it leans on.
 *
 * <p>Nothing is ever taken back: what leans on a printed cell is found by {@link #leaningOn} and
 * proved anew.
 */
final class Evidence {

  /**
   * The proof of one cell.
   *
   * @param low leads to a table with a small value
   * @param high leads to a table with a great one
   * @param guards moves of the cell, such that nobody's own cell is touched by all of them and by
   *     the other two
   */
  record Proof(Move low, Move high, List<Move> guards) {

    boolean holds(boolean[] hidden) {
      boolean holds = isHidden(low, hidden) && isHidden(high, hidden);
      for (Move guard : guards) {
        holds &= isHidden(guard, hidden);
      }
      return holds;
    }

    private static boolean isHidden(Move move, boolean[] hidden) {
      for (int cell : move.cells()) {
        if (!hidden[cell]) {
          return false;
        }
      }
      return true;
    }

    boolean leansOn(int cell) {
      boolean leans = low.touches(cell) || high.touches(cell);
      for (Move guard : guards) {
        leans |= guard.touches(cell);
      }
      return leans;
    }
  }

  /** How many proofs of a cell are kept besides the one in use. */
  private static final int SPARES = 8;

  private final Net net;
  private final @Nullable Proof[] proofs;
  private final @Nullable Proof[][] spares;
  private final int[] nextSpare;
  private final int[][] users;
  private final int[] userCount;
  private final boolean[] isListed;

  Evidence(Net net) {
    this.net = net;
    this.proofs = new Proof[net.size()];
    this.spares = new Proof[net.size()][];
    this.nextSpare = new int[net.size()];
    this.users = new int[net.size()][0];
    this.userCount = new int[net.size()];
    this.isListed = new boolean[net.size()];
  }

  /** The proofs as they are now, by cell. */
  @Nullable Proof[] proofs() {
    return proofs.clone();
  }

  /** Whether a cell has a proof that leans on hidden cells alone. */
  boolean holds(int cell, boolean[] hidden) {
    Proof proof = proofs[cell];
    return proof != null && proof.holds(hidden);
  }

  /** Keeps a proof for patterns in which the one in use does not hold. */
  void keep(int cell, Proof proof) {
    Proof[] kept = spares[cell];
    if (kept == null) {
      kept = new Proof[SPARES];
      spares[cell] = kept;
    }
    kept[nextSpare[cell]++ % SPARES] = proof;
  }

  /** A proof that was kept and holds in a pattern, or null. */
  @Nullable Proof spare(int cell, boolean[] hidden) {
    Proof[] kept = spares[cell];
    for (int i = 0; kept != null && i < SPARES; i++) {
      Proof proof = kept[i];
      if (proof != null && proof.holds(hidden)) {
        return proof;
      }
    }
    return null;
  }

  void set(int cell, Proof proof) {
    Proof before = proofs[cell];
    if (before != null && !before.equals(proof)) {
      keep(cell, before);
    }
    proofs[cell] = proof;
    note(cell, proof.low());
    note(cell, proof.high());
    for (Move guard : proof.guards()) {
      note(cell, guard);
    }
  }

  private void note(int user, Move move) {
    for (int cell : move.cells()) {
      if (net.isFree[cell]) {
        if (userCount[cell] == users[cell].length) {
          compact(cell);
        }
        users[cell][userCount[cell]++] = user;
      }
    }
  }

  /** Makes room: first by forgetting those that lean on the cell no more, or twice. */
  private void compact(int cell) {
    int[] kept = leaningOn(cell);
    users[cell] = Arrays.copyOf(kept, 2 * kept.length + 4);
    userCount[cell] = kept.length;
  }

  /** The needy cells whose proofs touch that complement. */
  int[] leaningOn(int cell) {
    int[] kept = new int[userCount[cell]];
    int count = 0;
    for (int i = 0; i < userCount[cell]; i++) {
      int user = users[cell][i];
      if (!isListed[user] && requireNonNull(proofs[user]).leansOn(cell)) {
        isListed[user] = true;
        kept[count++] = user;
      }
    }
    for (int i = 0; i < count; i++) {
      isListed[kept[i]] = false;
    }
    return Arrays.copyOf(kept, count);
  }
}
