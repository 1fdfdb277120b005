// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.CodeList;
import org.jspecify.annotations.Nullable;

/**
 * The codes of an older system, and how they are read in the list of today.
 *
 * <p>A code means nothing outside its system: the same {@code 4} is one group here and another
 * there. So a column names the system that its codes are of, or has none.
 *
 * @param crosswalk from the system's list to that of the variable
 * @param codes the system's own list, whose labels are then recognised too; null where the
 *     catalogue has only the crosswalk
 */
public record LegacySystem(Crosswalk crosswalk, @Nullable CodeList codes) {

  public LegacySystem {
    requireNonNull(crosswalk, "crosswalk");
    if (codes != null && !codes.id().equals(crosswalk.from())) {
      throw new IllegalArgumentException(
          "Legacy codes must be of " + crosswalk.from() + ", but were of " + codes.id());
    }
  }
}
