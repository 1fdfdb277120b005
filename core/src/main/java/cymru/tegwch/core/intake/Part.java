// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import java.util.List;

/**
 * One thing that a {@link Mapping} reads: a variable, a measure, a date, or what is the same in
 * every row.
 */
public sealed interface Part permits CodeColumn, AgeColumn, MeasureColumn, DateColumn, Constant {

  /** The headers of the columns that this part reads; none for a constant. */
  List<String> columns();
}
