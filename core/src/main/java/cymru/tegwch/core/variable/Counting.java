// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.variable;

import com.fasterxml.jackson.annotation.JsonProperty;
import cymru.tegwch.core.text.Text;

/** The unit of a table: what its numbers are numbers of. */
public enum Counting {
  /** People. */
  @JsonProperty("subjects")
  SUBJECTS("people", "pobl"),
  /** Households, each counted once however many people are in it. */
  @JsonProperty("households")
  HOUSEHOLDS("households", "aelwydydd"),
  /** Occasions: one person may have several. */
  @JsonProperty("events")
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
