// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of the design that one term becomes. A row has at most one of them that is not 0: a
 * factor's level, a number, or the product of such two.
 */
sealed interface TermColumns {

  List<String> names();

  /** Which of the columns is not 0 in a row, -1 if none. */
  int place(int row);

  /** What that column holds in that row. */
  double value(int row);

  /** Refuses a factor that has a level without rows. */
  static void requireEveryLevel(Term term, ModelData data) {
    if (term instanceof Term.Factor factor) {
      OfFactor.of(factor, data).requireEveryLevel(factor.column(), data.levels(factor.column()));
    }
  }

  static TermColumns of(Term term, ModelData data) {
    if (term instanceof Term.Factor factor) {
      return OfFactor.of(factor, data);
    }
    if (term instanceof Term.Numeric numeric) {
      return new OfNumbers(numeric.column(), data.numeric(numeric.column()));
    }
    Term.Product product = (Term.Product) term;
    return new OfProduct(of(product.first(), data), of(product.second(), data));
  }

  /** A factor: {@code places[code]} is the column of a level, -1 for the reference. */
  @SuppressWarnings("ArrayRecordComponent") // package-private, never compared
  record OfFactor(List<String> names, int[] codes, int[] places) implements TermColumns {

    static OfFactor of(Term.Factor factor, ModelData data) {
      int reference = data.levelOf(factor.column(), factor.reference());
      List<String> levels = data.levels(factor.column());
      List<String> names = new ArrayList<>();
      int[] places = new int[levels.size()];
      for (int level = 0; level < places.length; level++) {
        places[level] = level == reference ? -1 : names.size();
        if (level != reference) {
          names.add(nameOf(factor.column(), levels.get(level)));
        }
      }
      return new OfFactor(names, data.factor(factor.column()).codes(), places);
    }

    /** Refuses a level without rows. */
    void requireEveryLevel(String column, List<String> levels) {
      boolean[] met = new boolean[places.length];
      for (int code : codes) {
        met[code] = true;
      }
      for (int level = 0; level < met.length; level++) {
        if (!met[level]) {
          String name = nameOf(column, levels.get(level));
          throw new ModelRefused(
              ModelRefused.Reason.EMPTY_LEVEL,
              List.of(name),
              "Level '" + name + "' must have rows, but had none: leave it out");
        }
      }
    }

    static String nameOf(String column, String level) {
      return column + " = " + level;
    }

    @Override
    public int place(int row) {
      return places[codes[row]];
    }

    @Override
    public double value(int row) {
      return 1;
    }
  }

  /** A number. */
  @SuppressWarnings("ArrayRecordComponent") // package-private, never compared
  record OfNumbers(String name, double[] values) implements TermColumns {

    @Override
    public List<String> names() {
      return List.of(name);
    }

    @Override
    public int place(int row) {
      return 0;
    }

    @Override
    public double value(int row) {
      return values[row];
    }
  }

  /** A product. */
  record OfProduct(TermColumns first, TermColumns second) implements TermColumns {

    @Override
    public List<String> names() {
      return first.names().stream()
          .flatMap(one -> second.names().stream().map(two -> one + " × " + two))
          .toList();
    }

    @Override
    public int place(int row) {
      int one = first.place(row);
      int two = second.place(row);
      return one < 0 || two < 0 ? -1 : one * second.names().size() + two;
    }

    @Override
    public double value(int row) {
      return first.value(row) * second.value(row);
    }
  }
}
