// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import java.util.Map;
import java.util.Optional;

/** The files of a shelf, each read when it is first asked for, and what a host added. */
record ShelfCatalogue(Shelf shelf, Catalogue added) implements Catalogue {

  @Override
  public Optional<CodeList> codeList(CodeListId id) {
    return added.codeList(id).or(() -> shelf.find(id).map(ListEntry::codes));
  }

  @Override
  public Optional<Crosswalk> crosswalk(CodeListId from, CodeListId to) {
    return added
        .crosswalk(from, to)
        .or(() -> shelf.crosswalk(from, to).map(CrosswalkEntry::crosswalk));
  }

  @Override
  public Map<String, String> aliases(CodeListId id) {
    return shelf.find(id).map(ListEntry::aliases).orElseGet(() -> added.aliases(id));
  }

  @Override
  public Catalogue with(CodeList local) {
    if (shelf.find(local.id()).isPresent()) {
      throw new IllegalArgumentException("Catalogue already has a code list " + local.id());
    }
    return new ShelfCatalogue(shelf, added.with(local));
  }

  @Override
  public Catalogue with(Crosswalk local) {
    if (shelf.crosswalk(local.from(), local.to()).isPresent()) {
      throw new IllegalArgumentException(
          "Catalogue already has a crosswalk from " + local.from() + " to " + local.to());
    }
    return new ShelfCatalogue(shelf, added.with(local));
  }

  @Override
  public String toString() {
    Shelf.Index index = shelf.index();
    return "Wales: "
        + index.codeLists().size()
        + " code lists, "
        + index.crosswalks().size()
        + " crosswalks; added: "
        + added;
  }
}
