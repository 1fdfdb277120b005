// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that files give to methods and to their values: the same words, in whatever order and
 * spelling, name the same thing.
 */
final class MethodNames {

  /** Words that are one word, by what stands for them. */
  private static final Map<String, List<String>> SPELLINGS =
      Map.ofEntries(
          Map.entry(
              "mh", List.of("cochran mantel haenszel", "mantel haenszel", "cmh", "mantelhaen")),
          Map.entry("mn", List.of("miettinen nurminen", "score asymptotic")),
          Map.entry(
              "did",
              List.of("difference in differences", "difference in difference", "diff in diff")),
          Map.entry(
              "mann whitney",
              List.of("wilcoxon rank sum", "wilcoxon mann whitney", "rank sum", "wilcoxon")),
          Map.entry("chisq", List.of("chi squared", "chi square", "chi sq", "chi2", "x2", "chsq")),
          Map.entry("gof", List.of("goodness of fit", "goodness fit")),
          Map.entry("or", List.of("odds ratio", "oddsratio")),
          Map.entry(
              "rr", List.of("risk ratio", "relative risk", "riskratio", "ratio of proportion")),
          Map.entry("rd", List.of("risk difference", "difference", "diff", "gap")),
          Map.entry("midp", List.of("mid p")),
          Map.entry(
              "dsr", List.of("directly standardised rate", "direct standardisation", "dsrate")),
          Map.entry(
              "smr",
              List.of(
                  "standardised mortality ratio",
                  "standardised ratio",
                  "indirectly standardised ratio",
                  "indirect standardisation",
                  "isr")),
          Map.entry("prop", List.of("proportion")),
          Map.entry("binom", List.of("binomial")),
          Map.entry("bh", List.of("benjamini hochberg", "false discovery rate", "fdr")),
          Map.entry("by", List.of("benjamini yekutieli")),
          Map.entry("p adjust", List.of("multiple testing", "multiplicity", "p value adjustment")),
          Map.entry(
              "its",
              List.of(
                  "interrupted time series", "segmented regression", "segmented", "newey west")),
          Map.entry("neff", List.of("effective sample size", "effective n", "n eff", "ess")),
          Map.entry("ols", List.of("linear regression", "least square", "linear model")),
          Map.entry("regression", List.of("glm")),
          Map.entry("logistic", List.of("logit")),
          Map.entry("quasi poisson", List.of("quasipoisson")),
          Map.entry(
              "negative binom",
              List.of("negbin", "nb", "neg binomial", "nb2", "glm nb", "negative binomial")),
          Map.entry("ordinal logistic", List.of("proportional odds", "polr", "ordered logit")),
          Map.entry("dersimonian laird", List.of("random effect", "dl blup", "dl")),
          Map.entry("beta binom", List.of("beta binomial", "betabinomial")),
          Map.entry("raking", List.of("ipf", "iterative proportional fitting")),
          Map.entry("moe", List.of("margin of error")),
          Map.entry("mde", List.of("minimum detectable effect", "minimum detectable", "mdd")),
          Map.entry("sii", List.of("slope index of inequality", "slope index")),
          Map.entry("rii", List.of("relative index of inequality")),
          Map.entry("jonckheere terpstra", List.of("jt")),
          Map.entry("linear by linear", List.of("lbl")),
          Map.entry("index of disparity", List.of("idisp")),
          Map.entry("poststratification", List.of("poststrat", "post stratification")),
          Map.entry("overdispersion", List.of("overdispersed", "over dispersion", "winsorised")),
          Map.entry("cusum", List.of("cumulative sum")),
          Map.entry("lower", List.of("lcl", "lwr", "low", "lo", "ll", "lb")),
          Map.entry("upper", List.of("ucl", "upr", "high", "hi", "ul", "ub")),
          Map.entry("p", List.of("p value", "pvalue", "pval")),
          Map.entry("se", List.of("standard error", "std error", "std err", "stderr")),
          Map.entry("df", List.of("dof", "degree of freedom", "parameter")));

  /** Words that do not tell one method, or one value, from another. */
  private static final Set<String> SAYING_NOTHING =
      Set.of(
          "published",
          "phe",
          "test",
          "ci",
          "interval",
          "conf",
          "confidence",
          "limit",
          "method",
          "analysis",
          "model",
          "of",
          "the",
          "for",
          "and",
          "with",
          "from",
          "vs",
          "two",
          "sided",
          "sample",
          "statistic",
          "estimate",
          "est",
          "value",
          "asymptotic",
          "index",
          "2x2",
          "rxc",
          "2x2xk");

  private static final double ALIKE = 0.3;

  private static final List<Spelling> LONGEST_FIRST = longestFirst();

  private MethodNames() {}

  /** Those of the known names that share most words with that one, the likest first. */
  static List<String> likest(String asked, Collection<String> known) {
    Map<String, Double> likeness = new HashMap<>();
    for (String name : known) {
      likeness.put(name, name.equals(asked) ? 2 : likeness(words(asked), words(name)));
    }
    return known.stream()
        .filter(name -> likeness.get(name) >= ALIKE)
        .sorted(
            Comparator.comparing((String name) -> -likeness.get(name))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static double likeness(Set<String> one, Set<String> other) {
    Set<String> both = new LinkedHashSet<>(one);
    both.retainAll(other);
    double either = one.size() + other.size() - both.size();
    return either == 0 ? 0 : both.size() / either;
  }

  private static Set<String> words(String name) {
    String text = plain(name);
    for (Spelling spelling : LONGEST_FIRST) {
      text = text.replace(spelling.other(), spelling.usual());
    }
    Set<String> all = new LinkedHashSet<>(List.of(text.trim().split(" +", -1)));
    Set<String> telling = new LinkedHashSet<>(all);
    telling.removeAll(SAYING_NOTHING);
    return telling.isEmpty() ? all : telling;
  }

  /** {@code " welch t "}: small letters, one form of each word, a space on either side. */
  private static String plain(String name) {
    String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return Stream.of(spaced.split("[^a-z0-9]+", -1))
        .map(word -> singular(word.replaceAll("(?<=standard)iz", "is")))
        .collect(Collectors.joining(" ", " ", " "));
  }

  private static String singular(String word) {
    boolean plural = word.length() > 4 && word.endsWith("s") && !word.matches(".*(ss|is|us)");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  private record Spelling(String other, String usual) {}

  private static List<Spelling> longestFirst() {
    return SPELLINGS.entrySet().stream()
        .flatMap(
            usual ->
                usual.getValue().stream()
                    .map(other -> new Spelling(plain(other), " " + usual.getKey() + " ")))
        .sorted(
            Comparator.comparing((Spelling one) -> -one.other().length())
                .thenComparing(Spelling::other))
        .toList();
  }
}
