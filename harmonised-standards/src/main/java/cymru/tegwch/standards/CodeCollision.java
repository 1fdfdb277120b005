// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.CodeListId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One code that two systems have and that means another thing in each: NHS code {@code B} is Gypsy
 * or Irish Traveller in Wales and Irish in England, and sex {@code 1} is female in one system and
 * male in another.
 *
 * <p>Nothing can confuse the two, because a code is only ever read within the list that a mapping
 * names. This is for whoever has a file and no name for its codes.
 *
 * <pre>{@code
 * List<CodeCollision> traps = CodeCollision.all();
 * }</pre>
 *
 * @param code the code
 * @param into the list that both systems have a crosswalk to
 * @param one a system
 * @param inOne what the code is there
 * @param other another system, after the first in the order of ids
 * @param inOther what the code is there
 */
public record CodeCollision(
    String code,
    CodeListId into,
    CodeListId one,
    Crosswalk.Row inOne,
    CodeListId other,
    Crosswalk.Row inOther) {

  public CodeCollision {
    requireNonNull(code, "code");
    requireNonNull(into, "into");
    requireNonNull(one, "one");
    requireNonNull(inOne, "inOne");
    requireNonNull(other, "other");
    requireNonNull(inOther, "inOther");
  }

  /**
   * Every such code in the catalogue, in the order of the lists that they lead to, the systems and
   * the codes. It is told from the crosswalks: two systems collide where their rows for a code lead
   * to other categories or silences.
   */
  public static List<CodeCollision> all() {
    Map<CodeListId, List<Crosswalk>> into =
        Wales.crosswalks().stream()
            .map(CrosswalkEntry::crosswalk)
            .sorted(Comparator.comparing(Crosswalk::from))
            .collect(Collectors.groupingBy(Crosswalk::to, TreeMap::new, Collectors.toList()));
    List<CodeCollision> collisions = new ArrayList<>();
    for (List<Crosswalk> together : into.values()) {
      for (int one = 0; one < together.size(); one++) {
        for (int other = one + 1; other < together.size(); other++) {
          collisions.addAll(between(together.get(one), together.get(other)));
        }
      }
    }
    return List.copyOf(collisions);
  }

  private static List<CodeCollision> between(Crosswalk one, Crosswalk other) {
    List<CodeCollision> collisions = new ArrayList<>();
    for (Crosswalk.Row here : one.rows()) {
      other
          .row(here.from())
          .filter(there -> !here.to().equals(there.to()) || here.silence() != there.silence())
          .ifPresent(
              there ->
                  collisions.add(
                      new CodeCollision(
                          here.from(), one.to(), one.from(), here, other.from(), there)));
    }
    return collisions;
  }

  /** The code, and each system with what the code is there. */
  @Override
  public String toString() {
    return code + " is " + said(inOne) + " in " + one + " and " + said(inOther) + " in " + other;
  }

  private static String said(Crosswalk.Row row) {
    if (row.silence() != null) {
      return row.silence().code();
    }
    return row.to().isEmpty() ? "no one category" : String.join(" or ", row.to());
  }
}
