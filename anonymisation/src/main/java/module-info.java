// SPDX-License-Identifier: Apache-2.0
/** What may be published: policy, suppression, rounding, attack, releases and their ledger. */
module cymru.tegwch.anonymisation {
  requires transitive cymru.tegwch.core;
  requires com.fasterxml.jackson.core; // ledgers and policies as JSON
  requires de.siegmar.fastcsv; // published tables to be audited, and records
  requires ojalgo;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports cymru.tegwch.anonymisation;
  exports cymru.tegwch.anonymisation.audit;
  exports cymru.tegwch.anonymisation.ledger;
  exports cymru.tegwch.anonymisation.microdata;
  exports cymru.tegwch.anonymisation.suppression;
  exports cymru.tegwch.anonymisation.words;
}
