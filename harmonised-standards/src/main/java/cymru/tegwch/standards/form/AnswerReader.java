// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.label.Characters;
import cymru.tegwch.core.label.Plain;
import cymru.tegwch.core.record.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was sent for one question at a time, without regard to the others. */
final class AnswerReader {

  private static final Place.Pointer ROOT = Place.pointer("");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}+");

  private final Map<String, Given> sent;
  private final boolean isDocument;
  private final FoundProblems problems;

  /**
   * @param sent what was sent by names without the prefix
   * @param isDocument whether it is a JSON document
   */
  AnswerReader(Map<String, Given> sent, boolean isDocument, FoundProblems problems) {
    this.sent = sent;
    this.isDocument = isDocument;
    this.problems = problems;
  }

  Given get(String name) {
    return sent.getOrDefault(name, Given.NOTHING);
  }

  /** The answer, or null where nothing was given or nothing can be made of it. */
  @Nullable Answer read(Asked question) {
    return question instanceof AskedChoice choice
        ? choice(choice)
        : number(((AskedNumber) question).question());
  }

  /** The group that was chosen first, prefer not to say among them, or null. */
  @Nullable String broad(AskedChoice question) {
    if (!question.isTwoStep()) {
      return null;
    }
    String name = question.broadName();
    List<String> codes = codes(name, get(name), false);
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      if (!code.equals(Asked.PREFER_NOT_TO_SAY) && question.group(code).isEmpty()) {
        problems.add("not-in-list", name, at(name, i, codes));
      }
    }
    if (codes.size() > 1) {
      problems.add("too-many-choices", name, ROOT.child(name));
    }
    return codes.size() == 1 ? codes.get(0) : null;
  }

  private @Nullable Answer choice(AskedChoice question) {
    String name = question.name();
    List<String> codes = codes(name, get(name), question.isMultiple());
    boolean isIn = areIn(question, codes);
    boolean isAlone = isAsMany(question, codes);
    String text = question.writeIns().isEmpty() ? null : text(question, codes);
    if (codes.isEmpty() || !isIn || !isAlone) {
      return null;
    }
    return codes.get(0).equals(Asked.PREFER_NOT_TO_SAY)
        ? Silence.PREFER_NOT_TO_SAY
        : new Chosen(question.codes().id(), codes, text);
  }

  private List<String> codes(String name, Given given, boolean isMultiple) {
    if (given instanceof Given.Texts texts) {
      return texts.values();
    }
    if (given instanceof Given.Items items && isMultiple) {
      return items(name, items);
    }
    if (given instanceof Given.Value value) {
      if (value.type() == Given.Type.NULL) {
        return List.of();
      }
      if (value.type() == Given.Type.TEXT && !isMultiple) {
        return List.of(value.text());
      }
    }
    problems.add("wrong-type", name, ROOT.child(name));
    return List.of();
  }

  private List<String> items(String name, Given.Items items) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < items.values().size(); i++) {
      Given.Value value = items.values().get(i);
      if (value.type() == Given.Type.TEXT) {
        codes.add(value.text());
      } else {
        problems.add("wrong-type", name, ROOT.child(name).child(i));
      }
    }
    return codes;
  }

  private boolean areIn(AskedChoice question, List<String> codes) {
    boolean areIn = true;
    Set<String> seen = codes.size() > 1 ? new HashSet<>() : Set.of();
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      boolean isIn = question.choices().containsKey(code) || code.equals(Asked.PREFER_NOT_TO_SAY);
      if (!isIn) {
        problems.add("not-in-list", question.name(), at(question.name(), i, codes));
      } else if (codes.size() > 1 && !seen.add(code)) {
        problems.add("repeated-choice", question.name(), at(question.name(), i, codes));
        isIn = false;
      }
      areIn &= isIn;
    }
    return areIn;
  }

  private boolean isAsMany(AskedChoice question, List<String> codes) {
    if (codes.size() < 2) {
      return true;
    }
    if (!question.isMultiple()) {
      problems.add("too-many-choices", question.name(), ROOT.child(question.name()));
      return false;
    }
    boolean hasExclusive =
        codes.stream().anyMatch(code -> isExclusive(question, code))
            && codes.stream().distinct().count() > 1;
    if (hasExclusive) {
      problems.add("exclusive-choice", question.name(), ROOT.child(question.name()));
    }
    return !hasExclusive;
  }

  private static boolean isExclusive(AskedChoice question, String code) {
    AskedChoice.Choice choice = question.choices().get(code);
    return code.equals(Asked.PREFER_NOT_TO_SAY) || (choice != null && choice.isExclusive());
  }

  /** What is written beside the options that were chosen, as one text. */
  private @Nullable String text(AskedChoice question, List<String> codes) {
    List<String> texts = new ArrayList<>();
    String only = null;
    for (Map.Entry<String, AskedChoice.Choice> place : question.writeIns().entrySet()) {
      String text = text(question, place.getKey(), place.getValue().code(), codes);
      if (text != null) {
        only = text;
        texts.add(place.getValue().code() + ": " + text);
      }
    }
    return texts.size() < 2 ? only : String.join("; ", texts);
  }

  private @Nullable String text(
      AskedChoice question, String name, String code, List<String> codes) {
    if (!sent.containsKey(name)) {
      return null;
    }
    // the name of the field says which option was chosen, so a problem is placed at the question
    Place.Pointer at = ROOT.child(question.name());
    String text = oneText(name, at);
    if (text == null) {
      return null;
    }
    if (!codes.contains(code)) {
      // a page that shows the place to write only beside what is chosen sends the others too
      if (isDocument || codes.isEmpty()) {
        problems.add(FormFault.WRITE_IN_WITHOUT_CHOICE, name, at);
      }
      return null;
    }
    boolean isShort = text.codePointCount(0, text.length()) <= AskedChoice.WRITE_IN;
    boolean isLegal = Characters.areLegal(text);
    if (!isShort) {
      problems.add("write-in-too-long", name, at);
    }
    if (!isLegal) {
      problems.add("illegal-character", name, at);
    }
    String trimmed = Plain.trimmed(text);
    return isShort && isLegal && !trimmed.isEmpty() ? trimmed : null;
  }

  private @Nullable String oneText(String name, Place.Pointer at) {
    Given given = get(name);
    if (given instanceof Given.Texts texts) {
      if (texts.values().size() > 1) {
        problems.add(FormFault.REPEATED_PARAMETER, name, at);
        return null;
      }
      return texts.values().isEmpty() ? null : texts.values().get(0);
    }
    if (given instanceof Given.Value value && value.type() == Given.Type.TEXT) {
      return value.text();
    }
    if (!(given instanceof Given.Value value) || value.type() != Given.Type.NULL) {
      problems.add("wrong-type", name, at);
    }
    return null;
  }

  private @Nullable Answer number(NumberQuestion question) {
    String name = question.name();
    Given given = get(name);
    if (given instanceof Given.Texts texts) {
      return number(question, texts.values());
    }
    if (given instanceof Given.Value value) {
      if (value.type() == Given.Type.NULL) {
        return null;
      }
      if (value.type() == Given.Type.TEXT && value.text().equals(Asked.PREFER_NOT_TO_SAY)) {
        return Silence.PREFER_NOT_TO_SAY;
      }
      if (value.type() == Given.Type.NUMBER) {
        return inRange(question, whole(value.text()));
      }
    }
    problems.add("wrong-type", name, ROOT.child(name));
    return null;
  }

  private @Nullable Answer number(NumberQuestion question, List<String> texts) {
    String name = question.name();
    if (texts.isEmpty()) {
      return null;
    }
    if (texts.size() > 1) {
      if (texts.contains(Asked.PREFER_NOT_TO_SAY)) {
        problems.add("exclusive-choice", name, ROOT.child(name));
      } else {
        problems.add(FormFault.REPEATED_PARAMETER, name, ROOT.child(name));
      }
      return null;
    }
    String text = Plain.trimmed(texts.get(0));
    if (text.equals(Asked.PREFER_NOT_TO_SAY)) {
      return Silence.PREFER_NOT_TO_SAY;
    }
    return inRange(question, NUMBER.matcher(text).matches() ? Long.valueOf(text) : null);
  }

  private @Nullable Answer inRange(NumberQuestion question, @Nullable Long number) {
    String name = question.name();
    if (number == null) {
      problems.add("invalid-number", name, ROOT.child(name));
      return null;
    }
    if (number < question.least() || number > question.greatest()) {
      problems.add("number-out-of-range", name, ROOT.child(name));
      return null;
    }
    return new Stated(number);
  }

  /** A number of JSON that is whole, as JSON Schema understands it: 42, 42.0 and 4.2e1. */
  private static @Nullable Long whole(String number) {
    try {
      BigDecimal value = new BigDecimal(number);
      if (value.signum() == 0) {
        return 0L;
      }
      // never expand 1e1000000000
      long digits = (long) value.precision() - value.scale();
      return digits < 1 || digits > 18 ? null : value.longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  private Place.Pointer at(String name, int index, List<String> of) {
    boolean isArray = of.size() > 1 || get(name) instanceof Given.Items;
    return isArray ? ROOT.child(name).child(index) : ROOT.child(name);
  }
}
