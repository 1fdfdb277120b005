// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.translation;

import java.util.regex.Pattern;

/**
 * A cell that no spreadsheet takes for a formula: one that could be has an apostrophe before it,
 * and so has one that already looks guarded, so that each text comes back as it was.
 *
 * <p>Source: OWASP, CSV Injection: cells that begin with =, +, -, @, a tab or a line break, or the
 * full-width forms of the signs.
 */
final class Guarded {

  private static final Pattern FORMULA =
      Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

  private Guarded() {}

  static String cell(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  static String text(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
