// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change.outcome;

import cymru.tegwch.analysis.change.outcome.ChangeOutcomes.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Outcomes put together where their changes and arms are nearly alike. */
final class ChangeCells {

  private static final int CHANGES = 96;
  private static final int ARMS = 8;

  /** So many outcomes are put in cells of half the size: few counts are far apart. */
  private static final int FEW = 4_096;

  private ChangeCells() {}

  static List<Outcome> of(List<Outcome> outcomes, long pairs) {
    int times = pairs <= FEW ? 2 : 1;
    Grid changes = Grid.of(outcomes, Outcome::change, times * CHANGES);
    Grid arms = Grid.of(outcomes, Outcome::arm, times * ARMS);
    Map<Place, Sum> cells = new HashMap<>();
    for (Outcome outcome : outcomes) {
      Place place =
          new Place(changes.cell(outcome.change()), arms.cell(outcome.arm()), outcome.zeros());
      cells.computeIfAbsent(place, any -> new Sum()).add(outcome);
    }
    List<Outcome> together = new ArrayList<>();
    cells.forEach((place, sum) -> together.add(sum.outcome(place.zeros)));
    return together;
  }

  private record Place(int change, int arm, ChangeOutcomes.Zeros zeros) {}

  private record Grid(double least, double width, int cells) {

    static Grid of(List<Outcome> outcomes, ToDoubleFunction<Outcome> of, int cells) {
      double least = outcomes.stream().mapToDouble(of).min().orElse(0);
      double most = outcomes.stream().mapToDouble(of).max().orElse(0);
      return new Grid(least, (most - least) / cells, cells);
    }

    int cell(double value) {
      return width == 0 ? 0 : Math.min(cells - 1, (int) ((value - least) / width));
    }
  }

  private static final class Sum {
    private double chance;
    private double change;
    private double square;
    private double variance;
    private double arm;
    private double armSquare;

    void add(Outcome outcome) {
      chance += outcome.chance();
      change += outcome.chance() * outcome.change();
      square += outcome.chance() * outcome.change() * outcome.change();
      variance += outcome.chance() * outcome.variance();
      arm += outcome.chance() * outcome.arm();
      armSquare += outcome.chance() * outcome.arm() * outcome.arm();
    }

    Outcome outcome(ChangeOutcomes.Zeros zeros) {
      double mean = change / chance;
      double between = Math.max(0, square / chance - mean * mean);
      double meanArm = arm / chance;
      double betweenArms = Math.max(0, armSquare / chance - meanArm * meanArm);
      return new Outcome(chance, mean, between + variance / chance, meanArm, betweenArms, zeros);
    }
  }
}
