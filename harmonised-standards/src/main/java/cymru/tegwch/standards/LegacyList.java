// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.intake.CodeColumn;
import cymru.tegwch.core.intake.LegacySystem;
import cymru.tegwch.core.variable.Variable;
import java.util.Map;
import java.util.Optional;

/**
 * The codes or labels of one system, to be read and never asked with.
 *
 * <p>A code means what its system says: 1 is male in one and female in another. So a legacy list is
 * read as itself, and a crosswalk takes it to the question that it can be compared with.
 *
 * <pre>{@code
 * LegacySystems.CensusMicrodata2011.SEX.crosswalkTo(Wales.SEX);
 * }</pre>
 */
public final class LegacyList {

  private final CodeListId id;

  LegacyList(String id) {
    this.id = CodeListId.parse(id);
  }

  /** The list and the system. Reads nothing. */
  public CodeListId id() {
    return id;
  }

  /** The codes and their labels. */
  public CodeList codes() {
    return entry().codes();
  }

  /** A column that holds this list. */
  public Variable asVariable(String column) {
    return Variable.of(column, codes());
  }

  /** Every text under which a code is known: see {@link Question#labels()}. */
  public Map<String, String> labels() {
    return entry().labels();
  }

  /**
   * A column of this system's codes or labels, to be read into a question by the crosswalk. A
   * mapping with {@link Wales#catalogue()} knows its other spellings too.
   *
   * <pre>{@code
   * mapping.with(LegacySystems.CensusMicrodata2011.RELIGION.column("Religion", Wales.RELIGION));
   * }</pre>
   *
   * @param header the column in the file
   * @throws IllegalArgumentException if there is no crosswalk from this list to the question
   */
  public CodeColumn column(String header, Question into) {
    return column(header, into.asVariable());
  }

  /**
   * A column of this system's codes or labels, to be read into a variable: of this list itself, or
   * of a list that it has a crosswalk to.
   *
   * @param header the column in the file
   * @throws IllegalArgumentException if there is no crosswalk from this list to the variable's
   */
  public CodeColumn column(String header, Variable into) {
    CodeColumn column = CodeColumn.of(into, header);
    return into.codes().id().equals(id)
        ? column
        : column.from(new LegacySystem(Shelf.OURS.require(id, into.codes().id()), codes()));
  }

  /** What exactly it records, where lists with the same words record different things. */
  public Optional<Concept> concept() {
    return Optional.ofNullable(entry().concept());
  }

  /** What system and which of its records it was read from. */
  public Edition edition() {
    return entry().edition();
  }

  /** Where its texts come from, and which of them are verified in which language. */
  public Provenance provenance() {
    return entry().provenance();
  }

  /**
   * How its codes are read in a question's.
   *
   * @throws IllegalArgumentException if there is no such crosswalk; the message names those that
   *     there are
   */
  public Crosswalk crosswalkTo(Question question) {
    return Shelf.OURS.require(id, question.id());
  }

  /**
   * How its codes are read in another system's.
   *
   * @throws IllegalArgumentException if there is no such crosswalk; the message names those that
   *     there are
   */
  public Crosswalk crosswalkTo(LegacyList other) {
    return Shelf.OURS.require(id, other.id);
  }

  /** The id and the title, then a line for each code. */
  @Override
  public String toString() {
    return Listing.of(id + ": " + codes().title().en(), codes());
  }

  private ListEntry entry() {
    return Shelf.OURS.list(id);
  }
}
