// SPDX-License-Identifier: Apache-2.0
/** The published questions, code lists, crosswalks and benchmarks of Wales. */
module cymru.tegwch.standards {
  requires transitive cymru.tegwch.core;
  requires de.siegmar.fastcsv;

  exports cymru.tegwch.standards;
  exports cymru.tegwch.standards.benchmark;
  exports cymru.tegwch.standards.derived;
}
