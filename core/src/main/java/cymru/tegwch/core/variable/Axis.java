// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.variable;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.category.Level;

/**
 * A variable at a level: what a table is counted by.
 *
 * <p>A {@link Variable} is an axis at its detailed level; so is a question of a standard.
 */
public interface Axis {

  /** An axis of a named column at a level. */
  static Axis of(String variable, Level level) {
    return new AtLevel(variable, level);
  }

  /** The name of the column. */
  String variable();

  /** The level at which it is counted. */
  Level level();

  /** The same level of another column that holds the same list. */
  default Axis named(String column) {
    return of(column, level());
  }

  /** An axis that is only a column and a level. */
  record AtLevel(String variable, Level level) implements Axis {
    public AtLevel {
      requireNonNull(variable, "variable");
      requireNonNull(level, "level");
    }

    @Override
    public String toString() {
      return variable + " at " + level;
    }
  }
}
