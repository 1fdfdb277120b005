// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.column.CodeBook;
import cymru.tegwch.core.label.Plain;
import cymru.tegwch.core.variable.Variable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping laid over the columns of one file. */
final class RowPlan {

  /** An age that is taken when the row is complete. */
  record Age(int variable, AgeBands bands, int leaves, @Nullable LocalDate at, Silence blank) {}

  private static final CellReader[] NONE = {};
  // The silence with the highest code.
  private static final Silence LAST = Silence.UNMAPPED;

  private final Mapping mapping;
  private final List<String> names;
  private final @Nullable CodeCells[] single;
  private final int[] variableOf;
  private final CellReader[][] others;
  private final List<@Nullable Meanings> meanings = new ArrayList<>();
  private final int[] bases;
  private int[] codeOf = new int[0];
  private int[] several = new int[0];
  private int[] withoutMeanings = new int[0];
  private final int[] columnOf;
  private final long[] blankMasks;
  private final int[] initialCodes;
  private final long[] initialMasks;
  private final List<Age> ages = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private int subjectColumn = -1;

  /**
   * Lays a mapping over columns.
   *
   * @param names the names that the mapping has for the file's columns, in the file's order; empty
   *     for a column that it does not name
   */
  RowPlan(Mapping mapping, List<String> names) {
    this.mapping = mapping;
    this.names = List.copyOf(names);
    int variables = mapping.variables().size();
    this.single = new CodeCells[names.size()];
    this.variableOf = new int[names.size()];
    this.others = new CellReader[names.size()][];
    Arrays.fill(others, NONE);
    this.bases = new int[variables + 1];
    this.columnOf = new int[variables];
    this.blankMasks = new long[variables];
    this.initialCodes = new int[variables];
    this.initialMasks = new long[variables];
    for (int column = 0; column < names.size(); column++) {
      places.put(Plain.of(names.get(column)), column);
    }
    addReferences();
    addParts();
  }

  Mapping mapping() {
    return mapping;
  }

  /** Adds a reader to each column of codes, for what the mapping does not recognise in it. */
  List<UnrecognisedTexts> noteUnrecognised() {
    List<UnrecognisedTexts> noted = new ArrayList<>();
    for (Part part : mapping.parts()) {
      if (part instanceof CodeColumn codes) {
        Suggestions suggestions = new Suggestions(codes, mapping.catalogue());
        for (String column : codes.columns()) {
          UnrecognisedTexts texts = new UnrecognisedTexts(column, codes, suggestions);
          add(place(column), texts);
          noted.add(texts);
        }
      }
    }
    return noted;
  }

  /** How many columns the file has. */
  int columns() {
    return names.size();
  }

  /** What the mapping calls a column; empty for the row as a whole. */
  String name(int column) {
    return column < 0 ? "" : names.get(column);
  }

  /** The place of the column of that name. */
  int place(String name) {
    Integer place = places.get(Plain.of(name));
    if (place == null) {
      throw new IllegalStateException("Column '" + name + "' must be among those of the file");
    }
    return place;
  }

  @Nullable CodeCells[] single() {
    return single;
  }

  int[] variableOf() {
    return variableOf;
  }

  CellReader[][] others() {
    return others;
  }

  /**
   * The number that a variable's meanings begin at, where those of all variables are numbered one
   * after another: meanings of its cells, or its codes where it has no cells of its own.
   */
  int base(int variable) {
    return bases[variable];
  }

  /** How many meanings there are of all variables. */
  int meanings() {
    return bases[bases.length - 1];
  }

  /** By meaning of a variable of one code, the code; -1 for a fault. */
  int[] codeOf() {
    return codeOf;
  }

  /** Whether there is more to read than variables of one code from a column of their own. */
  boolean hasMore() {
    return withoutMeanings.length > 0
        || Arrays.stream(others).anyMatch(readers -> readers.length > 0);
  }

  /** The variables that have codes and no meanings: ages and constants. */
  int[] withoutMeanings() {
    return withoutMeanings;
  }

  /** The code of a constant or an age in a row. */
  int codeIn(CodedRow row, int variable) {
    if (mapping.variables().get(variable).multiple()) {
      return initialCodes[variable];
    }
    return row.codes[variable];
  }

  /** The variables that may hold several codes and are read from cells. */
  int[] several() {
    return several;
  }

  int[] initialCodes() {
    return initialCodes;
  }

  long[] initialMasks() {
    return initialMasks;
  }

