// SPDX-License-Identifier: Apache-2.0
/** The published questions, code lists, crosswalks and benchmarks of Wales. */
module cymru.tegwch.standards {
  requires transitive cymru.tegwch.core;

  exports cymru.tegwch.standards;
}
