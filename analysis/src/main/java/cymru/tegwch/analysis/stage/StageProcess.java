// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.stage;

import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.text.Text;
import java.util.List;

/** The steps of a process, from whatever tables they are told. */
sealed interface StageProcess permits FurthestStage, StepTables {

  /** The table whose groups are compared. */
  CountTable table();

  /** How many of its dimensions make the groups. */
  int dimensions();

  /** What people read of the process: its last stage. */
  Text label();

  /** The steps in order; the last is the whole way from start to end, if there are several. */
  List<Step> steps();

  /** What holds of the process as a whole, in these numbers. */
  List<Text> notes(Reading reading);

  /** Where the findings of the whole way stand along the stages. */
  Coordinate WHOLE_WAY = Coordinate.Margin.EVERYONE;
}
