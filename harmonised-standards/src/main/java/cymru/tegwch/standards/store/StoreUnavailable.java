// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The database did not do what it was asked. What was asked may be asked again, in the same words:
 * nothing is done twice.
 *
 * <p>It has no cause and no text of the driver's, because drivers quote the values of a statement.
 * It has the driver's SQLSTATE, which is a code of five characters, and the number that the vendor
 * gives.
 */
public final class StoreUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final Pattern FORM = Pattern.compile("[0-9A-Z]{5}");
  private static final String UNKNOWN = "none";

  private final String sqlState;
  private final boolean isOutcomeKnown;

  private StoreUnavailable(String sqlState, int vendorCode, boolean isOutcomeKnown) {
    super(
        (isOutcomeKnown
                ? "Database did not do it and nothing was changed"
                : "Database may or may not have done it: ask again in the same words")
            + " (SQLSTATE "
            + sqlState
            + ", vendor code "
            + vendorCode
            + ")");
    this.sqlState = sqlState;
    this.isOutcomeKnown = isOutcomeKnown;
  }

  /**
   * What is left of a driver's exception.
   *
   * @param sqlState its SQLSTATE, or what stands in that place; it is shown if it is one
   * @param vendorCode its vendor's code
   * @param isOutcomeKnown false if it came when the change was being committed
   */
  public static StoreUnavailable of(
      @Nullable String sqlState, int vendorCode, boolean isOutcomeKnown) {
    String shown = sqlState != null && FORM.matcher(sqlState).matches() ? sqlState : UNKNOWN;
    return new StoreUnavailable(shown, vendorCode, isOutcomeKnown);
  }

  /** The SQLSTATE, or {@code none}. */
  public String sqlState() {
    return sqlState;
  }

  /**
   * Whether it is known that nothing was changed. If not, the change may have been made: ask again,
   * or tell the person that it is not known.
   */
  public boolean isOutcomeKnown() {
    return isOutcomeKnown;
  }
}
