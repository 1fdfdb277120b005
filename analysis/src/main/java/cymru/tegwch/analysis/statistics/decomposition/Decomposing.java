// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.decomposition;

import cymru.tegwch.analysis.statistics.decomposition.OaxacaBlinderParts.Detail;
import cymru.tegwch.analysis.statistics.decomposition.OaxacaBlinderParts.Threefold;
import cymru.tegwch.analysis.statistics.decomposition.OaxacaBlinderParts.Twofold;
import cymru.tegwch.analysis.statistics.model.Coefficients;
import cymru.tegwch.analysis.statistics.model.ModelData;
import cymru.tegwch.analysis.statistics.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One decomposition of two groups whose terms are the same. */
record Decomposing(Side first, Side second, List<Term> terms, ModelData data) {

  private static final String INTERCEPT = "intercept";

  OaxacaBlinderParts parts(Coefficients without, Coefficients with) {
    double firstMean = sum(name -> first.mean(name) * first.coefficient(name));
    double secondMean = sum(name -> second.mean(name) * second.coefficient(name));
    return new OaxacaBlinderParts(
        firstMean,
        secondMean,
        at(first, second),
        at(second, first),
        pooled(without),
        pooled(with),
        new Threefold(
            sum(name -> meanGap(name) * second.coefficient(name)),
            sum(name -> second.mean(name) * coefficientGap(name)),
            sum(name -> meanGap(name) * coefficientGap(name))),
        detail());
  }

  /** At the coefficients of one, so that the unexplained part is at the means of the other. */
  private Twofold at(Side one, Side other) {
    double explained =
        one.coefficientVariance(this::meanGap)
            + first.meanVariance(one::coefficient)
            + second.meanVariance(one::coefficient);
    double unexplained =
        first.coefficientVariance(other::mean)
            + second.coefficientVariance(other::mean)
            + other.meanVariance(this::coefficientGap);
    return new Twofold(
        sum(name -> meanGap(name) * one.coefficient(name)),
        sum(name -> other.mean(name) * coefficientGap(name)),
        Math.sqrt(explained),
        Math.sqrt(unexplained));
  }

  /**
   * At the coefficients of both together. Those depend on both groups' own; their errors are taken
   * as independent of these, as is usual.
   */
  private Twofold pooled(Coefficients both) {
    ToDoubleFunction<String> coefficient = name -> both.named(name).estimate();
    double explained =
        first.quadratic(this::meanGap, both)
            + first.meanVariance(coefficient)
            + second.meanVariance(coefficient);
    double unexplained =
        first.coefficientVariance(first::mean)
            + second.coefficientVariance(second::mean)
            + first.quadratic(this::meanGap, both)
            + first.meanVariance(name -> first.coefficient(name) - coefficient.applyAsDouble(name))
            + second.meanVariance(
                name -> second.coefficient(name) - coefficient.applyAsDouble(name));
    return new Twofold(
        sum(name -> meanGap(name) * coefficient.applyAsDouble(name)),
        sum(
            name ->
                first.mean(name) * (first.coefficient(name) - coefficient.applyAsDouble(name))
                    + second.mean(name)
                        * (coefficient.applyAsDouble(name) - second.coefficient(name))),
        Math.sqrt(explained),
        Math.sqrt(unexplained));
  }

  private List<Detail> detail() {
    List<Detail> detail = new ArrayList<>();
    double constant = coefficientGap(INTERCEPT);
    int next = 1;
    for (Term term : terms) {
      int width = width(term);
      List<String> names = first.means().names().subList(next, next + width);
      next += width;
      double explained =
          names.stream().mapToDouble(name -> meanGap(name) * first.coefficient(name)).sum();
      double unexplained =
          names.stream().mapToDouble(name -> second.mean(name) * coefficientGap(name)).sum();
      if (term instanceof Term.Factor) {
        double middle = names.stream().mapToDouble(this::coefficientGap).sum() / (width + 1);
        unexplained -= middle;
        constant += middle;
      }
      detail.add(new Detail(String.join(" × ", term.columns()), explained, unexplained));
    }
    detail.add(0, new Detail("constant", 0, constant));
    return detail;
  }

  private int width(Term term) {
    if (term instanceof Term.Factor factor) {
      return data.levels(factor.column()).size() - 1;
    }
    if (term instanceof Term.Product product) {
      return width(product.first()) * width(product.second());
    }
    return 1;
  }

  private double meanGap(String name) {
    return first.mean(name) - second.mean(name);
  }

  private double coefficientGap(String name) {
    return first.coefficient(name) - second.coefficient(name);
  }

  private double sum(ToDoubleFunction<String> of) {
    return first.means().names().stream().mapToDouble(of).sum();
  }
}
