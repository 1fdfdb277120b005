// SPDX-License-Identifier: Apache-2.0
/** Representation, outcomes, statistics and reports for equality monitoring. */
module cymru.tegwch.analysis {
  requires transitive cymru.tegwch.anonymisation;
  requires transitive cymru.tegwch.core;
  requires static transitive org.jspecify;
  requires commons.math3;
  requires de.siegmar.fastcsv;
  requires org.apache.commons.numbers.rootfinder;
  requires org.apache.commons.statistics.distribution;

  exports cymru.tegwch.analysis;
  exports cymru.tegwch.analysis.change;
  exports cymru.tegwch.analysis.crossing;
  exports cymru.tegwch.analysis.finding;
  exports cymru.tegwch.analysis.measure;
  exports cymru.tegwch.analysis.ordinal;
  exports cymru.tegwch.analysis.pay;
  exports cymru.tegwch.analysis.place;
  exports cymru.tegwch.analysis.report;
  exports cymru.tegwch.analysis.response;
  exports cymru.tegwch.analysis.stage;
  exports cymru.tegwch.analysis.statistics;
  exports cymru.tegwch.analysis.statistics.change;
  exports cymru.tegwch.analysis.statistics.chart;
  exports cymru.tegwch.analysis.statistics.decomposition;
  exports cymru.tegwch.analysis.statistics.effect;
  exports cymru.tegwch.analysis.statistics.interval;
  exports cymru.tegwch.analysis.statistics.measure;
  exports cymru.tegwch.analysis.statistics.model;
  exports cymru.tegwch.analysis.statistics.multiplicity;
  exports cymru.tegwch.analysis.statistics.ordinal;
  exports cymru.tegwch.analysis.statistics.pay;
  exports cymru.tegwch.analysis.statistics.place;
  exports cymru.tegwch.analysis.statistics.pooling;
  exports cymru.tegwch.analysis.statistics.power;
  exports cymru.tegwch.analysis.statistics.profile;
  exports cymru.tegwch.analysis.statistics.rate;
  exports cymru.tegwch.analysis.statistics.silence;
  exports cymru.tegwch.analysis.statistics.stratified;
  exports cymru.tegwch.analysis.statistics.test;
  exports cymru.tegwch.analysis.statistics.weight;
  exports cymru.tegwch.analysis.uptake;
  exports cymru.tegwch.analysis.usage;
  exports cymru.tegwch.analysis.weighted;
}
