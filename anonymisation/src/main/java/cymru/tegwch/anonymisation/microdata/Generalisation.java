// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.dataset.Patterns;
import cymru.tegwch.core.variable.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How records are made alike: every quasi-identifier is shown at one level for everybody, and those
 * whose class is still too small, or whose answers differ too little, are left out.
 *
 * <p>Of all combinations of levels within the limit on what is left out, the one is found that
 * loses least detail. What is lost is counted as non-uniform entropy: an answer that N_a of N
 * people gave, shown as a group of N_A, loses log₂(N_A / N_a) bits, and everything of a person who
 * is left out is lost, log₂(N / N_a) bits for each quasi-identifier; weighted, and summed over
 * people and quasi-identifiers in millionths of bits. Where several lose the same, the one that
 * leaves out fewest people is taken, and then the first in the order of variables and levels.
 *
 * <p>Levels need not nest; two that cut across each other are alternatives. Classes are left out
 * whole. Sensitive variables are shown to everybody at the level asked for.
 *
 * <p>Source of the measure: T. de Waal, L. Willenborg (1999), Information Loss Through Global
 * Recoding and Local Suppression, Netherlands Official Statistics 14, 17-20; A. Gionis, T. Tassa
 * (2009), k-Anonymization with Minimal Loss of Information, IEEE TKDE 21(2), 206-219,
 * doi:10.1109/TKDE.2008.129.
 *
 * <pre>{@code
 * GeneralisedMicrodata shared =
 *     Generalisation.toAtLeast(5)
 *         .over(Wales.AGE_TEN_YEAR, Wales.SEX)
 *         .over(QuasiIdentifier.of(Wales.RELIGION).orLeftOut())
 *         .keeping(Wales.TENURE, LDiversity.distinct(2))
 *         .suppressing(SuppressionLimit.perThousand(20))
 *         .apply(tenants);
 * }</pre>
 *
 * @param k how many people must be alike, at least 2; commonly 5 or more
 * @param quasiIdentifiers what somebody outside may know, 1 to 8 when applied, each variable once
 * @param kept the sensitive variables that stay in the file
 * @param limit how many records may be left out
 */
