// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.Characteristic;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Derivation;
import cymru.tegwch.core.variable.Variable;
import cymru.tegwch.standards.derived.Formula;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    this(shelf, CodeListId.parse(id));
  }

  Question(Shelf shelf, CodeListId id) {
    this.shelf = shelf;
    this.id = id;
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

  /**
   * Whether people are asked it. One that is not is derived from others ({@link #isDerived}), or is
   * an output that its publisher derives and that is only read.
   */
  public boolean isAsked() {
    return entry().asked().question() != null;
  }

  /** Whether its answers follow from those of other questions. */
  public boolean isDerived() {
    return entry().derived() != null;
  }

  /**
   * The questions that a form puts for this one, in order: itself where it is asked, the ones that
   * it is derived from where it is derived, and none where it is only read.
   *
   * <pre>{@code
   * Wales.DISABILITY.parts(); // health conditions, then activity restriction
   * }</pre>
   */
  public List<Question> parts() {
    if (isAsked()) {
      return List.of(this);
    }
    ListEntry.Derived derived = entry().derived();
    return derived == null
        ? List.of()
        : derived.from().stream().map(from -> new Question(shelf, from)).toList();
  }

  /**
   * Which answers to an earlier question make it asked; empty where it always is.
   *
   * @throws IllegalStateException also if the file names a code that the earlier question does not
   *     have
   */
  public Optional<Routing> routing() {
    Optional<Routing> routing = Optional.ofNullable(entry().asked().routing());
    routing.ifPresent(this::requireCodes);
    return routing;
  }

  /**
   * How its column follows from those of its parts, for {@link
   * cymru.tegwch.core.dataset.Dataset#derive}.
   *
   * @throws IllegalArgumentException if it is not derived
   */
  public Derivation derivation() {
    return new DerivedQuestion(
        asVariable(),
        parts().stream().map(Question::asVariable).toList(),
        derived().by(),
        codes().id());
  }

  /** The formula by which it is derived; empty where it is not. */
  public Optional<Formula> formula() {
    return Optional.ofNullable(entry().derived()).map(ListEntry.Derived::by);
  }

  /**
   * Its answer, from answers to its parts in order.
   *
   * @throws IllegalArgumentException if it is not derived, or if they are not answers to its parts;
   *     the message does not repeat them
   */
  public Answer derive(Answer... answers) {
    return derivation().derive(List.of(answers));
  }

  /**
   * The groups of a level that an answer is in: one, or several where several options were chosen;
   * none for a silence. A number is read as the category of that number, or as the one that is so
   * many and over.
   *
   * <pre>{@code
   * Wales.AGE.groups("ten-year", new Stated(42)); // 35-44
   * }</pre>
   *
   * @throws IllegalArgumentException if there is no such level, or the answer is not one to this
   *     question; the message does not repeat it
   */
  public List<Level.Group> groups(String level, Answer answer) {
    Level of = codes().level(level);
    return Grouped.codes(codes(), answer).stream()
        .map(code -> of.groupOf(code).orElseThrow(() -> Grouped.notAnAnswer(id)))
        .distinct()
        .toList();
  }

  /**
   * The question as it is put; where it is not asked itself, its {@link #label()}, to stand above
   * its parts or its results.
   */
  public Text text() {
    Text asked = entry().asked().question();
    return asked == null ? label() : asked;
  }

  /** A line under the question, if there is one. */
  public Optional<Text> guidance() {
    return Optional.ofNullable(entry().asked().guidance());
  }

  /** The categories that it offers or counts, in order. */
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

  /**
   * Every edition of it, in the order of their first days, those of other places among them and
   * those of systems not. Reads the file of each.
   */
  public List<Question> editions() {
    return shelf.index().codeLists().stream()
        .filter(other -> other.id().equals(id.id()))
        .map(other -> new Question(shelf, other))
        .filter(other -> other.edition().use() != Edition.Use.SYSTEM)
        .sorted(
            Comparator.comparing((Question other) -> other.edition().from())
                .thenComparing(Question::id))
        .toList();
  }

  /**
   * The edition to use in Wales on that day: the latest current one that is in force. {@link
   * Edition#checked} says when somebody last looked whether it still was.
   *
   * <pre>{@code
   * Wales.ETHNIC_GROUP_2011.on(LocalDate.now(clock)).edition().checked();
   * }</pre>
   *
   * @throws IllegalArgumentException if none is
   */
  public Question on(LocalDate day) {
    return editions().stream()
        .filter(other -> other.edition().use() == Edition.Use.CURRENT)
        .filter(other -> other.edition().isInForceOn(day))
        .reduce((earlier, later) -> later)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Catalogue has no edition of '" + id.id() + "' to use on " + day));
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Question question && question.id.equals(id) && question.shelf == shelf;
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  private ListEntry.Derived derived() {
    ListEntry.Derived derived = entry().derived();
    if (derived == null) {
      throw new IllegalArgumentException("Question " + id + " must be derived, but is not");
    }
    return derived;
  }

  private void requireCodes(Routing routing) {
    Set<String> there = shelf.list(routing.list()).codes().detailed().leaves();
    for (String code : routing.codes()) {
      if (!there.contains(code)) {
        throw new IllegalStateException(
            "Catalogue file '"
                + Shelf.fileOf(id)
                + "' must not have code '"
                + code
                + "', which is not in "
                + routing.list()
                + ", in /askedIf");
      }
    }
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
