// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

/**
 * Looks for a table of whole numbers in which one cell is at least, or at most, a target: branch
 * and bound on the cells that are not whole, depth first, with a limited number of branches.
 *
 * <p>A bound that a branch adds is met by moving that one cell until it holds, while all other
 * bounds are kept; if the cell cannot get there, the branch is empty.
 */
final class IntegerSearch {

  private static final int PIVOTS = 60;

  /** A search that takes more is not worth it: another complement is cheaper. */
  private static final long MOST_STEPS = 2_000_000;

  private final Simplex simplex;
  private final Work work;
  private final long last;
  private int branches;

  IntegerSearch(Simplex simplex, int mostBranches) {
    this(simplex, mostBranches, MOST_STEPS);
  }

  IntegerSearch(Simplex simplex, int mostBranches, long mostSteps) {
    this.simplex = simplex;
    this.branches = mostBranches;
    this.work = simplex.work();
    this.last = work.done() + mostSteps;
  }

  /** Leaves the simplex at such a table, its bounds as they were, if one is found. */
  boolean find(int cell, int sense, double target) {
    double[] bound = sense > 0 ? simplex.lower() : simplex.upper();
    if (simplex.reach(cell, sense, target, PIVOTS) != Simplex.End.REACHED) {
      return false;
    }
    double before = bound[cell];
    bound[cell] = target;
    boolean isFound = dive();
    bound[cell] = before;
    return isFound;
  }

  private boolean dive() {
    int cell = simplex.leastWhole();
    if (cell < 0) {
      return true;
    }
    if (--branches < 0 || work.done() > last) {
      return false;
    }
    double value = simplex.value(cell);
    int sense = value - Math.floor(value) >= 0.5 ? 1 : -1;
    double[] here = simplex.values().clone();
    if (branch(cell, sense, value)) {
      return true;
    }
    simplex.jump(here);
    return branch(cell, -sense, value);
  }

  private boolean branch(int cell, int sense, double value) {
    double target = sense > 0 ? Math.ceil(value) : Math.floor(value);
    double[] bound = sense > 0 ? simplex.lower() : simplex.upper();
    if (simplex.reach(cell, sense, target, PIVOTS) != Simplex.End.REACHED) {
      return false;
    }
    double before = bound[cell];
    bound[cell] = target;
    boolean isFound = dive();
    bound[cell] = before;
    return isFound;
  }
}
