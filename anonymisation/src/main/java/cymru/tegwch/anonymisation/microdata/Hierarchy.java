// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.variable.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ways in which one quasi-identifier may be shown, and which of them adds up to which.
 *
 * <p>Levels of one list need not nest: this is a partial order. Levels that tell the same people
 * apart are one; the first of them in the list's order is kept.
 */
final class Hierarchy {

  private final List<Coding> codings;
  private final int weight;
  private final int[][] above;
  private final int[][] below;

  Hierarchy(Variable variable, List<Answer> answers, QuasiIdentifier of) {
    this.codings = codings(variable, answers, of);
    this.weight = of.weight();
    int size = codings.size();
    this.above = new int[size][];
    this.below = new int[size][];
    for (int i = 0; i < size; i++) {
      int here = i;
      above[i] = IntStream.range(0, size).filter(j -> isNext(here, j)).toArray();
      below[i] = IntStream.range(0, size).filter(j -> isNext(j, here)).toArray();
    }
  }

  private static List<Coding> codings(Variable variable, List<Answer> answers, QuasiIdentifier of) {
    List<Coding> found = new ArrayList<>();
    for (Level level : levels(variable.codes(), of)) {
      addIfNew(found, Coding.of(variable, answers, level));
    }
    if (of.mayBeLeftOut()) {
      addIfNew(found, Coding.leftOut(variable, answers.size()));
    }
    return List.copyOf(found);
  }

  private static void addIfNew(List<Coding> found, Coding coding) {
    if (found.stream().noneMatch(other -> other.refines(coding) && coding.refines(other))) {
      found.add(coding);
    }
  }

  private static List<Level> levels(CodeList list, QuasiIdentifier of) {
    Level finest = of.finest().level();
    if (!of.levels().isEmpty()) {
      List<Level> named = of.levels().stream().map(list::level).toList();
      named.forEach(level -> requireNests(finest, level));
      return named;
    }
    return Stream.concat(
            Stream.of(finest),
            Stream.concat(Stream.of(list.detailed()), list.levels().stream())
                .filter(level -> !level.equals(finest) && finest.nestsIn(level)))
        .toList();
  }

  private static void requireNests(Level finest, Level level) {
    if (!finest.nestsIn(level)) {
      throw new IllegalArgumentException(
          "Level '"
              + level.name()
              + "' must hold each group of level '"
              + finest.name()
              + "' whole, which is the finest allowed");
    }
  }

  private boolean isNext(int finer, int coarser) {
    return isBelow(finer, coarser)
        && IntStream.range(0, codings.size())
            .noneMatch(between -> isBelow(finer, between) && isBelow(between, coarser));
  }

  private boolean isBelow(int finer, int coarser) {
    return finer != coarser && codings.get(finer).refines(codings.get(coarser));
  }

  /** The ways of showing it, in the order of the list. */
  List<Coding> codings() {
    return codings;
  }

  /** Whether one way adds up to another, or is it. */
  boolean isAtMost(int finer, int coarser) {
    return finer == coarser || isBelow(finer, coarser);
  }

  /** The ways that are coarser than that with nothing in between. */
  int[] above(int step) {
    return above[step];
  }

  /** The ways that are finer than that with nothing in between. */
  int[] below(int step) {
    return below[step];
  }

  /** How much its detail matters. */
  int weight() {
    return weight;
  }
}
