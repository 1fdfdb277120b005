// SPDX-License-Identifier: Apache-2.0
/**
 * Words, records, intake, datasets and tables for equality monitoring: no statistics and no policy.
 */
@SuppressWarnings("module") // our other modules are not there yet when this one is compiled
module cymru.tegwch.core {
  requires transitive com.fasterxml.jackson.annotation; // on our records, and small
  requires transitive jakarta.validation; // likewise
  requires com.fasterxml.jackson.core; // strict reading of our own
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports cymru.tegwch.core.answer;
  exports cymru.tegwch.core.catalogue;
  exports cymru.tegwch.core.category;
  exports cymru.tegwch.core.dataset;
  exports cymru.tegwch.core.html to
      cymru.tegwch.standards,
      cymru.tegwch.anonymisation,
      cymru.tegwch.analysis;
  exports cymru.tegwch.core.intake;
  exports cymru.tegwch.core.json to
      cymru.tegwch.standards,
      cymru.tegwch.anonymisation;
  exports cymru.tegwch.core.label to
      cymru.tegwch.standards;
  exports cymru.tegwch.core.record;
  exports cymru.tegwch.core.show to
      cymru.tegwch.standards,
      cymru.tegwch.anonymisation,
      cymru.tegwch.analysis;
  exports cymru.tegwch.core.table;
  exports cymru.tegwch.core.text;
  exports cymru.tegwch.core.variable;

  // a mapper reads and makes these by reflection
  opens cymru.tegwch.core.answer;
  opens cymru.tegwch.core.record;
  opens cymru.tegwch.core.table;
  opens cymru.tegwch.core.text;
}
