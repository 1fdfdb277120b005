// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.catalogue;

import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A catalogue of what was added to it. */
record AddedCatalogue(Map<CodeListId, CodeList> lists, List<Crosswalk> crosswalks)
    implements Catalogue {

  AddedCatalogue {
    lists = Map.copyOf(lists);
    crosswalks = List.copyOf(crosswalks);
  }

  @Override
  public Optional<CodeList> codeList(CodeListId id) {
    return Optional.ofNullable(lists.get(id));
  }

  @Override
  public Optional<Crosswalk> crosswalk(CodeListId from, CodeListId to) {
    return crosswalks.stream().filter(c -> c.from().equals(from) && c.to().equals(to)).findFirst();
  }

  @Override
  public Catalogue with(CodeList local) {
    if (lists.containsKey(local.id())) {
      throw new IllegalArgumentException("Catalogue already has a code list " + local.id());
    }
    Map<CodeListId, CodeList> more = new LinkedHashMap<>(lists);
    more.put(local.id(), local);
    return new AddedCatalogue(more, crosswalks);
  }

  @Override
  public Catalogue with(Crosswalk local) {
    if (crosswalk(local.from(), local.to()).isPresent()) {
      throw new IllegalArgumentException(
          "Catalogue already has a crosswalk from " + local.from() + " to " + local.to());
    }
    return new AddedCatalogue(lists, Stream.concat(crosswalks.stream(), Stream.of(local)).toList());
  }

  @Override
  public String toString() {
    return lists.size() + " code lists, " + crosswalks.size() + " crosswalks";
  }
}
