// SPDX-License-Identifier: Apache-2.0
/**
 * Words, records, intake, datasets and tables for equality monitoring: no statistics and no policy.
 */
module cymru.tegwch.core {
  requires static transitive org.jspecify;

  exports cymru.tegwch.core.text;
}
