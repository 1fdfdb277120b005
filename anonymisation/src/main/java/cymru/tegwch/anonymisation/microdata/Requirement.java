// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import java.util.List;

/**
 * How alike people must be: at least k in each class, and of each sensitive column what answers
 * must differ.
 *
 * @param k how many
 * @param sensitive the sensitive columns
 */
record Requirement(int k, List<SensitiveColumn> sensitive) {

  /** A sensitive column and what is required of it, if anything is. */
  record SensitiveColumn(Coding coding, List<LDiversity> diversities) {}

  /**
   * Which classes fail, and of how many people in each the record must be left out even if the
   * class is divided into finer ones.
   *
   * <p>In a class of fewer than k, everybody's. In one with fewer than l different answers, that of
   * everybody who answered; who did not may come into a class where nobody did, which gives no
   * answer away. A class without enough entropy, or whose commonest answer is too common, can
   * divide into classes that have and are enough.
   */
  static final class Failing {
    private final boolean[] fails;
    private final int[] leftOutAnyway;

    private Failing(int classes) {
      this.fails = new boolean[classes];
      this.leftOutAnyway = new int[classes];
    }

    /** Whether a class fails. */
    boolean isFailing(int of) {
      return fails[of];
    }

    /** How many of its people must be left out in any case. */
    int leftOutAnyway(int of) {
      return leftOutAnyway[of];
    }
  }

  Requirement {
    sensitive = List.copyOf(sensitive);
  }

  /** Which of the classes fail. */
  Failing failing(Classes classes, Units units) {
    Failing failing = new Failing(classes.size());
    for (int i = 0; i < classes.size(); i++) {
      if (classes.people()[i] < k) {
        failing.fails[i] = true;
        failing.leftOutAnyway[i] = classes.people()[i];
      }
    }
    for (int column = 0; column < sensitive.size(); column++) {
      SensitiveColumn of = sensitive.get(column);
      if (!of.diversities().isEmpty()) {
        int[] values = units.sensitive()[column];
        mark(of.diversities(), new Answers(classes, of.coding(), values, units.people()), failing);
      }
    }
    return failing;
  }

  private static void mark(List<LDiversity> diversities, Answers answers, Failing failing) {
    for (int i = 0; i < failing.fails.length; i++) {
      int[] given = answers.given(i);
      for (LDiversity diversity : diversities) {
        if (!diversity.isMetBy(given)) {
          failing.fails[i] = true;
          if (given.length < diversity.l()) {
            failing.leftOutAnyway[i] = Math.max(failing.leftOutAnyway[i], sum(given));
          }
        }
      }
    }
  }

  private static int sum(int[] given) {
    int sum = 0;
    for (int times : given) {
      sum += times;
    }
    return sum;
  }
}
