// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.variable;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.text.Text;
import java.util.regex.Pattern;

/**
 * A named column that holds the codes of one list.
 *
 * @param name the column's name: lower-case ASCII letters, digits, underscores and hyphens
 * @param label what people read
 * @param codes the list that its codes are of
 * @param multiple whether a unit may hold several codes at once
 */
public record Variable(String name, Text label, CodeList codes, boolean multiple) implements Axis {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_-]{0,63}+");

  public Variable {
    requireName(name, "Variable");
    requireNonNull(label, "label");
    requireNonNull(codes, "codes");
  }

  /** A column that holds one code of a list, labelled as the list is. */
  public static Variable of(String name, CodeList codes) {
    return new Variable(name, codes.title(), codes, false);
  }

  @Override
  public String variable() {
    return name;
  }

  @Override
  public Level level() {
    return codes.detailed();
  }

  /**
   * This variable at the level of that name.
   *
   * @throws IllegalArgumentException if its list has no such level
   */
  public Axis at(String level) {
    return Axis.of(name, codes.level(level));
  }

  /** This variable at its list's broad level. */
  public Axis broad() {
    return at(Level.BROAD);
  }

  /** The same list in another column. */
  @Override
  public Variable named(String column) {
    return new Variable(column, label, codes, multiple);
  }

  /** This variable with another label, to tell two columns of one list apart. */
  public Variable labelled(Text text) {
    return new Variable(name, text, codes, multiple);
  }

  @Override
  public String toString() {
    return name + " of " + codes.id() + (multiple ? ", several codes each" : "");
  }

  static void requireName(String name, String what) {
    if (!FORM.matcher(requireNonNull(name, "name")).matches()) {
      throw new IllegalArgumentException(
          what
              + " name must be 1 to 64 lower-case letters, digits, underscores or hyphens and begin with a letter");
    }
  }
}
