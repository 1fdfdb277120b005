// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.category;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Text;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A named way of grouping the leaves of a code list. Each leaf is in at most one group; in the
 * levels of a {@link CodeList} it is in exactly one. Where a table is counted at a level that
 * leaves some out, their units are not applicable.
 *
 * <p>Two sets of figures meet only at a level that both can reach: what is grouped can be grouped
 * further, and never split.
 *
 * @param list the list whose leaves are grouped
 * @param name the level's name, for instance {@code broad}
 * @param label what people read
 * @param groups the groups in the order in which they are shown
 */
public record Level(CodeListId list, String name, Text label, List<Group> groups) {

  /** The name of the level in which every leaf is a group of its own. */
  public static final String DETAILED = "detailed";

  /** The name of a list's default coarse level. */
  public static final String BROAD = "broad";

  /**
   * A group of a level.
   *
   * @param category the group's code, unique in its level, and its label
   * @param leaves the codes of the leaves in it, at least one
   */
  public record Group(Category category, Set<String> leaves) {

    public Group {
      requireNonNull(category, "category");
      leaves = Set.copyOf(leaves);
      if (leaves.isEmpty()) {
        throw new IllegalArgumentException(
            "Group '" + category.code() + "' must have at least one leaf");
      }
    }

    /** The group's code. */
    public String code() {
      return category.code();
    }
  }

  public Level {
    requireNonNull(list, "list");
    requireNonNull(name, "name");
    requireNonNull(label, "label");
    groups = List.copyOf(groups);
    requireDisjoint(list, name, groups);
  }

  /** The group with that code. */
  public Optional<Group> group(String code) {
    return groups.stream().filter(group -> group.code().equals(code)).findFirst();
  }

  /** The group that holds that leaf. */
  public Optional<Group> groupOf(String leaf) {
    return groups.stream().filter(group -> group.leaves().contains(leaf)).findFirst();
  }

  /** Every leaf of every group. */
  public Set<String> leaves() {
    Set<String> leaves = new LinkedHashSet<>();
    groups.forEach(group -> leaves.addAll(group.leaves()));
    return leaves;
  }

  /**
   * Whether every group of this level lies inside one group of the coarser one, so that counts can
   * be added up to it.
   */
  public boolean nestsIn(Level coarser) {
    return list.equals(coarser.list)
        && groups.stream()
            .allMatch(
                group ->
                    coarser.groups.stream()
                        .anyMatch(to -> to.leaves().containsAll(group.leaves())));
  }

  /**
   * The list, the level and the number of groups: {@code religion@census-2021-wales/broad, 8
   * groups}.
   */
  @Override
  public String toString() {
    return list + "/" + name + ", " + groups.size() + " groups";
  }

  private static void requireDisjoint(CodeListId list, String name, List<Group> groups) {
    Set<String> leaves = new HashSet<>();
    Set<String> codes = new HashSet<>();
    for (Group group : groups) {
      if (!group.category().list().equals(list)) {
        throw new IllegalArgumentException(
            "Groups of level '"
                + name
                + "' must be of "
                + list
                + ", but one was of "
                + group.category().list());
      }
      if (!codes.add(group.code())) {
        throw new IllegalArgumentException(
            "Level '" + name + "' of " + list + " has group '" + group.code() + "' twice");
      }
      for (String leaf : group.leaves()) {
        if (!leaves.add(leaf)) {
          throw new IllegalArgumentException(
              "Level '" + name + "' of " + list + " has leaf '" + leaf + "' in two groups");
        }
      }
    }
  }
}
