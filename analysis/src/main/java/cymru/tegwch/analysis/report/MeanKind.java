// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedMeasures;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.text.Text;
import java.util.Optional;
import java.util.OptionalLong;

/** What is printed of a cell of a measure, in the measure's unit. The Welsh is unverified. */
enum MeanKind {
  /** How many values. */
  VALUES("values", Text.of("Number of values", "Nifer y gwerthoedd")) {
    @Override
    Optional<String> number(ProtectedMeasures of, Coordinates cell) {
      OptionalLong values = of.values().count(cell);
      return values.isPresent() ? Optional.of(Long.toString(values.getAsLong())) : Optional.empty();
    }
  },
  /** The mean, rounded as its decimals say. */
  MEAN("mean", Text.of("Mean", "Cymedr")) {
    @Override
    Optional<String> number(ProtectedMeasures of, Coordinates cell) {
      return of.summary(cell).map(summary -> summary.mean().toPlainString());
    }
  },
  /** The standard deviation, to two significant figures. */
  DEVIATION("deviation", Text.of("Standard deviation", "Gwyriad safonol")) {
    @Override
    Optional<String> number(ProtectedMeasures of, Coordinates cell) {
      return of.summary(cell).map(summary -> summary.deviation().toPlainString());
    }
  },
  /** The median. */
  MEDIAN("median", Text.of("Median", "Canolrif")) {
    @Override
    Optional<String> number(ProtectedMeasures of, Coordinates cell) {
      return median(of, cell).map(median -> Long.toString(median.value()));
    }
  },
  /** To which multiple the median is rounded. */
  MEDIAN_ROUNDED_TO(
      "median-rounded-to",
      Text.of("Median is rounded to the nearest", "Talgrynnir y canolrif i’r")) {
    @Override
    Optional<String> number(ProtectedMeasures of, Coordinates cell) {
      return median(of, cell).map(median -> Long.toString(median.base()));
    }
  };

  private final String code;
  private final Text label;

  MeanKind(String code, Text label) {
    this.code = code;
    this.label = label;
  }

  /** The number as it is printed; empty where it is not. */
  abstract Optional<String> number(ProtectedMeasures of, Coordinates cell);

  /** Why it is not printed: there are no values, or the policy's mark. */
  String note(ProtectedMeasures of, Coordinates cell, DisclosurePolicy policy) {
    boolean isNobody =
        of.values().count(cell).equals(OptionalLong.of(0)) && of.values().reach(cell) == 0;
    return isNobody ? Part.NOT_APPLICABLE : policy.mark();
  }

  String code() {
    return code;
  }

  Text label() {
    return label;
  }

  private static Optional<ProtectedMeasures.Median> median(ProtectedMeasures of, Coordinates cell) {
    return of.summary(cell).flatMap(ProtectedMeasures.Summary::ofMedian);
  }
}
