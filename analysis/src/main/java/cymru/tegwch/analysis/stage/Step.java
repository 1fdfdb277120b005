// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.stage;

import cymru.tegwch.analysis.contrast.ShareContrast;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.text.Text;
import java.util.function.UnaryOperator;

/**
 * One step of a process: of those who came so far, who went on.
 *
 * @param place where its findings stand along the stages
 * @param label what people read of the step
 * @param contrast who went on, of a table that may be put together from others
 * @param tables how that table is read
 */
record Step(Coordinate place, Text label, ShareContrast contrast, UnaryOperator<Reading> tables) {

  /** Whether this is no step of the way but all of it. */
  boolean isWholeWay() {
    return place == StageProcess.WHOLE_WAY;
  }
}
