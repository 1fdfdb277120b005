// SPDX-License-Identifier: Apache-2.0
/**
 * Words, records, intake, datasets and tables for equality monitoring: no statistics and no policy.
 */
module cymru.tegwch.core {
  requires transitive com.fasterxml.jackson.annotation; // on our records, and small
  requires static transitive org.jspecify;

  exports cymru.tegwch.core.answer;
  exports cymru.tegwch.core.catalogue;
  exports cymru.tegwch.core.category;
  exports cymru.tegwch.core.dataset;
  exports cymru.tegwch.core.table;
  exports cymru.tegwch.core.text;
  exports cymru.tegwch.core.variable;
}
