// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.pay;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pay gaps of every group against one comparator, for ethnicity or disability: with a smallest
 * group size, and a comparison of the comparator with all others where a group is smaller.
 *
 * <p>The rules are those that were proposed and are not law: at least 10 employees a group, "all
 * others" where that is not met, disability in two groups, and the part that did not say is stated.
 *
 * <pre>{@code
 * GroupPayGaps.Result gaps =
 *     GroupPayGaps.comparedWith("White")
 *         .of(List.of(PaidEmployee.of("White", 1_500, 0)), Set.of("prefer not to say"));
 * gaps.findings(); // nothing to compare, and who was left out
 * }</pre>
 *
 * <p>Source: government response to the consultation on mandatory ethnicity and disability pay gap
 * reporting and draft clauses, CP 1542, 25 March 2026 (a proposal).
 *
 * @param comparator whom every group is compared with
 * @param minimumGroup the fewest employees on full pay whose gap is given
 * @param binaryFallback whether all others together are compared where a group is smaller
 */
public record GroupPayGaps(String comparator, int minimumGroup, boolean binaryFallback) {

  /** The group of everybody who said, but those of the comparator. */
  public static final String ALL_OTHERS = "all others";

  /** What there is to say of one group. */
  public sealed interface Finding {
    /** The name of the group. */
    String group();
  }

  /**
   * A gap.
   *
   * @param group the name of the group
   * @param gap the group beside the comparator
   */
  public record Gap(String group, PayGap gap) implements Finding {}

  /**
   * A group, or its comparator, of fewer than the smallest size.
   *
   * @param group the name of the group
   * @param minimumGroup how many it would take
   */
  public record TooSmall(String group, int minimumGroup) implements Finding {}

  /**
   * The findings.
   *
   * @param findings of each group by name, and of all others together where that was asked for and
   *     a group was too small
   * @param disclosed how many said which group they are of, of all employees
   */
  public record Result(List<Finding> findings, Proportion disclosed) {

    /** Copies the findings. */
    public Result {
      findings = List.copyOf(findings);
      requireNonNull(disclosed, "disclosed");
    }
  }

  /**
   * Checks the smallest size.
   *
   * @throws IllegalArgumentException if it is not greater than 0
   */
  public GroupPayGaps {
    requireNonNull(comparator, "comparator");
    Arguments.requirePositive("Minimum group", minimumGroup);
  }

  /** At least 10 a group, all others where a group is smaller. */
  public static GroupPayGaps comparedWith(String comparator) {
    return new GroupPayGaps(comparator, 10, true);
  }

  /**
   * The same with another smallest size.
   *
   * @throws IllegalArgumentException if it is not greater than 0
   */
  public GroupPayGaps withMinimumGroup(int minimumGroup) {
    return new GroupPayGaps(comparator, minimumGroup, binaryFallback);
  }

  /** The same with, or without, a comparison of all others. */
  public GroupPayGaps withBinaryFallback(boolean binaryFallback) {
    return new GroupPayGaps(comparator, minimumGroup, binaryFallback);
  }

  /**
   * The gaps of those employees.
   *
   * @param notDisclosed the groups that mean that somebody did not say: in no gap
   * @throws IllegalArgumentException if there are no employees, or the comparator is among those
   *     who did not say
   */
  public Result of(List<PaidEmployee> employees, Set<String> notDisclosed) {
    if (notDisclosed.contains(comparator)) {
      throw new IllegalArgumentException(
          "Comparator '" + comparator + "' must be a group that people said they are of");
    }
    List<PaidEmployee> said =
        employees.stream().filter(one -> !notDisclosed.contains(one.group())).toList();
    Set<String> groups = new TreeSet<>(said.stream().map(PaidEmployee::group).toList());
    groups.remove(comparator);
    List<Finding> findings = new ArrayList<>();
    for (String group : groups) {
      findings.add(finding(group, PayGap.of(said, group, comparator)));
    }
    if (binaryFallback && findings.stream().anyMatch(TooSmall.class::isInstance)) {
      findings.add(finding(ALL_OTHERS, allOthers(said)));
    }
    return new Result(findings, Proportion.of(said.size(), employees.size()));
  }

  private PayGap allOthers(List<PaidEmployee> said) {
    return new PayGap(
        GroupPay.of(ALL_OTHERS, said, one -> !one.group().equals(comparator)),
        GroupPay.of(comparator, said, one -> one.group().equals(comparator)));
  }

  private Finding finding(String group, PayGap gap) {
    long smaller = Math.min(gap.group().onFullPay(), gap.comparator().onFullPay());
    return smaller < minimumGroup ? new TooSmall(group, minimumGroup) : new Gap(group, gap);
  }
}
