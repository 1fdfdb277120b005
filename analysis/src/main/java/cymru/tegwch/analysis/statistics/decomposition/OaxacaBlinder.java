// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.decomposition;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.model.Coefficients;
import cymru.tegwch.analysis.statistics.model.LinearRegression;
import cymru.tegwch.analysis.statistics.model.ModelData;
import cymru.tegwch.analysis.statistics.model.ModelOptions;
import cymru.tegwch.analysis.statistics.model.StandardErrors;
import cymru.tegwch.analysis.statistics.model.Term;
import cymru.tegwch.analysis.statistics.model.TermMeans;
import java.util.ArrayList;
import java.util.List;

/**
 * The gap between two groups' mean amounts, such as pay, in a part that goes with what a linear
 * model knows of them and a part that does not.
 *
 * <pre>
 *   gap = ȳ₁ - ȳ₂
 *   at the first's coefficients:   explained = (x̄₁-x̄₂)'β₁,  unexplained = x̄₂'(β₁-β₂)
 *   at the second's coefficients:  explained = (x̄₁-x̄₂)'β₂,  unexplained = x̄₁'(β₁-β₂)
 *   threefold: endowments (x̄₁-x̄₂)'β₂, coefficients x̄₂'(β₁-β₂), interaction (x̄₁-x̄₂)'(β₁-β₂)
 *   pooled:    explained = (x̄₁-x̄₂)'β*, β* of both groups together, without the group (Neumark) or
 *              with it (Jann)
 * </pre>
 *
 * <p>Neither choice of coefficients is the right one, so all are given. "Unexplained" is what the
 * terms do not explain: it holds whatever was left out, and is not a measure of discrimination; and
 * an "explained" part may itself go with unequal treatment (who is promoted).
 *
 * <pre>{@code
 * ModelData staff =
 *     ModelData.ofRows(8)
 *         .withFactor("sex", "Male", "Male", "Male", "Male", "Female", "Female", "Female", "Female")
 *         .withNumeric("years", 1, 4, 6, 9, 1, 2, 5, 6)
 *         .withNumeric("pay", 20, 24, 26, 31, 19, 20, 24, 24);
 * OaxacaBlinder.withDefaults()
 *     .decompose(staff, "pay", Groups.of("sex", "Male", "Female"), List.of(Term.numeric("years")))
 *     .atFirst()
 *     .explained(); // 2.0 of a gap of 3.5
 * }</pre>
 *
 * <p>Source: R. Oaxaca (1973), International Economic Review 14(3), 693-709, doi:10.2307/2525981;
 * A. S. Blinder (1973), Journal of Human Resources 8(4), 436-455, doi:10.2307/144855; D. Neumark
 * (1988), Journal of Human Resources 23(3), 279-295, doi:10.2307/145830; B. Jann (2008), Stata
 * Journal 8(4), 453-479, doi:10.1177/1536867X0800800401, whose standard errors these are (the means
 * are random too); M.-S. Yun (2005), Economic Inquiry 43(4), 766-772, doi:10.1093/ei/cbi053.
 *
 * @param errors of the coefficients
 */
public record OaxacaBlinder(StandardErrors errors) {

  /** Checks that they are there. */
  public OaxacaBlinder {
    requireNonNull(errors, "errors");
  }

  /** Errors of the coefficients from the model. */
  public static OaxacaBlinder withDefaults() {
    return new OaxacaBlinder(StandardErrors.fromModel());
  }

  /** The same with other errors of the coefficients. */
  public OaxacaBlinder withErrors(StandardErrors errors) {
    return new OaxacaBlinder(errors);
  }

  /**
   * The decomposition of a numeric column's gap between two groups, by those terms.
   *
   * @throws cymru.tegwch.analysis.statistics.model.ModelRefused if one of the groups alone does not
   *     allow the model: a level without anybody of that group, or terms that say the same of it
   * @throws IllegalArgumentException if a column or a level is not there, or a level is there in
   *     one group only
   */
  public OaxacaBlinderParts decompose(
      ModelData data, String response, Groups groups, List<Term> terms) {
    ModelData both = data.where(groups.factor(), groups.first(), groups.second());
    Side first = side(both, response, groups.factor(), groups.first(), terms);
    Side second = side(both, response, groups.factor(), groups.second(), terms);
    if (!first.means().names().equals(second.means().names())) {
      throw new IllegalArgumentException(
          "Levels must be there in both groups, but were "
              + first.means().names()
              + " and "
              + second.means().names());
    }
    List<Term> withGroup = new ArrayList<>(terms);
    withGroup.add(Term.factor(groups.factor(), groups.second()));
    return new Decomposing(first, second, terms, both)
        .parts(coefficients(both, response, terms), coefficients(both, response, withGroup));
  }

  private Side side(
      ModelData data, String response, String factor, String group, List<Term> terms) {
    ModelData own = data.where(factor, group);
    return new Side(coefficients(own, response, terms), TermMeans.of(own, terms));
  }

  private Coefficients coefficients(ModelData data, String response, List<Term> terms) {
    ModelOptions options = ModelOptions.withDefaults().withErrors(errors);
    return LinearRegression.withDefaults()
        .withOptions(options)
        .fit(data, response, terms)
        .coefficients();
  }
}
