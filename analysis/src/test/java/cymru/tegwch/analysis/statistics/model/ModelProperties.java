// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

/** What must hold of regressions whatever the data are. */
class ModelProperties {

  private static final int ROWS = 120;
  private static final List<Term> TERMS =
      List.of(Term.factor("sex", "Male"), Term.factor("area", "A"), Term.numeric("years"));

  @Property(tries = 60)
  void theOrderOfRowsChangesNothing(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    int[] shuffled = shuffled(seed);

    Coefficients one = logistic(data(seed, row -> row, 1, 0), "Male").coefficients();
    Coefficients two = logistic(data(seed, row -> shuffled[row], 1, 0), "Male").coefficients();
    Coefficients pay = linear(data(seed, row -> row, 1, 0));
    Coefficients again = linear(data(seed, row -> shuffled[row], 1, 0));

    assertThat(two.list()).isEqualTo(one.list());
    assertThat(again.list()).isEqualTo(pay.list());
  }

  @Property(tries = 60)
  void aFrequencyIsAsManyRows(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    ModelData data = data(seed, row -> row, 1, 0).withNumeric("twice", row -> 2);
    ModelData doubled = data(seed, row -> row / 2, 2, 0);
    ModelOptions options =
        ModelOptions.withDefaults().withWeighting(Weighting.frequencies("twice"));

    Coefficients frequency =
        LogisticRegression.withDefaults()
            .withOptions(options)
            .fit(data, BinaryResponse.counts("yes", "no"), TERMS)
            .coefficients();
    Coefficients rows = logistic(doubled, "Male").coefficients();

    assertAlike(frequency, rows, 1e-9);
    assertAlike(
        LinearRegression.withDefaults().withOptions(options).fit(data, "pay", TERMS).coefficients(),
        linear(doubled),
        1e-9);
  }

  @Property(tries = 60)
  void anotherUnitDividesTheCoefficientAndChangesNoOther(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @DoubleRange(min = 0.01, max = 1_000) double unit,
      @ForAll @DoubleRange(min = -5_000, max = 5_000) double origin) {
    Coefficients plain = logistic(data(seed, row -> row, 1, 0), "Male").coefficients();
    Coefficients moved =
        logistic(scaled(data(seed, row -> row, 1, 0), unit, origin), "Male", "scaled")
            .coefficients();

    assertThat(moved.of("scaled").estimate() * unit)
        .isCloseTo(plain.of("years").estimate(), within(1e-7));
    assertThat(moved.of("sex", "Female").estimate())
        .isCloseTo(plain.of("sex", "Female").estimate(), within(1e-8));
    assertThat(moved.of("sex", "Female").standardError())
        .isCloseTo(plain.of("sex", "Female").standardError(), within(1e-8));
  }

  @Property(tries = 60)
  void anotherReferenceTurnsTheSignAndNoRisk(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    ModelData data = data(seed, row -> row, 1, 0);
    LogisticFit men = logistic(data, "Male");
    LogisticFit women = logistic(data, "Female");

    assertThat(women.coefficients().of("sex", "Male").estimate())
        .isCloseTo(-men.coefficients().of("sex", "Female").estimate(), within(1e-8));
    assertThat(women.marginal("sex", "Male").difference())
        .isCloseTo(-men.marginal("sex", "Female").difference(), within(1e-9));
    assertThat(women.marginal("sex", "Male").differenceError())
        .isCloseTo(men.marginal("sex", "Female").differenceError(), within(1e-9));
  }

  @Property(tries = 40)
  void aCombinationOfTermsIsRefusedByName(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    ModelData data = scaled(data(seed, row -> row, 1, 0), 12, 2_000);
    List<Term> terms =
        List.of(Term.factor("sex", "Male"), Term.numeric("years"), Term.numeric("scaled"));

    assertRefused(() -> LinearRegression.withDefaults().fit(data, "pay", terms));
    assertRefused(
        () ->
            LogisticRegression.withDefaults().fit(data, BinaryResponse.counts("yes", "no"), terms));
  }

  private static void assertRefused(Runnable fit) {
    ModelRefused refusal = catchThrowableOfType(ModelRefused.class, fit::run);
    assertThat(refusal.reason()).isEqualTo(ModelRefused.Reason.COLLINEAR);
    assertThat(refusal.terms()).containsExactly("scaled");
  }

  private static void assertAlike(Coefficients one, Coefficients two, double tolerance) {
    for (int j = 0; j < one.list().size(); j++) {
      double size = Math.abs(two.list().get(j).estimate()) + 1;
      assertThat(one.list().get(j).estimate())
          .isCloseTo(two.list().get(j).estimate(), within(tolerance * size));
      assertThat(one.list().get(j).standardError())
          .isCloseTo(two.list().get(j).standardError(), within(tolerance * size));
    }
  }

  private static LogisticFit logistic(ModelData data, String reference) {
    return logistic(data, reference, "years");
  }

  private static LogisticFit logistic(ModelData data, String reference, String years) {
    return LogisticRegression.withDefaults()
        .fit(
            data,
            BinaryResponse.counts("yes", "no"),
            List.of(Term.factor("sex", reference), Term.factor("area", "A"), Term.numeric(years)));
  }

  private static Coefficients linear(ModelData data) {
    return LinearRegression.withDefaults().fit(data, "pay", TERMS).coefficients();
  }

  private static ModelData scaled(ModelData data, double unit, double origin) {
    double[] years = data.numeric("years");
    return data.withNumeric("scaled", row -> years[row] * unit + origin);
  }

  private static int[] shuffled(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = IntStream.range(0, ROWS).toArray();
    for (int i = ROWS - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return order;
  }

  /** Rows of a rule and a seed: each level and each outcome is there. */
  private static ModelData data(long seed, IntUnaryOperator source, int times, double shift) {
    double[] noise =
        IntStream.range(0, ROWS)
            .mapToDouble(row -> new SplittableRandom(seed * 1_000 + row).nextDouble())
            .toArray();
    return ModelData.ofRows(ROWS * times)
        .withFactor("sex", List.of("Male", "Female"), row -> source.applyAsInt(row) % 2)
        .withFactor("area", List.of("A", "B", "C"), row -> source.applyAsInt(row) / 2 % 3)
        .withNumeric("years", row -> source.applyAsInt(row) * 7 % 11 + shift)
        .withNumeric("yes", row -> Math.floor(10 * noise[source.applyAsInt(row)]))
        .withNumeric("no", row -> 10 - Math.floor(10 * noise[source.applyAsInt(row)]))
        .withNumeric("pay", row -> 20 + noise[source.applyAsInt(row)]);
  }
}
