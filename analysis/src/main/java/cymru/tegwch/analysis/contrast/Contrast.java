// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.Optional;

/** What is compared between groups, and by which method. */
public sealed interface Contrast permits ShareContrast, RateContrast {

  /** The table whose groups are compared. */
  CountTable table();

  /** How many of its dimensions make the groups. */
  int dimensions();

  /** What is compared, as people read it. */
  Text label();

  /** The numbers of a group, as far as they may be read. */
  Optional<Tally> tally(Reading reading, Coordinates group);

  /** Who is in the group and not in its base, by kind of silence. */
  List<Text> notCounted(Reading reading, Coordinates group);

  /** How many dimensions behind those are strata. */
  default int strata() {
    return 0;
  }

  /** What stands beside a comparison: its strata, and what silence could change. */
  List<Remark> remarks(Reading reading, Pair pair, Comparison comparison);

  /** Whether there can be such numbers: rounded ones may not fit together. */
  boolean isPossible(Tally tally);

  /** A group's share or rate with the interval that describes it. */
  Rate figure(Tally tally, double confidence);

  /** That figure in words. */
  Text told(Tally tally, double confidence);

  /** What is said where the figure lies below, or above, the other. */
  Text found(boolean isLower);

  /** The p-value of no difference. */
  double p(Tally group, Tally against);

  /** The difference with the interval that is matched to {@link #p}. */
  Estimate difference(Tally group, Tally against, double confidence);

  /** The ratio with the interval that is matched to {@link #p}. */
  Estimate ratio(Tally group, Tally against, double confidence);

  /** What a group could have shown beside that one. */
  ContrastPower power(Tally against, double alpha);
}
