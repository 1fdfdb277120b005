// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.translation;

import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.show.Excerpt;
import java.util.ArrayList;
import java.util.List;

/**
 * What a translator's file says: the changes of its sound rows and the problems of the others.
 * Nothing is changed by reading it.
 *
 * @param rows how many rows were read, without the heading
 * @param changes the texts that differ from the catalogue, in its order
 * @param problems where the file does not match the catalogue or a text cannot be taken, in the
 *     order of the file, and then the texts that are not in it
 */
public record TranslationReading(
    int rows, List<TranslationChange> changes, List<Problem> problems) {

  public TranslationReading {
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
  }

  /**
   * The changes of a file with which nothing is wrong.
   *
   * @throws IllegalArgumentException if there is a problem; the message names the first
   */
  public List<TranslationChange> required() {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "Translation must be read without a problem, but had "
              + problems.size()
              + ": "
              + problems.get(0));
    }
    return changes;
  }

  /** How many rows, changes and problems there are, then the problems and the changes. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    problems.forEach(problem -> lines.add(problem.toString()));
    changes.forEach(change -> lines.add(change.toString()));
    return Excerpt.of(
        "Translation: "
            + rows
            + " rows, "
            + changes.size()
            + " changes, "
            + problems.size()
            + " problems",
        lines);
  }
}
