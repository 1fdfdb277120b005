// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.audit;

import java.util.Arrays;

/**
 * The code of a table in a release's data file, which says what its lines mean: {@code [unit:
 * ][outcome by ]axis x axis[ where part]}, an axis being a variable, or a variable and a level.
 *
 * <p>One outcome's {@code happened} is not another's, and a label at one level is not the same
 * label at another. So both are dimensions of their own, which nothing is known to link: an attack
 * on them is weaker than one that knows what each line is made of, but never contradicts itself.
 *
 * @param code what stands in the column {@code TableCode}
 */
record ReleaseTableName(String code) {

  private static final String BY = " by ";

  /** What the table is of beside its axes; the whole code where that cannot be told. */
  String outcome() {
    int by = code.lastIndexOf(BY);
    return by < 0 ? code : code.substring(code.indexOf(": ") < 0 ? 0 : code.indexOf(": ") + 2, by);
  }

  /** The axis of a variable: with its level, where that is named. */
  String axis(String variable) {
    String axes = code.substring(code.lastIndexOf(BY) < 0 ? 0 : code.lastIndexOf(BY) + BY.length());
    return Arrays.stream(axes.replaceFirst(" where .*", "").replaceFirst("^.*: ", "").split(" x "))
        .filter(axis -> axis.startsWith(variable + "/"))
        .findFirst()
        .orElse(variable);
  }
}
