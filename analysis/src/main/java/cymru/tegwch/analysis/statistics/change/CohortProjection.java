// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.change;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * How many people of each age there will be, as those who are here grow older: each age band moves
 * up one band a step, less those who leave, plus those who come.
 *
 * <pre>
 *   people(band+1, next) = people(band) · stay(band) + come(band+1);   the last band keeps its own too
 *   variance(next) = s² variance + people · s(1-s) + people² · s(1-s)/n + come · (1 + 1)
 * </pre>
 *
 * <p>where {@code s} is the share that stayed, of {@code n} who were observed over one step, and
 * {@code come} how many came in that step: Poisson, and itself a count. The bands are as wide as a
 * step is long: ten-year bands and a step of ten years. The range is of chance alone, in who stays
 * and in the rates observed once; rates that change are not in it: {@link Result#caveat}.
 *
 * <pre>{@code
 * CohortProjection.Result ahead =
 *     CohortProjection.of(
 *             List.of(
 *                 new CohortProjection.Band("55-64", 400, Proportion.of(300, 380), 40),
 *                 new CohortProjection.Band("65-74", 300, Proportion.of(180, 290), 25),
 *                 new CohortProjection.Band("75+", 150, Proportion.of(50, 140), 10)))
 *         .project(2, 0.95);
 * ahead.steps().get(0).get(2).people(); // 75 and over, ten years on
 * }</pre>
 *
 * <p>Source: the cohort-component method: S. H. Preston, P. Heuveline, M. Guillot (2001),
 * Demography, chapter 6. The variance is ours, by the law of total variance.
 *
 * @param bands from the youngest to the oldest, the last one open
 */
public record CohortProjection(List<Band> bands) {

  private static final Text CAVEAT =
      Text.of(
          "This takes for granted that people stay and come as they did over the last step. The range"
              + " is of chance alone, and not of rates that change.",
          "Mae hyn yn cymryd yn ganiataol y bydd pobl yn aros ac yn dod fel y gwnaethant dros y cam"
              + " diwethaf. Siawns yn unig yw’r ystod, ac nid cyfraddau sy’n newid.");

  /**
   * One age band now.
   *
   * @param name what it is called
   * @param people how many are in it
   * @param stayed of those who were in the band one step ago, how many are here still
   * @param came how many are in the band now who were not here one step ago
   */
  public record Band(String name, long people, Proportion stayed, long came) {

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Band {
      requireNonNull(name, "name");
      requireNonNull(stayed, "stayed");
      Arguments.requireNotNegative("People", people);
      Arguments.requireNotNegative("People who came", came);
    }
  }

  /**
   * One age band ahead.
   *
   * @param name what it is called
   * @param people how many are expected
   * @param range where the number lies, not below 0
   */
  public record Ahead(String name, double people, Interval range) {}

  /**
   * The bands at each step ahead.
   *
   * @param steps the nearest first
   * @param caveat what a reader must be told (the Welsh is unverified)
   */
  public record Result(List<List<Ahead>> steps, Text caveat) {

    /** Copies the steps. */
    public Result {
      steps = steps.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Checks the bands and copies them.
   *
   * @throws IllegalArgumentException if they are fewer than two
   */
  public CohortProjection {
    bands = List.copyOf(bands);
    if (bands.size() < 2) {
      throw new IllegalArgumentException("Bands must be 2 or more, but were " + bands.size());
    }
  }

  /**
   * The projection of those bands.
   *
   * @throws IllegalArgumentException if they are fewer than two
   */
  public static CohortProjection of(List<Band> bands) {
    return new CohortProjection(bands);
  }

  /**
   * The bands some steps ahead.
   *
   * @throws IllegalArgumentException if there is no step, or the confidence is not between 0 and 1
   */
  public Result project(int steps, double confidence) {
    Arguments.requirePositive("Steps", steps);
    double z = StandardNormal.zOf(Arguments.requireConfidence(confidence));
    double[] people = bands.stream().mapToDouble(Band::people).toArray();
    double[] variance = new double[people.length];
    List<List<Ahead>> result = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      double[] next = new double[people.length];
      double[] spread = new double[people.length];
      for (int band = 0; band < people.length; band++) {
        next[band] += bands.get(band).came();
        spread[band] += 2.0 * bands.get(band).came();
        int to = Math.min(band + 1, people.length - 1);
        double stay = bands.get(band).stayed().value();
        double chance = stay * (1 - stay);
        next[to] += people[band] * stay;
        spread[to] +=
            stay * stay * variance[band]
                + people[band] * chance
                + people[band] * people[band] * chance / bands.get(band).stayed().whole();
      }
      people = next;
      variance = spread;
      result.add(ahead(people, variance, z, confidence));
    }
    return new Result(result, CAVEAT);
  }

  private List<Ahead> ahead(double[] people, double[] variance, double z, double confidence) {
    List<Ahead> ahead = new ArrayList<>();
    for (int band = 0; band < people.length; band++) {
      double half = z * Math.sqrt(variance[band]);
      Interval range =
          new Interval(Math.max(0, people[band] - half), people[band] + half, confidence);
      ahead.add(new Ahead(bands.get(band).name(), people[band], range));
    }
    return ahead;
  }
}
