// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.category;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One edition of a list of categories, in the order in which they are asked, with the levels at
 * which they may be grouped.
 *
 * <p>The detailed level, in which every category is a group of its own, is always there and need
 * not be given.
 *
 * <pre>{@code
 * CodeListId id = CodeListId.parse("estate@ours-2026");
 * CodeList estates = CodeList.of(id, Text.of("Estate", "Ystad"),
 *     new Category(id, "north", Text.of("North", "Gogledd")),
 *     new Category(id, "south", Text.of("South", "De")));
 * }</pre>
 *
 * @param id the list and its edition
 * @param title what people read
 * @param categories the leaves, at least one, each code once
 * @param levels the named levels, each a partition of all the leaves, without the detailed one
 */
public record CodeList(CodeListId id, Text title, List<Category> categories, List<Level> levels) {

  public CodeList {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    categories = List.copyOf(categories);
    levels = List.copyOf(levels);
    requirePartitions(id, codesOf(id, categories), levels);
  }

  /**
   * A list without further levels, for a host's own lists.
   *
   * @throws IllegalArgumentException if a code is given twice or is not a code
   */
  public static CodeList of(CodeListId id, Text title, Category... categories) {
    return new CodeList(id, title, List.of(categories), List.of());
  }

  /** The level in which every category is a group of its own. */
  public Level detailed() {
    return new Level(
        id,
        Level.DETAILED,
        title,
        categories.stream().map(leaf -> new Level.Group(leaf, Set.of(leaf.code()))).toList());
  }

  /**
   * The default coarse level.
   *
   * @throws IllegalArgumentException if this list has none
   */
  public Level broad() {
    return level(Level.BROAD);
  }

  /**
   * The level of that name.
   *
   * @throws IllegalArgumentException if there is none; the message names those that there are
   */
  public Level level(String name) {
    if (name.equals(Level.DETAILED)) {
      return detailed();
    }
    return levels.stream()
        .filter(level -> level.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Code list " + id + " has no level '" + name + "': it has " + levelNames()));
  }

  /** The category with that code. */
  public Optional<Category> category(String code) {
    return categories.stream().filter(leaf -> leaf.code().equals(code)).findFirst();
  }

  /** The id and the number of categories, then the title, the levels and the categories. */
  @Override
  public String toString() {
    List<String> rows = new ArrayList<>();
    rows.add(title.en() + ", levels " + levelNames());
    categories.forEach(category -> rows.add("  " + category));
    return Excerpt.of(id + ", " + categories.size() + " categories", rows);
  }

  private String levelNames() {
    return Stream.concat(Stream.of(Level.DETAILED), levels.stream().map(Level::name))
        .collect(Collectors.joining(", "));
  }

  private static Set<String> codesOf(CodeListId id, List<Category> categories) {
    Set<String> codes = new HashSet<>();
    for (Category category : categories) {
      if (!category.list().equals(id)) {
        throw new IllegalArgumentException(
            "Categories of " + id + " must be of that list, but one was of " + category.list());
      }
      if (!codes.add(category.code())) {
        throw new IllegalArgumentException(
            "Code list " + id + " has code '" + category.code() + "' twice");
      }
    }
    if (codes.isEmpty()) {
      throw new IllegalArgumentException("Code list " + id + " must have at least one category");
    }
    return codes;
  }

  private static void requirePartitions(CodeListId id, Set<String> codes, List<Level> levels) {
    Set<String> names = new HashSet<>(Set.of(Level.DETAILED));
    for (Level level : levels) {
      if (!level.list().equals(id) || !level.leaves().equals(codes)) {
        throw new IllegalArgumentException(
            "Level '"
                + level.name()
                + "' must hold every category of "
                + id
                + " in exactly one group");
      }
      if (!names.add(level.name())) {
        throw new IllegalArgumentException(
            "Code list " + id + " has level '" + level.name() + "' twice");
      }
    }
  }
}
