// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.variable.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is the same in every row and stands in no column: the area, the channel, or that a question
 * was not asked.
 *
 * @param variable the variable
 * @param code the code that every row has, or null
 * @param silence the silence that every row has, or null; one of the two is given
 */
public record Constant(Variable variable, @Nullable String code, @Nullable Silence silence)
    implements Part {

  public Constant {
    requireNonNull(variable, "variable");
    if ((code == null) == (silence == null)) {
      throw new IllegalArgumentException(
          "Constant '" + variable.name() + "' must have either a code or a silence");
    }
    if (code != null && variable.codes().category(code).isEmpty()) {
      throw new IllegalArgumentException(
          "Constant '"
              + variable.name()
              + "' must have a code of "
              + variable.codes().id()
              + ", but was '"
              + code
              + "'");
    }
  }

  /** The same code in every row. */
  public static Constant of(Variable variable, String code) {
    return new Constant(variable, code, null);
  }

  /** The same silence in every row. */
  public static Constant of(Variable variable, Silence silence) {
    return new Constant(variable, null, silence);
  }

  @Override
  public List<String> columns() {
    return List.of();
  }
}
