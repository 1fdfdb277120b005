// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The people who are alone in a hidden cell and so know what is in it.
 *
 * <p>Two cells of count 1 hold the same person where both stand in a sum whose total is 1; a person
 * is the set of all cells that hang together in that way. Nobody is known where insiders do not
 * count.
 */
final class Persons {

  private final int[] personOf;

  /** For cells of nobody: everyone who is alone in a total above. */
  private final Map<Integer, Set<Integer>> besideNobody = new HashMap<>();

  private final int count;

  private Persons(int[] personOf, int count) {
    this.personOf = personOf;
    this.count = count;
  }

  /** Nobody. */
  static Persons none(Net net) {
    int[] nobody = new int[net.size()];
    Arrays.fill(nobody, -1);
    return new Persons(nobody, 0);
  }

  /** Everybody who is alone in a cell that is always hidden. */
  static Persons of(Net net) {
    int[] root = new int[net.size()];
    Arrays.setAll(root, i -> i);
    for (int s = 0; s < net.sumCount(); s++) {
      int total = net.total[s];
      if (total >= 0 && net.count[total] == 1) {
        for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
          if (net.count[net.sumCells[k]] == 1) {
            root[find(root, net.sumCells[k])] = find(root, total);
          }
        }
      }
    }
    int[] number = new int[net.size()];
    Arrays.fill(number, -1);
    int[] personOf = new int[net.size()];
    int count = 0;
    for (int i = 0; i < personOf.length; i++) {
      boolean isAlone = net.count[i] == 1 && !net.isFree[i];
      int of = find(root, i);
      if (isAlone && number[of] < 0) {
        number[of] = count++;
      }
      personOf[i] = isAlone ? number[of] : -1;
    }
    Persons persons = new Persons(personOf, count);
    persons.findNobody(net);
    return persons;
  }

  /** Whoever is alone in a total knows that nobody else is in any part of it. */
  private void findNobody(Net net) {
    for (int s = 0; s < net.sumCount(); s++) {
      int person = net.total[s] < 0 ? -1 : personOf[net.total[s]];
      for (int k = net.sumStart[s]; person >= 0 && k < net.sumStart[s + 1]; k++) {
        if (net.count[net.sumCells[k]] == 0) {
          besideNobody.computeIfAbsent(net.sumCells[k], c -> new HashSet<>()).add(person);
        }
      }
    }
  }

  private static int find(int[] root, int of) {
    int at = of;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  int count() {
    return count;
  }

  /** Who is alone in that cell, or -1. */
  int in(int cell) {
    return personOf[cell];
  }

  /** Whether somebody knows what is in a cell without reading anything. */
  boolean isOwn(int person, int cell) {
    return personOf[cell] == person || besideNobody.getOrDefault(cell, Set.of()).contains(person);
  }

  /** Whose own cells a move touches, in order. */
  int[] of(Move move) {
    return Arrays.stream(move.cells())
        .map(cell -> personOf[cell])
        .filter(person -> person >= 0)
        .sorted()
        .distinct()
        .toArray();
  }

  /** Whether somebody's own cell and a needy cell of another would be the whole of a sum. */
  boolean isBetrayedBySum(Net net, int s) {
    for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
      int person = personOf[net.sumCells[k]];
      for (int l = net.sumStart[s]; person >= 0 && l < net.sumStart[s + 1]; l++) {
        int other = net.sumCells[l];
        if (net.isNeedy(other) && !isOwn(person, other)) {
          return true;
        }
      }
    }
    return false;
  }
}