public record Generalisation(
    int k, List<QuasiIdentifier> quasiIdentifiers, List<Kept> kept, SuppressionLimit limit) {

  /** The most quasi-identifiers. */
  public static final int MOST_QUASI_IDENTIFIERS = 8;

  /**
   * A sensitive variable that stays in the file.
   *
   * @param axis the variable at the level at which it is shown
   * @param diversities what is required of its answers in each class; empty if nothing is
   */
  public record Kept(Axis axis, List<LDiversity> diversities) {

    public Kept {
      requireNonNull(axis, "axis");
      diversities = List.copyOf(diversities);
    }
  }

  public Generalisation {
    quasiIdentifiers = List.copyOf(quasiIdentifiers);
    kept = List.copyOf(kept);
    requireNonNull(limit, "limit");
    if (k < 2) {
      throw new IllegalArgumentException("k must be at least 2, but was " + k);
    }
    if (quasiIdentifiers.size() > MOST_QUASI_IDENTIFIERS) {
      throw new IllegalArgumentException(
          "Quasi-identifiers must be at most "
              + MOST_QUASI_IDENTIFIERS
              + ", but were "
              + quasiIdentifiers.size());
    }
    List<String> names = names(quasiIdentifiers, kept);
    if (new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("Each variable must be named once, but were " + names);
    }
  }

  /**
   * Classes of at least k people, nothing named yet and nobody left out.
   *
   * @throws IllegalArgumentException if k is below 2
   */
  public static Generalisation toAtLeast(int k) {
    return new Generalisation(k, List.of(), List.of(), SuppressionLimit.none());
  }

  /**
   * The same with these quasi-identifiers more, each at that level or a coarser one of its list.
   *
   * @throws IllegalArgumentException if they are more than 8, or a variable is there twice
   */
  public Generalisation over(Axis... finest) {
    return over(Arrays.stream(finest).map(QuasiIdentifier::of).toArray(QuasiIdentifier[]::new));
  }

  /**
   * The same with these quasi-identifiers more.
   *
   * @throws IllegalArgumentException if they are more than 8, or a variable is there twice
   */
  public Generalisation over(QuasiIdentifier... more) {
    return new Generalisation(k, joined(quasiIdentifiers, List.of(more)), kept, limit);
  }

  /**
   * The same with a sensitive variable that stays in the file.
   *
   * @param diversities what is required of its answers in each class; it may be nothing
   * @throws IllegalArgumentException if the variable is there twice
   */
  public Generalisation keeping(Axis axis, LDiversity... diversities) {
    Kept more = new Kept(axis, List.of(diversities));
    return new Generalisation(k, quasiIdentifiers, joined(kept, List.of(more)), limit);
  }

  /** The same with that limit on how many records may be left out. */
  public Generalisation suppressing(SuppressionLimit most) {
    return new Generalisation(k, quasiIdentifiers, kept, most);
  }

  /**
   * The records of a dataset, made alike with the least loss.
   *
   * <p>The result is counted again from what would be written, by other means, before it is given
   * out.
   *
   * @param dataset one row for each person
   * @throws IllegalArgumentException if no quasi-identifier is named, a variable is not in the
   *     dataset, a level does not hold every category of its list, or somebody has several rows
   * @throws MicrodataRefused if nothing within the limit suffices, if there are fewer than k
   *     people, or if the levels can be combined in more than 262,144 ways
   */
  public GeneralisedMicrodata apply(Dataset dataset) {
    if (quasiIdentifiers.isEmpty()) {
      throw new IllegalArgumentException("At least one quasi-identifier must be named");
    }
    Patterns patterns = Patterns.of(dataset, names(quasiIdentifiers, kept));
    if (dataset.rows() < k) {
      throw new MicrodataRefused(MicrodataRefused.Reason.TOO_FEW_PEOPLE);
    }
    List<Hierarchy> hierarchies = hierarchies(patterns);
    Requirement requirement = new Requirement(k, sensitive(patterns));
    Units units = units(patterns, requirement);
    Lattice lattice = Lattice.of(hierarchies);
    Detail detail = new Detail(units, hierarchies);
    Checking checking = new Checking(lattice, requirement, detail, units);
    OptimalSearch.Found found =
        new OptimalSearch(lattice, detail, checking, limit.of(dataset.rows()))
            .best()
            .orElseThrow(() -> new MicrodataRefused(MicrodataRefused.Reason.NOTHING_SUFFICES));
    Shown shown = Shown.of(units, lattice.codings(found.node()), requirement);
    Recount.require(shown, this, dataset, found.check().suppressed());
    return new GeneralisedMicrodata(this, dataset.population(), shown, found.check(), detail.all());
  }

  private List<Hierarchy> hierarchies(Patterns patterns) {
    List<Hierarchy> hierarchies = new ArrayList<>();
    for (int q = 0; q < quasiIdentifiers.size(); q++) {
      hierarchies.add(
          new Hierarchy(patterns.variables().get(q), patterns.answers(q), quasiIdentifiers.get(q)));
    }
    return hierarchies;
  }

  private List<Requirement.SensitiveColumn> sensitive(Patterns patterns) {
    int from = quasiIdentifiers.size();
    return IntStream.range(0, kept.size())
        .mapToObj(
            i ->
                new Requirement.SensitiveColumn(
                    Coding.of(
                        patterns.variables().get(from + i),
                        patterns.answers(from + i),
                        kept.get(i).axis().level()),
                    kept.get(i).diversities()))
        .toList();
  }

  private Units units(Patterns patterns, Requirement requirement) {
    int[][] valueOf =
        requirement.sensitive().stream()
            .map(column -> column.coding().valueOf())
            .toArray(int[][]::new);
    return Units.of(patterns, quasiIdentifiers.size(), valueOf);
  }

  private static List<String> names(List<QuasiIdentifier> quasi, List<Kept> kept) {
    return Stream.concat(
            quasi.stream().map(QuasiIdentifier::variable),
            kept.stream().map(column -> column.axis().variable()))
        .toList();
  }

  private static <T> List<T> joined(List<T> first, List<T> more) {
    return Stream.concat(first.stream(), more.stream()).toList();
  }
}
