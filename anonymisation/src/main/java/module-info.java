// SPDX-License-Identifier: Apache-2.0
/** What may be published: policy, suppression, rounding, attack and releases. */
module cymru.tegwch.anonymisation {
  requires transitive cymru.tegwch.core;
  requires com.fasterxml.jackson.core; // ledgers and policies as JSON
  requires de.siegmar.fastcsv;
  requires ojalgo;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports cymru.tegwch.anonymisation;
  exports cymru.tegwch.anonymisation.ledger;
  exports cymru.tegwch.anonymisation.microdata;
}
