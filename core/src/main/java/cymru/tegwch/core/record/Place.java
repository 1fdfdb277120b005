// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import cymru.tegwch.core.text.Text;
import org.jspecify.annotations.Nullable;

/** Where a problem is: at a pointer into a document, or in a cell of a table. */
public sealed interface Place permits Place.Pointer, Place.Cell {

  /** A document or file as a whole. */
  Place WHOLE = new Pointer("");

  /**
   * A place in a JSON document or a record.
   *
   * @param pointer a JSON Pointer (RFC 6901), empty for the document as a whole; built from names
   *     that the host or a standard chose, never from what was sent
   */
  @JsonPropertyOrder("pointer")
  record Pointer(String pointer) implements Place {

    public Pointer {
      if (!requireNonNull(pointer, "pointer").isEmpty() && pointer.charAt(0) != '/') {
        throw new IllegalArgumentException("Pointer must be empty or begin with a slash");
      }
    }

    /** The pointer to a member of the object, or to an element of the array, at this one. */
    public Pointer child(String name) {
      return new Pointer(pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    /** The pointer to an element of the array at this one. */
    public Pointer child(int index) {
      return new Pointer(pointer + "/" + index);
    }

    @Override
    public Text text() {
      return pointer.isEmpty()
          ? Text.of("whole document", "y ddogfen gyfan")
          : Text.of(pointer, pointer);
    }

    @Override
    public String toString() {
      return pointer.isEmpty() ? "(whole document)" : pointer;
    }
  }

  /**
   * A row of a table or a cell of it.
   *
   * @param row the line or row, from 1
   * @param column the column, from 1, or 0 for the row as a whole
   * @param name what the mapping calls the column, or null; never a heading that nobody mapped
   */
  @JsonPropertyOrder({"row", "column", "name"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Cell(long row, int column, @Nullable String name) implements Place {

    public Cell {
      if (row < 1) {
        throw new IllegalArgumentException("Row must be 1 or more, but was " + row);
      }
      if (column < 0) {
        throw new IllegalArgumentException("Column must be 0 or more, but was " + column);
      }
    }

    @Override
    public Text text() {
      if (column == 0) {
        return Text.of("row " + row, "rhes " + row);
      }
      String heading = name == null ? Integer.toString(column) : column + " (" + name + ")";
      return Text.of("row " + row + ", column " + heading, "rhes " + row + ", colofn " + heading);
    }

    @Override
    public String toString() {
      return text().en();
    }
  }

  /**
   * The place at that JSON Pointer.
   *
   * @throws IllegalArgumentException if it is neither empty nor begins with a slash
   */
  static Pointer pointer(String pointer) {
    return new Pointer(pointer);
  }

  /** A row as a whole. */
  static Cell row(long row) {
    return new Cell(row, 0, null);
  }

  /** A cell, with what the mapping calls its column. */
  static Cell cell(long row, int column, String name) {
    return new Cell(row, column, requireNonNull(name, "name"));
  }

  /** The place in words. */
  Text text();

  /**
   * The inverse of either kind's JSON.
   *
   * @throws IllegalArgumentException if there is neither a pointer nor a row
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  static Place fromJson(
      @JsonProperty("pointer") @Nullable String pointer,
      @JsonProperty("row") @Nullable Long row,
      @JsonProperty("column") @Nullable Integer column,
      @JsonProperty("name") @Nullable String name) {
    if (pointer != null && row == null) {
      return new Pointer(pointer);
    }
    if (row != null && pointer == null) {
      return new Cell(row, column == null ? 0 : column, name);
    }
    throw new IllegalArgumentException("Place must have either a pointer or a row");
  }
}
