// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Measure;
import cymru.tegwch.core.variable.Variable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file mean: whom its rows describe, and from which column each variable is
 * read, with which codes.
 *
 * <p>Columns that no part names are dropped unread. A mapping leaves no row out: every row is
 * accepted or rejected, so that the two add up to the rows that were read. Read the column that
 * tells rows apart as a variable, and choose with {@code Dataset.where}; the population then says
 * so.
 *
 * <p>A row describes a person of its own unless {@link #subject} names the column of references. If
 * it does and the population counts subjects or households, a second row of the same subject is
 * rejected; if it counts events, a subject may have many.
 *
 * <pre>{@code
 * Mapping tenants = Mapping.of(catalogue, Population.of("tenants", description, date))
 *     .subject("TENANT_REF")
 *     .codes("SEX", Wales.SEX)
 *     .codes("ETHNIC_CD", Wales.ETHNIC_GROUP, CodeListId.parse("ethnic-group@census-2001"))
 *     .codes("RELIGION", Wales.RELIGION, column -> column.value("-9", Silence.NOT_APPLICABLE))
 *     .age("DOB", Wales.AGE, LocalDate.of(2026, 3, 31));
 * }</pre>
 */
public final class Mapping {

  private final Catalogue catalogue;
  private final Population population;
  private final @Nullable String subject;
  private final @Nullable String household;
  private final @Nullable Collected collected;
  private final List<Part> parts;

  private Mapping(
      Catalogue catalogue,
      Population population,
      @Nullable String subject,
      @Nullable String household,
      @Nullable Collected collected,
      List<Part> parts) {
    this.catalogue = requireNonNull(catalogue, "catalogue");
    this.population = requireNonNull(population, "population");
    this.subject = subject;
    this.household = household;
    this.collected = collected;
    this.parts = List.copyOf(parts);
    requireDifferentNames(parts);
  }

  /** A mapping that reads nothing yet. */
  public static Mapping of(Catalogue catalogue, Population population) {
    return new Mapping(catalogue, population, null, null, null, List.of());
  }

  /**
   * Reads a mapping from a JSON file.
   *
   * @throws MappingException if it is not a mapping; the problem says where, in both languages
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static Mapping read(Path file, Catalogue catalogue) {
    return MappingJson.read(file, catalogue);
  }

  /**
   * Reads a mapping from JSON.
   *
   * @throws MappingException if it is not a mapping; the problem says where, in both languages
   */
  public static Mapping parse(String json, Catalogue catalogue) {
    return MappingJson.parse(json, catalogue);
  }

  /** This mapping as JSON, from which {@link #parse} makes an equal one. */
  public String toJson() {
    return MappingWriter.write(this);
  }

  /** This mapping, whose rows belong to the person with the reference in that column. */
  public Mapping subject(String column) {
    return new Mapping(
        catalogue, population, requireNonNull(column, "column"), household, collected, parts);
  }

  /** This mapping, whose rows belong to the household with the reference in that column. */
  public Mapping household(String column) {
    return new Mapping(
        catalogue, population, subject, requireNonNull(column, "column"), collected, parts);
  }

  /**
   * This mapping of answers that were collected in that way: records need it, a dataset does not.
   */
  public Mapping collected(Collected how) {
    return new Mapping(
        catalogue, population, subject, household, requireNonNull(how, "how"), parts);
  }

  /** This mapping with a column of codes or labels of the axis's own list. */
  public Mapping codes(String column, Axis axis) {
    return with(CodeColumn.of(variable(axis), column));
  }

  /** This mapping with a column of codes or labels, and more said about it. */
  public Mapping codes(String column, Axis axis, UnaryOperator<CodeColumn> more) {
    return with(more.apply(CodeColumn.of(variable(axis), column)));
  }

  /**
   * This mapping with a column of an older system's codes.
   *
   * @throws IllegalArgumentException if the catalogue has no crosswalk from that system to the list
   */
  public Mapping codes(String column, Axis axis, CodeListId system) {
    return codes(column, axis, system, UnaryOperator.identity());
  }

  /** This mapping with a column of an older system's codes, and more said about it. */
  public Mapping codes(
      String column, Axis axis, CodeListId system, UnaryOperator<CodeColumn> more) {
    Variable variable = variable(axis);
    return with(
        more.apply(CodeColumn.of(variable, column).from(system(catalogue, system, variable))));
  }

  /** This mapping with a column of whole numbers in that range. */
  public Mapping measure(String column, Measure measure, long from, long to) {
    return with(MeasureColumn.of(column, measure, from, to));
  }

  /** This mapping with the column of each row's own day. */
  public Mapping date(String column, LocalDate from, LocalDate to) {
    return with(DateColumn.of(column, from, to));
  }

  /** This mapping with an age band taken from dates of birth at that day. */
  public Mapping age(String column, Axis axis, LocalDate at) {
    return with(AgeColumn.atDate(column, variable(axis), at));
  }

  /** This mapping with one code that every row has. */
  public Mapping constant(Axis axis, String code) {
    return with(Constant.of(variable(axis), code));
  }

  /** This mapping with one silence that every row has. */
  public Mapping constant(Axis axis, Silence silence) {
    return with(Constant.of(variable(axis), silence));
  }

  /**
   * This mapping with one part more.
   *
   * @throws IllegalArgumentException if its variable or measure is there already
   */
  public Mapping with(Part part) {
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    return new Mapping(catalogue, population, subject, household, collected, more);
  }

  /** The lists and crosswalks at hand. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Whom the rows describe, and when. */
  public Population population() {
    return population;
  }

  /** The column with the references of people, if rows belong to people by reference. */
  public Optional<String> subject() {
    return Optional.ofNullable(subject);
  }

  /** The column with the references of households, if there is one. */
  public Optional<String> household() {
    return Optional.ofNullable(household);
  }

  /** How the answers were collected, if the mapping says so. */
  public Optional<Collected> collected() {
    return Optional.ofNullable(collected);
  }

  /** What is read, in the order in which it was said. */
  public List<Part> parts() {
    return parts;
  }

  /** The variables that are read. */
  public List<Variable> variables() {
    return parts.stream().flatMap(part -> variableOf(part).stream()).toList();
  }

  /** The measures that are read. */
  public List<Measure> measures() {
    return parts.stream()
        .filter(MeasureColumn.class::isInstance)
        .map(part -> ((MeasureColumn) part).measure())
        .toList();
  }

  /** Whether a second row of the same subject is rejected. */
  public boolean isOneRowPerSubject() {
    return population.unit() != Counting.EVENTS;
  }

  /**
   * What a text that a variable's columns do not recognise may have been meant for, the nearest
   * first and at most five: to look at when the mapping is written. None is ever applied. There are
   * none for a text that is recognised, for one of more than 100 characters, and where only the
   * crosswalk of an older system is known and not its labels.
   *
   * <pre>{@code
   * mapping.suggestions("religion", "Cristian"); // christian (Christian / Cristnogaeth), SPELLING
   * }</pre>
   *
   * @throws IllegalArgumentException if the mapping reads no such variable from codes or labels;
   *     the message does not repeat the text
   */
  public List<Suggestion> suggestions(String variable, String text) {
    return parts.stream()
        .filter(
            part -> part instanceof CodeColumn codes && codes.variable().name().equals(variable))
        .map(part -> new Suggestions((CodeColumn) part, catalogue).of(requireNonNull(text, "text")))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Mapping reads no variable '" + variable + "' from codes or labels"));
  }

  /** The headers that the file must have. */
  public List<String> columns() {
    return Stream.concat(
            Stream.of(subject, household).filter(Objects::nonNull).map(Objects::requireNonNull),
            parts.stream().flatMap(part -> part.columns().stream()))
        .distinct()
        .toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Mapping that
        && population.equals(that.population)
        && Objects.equals(subject, that.subject)
        && Objects.equals(household, that.household)
        && Objects.equals(collected, that.collected)
        && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(population, subject, household, collected, parts);
  }

  /** The population, and how many variables and measures are read from how many columns. */
  @Override
  public String toString() {
    return "Mapping of "
        + population.id()
        + ": "
        + variables().size()
        + " variables and "
        + measures().size()
        + " measures from "
        + columns().size()
        + " columns";
  }

  /** The variable that a part reads, if it reads one. */
  static Optional<Variable> variableOf(Part part) {
    if (part instanceof CodeColumn codes) {
      return Optional.of(codes.variable());
    }
    if (part instanceof AgeColumn age) {
      return Optional.of(age.variable());
    }
    return part instanceof Constant constant ? Optional.of(constant.variable()) : Optional.empty();
  }

  static LegacySystem system(Catalogue catalogue, CodeListId system, Variable variable) {
    CodeListId target = variable.codes().id();
    Crosswalk crosswalk =
        catalogue
            .crosswalk(system, target)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Catalogue has no crosswalk from " + system + " to " + target));
    return new LegacySystem(crosswalk, catalogue.codeList(system).orElse(null));
  }

  private Variable variable(Axis axis) {
    if (axis instanceof Variable variable) {
      return variable;
    }
    Level level = axis.level();
    if (!level.name().equals(Level.DETAILED)) {
      throw new IllegalArgumentException(
          "Variable '"
              + axis.variable()
              + "' must be read at the detailed level of a list, but was asked for at "
              + level.name());
    }
    CodeList list = catalogue.require(level.list());
    return Variable.of(axis.variable(), list);
  }

  private static void requireDifferentNames(List<Part> parts) {
    Set<String> names = new HashSet<>();
    int dates = 0;
    for (Part part : parts) {
      String name =
          part instanceof MeasureColumn measure
              ? measure.measure().name()
              : variableOf(part).map(Variable::name).orElse("");
      if (part instanceof DateColumn ? ++dates > 1 : !names.add(name)) {
        throw new IllegalArgumentException(
            part instanceof DateColumn
                ? "Mapping must have one date column, but had two"
                : "Mapping must read '" + name + "' once, but read it twice");
      }
    }
  }

  /**
   * Refuses a mapping that takes ages at each row's date and has no dates.
   *
   * @throws IllegalStateException if it is such a one
   */
  void requireComplete() {
    boolean hasDate = parts.stream().anyMatch(DateColumn.class::isInstance);
    for (Part part : parts) {
      if (part instanceof AgeColumn age
          && age.holds() == AgeColumn.Holds.DATE_OF_BIRTH
          && age.at() == null
          && !hasDate) {
        throw new IllegalStateException(
            "Mapping must have a date column to take '"
                + age.variable().name()
                + "' at each row's date");
      }
    }
  }
}
