// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.label.Plain;
import cymru.tegwch.core.variable.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one variable is read from a column of codes or labels, or from several columns.
 *
 * <p>A cell is looked up, in this order, among the {@link #values}; then among the codes and labels
 * of the legacy system, if one is named; otherwise among the codes and the labels, English and
 * Welsh, of the variable's list. Codes are compared as they are. Values and labels are compared in
 * Unicode normal form C, without regard to case, runs of white space, or the kind of apostrophe; a
 * similar text is never taken for the same, but {@link Mapping#suggestions suggested}. With the
 * labels go the other spellings that the catalogue knows ({@code Catalogue.aliases}). The label of
 * "prefer not to say" is known everywhere.
 *
 * <pre>{@code
 * CodeColumn.of(religion, "RELIGION_CD")
 *     .value("-9", Silence.NOT_APPLICABLE)
 *     .value("CofE", "christian", Crosswalk.Kind.ROLL_UP)
 *     .unrecognised(Unrecognised.UNMAPPED);
 * }</pre>
 *
 * @param columns the headers: one, or several for a variable that may hold several codes
 * @param variable the variable that is read
 * @param system the older system whose codes the column holds, or null when they are the list's own
 * @param values what single texts mean
 * @param blank what an empty cell means
 * @param required whether an empty cell rejects the row instead
 * @param unrecognised what becomes of any other text
 * @param separator what stands between the codes in one cell, or empty when a cell holds one
 */
public record CodeColumn(
    List<String> columns,
    Variable variable,
    @Nullable LegacySystem system,
    List<Value> values,
    Silence blank,
    boolean required,
    Unrecognised unrecognised,
    String separator)
    implements Part {

  public CodeColumn {
    columns = List.copyOf(columns);
    values = List.copyOf(values);
    requireNonNull(variable, "variable");
    requireNonNull(blank, "blank");
    requireNonNull(unrecognised, "unrecognised");
    requireNonNull(separator, "separator");
    if (columns.isEmpty()) {
      throw new IllegalArgumentException(
          "Variable '" + variable.name() + "' must be read from at least one column");
    }
    if (!variable.multiple() && (columns.size() > 1 || !separator.isEmpty())) {
      throw new IllegalArgumentException(
          "Variable '"
              + variable.name()
              + "' must allow several codes to be read from several columns or parts of a cell");
    }
    requireSystemOf(variable, system);
    requireValuesOf(variable, values);
  }

  /** Codes or labels of the variable's own list; an empty cell was not answered. */
  public static CodeColumn of(Variable variable, String... columns) {
    return new CodeColumn(
        List.of(columns),
        variable,
        null,
        List.of(),
        Silence.NOT_ANSWERED,
        false,
        Unrecognised.REJECT,
        "");
  }

  /** This column, holding the codes of an older system. */
  public CodeColumn from(LegacySystem system) {
    return new CodeColumn(
        columns, variable, system, values, blank, required, unrecognised, separator);
  }

  /** This column, in which that text means exactly that code. */
  public CodeColumn value(String text, String code) {
    return value(Value.of(text, code));
  }

  /** This column, in which that text is moved to that code. */
  public CodeColumn value(String text, String code, Crosswalk.Kind kind) {
    return value(Value.of(text, code, kind));
  }

  /** This column, in which that text says why there is no answer. */
  public CodeColumn value(String text, Silence silence) {
    return value(Value.silence(text, silence));
  }

  /** This column, in which one more text has a meaning. */
  public CodeColumn value(Value value) {
    List<Value> more = new ArrayList<>(values);
    more.add(value);
    return new CodeColumn(
        columns, variable, system, more, blank, required, unrecognised, separator);
  }

  /** This column, in which an empty cell means that silence. */
  public CodeColumn blank(Silence silence) {
    return new CodeColumn(
        columns, variable, system, values, silence, false, unrecognised, separator);
  }

  /** This column, in which an empty cell rejects the row. */
  public CodeColumn mandatory() {
    return new CodeColumn(columns, variable, system, values, blank, true, unrecognised, separator);
  }

  /** This column, with what becomes of a text that nothing recognises. */
  public CodeColumn unrecognised(Unrecognised fate) {
    return new CodeColumn(columns, variable, system, values, blank, required, fate, separator);
  }

  /** This column, in whose cells several codes stand with that text between them. */
  public CodeColumn separatedBy(String text) {
    return new CodeColumn(columns, variable, system, values, blank, required, unrecognised, text);
  }

  private static void requireSystemOf(Variable variable, @Nullable LegacySystem system) {
    if (system != null && !system.crosswalk().to().equals(variable.codes().id())) {
      throw new IllegalArgumentException(
          "Variable '"
              + variable.name()
              + "' must be read by a crosswalk to "
              + variable.codes().id()
              + ", but it led to "
              + system.crosswalk().to());
    }
  }

  private static void requireValuesOf(Variable variable, List<Value> values) {
    Set<String> texts = new HashSet<>();
    for (Value value : values) {
      if (!texts.add(Plain.of(value.text()))) {
        throw new IllegalArgumentException(
            "Variable '" + variable.name() + "' must give each text one meaning, but one had two");
      }
      boolean severalOrNone = value.codes().size() > 1 || value.isNotTicked();
      if (severalOrNone && !variable.multiple()) {
        throw new IllegalArgumentException(
            "Variable '" + variable.name() + "' must allow several codes for such a value");
      }
      for (String code : value.codes()) {
        if (variable.codes().category(code).isEmpty()) {
          throw new IllegalArgumentException(
              "Value of variable '"
                  + variable.name()
                  + "' must have a code of "
                  + variable.codes().id()
                  + ", but was '"
                  + code
                  + "'");
        }
      }
    }
  }
}
