// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.catalogue;

import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The code lists at hand and the crosswalks between them.
 *
 * <p>A host adds its own lists with {@link #with(CodeList)}; the catalogue that it started from
 * does not change.
 *
 * <pre>{@code
 * Catalogue catalogue = Catalogue.empty().with(estates);
 * }</pre>
 */
public interface Catalogue {

  /** A catalogue with nothing in it. */
  static Catalogue empty() {
    return new AddedCatalogue(Map.of(), List.of());
  }

  /** The list of that id and edition, if it is here. */
  Optional<CodeList> codeList(CodeListId id);

  /** The crosswalk from one list to the other, if it is here. */
  Optional<Crosswalk> crosswalk(CodeListId from, CodeListId to);

  /**
   * Other texts under which the categories of a list are known, each with its code: spellings that
   * were published or met, none guessed. A list of a host has none; what its columns say is told to
   * their mapping.
   */
  default Map<String, String> aliases(CodeListId id) {
    return Map.of();
  }

  /**
   * This catalogue and one more list.
   *
   * @throws IllegalArgumentException if a list of that id is already here: an edition is never
   *     replaced
   */
  Catalogue with(CodeList local);

  /**
   * This catalogue and one more crosswalk.
   *
   * @throws IllegalArgumentException if a crosswalk between the two lists is already here
   */
  Catalogue with(Crosswalk local);

  /**
   * The list of that id.
   *
   * @throws IllegalArgumentException if it is not here
   */
  default CodeList require(CodeListId id) {
    return codeList(id)
        .orElseThrow(() -> new IllegalArgumentException("Catalogue has no code list " + id));
  }
}
