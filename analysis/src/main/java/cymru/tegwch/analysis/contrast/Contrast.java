// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.Optional;

/** What is compared between groups. */
public sealed interface Contrast permits ShareContrast, RateContrast {

  /** The table whose groups are compared. */
  CountTable table();

  /** How many of its dimensions make the groups. */
  int dimensions();

  /** What is compared, as people read it. */
  Text label();

  /** Shares or rates, and so the methods. */
  Scale scale();

  /** What they are given per. */
  default Rate.Per per() {
    return scale() == Scale.SHARE ? Rate.Per.HUNDRED : Rate.Per.THOUSAND;
  }

  /** The numbers of a group, as far as they may be read. */
  Optional<Tally> tally(Reading reading, Coordinates group);

  /** Who is in the group and not in its base, by kind of silence. */
  List<Text> notCounted(Reading reading, Coordinates group);

  /** How many dimensions behind those are strata. */
  default int strata() {
    return 0;
  }

  /** Whom a group's numbers may lack; empty where that may not be read. */
  Optional<Unknown> unknown(Reading reading, Coordinates group);

  /** The words around what these could change. */
  SilenceSaid silenceSaid();

  /** A group's numbers with what is not known of them. */
  default Optional<Heard> heard(Reading reading, Coordinates group) {
    return Heard.of(scale(), tally(reading, group), unknown(reading, group));
  }

  /** What becomes of a comparison within strata, if there are any. */
  default Optional<Remark> withinStrata(Reading reading, Pair pair, Comparison comparison) {
    return Optional.empty();
  }

  /** A group's share or rate with the interval that describes it. */
  default Rate figure(Tally tally, double confidence) {
    return scale().figure(tally, per(), confidence);
  }

  /** A figure in words. */
  Text told(Rate figure);

  /** What is said where the figure lies below, or above, the other. */
  Text found(boolean isLower);
}
