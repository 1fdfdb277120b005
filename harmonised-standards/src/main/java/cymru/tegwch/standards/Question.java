// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.Characteristic;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question of a standard, in one edition: its wording, its options and what is known of both.
 *
 * <p>A question holds only its id. Its file is read when something of it is first asked for, once,
 * whichever thread comes first. As an {@link Axis} it is the column that bears its id, at the
 * detailed level.
 *
 * <pre>{@code
 * Wales.ETHNIC_GROUP.text().in(Language.WELSH); // Beth yw eich grŵp ethnig?
 * tenants.count(Wales.ETHNIC_GROUP.broad());
 * }</pre>
 *
 * <p>Every method that reads the file throws {@link IllegalStateException} if the file is damaged,
 * with the same message each time.
 */
public final class Question implements Axis {

  private final Shelf shelf;
  private final CodeListId id;

  Question(Shelf shelf, String id) {
    this.shelf = shelf;
    this.id = CodeListId.parse(id);
  }

  /** The list of its options and the edition. Reads nothing. */
  public CodeListId id() {
    return id;
  }

  /** The name of its column, which is the id without the edition. Reads nothing. */
  @Override
  public String variable() {
    return id.id();
  }

  /** The level in which every option is a group of its own. */
  @Override
  public Level level() {
    return codes().detailed();
  }

  /**
   * This question at its default coarse level.
   *
   * @throws IllegalArgumentException if its list has none
   */
  public Axis broad() {
    return at(Level.BROAD);
  }

  /**
   * This question at the level of that name.
   *
   * @throws IllegalArgumentException if its list has no such level; the message names those that
   *     there are
   */
  public Axis at(String level) {
    return Axis.of(variable(), codes().level(level));
  }

  /** The options as a code list. */
  public CodeList codes() {
    return entry().codes();
  }

  /** The column that holds its answers, labelled as it is. */
  public Variable asVariable() {
    return new Variable(variable(), label(), codes(), isMultiple());
  }

  /** Another column that holds the same list. */
  @Override
  public Variable named(String column) {
    return asVariable().named(column);
  }

  /** A few words for it, for instance Religion: the label of its column. */
  public Text label() {
    return codes().title();
  }

  /** The question as it is put. */
  public Text text() {
    return required(entry().asked().question(), "question");
  }

  /** A line under the question, if there is one. */
  public Optional<Text> guidance() {
    return Optional.ofNullable(entry().asked().guidance());
  }

  /** The answers that it offers, in order. */
  public List<Option> options() {
    return entry().options();
  }

  /** The line under an option, or under a group of options where they are asked in two steps. */
  public Optional<Text> hint(String code) {
    return Optional.ofNullable(entry().hints().get(code));
  }

  /** What is asked next of a person who chose that group, where options are asked in two steps. */
  public Optional<Text> followUp(String groupCode) {
    return Optional.ofNullable(entry().followUps().get(groupCode));
  }

  /** Whether a person may choose several options. */
  public boolean isMultiple() {
    return entry().asked().isMultiple();
  }

  /** The age in whole years below which it is not asked; 0 when everyone is. */
  public int ageFloor() {
    return entry().asked().ageFloor();
  }

  /** The silences that a form offers as an answer. */
  public List<Silence> offers() {
    return entry().asked().offers();
  }

  /** What the law or a standard calls it. */
  public Characteristic characteristic() {
    return required(entry().characteristic(), "characteristic");
  }

  /** What exactly it records, where questions with the same words record different things. */
  public Optional<Concept> concept() {
    return Optional.ofNullable(entry().concept());
  }

  /** When this edition is in force, and whether it is the one to use today. */
  public Edition edition() {
    return entry().edition();
  }

  /** Where its texts come from, and which of them are verified in which language. */
  public Provenance provenance() {
    return entry().provenance();
  }

  /**
   * Every text under which an option is known, and the code that it stands for: the code itself,
   * the label in each language, and the aliases in the catalogue. Texts are in Unicode form NFC and
   * otherwise as published; nothing is guessed.
   */
  public Map<String, String> labels() {
    return entry().labels();
  }

  /**
   * How its codes are read in another question's.
   *
   * @throws IllegalArgumentException if there is no such crosswalk; the message names those that
   *     there are
   */
  public Crosswalk crosswalkTo(Question other) {
    return shelf.require(id, other.id);
  }

  /** The id and the question, then a line for each option. */
  @Override
  public String toString() {
    return Listing.of(id + ": " + text().en(), codes());
  }

  private <T> T required(@Nullable T value, String key) {
    if (value == null) {
      throw new IllegalStateException("Catalogue file of " + id + " must have '" + key + "'");
    }
    return value;
  }

  private ListEntry entry() {
    return shelf.list(id);
  }
}
