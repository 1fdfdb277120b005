// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.text;

/** The grammatical gender of a Welsh noun, which decides how numbers change it. */
public enum Gender {
  MASCULINE,
  FEMININE
}
