// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.variable.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tries every way of showing some columns, by sorting the rows for each. */
final class EveryWay {

  private final byte[][] columns;
  private final List<List<int[]>> shown = new ArrayList<>();
  private final int k;
  private final long mostLeftOut;
  private long least = Long.MAX_VALUE;
  private int ways;

  EveryWay(byte[][] columns, List<Variable> variables, int k, long mostLeftOut) {
    this.columns = columns;
    this.k = k;
    this.mostLeftOut = mostLeftOut;
    for (Variable variable : variables) {
      List<int[]> ofVariable = new ArrayList<>();
      ofVariable.add(groups(variable.codes(), variable.codes().detailed()));
      variable.codes().levels().forEach(of -> ofVariable.add(groups(variable.codes(), of)));
      ofVariable.add(new int[Oracle.codes(variable.level())]);
      shown.add(ofVariable);
    }
  }

  /** The least loss in millionths of bits. */
  long leastLoss() {
    tryAll(0, new ArrayList<>());
    return least;
  }

  /** How many ways were tried. */
  int ways() {
    return ways;
  }

  private void tryAll(int column, List<int[]> chosen) {
    if (column == shown.size()) {
      ways++;
      tryOne(chosen);
      return;
    }
    for (int[] group : shown.get(column)) {
      chosen.add(group);
      tryAll(column + 1, chosen);
      chosen.remove(chosen.size() - 1);
    }
  }

  private void tryOne(List<int[]> groups) {
    int rows = columns[0].length;
    long[] keys = new long[rows];
    long[][] costs = new long[groups.size()][];
    long loss = 0;
    for (int column = 0; column < groups.size(); column++) {
      int[] group = groups.get(column);
      int[] people = new int[group.length];
      int[] leaves = new int[group.length];
      for (int row = 0; row < rows; row++) {
        people[group[columns[column][row]]]++;
        leaves[columns[column][row]]++;
        keys[row] = keys[row] * 32 + group[columns[column][row]];
      }
      costs[column] = new long[group.length];
      for (int code = 0; code < group.length; code++) {
        costs[column][code] = millionths(rows) - millionths(people[code]);
        loss += leaves[code] * (millionths(people[group[code]]) - millionths(leaves[code]));
      }
    }
    Arrays.sort(keys);
    long leftOut = 0;
    for (int from = 0, to; from < rows; from = to) {
      to = from + 1;
      while (to < rows && keys[to] == keys[from]) {
        to++;
      }
      if (to - from < k) {
        leftOut += to - from;
        long key = keys[from];
        for (int column = costs.length - 1; column >= 0; column--) {
          loss += (to - from) * costs[column][(int) (key & 31)];
          key >>>= 5;
        }
      }
    }
    if (leftOut <= mostLeftOut) {
      least = Math.min(least, loss);
    }
  }

  private static long millionths(int people) {
    return people == 0 ? 0 : Math.round(Math.log(people) / Math.log(2) * 1e6);
  }

  /** The group of each code; silences are groups of their own after all others. */
  private static int[] groups(CodeList list, Level level) {
    int leaves = list.categories().size();
    int[] groups = new int[Oracle.codes(list.detailed())];
    for (int code = 0; code < groups.length; code++) {
      groups[code] = code;
    }
    for (int group = 0; group < level.groups().size(); group++) {
      for (int leaf = 0; leaf < leaves; leaf++) {
        if (level.groups().get(group).leaves().contains(list.categories().get(leaf).code())) {
          groups[leaf] = group;
        }
      }
    }
    return groups;
  }
}
