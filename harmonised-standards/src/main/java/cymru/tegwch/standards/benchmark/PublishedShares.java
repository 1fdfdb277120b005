// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Percentages as a body published them, where it published no counts. Rounded percentages seldom
 * sum to 100 exactly; to make them do so is a step that somebody takes and that the source then
 * tells.
 *
 * <pre>{@code
 * shares.sum();           // 100.1
 * shares.benchmark();     // refused: the percentages sum to 100.1
 * shares.renormalised();  // each divided by 100.1; the source says so
 * }</pre>
 *
 * <p>Counts are {@code total · percentage / sum}, rounded so that they sum to the total exactly
 * (largest remainders).
 *
 * @param area the place, in both languages
 * @param population whom they describe, in which unit and when
 * @param ageFloor the age in whole years below which nobody is counted; 0 when everyone is
 * @param level the groups
 * @param percentages a percentage for every group of the level, by code, as printed
 * @param silences the percentages of those who did not answer, by kind, where they are in the
 *     published base; empty where the percentages are of those who answered
 * @param total how many were counted, which the publication must say too
 * @param source where the percentages were published, with table, date and licence
 */
public record PublishedShares(
    Text area,
    Population population,
    int ageFloor,
    Level level,
    Map<String, BigDecimal> percentages,
    Map<Silence, BigDecimal> silences,
    long total,
    String source) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public PublishedShares {
    requireNonNull(area, "area");
    requireNonNull(population, "population");
    requireNonNull(source, "source");
    percentages = Collections.unmodifiableMap(new LinkedHashMap<>(percentages));
    Map<Silence, BigDecimal> byKind = new EnumMap<>(Silence.class);
    byKind.putAll(silences);
    silences = Collections.unmodifiableMap(byKind);
    if (total < 1) {
      throw new IllegalArgumentException("Total must be 1 or more, but was " + total);
    }
    for (Level.Group group : level.groups()) {
      if (!percentages.containsKey(group.code())) {
        throw new IllegalArgumentException(
            "Percentages must be of every group of "
                + level
                + ", but '"
                + group.code()
                + "' has none");
      }
    }
    if (percentages.size() != level.groups().size()) {
      throw new IllegalArgumentException(
          "Percentages must be of the groups of " + level + " alone");
    }
    all(percentages, silences).forEach(PublishedShares::requirePercentage);
  }

  /** The sum of all percentages, those of the silences too. */
  public BigDecimal sum() {
    return all(percentages, silences).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * A benchmark of percentages that sum to 100.
   *
   * @throws IllegalArgumentException if they do not
   */
  public Benchmark benchmark() {
    if (sum().compareTo(HUNDRED) != 0) {
      throw new IllegalArgumentException(
          "Percentages must sum to 100, but summed to "
              + sum().toPlainString()
              + ": ask for renormalised(), which divides each by the sum and says so");
    }
    return apportioned(source);
  }

  /**
   * A benchmark of percentages that sum to nearly 100, each divided by their sum. Where they sum to
   * 100, nothing is added to the source.
   *
   * @throws IllegalArgumentException if the sum is further from 100 than rounding can bring it,
   *     half a unit of the last decimal for each percentage: a group is then missing or wrong
   */
  public Benchmark renormalised() {
    BigDecimal sum = sum();
    List<BigDecimal> all = all(percentages, silences);
    int decimals = all.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    BigDecimal reach =
        BigDecimal.valueOf(all.size()).multiply(BigDecimal.valueOf(5, Math.max(0, decimals) + 1));
    if (sum.subtract(HUNDRED).abs().compareTo(reach) > 0) {
      throw new IllegalArgumentException(
          "Percentages must sum to 100 within what rounding explains, "
              + reach.stripTrailingZeros().toPlainString()
              + ", but summed to "
              + sum.toPlainString());
    }
    return apportioned(
        sum.compareTo(HUNDRED) == 0
            ? source
            : source
                + "; percentages summed to "
                + sum.toPlainString()
                + " and were divided by it");
  }

  private Benchmark apportioned(String from) {
    int decimals = all(percentages, silences).stream().mapToInt(BigDecimal::scale).max().orElse(0);
    List<BigInteger> proportions = new ArrayList<>();
    level
        .groups()
        .forEach(group -> proportions.add(units(percentages.get(group.code()), decimals)));
    silences.values().forEach(each -> proportions.add(units(each, decimals)));
    List<Long> numbers = Apportionment.of(total, proportions);
    Map<String, Long> counts = new LinkedHashMap<>();
    level.groups().forEach(group -> counts.put(group.code(), numbers.get(counts.size())));
    Map<Silence, Long> silent = new EnumMap<>(Silence.class);
    silences.keySet().forEach(kind -> silent.put(kind, numbers.get(counts.size() + silent.size())));
    return new Benchmark(area, population, ageFloor, level, counts, silent, from);
  }

  private static BigInteger units(@Nullable BigDecimal percentage, int decimals) {
    return requireNonNull(percentage).movePointRight(Math.max(0, decimals)).toBigIntegerExact();
  }

  private static List<BigDecimal> all(
      Map<String, BigDecimal> percentages, Map<Silence, BigDecimal> silences) {
    List<BigDecimal> all = new ArrayList<>(percentages.values());
    all.addAll(silences.values());
    return all;
  }

  private static void requirePercentage(BigDecimal percentage) {
    if (percentage.signum() < 0 || percentage.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException(
          "Percentage must be 0 to 100, but was " + percentage.toPlainString());
    }
  }
}
