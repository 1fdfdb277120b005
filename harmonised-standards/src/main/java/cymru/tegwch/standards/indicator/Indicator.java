// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.indicator;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import cymru.tegwch.core.variable.Wanted;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A published indicator: which answers count, of whom, and which way is better.
 *
 * <p>An indicator is a definition and no question of ours: it becomes an {@link Outcome}, and is
 * counted and compared like any other. All of them are in one file of this module; a new edition is
 * a new entry.
 *
 * <pre>{@code
 * Indicator overall = Indicator.of("tsm-tp01@2023").orElseThrow();
 * Outcome satisfied = overall.outcome();
 * }</pre>
 *
 * @param id the indicator, without its edition
 * @param edition the edition of its definition
 * @param nation where it is in use: none of these is a duty in Wales unless it says so
 * @param title what people read
 * @param answers the answers that there are
 * @param happened the codes of the answers that count
 * @param base whom it is of, in words: who is left out has to be left out of the data
 * @param wanted which way it should go
 * @param leastDeclared of everybody, in per cent, how many must have said which group they are of
 *     before groups are compared: ours, in no source, and to be changed with {@link
 *     #withLeastDeclared}
 * @param verified the languages in which the definition was read in a publication of the body whose
 *     it is; the texts are ours
 * @param source where it was read
 * @param licence under which terms
 */
public record Indicator(
    String id,
    String edition,
    String nation,
    Text title,
    CodeList answers,
    List<String> happened,
    Text base,
    Wanted wanted,
    int leastDeclared,
    Set<Language> verified,
    String source,
    String licence) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if {@code leastDeclared} is not 0 to 100
   */
  public Indicator {
    requireNonNull(id, "id");
    requireNonNull(edition, "edition");
    requireNonNull(nation, "nation");
    requireNonNull(title, "title");
    requireNonNull(answers, "answers");
    requireNonNull(base, "base");
    requireNonNull(wanted, "wanted");
    requireNonNull(source, "source");
    requireNonNull(licence, "licence");
    happened = List.copyOf(happened);
    verified = Collections.unmodifiableSet(new TreeSet<>(verified));
    if (leastDeclared < 0 || leastDeclared > 100) {
      throw new IllegalArgumentException(
          "Least declared must be 0 to 100 per cent, but was " + leastDeclared);
    }
  }

  /**
   * All of them, in the order of the file.
   *
   * @throws IllegalStateException if the file is damaged or not in the jar
   */
  public static List<Indicator> all() {
    return IndicatorFile.read();
  }

  /** The indicator of that id and edition, {@code tsm-tp01@2023}; empty where there is none. */
  public static Optional<Indicator> of(String idAndEdition) {
    return all().stream().filter(indicator -> indicator.key().equals(idAndEdition)).findFirst();
  }

  /** Id and edition: {@code tsm-tp01@2023}. */
  public String key() {
    return id + "@" + edition;
  }

  /** The same with another share that must have said. */
  public Indicator withLeastDeclared(int percent) {
    return new Indicator(
        id, edition, nation, title, answers, happened, base, wanted, percent, verified, source,
        licence);
  }

  /** The column of its answers, under the id with {@code _} for {@code -}. */
  public Variable variable() {
    return Variable.of(id.replace('-', '_'), answers).labelled(title);
  }

  /** The outcome, told from {@link #variable}. */
  public Outcome outcome() {
    return outcome(variable());
  }

  /**
   * The outcome, told from a host's own column.
   *
   * @param column a column with the answers of this indicator at its level
   * @throws IllegalArgumentException if the column has other answers
   */
  public Outcome outcome(Axis column) {
    List<String> codes =
        column.level().groups().stream().map(group -> group.code()).sorted().toList();
    List<String> ours = answers.categories().stream().map(each -> each.code()).sorted().toList();
    if (!codes.equals(ours)) {
      throw new IllegalArgumentException(
          "Column of '" + key() + "' must have the answers " + ours + ", but has " + codes);
    }
    return Outcome.of(column, happened.toArray(String[]::new))
        .named(id.replace('-', '_'), title)
        .wanted(wanted);
  }

  /**
   * Whether enough of a table's people said which group they are of: {@code 100 · answered >=
   * leastDeclared · everyone}, along its first dimension. Of a table of nobody, no.
   */
  public boolean isDeclaredEnough(CountTable people) {
    Coordinates everyone =
        new Coordinates(
            Collections.nCopies(people.dimensions().size(), Coordinate.Margin.EVERYONE));
    long all = people.cell(everyone).units();
    long declared = people.cell(everyone.with(0, Coordinate.Margin.ANSWERED)).units();
    return all > 0
        && Math.multiplyExact(100, declared) >= Math.multiplyExact((long) leastDeclared, all);
  }

  /** Id and edition, and the title. */
  @Override
  public String toString() {
    return "Indicator " + key() + ": " + title.en();
  }
}
