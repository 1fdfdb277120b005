// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Text;

/**
 * What exactly a list records, where lists with the same words record different things.
 *
 * <p>Sex as answered on a form without a definition, sex registered at birth, and gender as an old
 * system kept it are three concepts. A list of one is read into a list of another only as a change
 * of concept.
 *
 * @param name a stable name, for instance {@code sex-as-answered}
 * @param text what people read
 */
public record Concept(String name, Text text) {

  public Concept {
    requireNonNull(name, "name");
    requireNonNull(text, "text");
  }
}
