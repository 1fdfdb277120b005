// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What one way of showing the quasi-identifiers comes to.
 *
 * @param suppressed how many records are left out: those of every class that fails
 * @param atLeastAnyFiner how many at least are left out by every way that shows as much or more
 * @param loss what is lost of the detail
 */
record NodeCheck(long suppressed, long atLeastAnyFiner, long loss) {

  /** The check of classes, made of units or of what units were merged into. */
  static NodeCheck of(
      Classes classes,
      Requirement.Failing failing,
      Units units,
      List<Coding> codings,
      List<Integer> steps,
      Detail detail) {
    long suppressed = 0;
    long anyway = 0;
    long loss = IntStream.range(0, steps.size()).mapToLong(q -> detail.lost(q, steps.get(q))).sum();
    for (int i = 0; i < classes.size(); i++) {
      anyway += failing.leftOutAnyway(i);
      if (failing.isFailing(i)) {
        suppressed += classes.people()[i];
        int member = classes.member()[i];
        for (int q = 0; q < codings.size(); q++) {
          int value = codings.get(q).valueOf()[units.quasi()[q][member]];
          loss += classes.people()[i] * detail.left(q, steps.get(q), value);
        }
      }
    }
    return new NodeCheck(suppressed, anyway, loss);
  }
}
