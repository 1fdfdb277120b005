// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.pay;

import cymru.tegwch.analysis.statistics.Proportion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** The pay of one group: counts, means and medians, in pence. Empty where there is nobody. */
public final class GroupPay {

  private final String name;
  private final long relevant;
  private final long[] hourly;
  private final long[] bonuses;

  private GroupPay(String name, long relevant, long[] hourly, long[] bonuses) {
    this.name = name;
    this.relevant = relevant;
    this.hourly = hourly;
    this.bonuses = bonuses;
  }

  static GroupPay of(
      String name, List<PaidEmployee> employees, Predicate<PaidEmployee> isOfTheGroup) {
    List<PaidEmployee> own = employees.stream().filter(isOfTheGroup).toList();
    return new GroupPay(
        name,
        own.size(),
        own.stream()
            .filter(PaidEmployee::fullPay)
            .mapToLong(PaidEmployee::hourlyPence)
            .sorted()
            .toArray(),
        own.stream()
            .mapToLong(PaidEmployee::bonusPence)
            .filter(bonus -> bonus > 0)
            .sorted()
            .toArray());
  }

  /** The name of the group. */
  public String name() {
    return name;
  }

  /** All employees of the group, on full pay or not. */
  public long employees() {
    return relevant;
  }

  /** Those on full pay. */
  public long onFullPay() {
    return hourly.length;
  }

  /** Mean hourly pay in pence. */
  public OptionalDouble meanHourly() {
    return mean(hourly);
  }

  /** Median hourly pay in pence: the middle one, or the mean of the two in the middle. */
  public OptionalDouble medianHourly() {
    return median(hourly);
  }

  /** Who received a bonus, of all employees of the group; empty where the group is. */
  public Optional<Proportion> receivedBonus() {
    return relevant == 0 ? Optional.empty() : Optional.of(Proportion.of(bonuses.length, relevant));
  }

  /** Mean bonus in pence of those who received one. */
  public OptionalDouble meanBonus() {
    return mean(bonuses);
  }

  /** Median bonus in pence of those who received one. */
  public OptionalDouble medianBonus() {
    return median(bonuses);
  }

  private static OptionalDouble mean(long[] pence) {
    long sum = Arrays.stream(pence).reduce(0, Math::addExact);
    return pence.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) sum / pence.length);
  }

  private static OptionalDouble median(long[] sorted) {
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        sorted.length % 2 == 1
            ? sorted[middle]
            : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2.0);
  }

  /** The group and how many, not what they earn. */
  @Override
  public String toString() {
    return name + " (" + relevant + ")";
  }
}
