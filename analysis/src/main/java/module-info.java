// SPDX-License-Identifier: Apache-2.0
/** Representation, outcomes, statistics and reports for equality monitoring. */
module cymru.tegwch.analysis {
  requires static transitive org.jspecify;
  requires org.apache.commons.statistics.distribution;

  exports cymru.tegwch.analysis.statistics;
}
