// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.ReadNumber;
import cymru.tegwch.analysis.asking.ReadTable;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.core.table.Counts;
import java.util.Optional;

/**
 * What is not known of a number: people of a group of whom it is not known whether to count them,
 * or events and people of no known group.
 *
 * @param events how many more may have to be counted
 * @param base how many more may be in the base
 * @param isOfNoGroup whether it is known what they are, and not to which group they belong
 */
public record Unknown(ReadNumber events, ReadNumber base, boolean isOfNoGroup) {

  /** People of a known group who kept silent. */
  public static Unknown silent(ReadNumber people) {
    return new Unknown(people, people, false);
  }

  /** Events, and who could have had them, that are of no known group. */
  public static Optional<Unknown> ofNoGroup(Reading reading, Counts events, Counts base) {
    Optional<ReadNumber> some = Silences.inNoGroup(ReadTable.of(reading, events));
    Optional<ReadNumber> all = Silences.inNoGroup(ReadTable.of(reading, base));
    return some.flatMap(part -> all.map(whole -> new Unknown(part, whole, true)));
  }

  /** Whether there is nobody, for certain. */
  public boolean isNobody() {
    return events.value() + base.value() == 0;
  }

  /** What is not known at two times together. */
  public Unknown plus(Unknown other) {
    return new Unknown(events.plus(other.events), base.plus(other.base), isOfNoGroup);
  }

  /**
   * What is not known of all others: whoever is of no known group may be of any. Empty where
   * rounded numbers do not fit together.
   */
  Optional<Unknown> without(Unknown part) {
    if (isOfNoGroup) {
      return Optional.of(this);
    }
    Unknown left = new Unknown(events.less(part.events), base.less(part.base), false);
    return left.events.value() < 0 || left.base.value() < 0 ? Optional.empty() : Optional.of(left);
  }
}
