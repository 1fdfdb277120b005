// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import java.util.Objects;

/**
 * A file of which nothing can be taken, where the caller asked for its rows and not for a report.
 */
public final class ImportRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ImportReport report;

  /** Thrown for a report that {@link ImportReport#isRefused is refused}. */
  public ImportRefused(ImportReport report) {
    super(
        "File must be readable as a whole, but was refused: "
            + Objects.requireNonNull(report.refused()));
    this.report = report;
  }

  /** What was seen before it was refused. */
  public ImportReport report() {
    return report;
  }
}
