// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.variable;

import cymru.tegwch.core.text.Text;

/** The unit of a table: what its numbers are numbers of. */
public enum Counting {
  /** People. */
  SUBJECTS("people", "pobl"),
  /** Households, each counted once however many people are in it. */
  HOUSEHOLDS("households", "aelwydydd"),
  /** Occasions: one person may have several. */
  EVENTS("events", "digwyddiadau");

  private final Text label;

  Counting(String en, String cy) {
    this.label = Text.of(en, cy);
  }

  /** What people read. */
  public Text label() {
    return label;
  }
}
