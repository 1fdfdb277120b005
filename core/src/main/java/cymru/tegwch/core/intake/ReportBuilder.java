// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.record.Place;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of rows. */
final class ReportBuilder {

  private static final Silence[] SILENCES = Silence.values();
  private static final Text LOST_LETTERS =
      Text.of(
          "Some values look like labels that lost a ŵ or ŷ; was the file saved in windows-1252, which has neither?",
          "Mae rhai gwerthoedd yn edrych fel labeli a gollodd ŵ neu ŷ; a gadwyd y ffeil yn windows-1252, nad oes ganddo’r naill na’r llall?");

  private static final Set<Reason> UNRECOGNISED =
      EnumSet.of(Reason.UNKNOWN_CATEGORY, Reason.AMBIGUOUS_LABEL, Reason.LOOK_ALIKE_LETTERS);

  private final int mostRejections;
  private final boolean byPointer;
  private final EnumMap<Reason, Long> rejectedBy = new EnumMap<>(Reason.class);
  private final List<Rejection> rejections = new ArrayList<>();
  private long accepted;
  private long rejected;
  private long faults;
  private long lostLetters;
  // By column, in the order of the file.
  private final Map<Integer, Long> unrecognised = new TreeMap<>();
  private @Nullable RowPlan plan;
  private List<String> dropped = List.of();
  // By the number of the meaning, as the plan numbers those of all variables.
  private long[] tallies = new long[0];

  /**
   * A report without rows.
   *
   * @param mostRejections how many rejections are kept one by one
   * @param byPointer whether places are JSON Pointers, or cells of a sheet
   */
  ReportBuilder(int mostRejections, boolean byPointer) {
    this.mostRejections = mostRejections;
    this.byPointer = byPointer;
  }

  /** Makes room to count the meanings of a plan; whoever assembles the rows counts in it. */
  long[] begin(RowPlan rowPlan) {
    plan = rowPlan;
    tallies = new long[rowPlan.meanings()];
    return tallies;
  }

  /** The columns that were not read. */
  void dropped(List<String> names) {
    dropped = List.copyOf(names);
  }

  void accept() {
    accepted++;
  }

  void reject(long record, long line, long row, List<RowAssembler.RowFault> wrong, RowPlan of) {
    rejected++;
    faults += wrong.size();
    rejectedBy.merge(wrong.get(0).reason(), 1L, Long::sum);
    for (RowAssembler.RowFault fault : wrong) {
      lostLetters += fault.lostLetter() ? 1 : 0;
      if (UNRECOGNISED.contains(fault.reason())) {
        unrecognised.merge(fault.column(), 1L, Long::sum);
      }
      if (rejections.size() < mostRejections) {
        String name = of.name(fault.column());
        rejections.add(
            new Rejection(
                record,
                line,
                place(record, row, fault.column(), name),
                name,
                fault.reason(),
                fault.reason().message()));
      }
    }
  }

  ImportReport report(Mapping mapping, long records, @Nullable Refusal refusal) {
    if (refusal == null) {
      return new ImportReport(
          accepted + rejected,
          accepted,
          rejected,
          rejectedBy,
          rejections,
          faults,
          variables(mapping),
          dropped,
          hints(mapping),
          null);
    }
    Map<Reason, Long> withdrawn = records == 0 ? Map.of() : Map.of(Reason.FILE_REFUSED, records);
    return new ImportReport(
        records, 0, records, withdrawn, List.of(), 0, List.of(), List.of(), List.of(), refusal);
  }

  private List<Text> hints(Mapping mapping) {
    List<Text> hints = new ArrayList<>();
    if (lostLetters > 0) {
      hints.add(LOST_LETTERS);
    }
    RowPlan by = plan;
    if (by != null) {
      Map<Integer, Long> all = new TreeMap<>(unrecognised);
      for (int variable = 0; variable < mapping.variables().size(); variable++) {
        if (by.meanings(variable) != null && unmapped(by, variable) > 0) {
          all.merge(by.columnOf(variable), unmapped(by, variable), Long::sum);
        }
      }
      all.forEach((column, values) -> hints.add(hint(by.name(column), values)));
    }
    return hints;
  }

  /** How many cells of accepted rows nothing recognised. */
  private long unmapped(RowPlan by, int variable) {
    int base = by.base(variable);
    return Arrays.stream(tallies, base, base + Meanings.RECOGNISED).sum();
  }

  /** Names the column, which is the mapping's word, and nothing that was in it. */
  private static Text hint(String column, long values) {
    return Text.of(
        "Values of column "
            + column
            + " that are not recognised: "
            + values
            + "; RecordReader.unrecognised lists those that many rows share, with suggestions",
        "Gwerthoedd colofn "
            + column
            + " nad ydynt yn cael eu hadnabod: "
            + values
            + "; mae RecordReader.unrecognised yn rhestru’r rhai y mae llawer o resi’n eu rhannu, gydag awgrymiadau");
  }

  private Place place(long record, long row, int column, String name) {
    if (byPointer) {
      Place.Pointer pointer = Place.pointer("/" + (record - 1));
      if (!name.isEmpty()) {
        for (String step : name.split("\\.", -1)) {
          pointer = pointer.child(step);
        }
      }
      return pointer;
    }
    return column < 0 ? Place.row(row) : Place.cell(row, column + 1, name);
  }

  private List<VariableImport> variables(Mapping mapping) {
    List<VariableImport> imports = new ArrayList<>();
    List<Variable> variables = mapping.variables();
    RowPlan by = plan;
    for (int variable = 0; by != null && variable < variables.size(); variable++) {
      int end = variable + 1 < variables.size() ? by.base(variable + 1) : by.meanings();
      long[] tally = Arrays.copyOfRange(tallies, by.base(variable), end);
      imports.add(variable(variables.get(variable), by.meanings(variable), tally));
    }
    return imports;
  }

  private static VariableImport variable(
      Variable variable, @Nullable Meanings known, long[] tally) {
    Map<Crosswalk.Kind, Long> moved = new EnumMap<>(Crosswalk.Kind.class);
    Map<Silence, Long> silences = new EnumMap<>(Silence.class);
    int leaves = variable.codes().categories().size();
    for (int number = 0; number < tally.length; number++) {
      if (tally[number] == 0) {
        continue;
      }
      Silence silence = null;
      Crosswalk.Kind kind = null;
      if (known != null) {
        silence = known.meaning(number).silence();
        kind = known.meaning(number).kind();
      } else if (number >= leaves) {
        silence = SILENCES[number - leaves];
      } else {
        kind = Crosswalk.Kind.EXACT;
      }
      if (kind != null) {
        moved.merge(kind, tally[number], Long::sum);
      }
      if (silence != null) {
        silences.merge(silence, tally[number], Long::sum);
      }
    }
    return new VariableImport(variable, moved, silences);
  }
}
