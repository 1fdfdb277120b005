// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.profile;

import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How far the whole profile of a body is from its benchmark, in one number.
 *
 * <pre>
 *   dissimilarity D = ½·Σ |pᵢ - πᵢ|          Cohen's w = √( Σ (pᵢ - πᵢ)²/πᵢ )
 *   Hellinger     H = √( ½·Σ (√pᵢ - √πᵢ)² )  divergence KL = Σ pᵢ·ln(pᵢ/πᵢ)
 * </pre>
 *
 * <p>where {@code p} are the observed shares and {@code π} those of the benchmark. D reads best:
 * the share of the body that would have to be other people for the two to agree. A small body is
 * far from any benchmark by chance alone; {@link #expectedDissimilarity} says how far.
 *
 * <p>Source: O. D. Duncan, B. Duncan (1955), American Sociological Review 20(2), 210-217; E.
 * Hellinger (1909), Journal für die reine und angewandte Mathematik 136, 210-271; S. Kullback, R.
 * A. Leibler (1951), Annals of Mathematical Statistics 22(1), 79-86; J. Cohen (1988), Statistical
 * Power Analysis, 2nd edition, section 7.2.
 *
 * @param groups each group's count beside its share; the shares sum to 1
 */
public record ProfileDistance(List<GoodnessOfFit.Group> groups) {

  /**
   * Copies and checks the groups.
   *
   * @throws IllegalArgumentException as {@link GoodnessOfFit#of}
   */
  public ProfileDistance {
    groups = List.copyOf(groups);
    GoodnessOfFit.of(groups);
  }

  /**
   * The distance of those groups from their shares.
   *
   * <pre>{@code
   * ProfileDistance.of(List.of(GoodnessOfFit.Group.of(9, 0.817), GoodnessOfFit.Group.of(3, 0.183))).dissimilarity(); // 0.067
   * }</pre>
   *
   * @throws IllegalArgumentException as {@link GoodnessOfFit#of}
   */
  public static ProfileDistance of(List<GoodnessOfFit.Group> groups) {
    return new ProfileDistance(groups);
  }

  /** {@code D}, 0 to 1. */
  public double dissimilarity() {
    return sum((p, share) -> Math.abs(p - share)) / 2;
  }

  /** Cohen's {@code w}, at least 0; infinite where somebody is in a group of share 0. */
  public double cohenW() {
    return Math.sqrt(sum((p, share) -> p == share ? 0 : (p - share) * (p - share) / share));
  }

  /** {@code H}, 0 to 1. */
  public double hellinger() {
    return Math.sqrt(
        sum((p, share) -> (Math.sqrt(p) - Math.sqrt(share)) * (Math.sqrt(p) - Math.sqrt(share)))
            / 2);
  }

  /** {@code KL} in nats, at least 0; infinite where somebody is in a group of share 0. */
  public double divergence() {
    return Math.max(0, sum((p, share) -> p == 0 ? 0 : p * Math.log(p / share)));
  }

  /** {@code G = 2n·KL}, the likelihood-ratio statistic of goodness of fit. */
  public double likelihoodRatio() {
    return 2 * whole() * divergence();
  }

  /**
   * The dissimilarity that a body of this size drawn fairly from the benchmark has on average, from
   * bodies drawn at random. The same generator in the same state gives the same value.
   *
   * @param draws how many bodies to draw, 1 or more
   * @throws IllegalArgumentException if {@code draws} is not greater than 0
   */
  public double expectedDissimilarity(RandomGenerator generator, int draws) {
    Arguments.requirePositive("Draws", draws);
    double sum = 0;
    for (int draw = 0; draw < draws; draw++) {
      sum += new ProfileDistance(drawn(generator)).dissimilarity();
    }
    return sum / draws;
  }

  private List<GoodnessOfFit.Group> drawn(RandomGenerator generator) {
    long[] counts = new long[groups.size()];
    for (long person = 0; person < whole(); person++) {
      double place = generator.nextDouble();
      int group = 0;
      while (group < counts.length - 1 && place >= groups.get(group).share()) {
        place -= groups.get(group).share();
        group++;
      }
      counts[group]++;
    }
    return IntStream.range(0, counts.length)
        .mapToObj(i -> GoodnessOfFit.Group.of(counts[i], groups.get(i).share()))
        .toList();
  }

  private long whole() {
    return groups.stream().mapToLong(GoodnessOfFit.Group::observed).sum();
  }

  private double sum(DoubleBinaryOperator ofGroup) {
    double n = whole();
    return groups.stream()
        .mapToDouble(group -> ofGroup.applyAsDouble(group.observed() / n, group.share()))
        .sum();
  }
}
