// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import java.util.List;

/** Which categories of a list an answer is. */
final class Grouped {

  private static final String AND_OVER = "-and-over";

  private Grouped() {}

  /** The codes of an answer, none for a silence. */
  static List<String> codes(CodeList list, Answer answer) {
    if (answer instanceof Silence) {
      return List.of();
    }
    if (answer instanceof Stated stated) {
      return List.of(code(list, stated.value()));
    }
    if (answer instanceof Chosen chosen && chosen.list().equals(list.id())) {
      return chosen.codes();
    }
    throw notAnAnswer(list.id());
  }

  /** What is not an answer to the question, to be thrown; it is not repeated. */
  static IllegalArgumentException notAnAnswer(CodeListId list) {
    return new IllegalArgumentException("Answer must be of " + list);
  }

  private static String code(CodeList list, long number) {
    return list.categories().stream()
        .map(Category::code)
        .filter(code -> code.equals(Long.toString(number)) || isOver(code, number))
        .findFirst()
        .orElseThrow(() -> notAnAnswer(list.id()));
  }

  private static boolean isOver(String code, long number) {
    return code.endsWith(AND_OVER)
        && number >= Long.parseLong(code.substring(0, code.length() - AND_OVER.length()));
  }
}
