// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.analysis.statistics.multiplicity.Adjustment;
import cymru.tegwch.analysis.statistics.rate.DirectlyStandardisedRate;
import cymru.tegwch.analysis.statistics.rate.EventRate;
import cymru.tegwch.analysis.statistics.rate.StandardPopulation;
import cymru.tegwch.analysis.statistics.test.FisherTest;
import cymru.tegwch.analysis.statistics.test.TwoSided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * 10,000 two-by-two tables with Fisher's test, two Wilson intervals each and the adjustment of
 * Benjamini and Hochberg, in Tegwch, in SciPy and in R; and 2,000 standardised rates of 19 age
 * bands.
 */
public final class TwoByTwoBenchmark {

  private static final int TABLES = 10_000;
  private static final int RATES = 2_000;
  private static final long SEED = 20261122;
  private static final double TOLERANCE = 1e-9;

  /** What is computed of a table. */
  private record Result(double adjusted, Interval first, Interval second) {}

  private TwoByTwoBenchmark() {}

  /** Runs it, and fails if Tegwch does not agree with SciPy or R, where they are installed. */
  public static void main(String[] arguments) throws Exception {
    Timing.printMachine();
    List<TwoProportions> tables = tables();
    System.out.printf(
        Locale.ROOT, "%d synthetic tables of 5 to 2,000 people a group, one thread%n", TABLES);
    long start = System.nanoTime();
    List<Result> results = computed(tables);
    System.out.printf(
        Locale.ROOT, "Tegwch: the first time, cold %.0f ms%n", (System.nanoTime() - start) / 1e6);
    List<List<DirectlyStandardisedRate.Band>> places = places();
    compareWithOthers(tables, results, places);
    Timing timing = new Timing();
    timing.add("Tegwch: Fisher, two Wilsons, BH", () -> computed(tables));
    timing.add("Tegwch: 2,000 standardised rates, 95 and 99.8 %", () -> standardised(places));
    timing.print();
  }

  private static List<TwoProportions> tables() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<TwoProportions> tables = new ArrayList<>();
    for (int i = 0; i < TABLES; i++) {
      double share = random.nextDouble();
      tables.add(TwoProportions.of(group(random, share), group(random, share)));
    }
    return tables;
  }

  /** Sizes as they come: many small groups, few large. */
  private static Proportion group(SplittableRandom random, double share) {
    int whole = (int) Math.exp(Math.log(5) + random.nextDouble() * Math.log(400));
    int part = 0;
    for (int person = 0; person < whole; person++) {
      part += random.nextDouble() < share ? 1 : 0;
    }
    return Proportion.of(part, whole);
  }

  private static List<Result> computed(List<TwoProportions> tables) {
    List<Double> p = new ArrayList<>();
    for (TwoProportions table : tables) {
      p.add(FisherTest.of(table).p(TwoSided.MINLIKE));
    }
    List<Double> adjusted = Adjustment.BENJAMINI_HOCHBERG.adjust(p);
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      results.add(
          new Result(
              adjusted.get(i),
              WilsonInterval.of(tables.get(i).first(), 0.95),
              WilsonInterval.of(tables.get(i).second(), 0.95)));
    }
    return results;
  }

  private static List<List<DirectlyStandardisedRate.Band>> places() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<List<DirectlyStandardisedRate.Band>> places = new ArrayList<>();
    for (int place = 0; place < RATES; place++) {
      List<DirectlyStandardisedRate.Band> bands = new ArrayList<>();
      for (StandardPopulation.Band band : StandardPopulation.european2013().bands()) {
        bands.add(
            DirectlyStandardisedRate.Band.of(
                EventRate.of(random.nextInt(60), 500 + random.nextInt(9_500)), band.people()));
      }
      places.add(bands);
    }
    return places;
  }

  private static List<Optional<Interval>> standardised(
      List<List<DirectlyStandardisedRate.Band>> places) {
    List<Optional<Interval>> intervals = new ArrayList<>();
    for (List<DirectlyStandardisedRate.Band> bands : places) {
      DirectlyStandardisedRate rate = DirectlyStandardisedRate.of(bands);
      intervals.add(rate.interval(0.95));
      intervals.add(rate.interval(0.998));
    }
    return intervals;
  }

  private static void compareWithOthers(
      List<TwoProportions> tables,
      List<Result> results,
      List<List<DirectlyStandardisedRate.Band>> places)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("tegwch-two-by-two");
    Path in = folder.resolve("tables.csv");
    Path rates = folder.resolve("rates.csv");
    Files.write(in, tables.stream().map(TwoByTwoBenchmark::line).toList());
    Files.write(rates, lines(places));
    double[][] ours = results.stream().map(TwoByTwoBenchmark::numbers).toArray(double[][]::new);
    Path scipy = folder.resolve("scipy.csv");
    if (OtherTool.ran("python3", "two_by_two.py", in, scipy)) {
      OtherTool.requireClose("SciPy, tables", ours, scipy, TOLERANCE);
    }
    Path r = folder.resolve("r.csv");
    Path standardised = folder.resolve("standardised.csv");
    if (OtherTool.ran("Rscript", "two_by_two.R", in, rates, r, standardised)) {
      OtherTool.requireClose("R, tables", ours, r, TOLERANCE);
      OtherTool.requireClose("R, rates", numbers(standardised(places)), standardised, TOLERANCE);
    }
  }

  private static String line(TwoProportions table) {
    Proportion first = table.first();
    Proportion second = table.second();
    return first.part() + "," + first.whole() + "," + second.part() + "," + second.whole();
  }

  private static List<String> lines(List<List<DirectlyStandardisedRate.Band>> places) {
    List<String> lines = new ArrayList<>();
    for (int place = 0; place < places.size(); place++) {
      for (DirectlyStandardisedRate.Band band : places.get(place)) {
        EventRate rate = band.observed();
        lines.add(place + "," + rate.events() + "," + rate.exposure() + "," + band.standard());
      }
    }
    return lines;
  }

  private static double[] numbers(Result one) {
    return new double[] {
      one.adjusted(),
      one.first().lower(),
      one.first().upper(),
      one.second().lower(),
      one.second().upper()
    };
  }

  /** The two intervals of each place, one after the other. */
  private static double[][] numbers(List<Optional<Interval>> intervals) {
    double[][] numbers = new double[intervals.size() / 2][4];
    for (int i = 0; i < intervals.size(); i++) {
      Interval interval = intervals.get(i).orElseThrow();
      numbers[i / 2][i % 2 * 2] = interval.lower();
      numbers[i / 2][i % 2 * 2 + 1] = interval.upper();
    }
    return numbers;
  }
}
