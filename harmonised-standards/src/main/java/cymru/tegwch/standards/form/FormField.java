// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question of a page: what is asked, what may be answered, what was typed and what is wrong.
 *
 * <p>It is all that a template needs. Show the {@link #legend}, the {@link #hints}, the {@link
 * #problems}, then what the kind of field has, then the {@link #divider} and {@link
 * #preferNotToSay}. No {@code toString} shows what was typed.
 */
public sealed interface FormField permits FormField.Choices, FormField.WholeNumber {

  /**
   * A question that is answered from a list: with radio buttons, or with check boxes where several
   * may be chosen.
   *
   * @param name the name of the field as it is sent
   * @param label a few words for the question, for a list of problems
   * @param legend the question as it is put
   * @param hints the lines under it
   * @param isMultiple whether several may be chosen
   * @param groups the options, in groups where the standard has groups
   * @param preferNotToSay the option after the divider
   * @param problems what is wrong with the choice; what is wrong with a text is with its {@link
   *     WriteIn}
   */
  record Choices(
      String name,
      Text label,
      Text legend,
      List<Text> hints,
      boolean isMultiple,
      List<Group> groups,
      Option preferNotToSay,
      List<Problem> problems)
      implements FormField {

    public Choices {
      requireNonNull(name, "name");
      requireNonNull(preferNotToSay, "preferNotToSay");
      hints = List.copyOf(hints);
      groups = List.copyOf(groups);
      problems = List.copyOf(problems);
    }

    /** The options of all groups. */
    public List<Option> options() {
      return groups.stream().flatMap(group -> group.options().stream()).toList();
    }

    @Override
    public String firstId() {
      return groups.get(0).options().get(0).id();
    }

    @Override
    public List<Wrong> wrongs() {
      List<Wrong> wrongs = new ArrayList<>();
      problems.forEach(problem -> wrongs.add(new Wrong(firstId(), label, problem)));
      for (Option option : options()) {
        option.writeIn().stream().flatMap(WriteIn::wrongs).forEach(wrongs::add);
      }
      return wrongs;
    }

    /** The name, and nothing of what was chosen. */
    @Override
    public String toString() {
      return "Choices[" + name + ", not shown]";
    }
  }

  /**
   * A question that is answered with a whole number.
   *
   * @param name the name of the field as it is sent
   * @param id the id of the place to type
   * @param label a few words for the question
   * @param legend the question as it is put
   * @param hints the lines under it
   * @param least the smallest number
   * @param greatest the greatest number
   * @param typed what was typed, perhaps empty, perhaps no number
   * @param preferNotToSay the option after the divider, which has the same name
   * @param problems what is wrong with it
   */
  record WholeNumber(
      String name,
      String id,
      Text label,
      Text legend,
      List<Text> hints,
      long least,
      long greatest,
      String typed,
      Option preferNotToSay,
      List<Problem> problems)
      implements FormField {

    public WholeNumber {
      requireNonNull(name, "name");
      requireNonNull(typed, "typed");
      requireNonNull(preferNotToSay, "preferNotToSay");
      hints = List.copyOf(hints);
      problems = List.copyOf(problems);
    }

    @Override
    public String firstId() {
      return id;
    }

    @Override
    public List<Wrong> wrongs() {
      return problems.stream().map(problem -> new Wrong(id, label, problem)).toList();
    }

    /** The name, and nothing of what was typed. */
    @Override
    public String toString() {
      return "WholeNumber[" + name + ", not shown]";
    }
  }

  /** Options that stand together, under a label where there are several groups. */
  record Group(@Nullable Text label, List<Option> options) {

    public Group {
      options = List.copyOf(options);
    }

    /** How many options, and not which are chosen. */
    @Override
    public String toString() {
      return "Group[" + options.size() + " options, not shown]";
    }
  }

  /**
   * An option.
   *
   * @param id the id of its input
   * @param value what is sent
   * @param label what people read
   * @param hint a line under the label, or null
   * @param isExclusive whether it is chosen alone where several may be
   * @param isChosen whether it was chosen
   * @param place the place to write that belongs to it, or null
   */
  record Option(
      String id,
      String value,
      Text label,
      @Nullable Text hint,
      boolean isExclusive,
      boolean isChosen,
      @Nullable WriteIn place) {

    public Option {
      requireNonNull(id, "id");
      requireNonNull(value, "value");
      requireNonNull(label, "label");
    }

    /** The place to write that belongs to it, if there is one. */
    public Optional<WriteIn> writeIn() {
      return Optional.ofNullable(place);
    }

    /** The id, and not whether it is chosen. */
    @Override
    public String toString() {
      return "Option[" + id + ", not shown]";
    }
  }

  /**
   * A place to write beside an option.
   *
   * @param id the id of its input
   * @param name the name of the field as it is sent
   * @param label what stands beside it
   * @param longest the most characters
   * @param typed what was typed, perhaps empty
   * @param problems what is wrong with it
   */
  record WriteIn(
      String id, String name, Text label, int longest, String typed, List<Problem> problems) {

    public WriteIn {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
      requireNonNull(typed, "typed");
      problems = List.copyOf(problems);
    }

    private Stream<Wrong> wrongs() {
      return problems.stream().map(problem -> new Wrong(id, label, problem));
    }

    /** The name, and nothing of what was typed. */
    @Override
    public String toString() {
      return "WriteIn[" + name + ", not shown]";
    }
  }

  /**
   * A line of an error summary.
   *
   * @param id the id of the input that it links to
   * @param label the question or the place to write
   * @param problem what is wrong there
   */
  record Wrong(String id, Text label, Problem problem) {

    public Wrong {
      requireNonNull(id, "id");
      requireNonNull(label, "label");
      requireNonNull(problem, "problem");
    }

    /** What is wrong, and not beside which option. */
    @Override
    public String toString() {
      return "Wrong[" + problem + "]";
    }

    /** The label and what is wrong, in both languages. */
    public Text text() {
      return Text.of(
          label.en() + ": " + problem.message().en(), label.cy() + ": " + problem.message().cy());
    }
  }

  /** The name of the field as it is sent. */
  String name();

  /** A few words for the question. */
  Text label();

  /** The question as it is put. */
  Text legend();

  /** The lines under the question, in order. */
  List<Text> hints();

  /** The option after the divider. */
  Option preferNotToSay();

  /** What is wrong with the answer, without what is wrong with texts beside it. */
  List<Problem> problems();

  /** The id of its first input, which a link in an error summary leads to. */
  String firstId();

  /** Everything that is wrong with it and the texts beside it, with where a link leads. */
  List<Wrong> wrongs();

  /** The word between the options and {@link #preferNotToSay}: or, neu. */
  default Text divider() {
    return Words.DIVIDER;
  }
}
