// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the way of showing the quasi-identifiers that loses least of those that leave out no more
 * records than the limit.
 *
 * <p>No way loses less than it would if no record were left out, and that is known without
 * counting. Ways are taken in the order of that bound, and the search ends where the bound is above
 * the least loss found: every way is then checked, or known to leave out too many, or known to lose
 * more. A way leaves out too many where a coarser one must already leave out as many of the same
 * people. To find such ways soon, each is looked at with a chain of coarser ones, which is halved
 * as in the binary search of the Flash algorithm.
 *
 * <p>Of ways that lose the same, the one that leaves out fewer records is taken, and of those the
 * first in the order of variables and levels.
 *
 * <p>Sources: K. El Emam et al. (2009), A Globally Optimal k-Anonymity Method for the
 * De-Identification of Health Data, JAMIA 16(5), 670-682, doi:10.1197/jamia.M3144; F. Kohlmayer, F.
 * Prasser, C. Eckert, A. Kemper, K. Kuhn (2012), Flash: Efficient, Stable and Optimal K-Anonymity,
 * SocialCom/PASSAT 2012, 708-717, doi:10.1109/SocialCom-PASSAT.2012.52.
 */
final class OptimalSearch {

  /** A way and its check. */
  record Found(int node, NodeCheck check) {}

  private static final Comparator<Found> BETTER =
      Comparator.<Found>comparingLong(found -> found.check().loss())
          .thenComparingLong(found -> found.check().suppressed())
          .thenComparingInt(Found::node);

  private final Lattice lattice;
  private final Detail detail;
  private final Checking checking;
  private final long mostSuppressed;
  private final BitSet tooMany;
  private final BitSet checked;
  private Optional<Found> best = Optional.empty();

  OptimalSearch(Lattice lattice, Detail detail, Checking checking, long mostSuppressed) {
    this.lattice = lattice;
    this.detail = detail;
    this.checking = checking;
    this.mostSuppressed = mostSuppressed;
    this.tooMany = new BitSet(lattice.size());
    this.checked = new BitSet(lattice.size());
  }

  /** The best way, or none if every one leaves out too many records. */
  Optional<Found> best() {
    long[] bounds = IntStream.range(0, lattice.size()).mapToLong(this::bound).toArray();
    int[] order =
        IntStream.range(0, lattice.size())
            .boxed()
            .sorted(Comparator.comparingLong(node -> bounds[node]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int node : order) {
      if (best.isPresent() && bounds[node] > best.get().check().loss()) {
        return best;
      }
      if (!isSettled(node)) {
        settle(chainFrom(node, bounds));
      }
    }
    return best;
  }

  private boolean isSettled(int node) {
    return tooMany.get(node) || checked.get(node);
  }

  private long bound(int node) {
    return IntStream.range(0, lattice.width())
        .mapToLong(q -> detail.lost(q, lattice.step(node, q)))
        .sum();
  }

  /** From that way up, always to the next that loses least, to one that nothing is above. */
  private List<Integer> chainFrom(int node, long[] bounds) {
    List<Integer> chain = new ArrayList<>();
    Optional<Integer> next = Optional.of(node);
    while (next.isPresent()) {
      chain.add(next.get());
      next =
          lattice.above(next.get()).stream()
              .min(
                  Comparator.<Integer>comparingLong(above -> bounds[above])
                      .thenComparing(Comparator.naturalOrder()));
    }
    return chain;
  }

  /** Halves the chain until its first way is checked or known to leave out too many. */
  private void settle(List<Integer> chain) {
    int from = 0;
    int to = chain.size() - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      int node = chain.get(middle);
      if (!isSettled(node)) {
        check(node);
      }
      if (tooMany.get(node)) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
  }

  private void check(int node) {
    NodeCheck check = checking.check(node);
    checked.set(node);
    boolean isAllowed = check.suppressed() <= mostSuppressed;
    if (isAllowed) {
      Found found = new Found(node, check);
      best = best.filter(other -> BETTER.compare(other, found) <= 0).or(() -> Optional.of(found));
    }
    // if nothing may be left out: classes that all meet every requirement still do when joined
    if (check.atLeastAnyFiner() > mostSuppressed || (mostSuppressed == 0 && !isAllowed)) {
      markDown(node);
    }
  }

  private void markDown(int node) {
    Deque<Integer> open = new ArrayDeque<>();
    open.push(node);
    tooMany.set(node);
    while (!open.isEmpty()) {
      lattice.below(
          open.pop(),
          finer -> {
            if (!tooMany.get(finer)) {
              tooMany.set(finer);
              open.push(finer);
            }
          });
    }
  }
}
