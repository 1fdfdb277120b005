// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.text.Text;

/**
 * A line of a table along one dimension: a group, a kind of silence, or a margin.
 *
 * <p>{@link #key} is its name in files and in text, and is unique along a dimension.
 */
public sealed interface Coordinate permits Coordinate.Group, Coordinate.Silent, Coordinate.Margin {

  /** The group's code, the silence's code in square brackets, or the margin's in angle brackets. */
  String key();

  /** The line of a group. */
  static Coordinate of(String groupCode) {
    return new Group(groupCode);
  }

  /** The line of a kind of silence. */
  static Coordinate of(Silence silence) {
    return new Silent(silence);
  }

  /** A group of the dimension's level, by its code. */
  record Group(String code) implements Coordinate {
    public Group {
      requireNonNull(code, "code");
    }

    @Override
    public String key() {
      return code;
    }

    @Override
    public String toString() {
      return key();
    }
  }

  /** The units with one kind of silence. */
  record Silent(Silence silence) implements Coordinate {
    public Silent {
      requireNonNull(silence, "silence");
    }

    @Override
    public String key() {
      return "[" + silence.code() + "]";
    }

    @Override
    public String toString() {
      return key();
    }
  }

  /** A line over others. */
  enum Margin implements Coordinate {
    /** Everyone who is in a group: the base of a percentage unless another is named. */
    ANSWERED("<answered>", "All who answered", "Pawb a atebodd"),
    /** Everyone, whether silent or not. */
    EVERYONE("<everyone>", "Everyone", "Pawb");

    private final String key;
    private final Text label;

    Margin(String key, String en, String cy) {
      this.key = key;
      this.label = Text.of(en, cy);
    }

    @Override
    public String key() {
      return key;
    }

    /** What people read. */
    public Text label() {
      return label;
    }

    @Override
    public String toString() {
      return key;
    }
  }
}
