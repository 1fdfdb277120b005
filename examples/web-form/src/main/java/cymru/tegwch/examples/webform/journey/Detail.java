// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform.journey;

import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that the council asks in order to do its work.
 *
 * @param name the field
 * @param label what people read
 * @param missing what they read when they leave it out
 * @param kind how it is answered
 * @param choices what there is to choose, where it is a choice
 */
public record Detail(String name, Text label, Text missing, Kind kind, List<Choice> choices) {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}+@[^@\\s]{1,190}+");

  /** How a detail is answered. */
  public enum Kind {
    LINE(200),
    EMAIL(254),
    LONG(4000),
    CHOICE(40);

    private final int longest;

    Kind(int longest) {
      this.longest = longest;
    }

    /** How many characters there may be. */
    public int longest() {
      return longest;
    }
  }

  /** One of the things to choose. */
  public record Choice(String value, Text label) {}

  public Detail {
    choices = List.copyOf(choices);
  }

  static Detail of(String name, Text label, Text missing, Kind kind, Choice... choices) {
    return new Detail(name, label, missing, kind, List.of(choices));
  }

  /** What is wrong with what was typed, or nothing. */
  Optional<Text> wrongWith(String typed) {
    if (typed.isBlank()) {
      return Optional.of(missing);
    }
    if (typed.length() > kind.longest) {
      return Optional.of(
          Text.of(
              label.en() + ": use " + kind.longest + " characters or fewer",
              label.cy() + ": defnyddiwch " + kind.longest + " o nodau neu lai"));
    }
    boolean isRight =
        switch (kind) {
          case EMAIL -> EMAIL.matcher(typed.strip()).matches();
          case CHOICE -> choices.stream().anyMatch(choice -> choice.value().equals(typed));
          case LINE, LONG -> true;
        };
    return isRight ? Optional.empty() : Optional.of(missing);
  }

  /** What was typed, as people read it again. */
  Text shown(String typed) {
    return choices.stream()
        .filter(choice -> choice.value().equals(typed))
        .map(Choice::label)
        .findFirst()
        .orElseGet(() -> Text.untranslated(typed.isBlank() ? "–" : typed));
  }
}
