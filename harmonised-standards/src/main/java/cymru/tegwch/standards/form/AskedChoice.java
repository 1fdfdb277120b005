// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.record.AnswerRule;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Option;
import cymru.tegwch.standards.Question;
import cymru.tegwch.standards.Routing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question that is answered from a list.
 *
 * @param standard the list of the standard, by which routing goes; that of {@code codes} unless a
 *     host divided its categories
 * @param writeIns the options beside which something may be written, by the name of that field
 * @param groups the groups under which the options stand, none where they stand by themselves
 * @param isTwoStep whether a group is chosen first and then an option of it
 */
record AskedChoice(
    String name,
    Text label,
    Text text,
    List<Text> guidance,
    int ageFloor,
    @Nullable Routing after,
    CodeListId standard,
    CodeList codes,
    boolean isMultiple,
    Map<String, Choice> choices,
    Map<String, Choice> writeIns,
    List<Group> groups,
    boolean isTwoStep)
    implements Asked {

  /** The most characters (code points) that a person may write beside one option. */
  static final int WRITE_IN = 100;

  /**
   * An option.
   *
   * @param parent its code in the list of the standard
   * @param writeIn the label of the place to write, or null where there is none
   */
  record Choice(
      String code,
      String parent,
      Text label,
      @Nullable Text hint,
      @Nullable Text writeIn,
      boolean isExclusive) {

    static Choice of(Option option) {
      Text prompt = option.prompt();
      Text label = prompt == null ? Words.writeIn(option.label()) : Words.optional(prompt);
      return new Choice(
          option.code(),
          option.code(),
          option.label(),
          option.hint(),
          option.isWriteIn() ? label : null,
          option.isExclusive());
    }
  }

  /** Options that belong together. */
  record Group(
      String code, Text label, @Nullable Text hint, @Nullable Text followUp, Set<String> codes) {}

  AskedChoice {
    guidance = List.copyOf(guidance);
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    writeIns = Collections.unmodifiableMap(new LinkedHashMap<>(writeIns));
    groups = List.copyOf(groups);
    if (choices.containsKey(PREFER_NOT_TO_SAY)) {
      throw new IllegalArgumentException(
          "Code list "
              + codes.id()
              + " must not have code '"
              + PREFER_NOT_TO_SAY
              + "' to be asked");
    }
  }

  static AskedChoice of(Question question) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    for (Option option : question.options()) {
      choices.put(option.code(), Choice.of(option));
    }
    List<Text> guidance = new ArrayList<>();
    question.guidance().ifPresent(guidance::add);
    if (question.isMultiple()) {
      guidance.add(Words.ALL_THAT_APPLY);
    }
    List<Group> groups = groups(question);
    return new AskedChoice(
        question.variable(),
        question.label(),
        question.text(),
        guidance,
        question.ageFloor(),
        question.routing().orElse(null),
        question.id(),
        question.codes(),
        question.isMultiple(),
        choices,
        writeIns(question.variable(), choices),
        groups,
        !question.isMultiple()
            && !groups.isEmpty()
            && groups.stream().allMatch(group -> group.followUp() != null));
  }

  /** The groups of the coarse level, where the catalogue has words for them in a form. */
  private static List<Group> groups(Question question) {
    Optional<Level> broad =
        question.codes().levels().stream()
            .filter(level -> level.name().equals(Level.BROAD))
            .findFirst();
    if (broad.isEmpty()) {
      return List.of();
    }
    List<Group> groups =
        broad.get().groups().stream()
            .map(
                group ->
                    new Group(
                        group.code(),
                        group.category().label(),
                        question.hint(group.code()).orElse(null),
                        question.followUp(group.code()).orElse(null),
                        group.leaves()))
            .toList();
    return groups.stream().anyMatch(group -> group.hint() != null || group.followUp() != null)
        ? groups
        : List.of();
  }

  /** This question as it is, with other options: those into which a host divided the standard's. */
  AskedChoice dividedInto(CodeList local, Map<String, Choice> divided) {
    List<Group> into =
        groups.stream()
            .map(
                group ->
                    new Group(
                        group.code(),
                        group.label(),
                        group.hint(),
                        group.followUp(),
                        codesUnder(group.codes(), divided)))
            .toList();
    return new AskedChoice(
        name,
        label,
        text,
        guidance,
        ageFloor,
        after,
        standard,
        local,
        isMultiple,
        divided,
        writeIns(name, divided),
        into,
        isTwoStep);
  }

  private static Set<String> codesUnder(Set<String> parents, Map<String, Choice> choices) {
    return Set.copyOf(
        choices.values().stream()
            .filter(choice -> parents.contains(choice.parent()))
            .map(Choice::code)
            .toList());
  }

  /** The field of the group, where one is chosen first. */
  String broadName() {
    return name + ".broad";
  }

  /** The field of what is written beside an option. */
  String writeInName(String code) {
    return writeInName(name, code);
  }

  private static Map<String, Choice> writeIns(String name, Map<String, Choice> choices) {
    Map<String, Choice> writeIns = new LinkedHashMap<>();
    for (Choice choice : choices.values()) {
      if (choice.writeIn() != null) {
        writeIns.put(writeInName(name, choice.code()), choice);
      }
    }
    return writeIns;
  }

  private static String writeInName(String name, String code) {
    return name + ".text." + code;
  }

  Optional<Group> group(String code) {
    return groups.stream().filter(group -> group.code().equals(code)).findFirst();
  }

  /** The group that an option is in. */
  Optional<Group> groupOf(String code) {
    return groups.stream().filter(group -> group.codes().contains(code)).findFirst();
  }

  /** The answer with the standard's codes, of which a host's are parts. */
  Answer standard(Answer answer) {
    if (!(answer instanceof Chosen chosen) || standard.equals(codes.id())) {
      return answer;
    }
    List<String> parents =
        chosen.codes().stream()
            .map(choices::get)
            .map(choice -> choice == null ? "" : choice.parent())
            .toList();
    return Chosen.of(standard, parents);
  }

  @Override
  public AnswerRule.Choice rule() {
    AnswerRule.Choice rule = AnswerRule.choice(name, codes.id());
    for (Choice choice : choices.values()) {
      if (choice.isExclusive()) {
        rule = rule.exclusive(choice.code());
      }
    }
    String[] written = writeIns.values().stream().map(Choice::code).toArray(String[]::new);
    if (written.length > 0) {
      rule = rule.writeIn(longestWriteIn(), written);
    }
    return isMultiple ? rule.multiple() : rule;
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>();
    names.add(name);
    if (isTwoStep) {
      names.add(broadName());
    }
    names.addAll(writeIns.keySet());
    return names;
  }

  /** Where several may be written they are kept as one, each after its code. */
  private int longestWriteIn() {
    if (!isMultiple) {
      return WRITE_IN;
    }
    int longest =
        writeIns.values().stream().mapToInt(choice -> choice.code().length() + WRITE_IN + 4).sum();
    if (longest > AnswerRule.LONGEST_WRITE_IN) {
      throw new IllegalArgumentException(
          "Question '" + name + "' must not have more places to write than a record can hold");
    }
    return Math.max(longest, WRITE_IN);
  }
}
