// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.text.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a published table counts, whom, and under which headings.
 *
 * @param name the publisher's name of it, for instance {@code TS030}
 * @param title what people read
 * @param level the groups that it counts; a table that is published or found only in part counts
 *     those of a coarser level
 * @param base whom it counts, in which unit and when
 * @param groups the headings or labels of its groups, exactly as published, each with the code of a
 *     group
 * @param silences the headings of those who were counted and did not answer
 */
public record TableDescription(
    String name,
    Text title,
    Level level,
    TableBase base,
    Map<String, String> groups,
    Map<String, Silence> silences) {

  public TableDescription {
    requireNonNull(name, "name");
    requireNonNull(title, "title");
    requireNonNull(level, "level");
    requireNonNull(base, "base");
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    silences = Collections.unmodifiableMap(new LinkedHashMap<>(silences));
    for (String code : groups.values()) {
      if (level.group(code).isEmpty()) {
        throw new IllegalArgumentException(
            "Heading must be of a group of " + level + ", but was of '" + code + "'");
      }
    }
    for (String heading : silences.keySet()) {
      if (groups.containsKey(heading)) {
        throw new IllegalArgumentException(
            "Heading must be of a group or of a silence, but '" + heading + "' was of both");
      }
    }
  }

  /**
   * The same table under one more heading of a group.
   *
   * @throws IllegalArgumentException if the level has no such group, or the heading is another's
   */
  public TableDescription withGroup(String heading, String groupCode) {
    Map<String, String> more = new LinkedHashMap<>(groups);
    String before = more.put(requireNonNull(heading, "heading"), groupCode);
    if (before != null && !before.equals(groupCode)) {
      throw new IllegalArgumentException(
          "Heading '" + heading + "' must not be of both '" + before + "' and '" + groupCode + "'");
    }
    return new TableDescription(name, title, level, base, more, silences);
  }

  /**
   * The same table under one more heading of a silence.
   *
   * @throws IllegalArgumentException if the heading is a group's
   */
  public TableDescription withSilence(String heading, Silence silence) {
    Map<String, Silence> more = new LinkedHashMap<>(silences);
    more.put(requireNonNull(heading, "heading"), silence);
    return new TableDescription(name, title, level, base, groups, more);
  }

  /** The name, the level, the unit and the ages. */
  @Override
  public String toString() {
    return name + ": " + level + ", " + base;
  }
}
