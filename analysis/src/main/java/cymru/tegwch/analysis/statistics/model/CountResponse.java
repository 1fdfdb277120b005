// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import static java.util.Objects.requireNonNull;

/**
 * Which columns say how often something happened, and out of how much.
 *
 * @param events the numeric column of counts, at least 0
 * @param exposure the numeric column of person-years, homes or months, above 0; empty for 1 each
 */
public record CountResponse(String events, String exposure) {

  /** Checks that both are there. */
  public CountResponse {
    requireNonNull(events, "events");
    requireNonNull(exposure, "exposure");
  }

  /** Counts of rows that were exposed alike. */
  public static CountResponse of(String events) {
    return new CountResponse(events, "");
  }

  /** The same, per so much. */
  public CountResponse per(String exposure) {
    return new CountResponse(events, exposure);
  }
}
