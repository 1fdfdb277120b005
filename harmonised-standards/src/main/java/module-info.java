// SPDX-License-Identifier: Apache-2.0
/** The published questions, code lists, crosswalks and benchmarks of Wales. */
module cymru.tegwch.standards {
  requires transitive cymru.tegwch.core;
  requires com.fasterxml.jackson.core; // where in a file of the catalogue a text stands
  requires de.siegmar.fastcsv;
  requires static transitive java.sql; // for hosts that keep records in a database, who have it

  exports cymru.tegwch.standards;
  exports cymru.tegwch.standards.benchmark;
  exports cymru.tegwch.standards.conformance;
  exports cymru.tegwch.standards.derived;
  exports cymru.tegwch.standards.form;
  exports cymru.tegwch.standards.indicator;
  exports cymru.tegwch.standards.notice;
  exports cymru.tegwch.standards.store;
  exports cymru.tegwch.standards.store.jdbc;
  exports cymru.tegwch.standards.store.needs;
  exports cymru.tegwch.standards.translation;
}
