// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.usage;

import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.core.table.CountTable;

/**
 * In which ways does each group use a service?
 *
 * <p>The last dimension of the table is the channel: the one that was used, or every one that was
 * ticked. Of each group and channel the share of the group's people with an answer who used it is
 * held against that of the rest, by the methods of {@link cymru.tegwch.analysis.OutcomeComparison}
 * for shares. Where several may be ticked, each channel is a yes or no of its own, and the shares
 * of a group add up to more than 100 %. The family of Holm's method is every group with every
 * channel.
 *
 * <p>All of it is counted.
 *
 * <pre>{@code
 * Channels.withDefaults().compare(table);
 * }</pre>
 *
 * @param confidence of the intervals, above 0.5 and below 1
 * @param detectableDifference the smallest difference of shares that matters, between 0 and 1
 * @param power the least chance of finding it, between 0 and 1
 */
public record Channels(double confidence, double detectableDifference, double power) {

  public Channels {
    Criteria.require(confidence, detectableDifference, 0.5, power);
  }

  /** 95 % confidence; ten percentage points with a power of 80 %. */
  public static Channels withDefaults() {
    return new Channels(0.95, 0.1, 0.8);
  }

  /** The same question with another confidence. */
  public Channels withConfidence(double other) {
    return new Channels(other, detectableDifference, power);
  }

  /** The same question with another smallest difference. */
  public Channels withDetectableDifference(double other) {
    return new Channels(confidence, other, power);
  }

  /** The same question with another power. */
  public Channels withPower(double other) {
    return new Channels(confidence, detectableDifference, other);
  }

  /**
   * Compares every group's use of every channel with that of the rest.
   *
   * @param table people by one or more dimensions of groups, then by channel
   * @throws IllegalArgumentException if the table has fewer than two dimensions
   */
  public Findings<CountTable> compare(CountTable table) {
    if (table.dimensions().size() < 2) {
      throw new IllegalArgumentException(
          "Table must be by groups and then by channel, but has one dimension");
    }
    return Findings.of(
        table,
        new ChannelInquiry(new Criteria(confidence, detectableDifference, 0.5, power), table));
  }
}
