// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.dataset.Patterns;
import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.variable.Axis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How well people could be known again in records: the sizes of the classes of people whom the
 * quasi-identifiers do not tell apart.
 *
 * <p>A silence is a value of its own, and where several codes may be chosen, each set of groups
 * chosen together is one value: somebody who knows only some of them knows less than is assumed
 * here.
 *
 * <p>The prosecutor knows that somebody is in the file and is right about whose record it is with
 * chance 1/f in a class of f. The average over all records is the number of classes over the number
 * of records. What is known of a population is in {@link #in}, and what can be said without one in
 * {@link #correctIfUnique}.
 *
 * <p>Sources: P. Samarati, L. Sweeney (1998), Protecting Privacy when Disclosing Information:
 * k-Anonymity and its Enforcement through Generalization and Suppression, SRI-CSL-98-04
 * (k-anonymity); those of {@link PopulationRisk} and {@link SensitiveRisk}.
 *
 * <pre>{@code
 * MicrodataRisk risk = MicrodataRisk.of(tenants, Wales.AGE_TEN_YEAR, Wales.SEX, Wales.RELIGION);
 * long alone = risk.uniques();
 * long atRisk = risk.peopleInClassesBelow(5);
 * }</pre>
 */
public final class MicrodataRisk {

  private final List<Axis> quasiIdentifiers;
  private final SortedMap<Integer, Long> classesBySize;
  private final List<SensitiveRisk> sensitive;
  private final Map<List<String>, Integer> classes;

  private MicrodataRisk(
      List<Axis> quasiIdentifiers,
      List<SensitiveRisk> sensitive,
      Map<List<String>, Integer> classes) {
    this.quasiIdentifiers = List.copyOf(quasiIdentifiers);
    this.sensitive = List.copyOf(sensitive);
    this.classes = classes;
    SortedMap<Integer, Long> bySize = new TreeMap<>();
    classes.values().forEach(size -> bySize.merge(size, 1L, Long::sum));
    this.classesBySize = Collections.unmodifiableSortedMap(bySize);
  }

  /**
   * The risk of the records of a dataset by some quasi-identifiers.
   *
   * @param dataset one row for each person, at least one
   * @param quasiIdentifiers at least one axis, each variable once, each at a level that holds every
   *     category of its list
   * @throws IllegalArgumentException if one of these is not so, or a variable is not in the dataset
   */
  public static MicrodataRisk of(Dataset dataset, Axis... quasiIdentifiers) {
    return of(dataset, List.of(quasiIdentifiers), List.of());
  }

  /**
   * The same, and of sensitive variables how much of them is given away.
   *
   * @throws IllegalArgumentException as {@link #of(Dataset, Axis...)}
   */
  public static MicrodataRisk of(
      Dataset dataset, List<Axis> quasiIdentifiers, List<Axis> sensitive) {
    if (quasiIdentifiers.isEmpty() || dataset.rows() == 0) {
      throw new IllegalArgumentException(
          "Risk must be measured by at least one quasi-identifier, of at least one row");
    }
    Patterns patterns =
        Patterns.of(
            dataset,
            Stream.concat(quasiIdentifiers.stream(), sensitive.stream())
                .map(Axis::variable)
                .toList());
    List<Coding> quasi = codings(patterns, 0, quasiIdentifiers);
    List<Coding> rest = codings(patterns, quasi.size(), sensitive);
    Units units =
        Units.of(patterns, quasi.size(), rest.stream().map(Coding::valueOf).toArray(int[][]::new));
    return of(quasiIdentifiers, quasi, rest, units);
  }

  /** The risk of units whose quasi-identifiers are shown by these codings. */
  static MicrodataRisk of(
      List<Axis> axes, List<Coding> quasi, List<Coding> sensitive, Units units) {
    Classes classes = Classes.of(units, quasi);
    List<SensitiveRisk> risks =
        IntStream.range(0, sensitive.size())
            .mapToObj(
                i ->
                    SensitiveRisk.of(
                        classes, sensitive.get(i), units.sensitive()[i], units.people()))
            .toList();
    Map<List<String>, Integer> byCodes = new HashMap<>();
    for (int i = 0; i < classes.size(); i++) {
      byCodes.put(codes(units, classes.member()[i], quasi), classes.people()[i]);
    }
    return new MicrodataRisk(axes, risks, byCodes);
  }

  private static List<Coding> codings(Patterns patterns, int from, List<Axis> axes) {
    List<Coding> codings = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      codings.add(
          Coding.of(
              patterns.variables().get(from + i), patterns.answers(from + i), axes.get(i).level()));
    }
    return codings;
  }

  private static List<String> codes(Units units, int unit, List<Coding> codings) {
    List<String> codes = new ArrayList<>();
    for (int q = 0; q < codings.size(); q++) {
      if (codings.get(q).level().isPresent()) {
        int answer = units.quasi()[q][unit];
        codes.add(codings.get(q).values().get(codings.get(q).valueOf()[answer]).code());
      }
    }
    return codes;
  }

  /** The quasi-identifiers. */
  public List<Axis> quasiIdentifiers() {
    return quasiIdentifiers;
  }

  /** How many records there are, one for each person. */
  public long records() {
    return classesBySize.entrySet().stream().mapToLong(e -> e.getKey() * e.getValue()).sum();
  }

  /** How many classes of people there are who are the same in every quasi-identifier. */
  public long classes() {
    return classes.size();
  }

  /** The k of k-anonymity: how many people are in the smallest class; at least 1. */
  public int smallestClass() {
    return classesBySize.firstKey();
  }

  /** How many people are alone in their class. */
  public long uniques() {
    return classesBySize.getOrDefault(1, 0L);
  }

  /** How many classes there are of each size, by size. It cannot be changed. */
  public SortedMap<Integer, Long> classesBySize() {
    return classesBySize;
  }

  /** How many people are in classes of fewer than k: those whom the prosecutor finds too easily. */
  public long peopleInClassesBelow(int k) {
    return classesBySize.headMap(k).entrySet().stream()
        .mapToLong(e -> e.getKey() * e.getValue())
        .sum();
  }

  /** The highest chance that a prosecutor is right about a record: 1 over the smallest class. */
  public double highestProsecutor() {
    return 1.0 / smallestClass();
  }

  /**
   * The average chance that a prosecutor is right: classes over records. It is also the share that
   * a marketer gets right who matches this file with a register of the same people.
   */
  public double averageProsecutor() {
    return (double) classes() / records();
  }

  /** Of each sensitive variable, how much is given away. */
  public List<SensitiveRisk> sensitive() {
    return sensitive;
  }

  /**
   * The risk among a population of which this file is a part.
   *
   * @param population one row for each person, with the same variables
   * @throws IllegalArgumentException if fewer people there than here are in some class, so that
   *     this is no part of it, or as {@link #of(Dataset, Axis...)}
   */
  public PopulationRisk in(Dataset population) {
    MicrodataRisk whole = of(population, quasiIdentifiers, List.of());
    Map<List<Integer>, Long> sizes = new HashMap<>();
    for (Map.Entry<List<String>, Integer> entry : classes.entrySet()) {
      int there = whole.classes.getOrDefault(entry.getKey(), 0);
      if (there < entry.getValue()) {
        throw new IllegalArgumentException(
            "Population must hold everybody of the file, but had fewer people in a class");
      }
      sizes.merge(List.of(there, entry.getValue()), 1L, Long::sum);
    }
    long smallest = sizes.keySet().stream().mapToLong(size -> size.get(0)).min().orElseThrow();
    long alone = sizes.getOrDefault(List.of(1, 1), 0L);
    return new PopulationRisk(smallest, alone, matched(sizes) / records());
  }

  /** Σ f/F in a fixed order. */
  private static double matched(Map<List<Integer>, Long> sizes) {
    return sizes.entrySet().stream()
        .mapToDouble(e -> (double) e.getValue() * e.getKey().get(1) / e.getKey().get(0))
        .sorted()
        .reduce(0, Double::sum);
  }

  /**
   * An estimate, without any data on the population, of the chance that a match is right where
   * somebody outside matches a person with a record that is alone in its class.
   *
   * <pre>
   *   θ = π n₁ / (π n₁ + 2 (1 - π) n₂)
   * </pre>
   *
   * <p>where π is the share of the population that is in the file, n₁ the number of people alone in
   * their class and n₂ the number of classes of two. It holds where the file is a random sample
   * with equal chances, and says nothing of how many people are alone in the population.
   *
   * <p>Source: C. J. Skinner, M. J. Elliot (2002), A Measure of Disclosure Risk for Microdata,
   * Journal of the Royal Statistical Society B 64(4), 855-867, doi:10.1111/1467-9868.00365.
   *
   * @param population how many people the population has, at least as many as there are records
   * @return 0 to 1; empty if nobody is alone and there is no class of two
   * @throws IllegalArgumentException if there are fewer
   */
  public OptionalDouble correctIfUnique(long population) {
    if (population < records()) {
      throw new IllegalArgumentException(
          "Population must be at least " + records() + ", the records, but was " + population);
    }
    double ones = (double) records() * uniques();
    double twos = 2.0 * (population - records()) * classesBySize.getOrDefault(2, 0L);
    return ones + twos == 0 ? OptionalDouble.empty() : OptionalDouble.of(ones / (ones + twos));
  }

  /** The numbers, and nothing of whom they describe. */
  @Override
  public String toString() {
    List<String> rows = new ArrayList<>();
    rows.add("smallest class " + smallestClass() + ", alone in theirs " + uniques());
    sensitive.forEach(
        risk ->
            rows.add(
                risk.variable()
                    + ": at least "
                    + risk.fewestAnswers()
                    + " answers, "
                    + risk.peopleWithOneAnswer()
                    + " people in classes of one answer"));
    return Excerpt.of(records() + " records in " + classes() + " classes", rows);
  }
}
