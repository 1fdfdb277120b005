// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The design of a model, one line for each pattern, only what is not 0. The first column is the
 * intercept. A number that stands by itself is held as {@code (x - centre)/scale}, so that years of
 * four digits cost no precision; {@link Basis} puts results back.
 */
final class Design {

  /** A column whose square is all but this part explained by those before it is one of them. */
  private static final double COLLINEAR = 1e-11;

  private final Basis basis;
  private final int[] start;
  private final int[] column;
  private final double[] value;

  private Design(Basis basis, int[] start, int[] column, double[] value) {
    this.basis = basis;
    this.start = start;
    this.column = column;
    this.value = value;
  }

  /** The columns of the data that terms read, each once. */
  static Set<String> columnsOf(List<Term> terms) {
    Set<String> columns = new LinkedHashSet<>();
    terms.forEach(term -> columns.addAll(term.columns()));
    return columns;
  }

  /** The design of data, checked for levels without rows. */
  static Design of(ModelData data, List<Term> terms, Patterns patterns) {
    terms.forEach(term -> TermColumns.requireEveryLevel(term, data));
    return of(data, terms, patterns, null);
  }

  /** The design of the same data with somebody moved, in the columns of the first. */
  static Design moved(ModelData data, List<Term> terms, Patterns patterns, Design first) {
    return of(data, terms, patterns, first.basis);
  }

  private static Design of(
      ModelData data, List<Term> terms, Patterns patterns, @Nullable Basis basis) {
    List<TermColumns> parts = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of(Coefficients.INTERCEPT));
    List<Integer> first = new ArrayList<>();
    for (Term term : terms) {
      TermColumns part = TermColumns.of(term, data);
      first.add(names.size());
      names.addAll(part.names());
      parts.add(part);
    }
    if (new LinkedHashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("Terms must be there once each, but were " + terms);
    }
    return filled(basis == null ? Basis.of(names, parts, first) : basis, parts, first, patterns);
  }

  private static Design filled(
      Basis basis, List<TermColumns> parts, List<Integer> first, Patterns patterns) {
    int rows = patterns.count();
    int[] start = new int[rows + 1];
    int[] column = new int[rows * (parts.size() + 1)];
    double[] value = new double[column.length];
    int next = 0;
    for (int row = 0; row < rows; row++) {
      int example = patterns.example(row);
      value[next++] = 1;
      for (int term = 0; term < parts.size(); term++) {
        int place = parts.get(term).place(example);
        if (place >= 0) {
          int at = first.get(term) + place;
          column[next] = at;
          value[next++] = basis.standard(at, parts.get(term).value(example));
        }
      }
      start[row + 1] = next;
    }
    return new Design(basis, start, Arrays.copyOf(column, next), Arrays.copyOf(value, next));
  }

  int rows() {
    return start.length - 1;
  }

  int columns() {
    return basis.names().size();
  }

  Basis basis() {
    return basis;
  }

  List<String> names() {
    return basis.names();
  }

  /** {@code x'β} of a line. */
  double dot(int row, double[] coefficients) {
    double sum = 0;
    for (int at = start[row]; at < start[row + 1]; at++) {
      sum += value[at] * coefficients[column[at]];
    }
    return sum;
  }

  /** {@code target += factor · x}. */
  void addTo(double[] target, int row, double factor) {
    for (int at = start[row]; at < start[row + 1]; at++) {
      target[column[at]] += factor * value[at];
    }
  }

  /** {@code target += factor · x x'}, the lower triangle only. */
  void addSquareTo(double[][] target, int row, double factor) {
    for (int one = start[row]; one < start[row + 1]; one++) {
      double scaled = factor * value[one];
      double[] line = target[column[one]];
      // Columns ascend within a line, so the second is never above the first.
      for (int two = start[row]; two <= one; two++) {
        line[column[two]] += scaled * value[two];
      }
    }
  }

  /** {@link #addTo} without the intercept, whose place the first slope takes at the offset. */
  void addSlopesTo(double[] target, int offset, int row, double factor) {
    for (int at = start[row] + 1; at < start[row + 1]; at++) {
      target[offset + column[at] - 1] += factor * value[at];
    }
  }

  /** {@link #addSquareTo} without the intercept, likewise. */
  void addSlopeSquareTo(double[][] target, int offset, int row, double factor) {
    for (int one = start[row] + 1; one < start[row + 1]; one++) {
      double[] line = target[offset + column[one] - 1];
      for (int two = start[row] + 1; two <= one; two++) {
        line[offset + column[two] - 1] += factor * value[one] * value[two];
      }
    }
  }

  /** {@code x' M x} of a symmetric matrix. */
  double quadratic(int row, double[][] matrix) {
    double sum = 0;
    for (int one = start[row]; one < start[row + 1]; one++) {
      double[] line = matrix[column[one]];
      double inner = 0;
      for (int two = start[row]; two < start[row + 1]; two++) {
        inner += line[column[two]] * value[two];
      }
      sum += inner * value[one];
    }
    return sum;
  }

  /**
   * Refuses a design with a column that those before it make up.
   *
   * @param weights the weight of each line: one of weight 0 says nothing
   */
  void requireIndependentColumns(double[] weights) {
    double[][] squares = new double[columns()][columns()];
    for (int row = 0; row < rows(); row++) {
      if (weights[row] > 0) {
        addSquareTo(squares, row, 1);
      }
    }
    for (int j = 0; j < columns(); j++) {
      double all = squares[j][j];
      for (int i = 0; i < j; i++) {
        double sum = squares[j][i];
        for (int k = 0; k < i; k++) {
          sum -= squares[j][k] * squares[i][k];
        }
        squares[j][i] = sum / squares[i][i];
        squares[j][j] -= squares[j][i] * squares[j][i];
      }
      if (!(squares[j][j] > COLLINEAR * all)) {
        throw collinear(names().get(j));
      }
      squares[j][j] = Math.sqrt(squares[j][j]);
    }
  }

  static ModelRefused collinear(String name) {
    return new ModelRefused(
        ModelRefused.Reason.COLLINEAR,
        List.of(name),
        "Term '" + name + "' must say something new, but is a combination of those before it");
  }
}
