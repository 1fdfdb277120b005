// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that a model allows for: a factor with its reference level, a number, or the product of
 * two terms.
 *
 * <pre>{@code
 * List<Term> terms = List.of(Term.factor("sex", "Male"), Term.numeric("years"));
 * }</pre>
 */
public sealed interface Term {

  /** The columns that the term reads, in order. */
  List<String> columns();

  /**
   * A column of categories, each compared with one of them.
   *
   * @param column the name of a factor column
   * @param reference the level that the others are compared with
   */
  record Factor(String column, String reference) implements Term {

    /** Checks that both are there. */
    public Factor {
      requireNonNull(column, "column");
      requireNonNull(reference, "reference");
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /**
   * A column of numbers, whose coefficient is of one unit more.
   *
   * @param column the name of a numeric column
   */
  record Numeric(String column) implements Term {

    /** Checks that it is there. */
    public Numeric {
      requireNonNull(column, "column");
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /**
   * What two terms do together beyond what each does: their interaction. The two stand in the model
   * by themselves too, or the coefficients mean something else.
   *
   * @param first one term
   * @param second the other, which reads no column of the first
   */
  record Product(Term first, Term second) implements Term {

    /**
     * Checks that the two differ.
     *
     * @throws IllegalArgumentException if they read the same column
     */
    public Product {
      requireNonNull(first, "first");
      requireNonNull(second, "second");
      if (first.columns().stream().anyMatch(second.columns()::contains)) {
        throw new IllegalArgumentException(
            "Terms of a product must read different columns, but both read "
                + String.join(", ", first.columns()));
      }
    }

    @Override
    public List<String> columns() {
      return Stream.concat(first.columns().stream(), second.columns().stream()).toList();
    }
  }

  /** Categories of that column, each compared with the reference. */
  static Factor factor(String column, String reference) {
    return new Factor(column, reference);
  }

  /** The numbers of that column. */
  static Numeric numeric(String column) {
    return new Numeric(column);
  }

  /**
   * The interaction of two terms.
   *
   * @throws IllegalArgumentException if they read the same column
   */
  static Product product(Term first, Term second) {
    return new Product(first, second);
  }
}
