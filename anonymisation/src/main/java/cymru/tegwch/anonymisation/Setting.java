// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.anonymisation.suppression.Effort;
import cymru.tegwch.anonymisation.suppression.Insiders;
import cymru.tegwch.anonymisation.suppression.Suppressor;

/** What a release is protected with beside its policy: what went before, and how much work. */
record Setting(Precedents precedents, Effort effort) {

  /** Nothing went before; the standard effort. */
  static final Setting ORDINARY = new Setting(Precedents.NONE, Effort.STANDARD);

  Setting with(Precedents others) {
    return new Setting(others, effort);
  }

  Setting with(Effort other) {
    return new Setting(precedents, other);
  }

  Suppressor suppressor(Insiders insiders) {
    return new Suppressor(effort, insiders);
  }
}
