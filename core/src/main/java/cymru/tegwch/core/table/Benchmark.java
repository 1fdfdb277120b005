// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a group is held against: the counts of a published population.
 *
 * <p>A share is of those who answered or of everyone who was counted, and the two are never the
 * same number by accident: each has its own method, and a comparison uses the first on both sides.
 *
 * <pre>{@code
 * cardiff.percentOfAnswered("christian");  // of those who answered
 * cardiff.percentOfEveryone("christian");  // as the census prints it
 * cardiff.renormalised().silences();       // {}
 * }</pre>
 *
 * @param area the place, in both languages
 * @param population whom it describes, in which unit and when; the description says whom it does
 *     not describe
 * @param ageFloor the age in whole years below which nobody is counted; 0 when everyone is
 * @param level the groups
 * @param counts a count for every group of the level, by code
 * @param silences those who were counted and did not answer, by kind, who are in {@link #everyone}
 *     and in no share of {@link #answered}; empty where the source does not say
 * @param source where the figures were published, with table, date and licence
 */
public record Benchmark(
    Text area,
    Population population,
    int ageFloor,
    Level level,
    Map<String, Long> counts,
    Map<Silence, Long> silences,
    String source) {

  public Benchmark {
    requireNonNull(area, "area");
    requireNonNull(population, "population");
    requireNonNull(source, "source");
    if (ageFloor < 0) {
      throw new IllegalArgumentException("Age floor must not be negative, but was " + ageFloor);
    }
    counts = inOrder(level, counts);
    Map<Silence, Long> byKind = new EnumMap<>(Silence.class);
    byKind.putAll(silences);
    silences = Collections.unmodifiableMap(byKind);
  }

  /** Everyone in a group: the base of a share, without the silences. */
  public long answered() {
    return sum(counts);
  }

  /** Everyone who was counted: those in a group and the silences. */
  public long everyone() {
    return answered() + sum(silences);
  }

  /**
   * The share of a group among those who answered, {@code 100 · count / answered}, in percent to
   * one decimal, halves up. It is what a table is compared with.
   *
   * @throws IllegalArgumentException if the level has no such group, or nobody answered
   */
  public BigDecimal percentOfAnswered(String groupCode) {
    return percent(count(groupCode), answered());
  }

  /**
   * The share of a group among everyone who was counted, silences too, {@code 100 · count /
   * everyone}, in percent to one decimal, halves up. It is what the census prints of a voluntary
   * question, and is to be held against no share of those who answered.
   *
   * @throws IllegalArgumentException if the level has no such group, or nobody was counted
   */
  public BigDecimal percentOfEveryone(String groupCode) {
    return percent(count(groupCode), everyone());
  }

  /**
   * This benchmark without its silences, so that the groups are the whole. The source says how many
   * were left out; where there is no silence, it is this.
   */
  public Benchmark renormalised() {
    if (silences.isEmpty()) {
      return this;
    }
    String left =
        silences.entrySet().stream()
            .map(each -> each.getKey().code() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    return new Benchmark(
        area,
        population,
        ageFloor,
        level,
        counts,
        Map.of(),
        source + "; renormalised to those who answered, without " + left);
  }

  /**
   * The count of a group.
   *
   * @throws IllegalArgumentException if the level has no such group
   */
  public long count(String groupCode) {
    Long count = counts.get(groupCode);
    if (count == null) {
      throw new IllegalArgumentException(
          "Benchmark at " + level + " has no group '" + groupCode + "'");
    }
    return count;
  }

  /**
   * This benchmark rolled up to a coarser level of the same list.
   *
   * @throws IllegalArgumentException if a group would have to be split
   */
  public Benchmark at(Level coarser) {
    if (!level.nestsIn(coarser)) {
      throw new IllegalArgumentException(
          "Benchmark at " + level + " must not be split to reach " + coarser);
    }
    Map<String, Long> sums = new LinkedHashMap<>();
    for (Level.Group group : level.groups()) {
      String leaf = group.leaves().iterator().next();
      sums.merge(coarser.groupOf(leaf).orElseThrow().code(), count(group.code()), Long::sum);
    }
    return new Benchmark(area, population, ageFloor, coarser, sums, silences, source);
  }

  /**
   * This benchmark in another list. What the crosswalk moves lossily is added to the source, in
   * words.
   *
   * @param crosswalk from this benchmark's list
   * @param to the list that the crosswalk leads to
   * @throws IllegalArgumentException if this is not at its list's detailed level, if the lists are
   *     not the crosswalk's, or if a group has no one place to go to
   */
  public Benchmark recode(Crosswalk crosswalk, CodeList to) {
    requireLists(crosswalk, to);
    Map<String, Long> sums = new LinkedHashMap<>();
    List<String> lossy = new ArrayList<>();
    for (Level.Group group : level.groups()) {
      Crosswalk.Row row = rowOf(crosswalk, group.code());
      sums.merge(
          row.target().orElseThrow(() -> unreachable(crosswalk, group.code())),
          count(group.code()),
          Long::sum);
      if (row.kind().isLossy()) {
        lossy.add(group.code());
      }
    }
    String note =
        lossy.isEmpty()
            ? ""
            : "; moved to "
                + to.id()
                + " by best fit or change of concept: "
                + String.join(", ", lossy);
    return new Benchmark(area, population, ageFloor, to.detailed(), sums, silences, source + note);
  }

  /** The area, the level and the base. */
  @Override
  public String toString() {
    List<String> rows = new ArrayList<>();
    counts.forEach((code, count) -> rows.add(String.format(Locale.ROOT, "%12d  %s", count, code)));
    return Excerpt.of(
        "Benchmark of "
            + area.en()
            + ", "
            + level.list()
            + "/"
            + level.name()
            + ", base "
            + answered()
            + (silences.isEmpty() ? "" : " who answered, " + sum(silences) + " silent"),
        rows);
  }

  private static BigDecimal percent(long count, long base) {
    if (base == 0) {
      throw new IllegalArgumentException(
          "Share must have a base of at least 1, but nobody is in it");
    }
    return BigDecimal.valueOf(count)
        .movePointRight(2)
        .divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP);
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private void requireLists(Crosswalk crosswalk, CodeList to) {
    if (!crosswalk.from().equals(level.list()) || !crosswalk.to().equals(to.id())) {
      throw new IllegalArgumentException(
          "Crosswalk must lead from " + level.list() + " to " + to.id() + ", but was " + crosswalk);
    }
    if (level.groups().stream().anyMatch(group -> group.leaves().size() > 1)) {
      throw new IllegalArgumentException(
          "Benchmark must be at its detailed level to be recoded, but was at " + level);
    }
  }

  private static Crosswalk.Row rowOf(Crosswalk crosswalk, String code) {
    return crosswalk.row(code).orElseThrow(() -> unreachable(crosswalk, code));
  }

  private static IllegalArgumentException unreachable(Crosswalk crosswalk, String code) {
    return new IllegalArgumentException(
        "Benchmark group '"
            + code
            + "' has no one place in "
            + crosswalk.to()
            + ": it cannot be split");
  }

  private static Map<String, Long> inOrder(Level level, Map<String, Long> counts) {
    Map<String, Long> ordered = new LinkedHashMap<>();
    for (Level.Group group : level.groups()) {
      Long count = counts.get(group.code());
      if (count == null || count < 0) {
        throw new IllegalArgumentException(
            "Benchmark must have a count of at least 0 for group '"
                + group.code()
                + "' of "
                + level);
      }
      ordered.put(group.code(), count);
    }
    if (counts.size() != ordered.size()) {
      throw new IllegalArgumentException(
          "Benchmark must have counts for the groups of " + level + " and no others");
    }
    return Collections.unmodifiableMap(ordered);
  }
}
