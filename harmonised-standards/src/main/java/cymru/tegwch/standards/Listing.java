// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.show.Excerpt;

/** How a list of categories is printed to a person at a prompt. */
final class Listing {

  private Listing() {}

  static String of(String summary, CodeList codes) {
    return Excerpt.of(
        summary,
        codes.categories().stream()
            .map(category -> category.code() + "  " + category.label().en())
            .toList());
  }
}