  /** What a variable's cells mean; null for an age and for a constant. */
  @Nullable Meanings meanings(int variable) {
    return meanings.get(variable);
  }

  /** The first column from which a variable is read. */
  int columnOf(int variable) {
    return columnOf[variable];
  }

  /** What a variable that may hold several codes has where no box is ticked. */
  long blankMask(int variable) {
    return blankMasks[variable];
  }

  List<Age> ages() {
    return ages;
  }

  int subjectColumn() {
    return subjectColumn;
  }

  private void addReferences() {
    mapping
        .subject()
        .ifPresent(
            name -> {
              subjectColumn = place(name);
              add(subjectColumn, new Cells.Reference(true));
            });
    mapping.household().ifPresent(name -> add(place(name), new Cells.Reference(false)));
  }

  private void addParts() {
    int variable = 0;
    int measure = 0;
    for (Part part : mapping.parts()) {
      int before = variable;
      if (part instanceof MeasureColumn column) {
        add(place(column.column()), new Cells.WholeNumber(measure++, column));
      } else if (part instanceof DateColumn column) {
        add(place(column.column()), new Cells.Day(column));
      } else if (part instanceof CodeColumn column) {
        addCodes(variable++, column);
      } else if (part instanceof AgeColumn column) {
        addAge(variable++, column);
      } else if (part instanceof Constant constant) {
        addConstant(variable++, constant);
      }
      if (variable > before) {
        addMeanings(before);
      }
    }
  }

  /** Numbers the meanings of a variable after those of the variables before it. */
  private void addMeanings(int variable) {
    Meanings known = meanings.get(variable);
    int leaves = mapping.variables().get(variable).codes().categories().size();
    int count = known == null ? CodeBook.code(leaves, LAST) + 1 : known.count();
    bases[variable + 1] = bases[variable] + count;
    if (known == null) {
      withoutMeanings = Arrays.copyOf(withoutMeanings, withoutMeanings.length + 1);
      withoutMeanings[withoutMeanings.length - 1] = variable;
    }
    codeOf = Arrays.copyOf(codeOf, bases[variable + 1]);
    for (int number = 0; known != null && number < count; number++) {
      codeOf[bases[variable] + number] = known.meaning(number).code();
    }
  }

  private void addCodes(int variable, CodeColumn part) {
    Meanings known = new Meanings(part, mapping.catalogue());
    meanings.add(known);
    columnOf[variable] = place(part.columns().get(0));
    if (part.variable().multiple()) {
      several = Arrays.copyOf(several, several.length + 1);
      several[several.length - 1] = variable;
      blankMasks[variable] = known.meaning(Meanings.BLANK).mask();
      for (String column : part.columns()) {
        add(
            place(column),
            new Cells.Several(variable, new CodeCells(known, 0), known, part.separator()));
      }
      return;
    }
    int column = columnOf[variable];
    if (single[column] == null) {
      single[column] = new CodeCells(known, bases[variable]);
      variableOf[column] = variable;
    } else {
      add(column, new Cells.One(variable, new CodeCells(known, 0), known));
    }
  }

  private void addAge(int variable, AgeColumn part) {
    meanings.add(null);
    columnOf[variable] = place(part.column());
    Variable of = part.variable();
    int leaves = of.codes().categories().size();
    ages.add(new Age(variable, AgeBands.of(of.codes()), leaves, part.at(), part.blank()));
    int age = ages.size() - 1;
    add(
        columnOf[variable],
        part.holds() == AgeColumn.Holds.YEARS
            ? new Cells.Years(age, part.required())
            : new Cells.Birth(age, part.form().reader(), part.required()));
  }

  private void addConstant(int variable, Constant constant) {
    meanings.add(null);
    columnOf[variable] = -1;
    int leaves = constant.variable().codes().categories().size();
    Silence silence = constant.silence();
    int place = 0;
    while (silence == null
        && !constant.variable().codes().categories().get(place).code().equals(constant.code())) {
      place++;
    }
    initialCodes[variable] = silence == null ? place : CodeBook.code(leaves, silence);
    initialMasks[variable] = silence == null ? CodeBook.mask(place) : CodeBook.mask(silence);
    if (!constant.variable().multiple()) {
      initialMasks[variable] = 0;
    }
  }

  private void add(int column, CellReader reader) {
    CellReader[] readers = Arrays.copyOf(others[column], others[column].length + 1);
    readers[readers.length - 1] = reader;
    others[column] = readers;
  }
}
