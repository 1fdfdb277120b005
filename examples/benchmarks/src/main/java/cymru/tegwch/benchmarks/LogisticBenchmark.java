// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import cymru.tegwch.analysis.statistics.model.BinaryResponse;
import cymru.tegwch.analysis.statistics.model.Coefficient;
import cymru.tegwch.analysis.statistics.model.LogisticFit;
import cymru.tegwch.analysis.statistics.model.LogisticRegression;
import cymru.tegwch.analysis.statistics.model.ModelData;
import cymru.tegwch.analysis.statistics.model.Term;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Logistic regression of 1,000,000 synthetic rows on 35 parameters: Tegwch, from columns of codes
 * to standard errors, beside the same iterations row by row, and beside R's {@code glm}.
 */
public final class LogisticBenchmark {

  private static final int ROWS = 1_000_000;
  private static final long SEED = 20261122;
  private static final int[] LEVELS = {19, 2, 9, 4, 3, 2};
  private static final int YEARS = 10;
  private static final int PARAMETERS = 35;

  /** R's {@code glm} stops when the deviance changes by less than 1e-8 of itself. */
  private static final double GLM_TOLERANCE = 1e-5;

  private final byte[][] codes = new byte[LEVELS.length][ROWS];
  private final byte[] year = new byte[ROWS];
  private final byte[] happened = new byte[ROWS];

  private LogisticBenchmark() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int row = 0; row < ROWS; row++) {
      double eta = -1 + 0.05 * (row % YEARS);
      for (int factor = 0; factor < LEVELS.length; factor++) {
        // The lower of two draws: first levels are common and last ones rare, as groups are.
        int level = Math.min(random.nextInt(LEVELS[factor]), random.nextInt(LEVELS[factor]));
        codes[factor][row] = (byte) level;
        eta += 0.07 * ((level + factor) % 5);
      }
      year[row] = (byte) (row % YEARS);
      happened[row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0);
    }
  }

  /** Runs it, and fails if the ways do not agree on every coefficient. */
  public static void main(String[] arguments) throws Exception {
    Timing.printMachine();
    LogisticBenchmark benchmark = new LogisticBenchmark();
    System.out.printf(Locale.ROOT, "%d synthetic rows, %d parameters%n", ROWS, PARAMETERS);
    benchmark.requireEqual();
    benchmark.compareWithR();
    new Timing()
        .add("Tegwch: columns, patterns, fit, standard errors; 1 thread", benchmark::tegwch)
        .add("the same iterations row by row, by hand; 1 thread", benchmark::byHand)
        .print();
  }

  private LogisticFit tegwch() {
    ModelData data = ModelData.ofRows(ROWS);
    List<Term> terms = new ArrayList<>();
    for (int factor = 0; factor < LEVELS.length; factor++) {
      byte[] column = codes[factor];
      List<String> levels =
          IntStream.range(0, LEVELS[factor]).mapToObj(level -> "l" + level).toList();
      data = data.withFactor("f" + factor, levels, row -> column[row]);
      terms.add(Term.factor("f" + factor, "l0"));
    }
    data =
        data.withNumeric("year", row -> year[row])
            .withFactor("outcome", List.of("no", "yes"), row -> happened[row]);
    terms.add(Term.numeric("year"));
    return LogisticRegression.withDefaults()
        .fit(data, BinaryResponse.event("outcome", "yes"), terms);
  }

  /** Fisher scoring, as one writes it for this design alone. */
  private double[] byHand() {
    double[] coefficients = new double[PARAMETERS];
    int[] places = new int[LEVELS.length + 1];
    for (int round = 0; round < 6; round++) {
      double[][] information = new double[PARAMETERS][PARAMETERS];
      double[] score = new double[PARAMETERS];
      for (int row = 0; row < ROWS; row++) {
        int count = places(row, places);
        double eta = coefficients[PARAMETERS - 1] * year[row];
        for (int i = 0; i < count; i++) {
          eta += coefficients[places[i]];
        }
        double risk = 1 / (1 + Math.exp(-eta));
        add(information, score, places, count, year[row], risk * (1 - risk), happened[row] - risk);
      }
      solve(information, score);
      for (int j = 0; j < PARAMETERS; j++) {
        coefficients[j] += score[j];
      }
    }
    return coefficients;
  }

  private int places(int row, int[] places) {
    int count = 1;
    int first = 1;
    for (int factor = 0; factor < LEVELS.length; factor++) {
      if (codes[factor][row] > 0) {
        places[count++] = first + codes[factor][row] - 1;
      }
      first += LEVELS[factor] - 1;
    }
    return count;
  }

  private static void add(
      double[][] information,
      double[] score,
      int[] places,
      int count,
      int year,
      double weight,
      double residual) {
    int last = PARAMETERS - 1;
    for (int i = 0; i < count; i++) {
      score[places[i]] += residual;
      for (int j = 0; j <= i; j++) {
        information[places[i]][places[j]] += weight;
      }
      information[last][places[i]] += weight * year;
    }
    score[last] += residual * year;
    information[last][last] += weight * year * year;
  }

  /** Cholesky, in place; the solution replaces the right-hand side. */
  private static void solve(double[][] lower, double[] right) {
    int n = right.length;
    for (int j = 0; j < n; j++) {
      for (int i = j; i < n; i++) {
        double sum = lower[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
      }
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        right[i] -= lower[i][k] * right[k];
      }
      right[i] /= lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        right[i] -= lower[k][i] * right[k];
      }
      right[i] /= lower[i][i];
    }
  }

  private void requireEqual() {
    List<Coefficient> ours = tegwch().coefficients().list();
    double[] theirs = byHand();
    for (int j = 0; j < PARAMETERS; j++) {
      if (ours.size() != PARAMETERS || Math.abs(ours.get(j).estimate() - theirs[j]) > 1e-9) {
        throw new IllegalStateException(
            "Coefficients must agree, but did not: " + ours.get(j).name());
      }
    }
    System.out.println("both agree on all " + PARAMETERS + " coefficients to 1e-9");
  }

  private void compareWithR() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("tegwch-logistic");
    Path columns = folder.resolve("codes.bin");
    Path out = folder.resolve("coefficients.csv");
    try (OutputStream stream = Files.newOutputStream(columns)) {
      for (byte[] column : codes) {
        stream.write(column);
      }
      stream.write(year);
      stream.write(happened);
    }
    String levels =
        IntStream.of(LEVELS).mapToObj(Integer::toString).collect(Collectors.joining(","));
    if (OtherTool.ran("Rscript", "logistic.R", columns, ROWS, levels, out)) {
      double[][] ours =
          tegwch().coefficients().list().stream()
              .map(one -> new double[] {one.estimate(), one.standardError()})
              .toArray(double[][]::new);
      OtherTool.requireClose("R, coefficients and standard errors", ours, out, GLM_TOLERANCE);
    }
  }
}
