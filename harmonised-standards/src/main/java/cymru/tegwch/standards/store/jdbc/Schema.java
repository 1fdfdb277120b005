// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.jdbc;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * The schema that the tables are in. Its name is the only thing that ever becomes part of a
 * statement's text.
 *
 * @param name 1 to 63 lower-case letters, digits and underscores, beginning with a letter
 */
record Schema(String name) {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,62}+");
  private static final String PLACE = "${schema}";

  Schema {
    if (!FORM.matcher(requireNonNull(name, "name")).matches()) {
      throw new IllegalArgumentException(
          "Schema must be 1 to 63 lower-case letters, digits or underscores and begin with a letter");
    }
  }

  /** A statement or script in which {@code ${schema}} stands for the name. */
  String in(String sql) {
    return sql.replace(PLACE, name);
  }
}
