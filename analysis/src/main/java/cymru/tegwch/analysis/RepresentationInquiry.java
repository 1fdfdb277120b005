// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.ReadNumber;
import cymru.tegwch.analysis.asking.ReadTable;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.SilenceWords;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Weighed;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.contrast.Heard;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.contrast.Unknown;
import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.interval.MidPInterval;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.analysis.statistics.profile.BenchmarkGap;
import cymru.tegwch.analysis.statistics.test.BinomialTest;
import cymru.tegwch.analysis.statistics.test.TwoSided;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Shares of a table against a benchmark's, or against those that are expected at its ages. */
record RepresentationInquiry(Representation specification, Counts table, Standard standard)
    implements Inquiry {

  private static final Text LOWER = Text.of("lower than the benchmark", "is na’r meincnod");
  private static final Text HIGHER = Text.of("higher than the benchmark", "uwch na’r meincnod");

  private static final Text AT_THEIR_AGES =
      Text.of(
          "the benchmark is as it would be at the ages of those counted",
          "mae’r meincnod fel y byddai ar oedrannau’r rhai a gyfrifwyd");

  private static final Text COUNTED = Text.of("Counted", "Cyfrifwyd");
  private static final Text BENCHMARK = Text.of("Benchmark", "Meincnod");

  RepresentationInquiry(Representation specification, Counts table, Benchmark benchmark) {
    this(specification, table, Standard.of(benchmark));
  }

  @Override
  public Text title() {
    Text asked = table.dimensions().get(0).label();
    Text area = benchmark().area();
    if (standard.isByAge()) {
      return Sentence.both(
          List.of(asked, area),
          "Representation, allowing for age: " + asked.en() + " (benchmark: " + area.en() + ")",
          "Cynrychiolaeth, gan ystyried oedran: " + asked.cy() + " (meincnod: " + area.cy() + ")");
    }
    return Sentence.both(
        List.of(asked, area),
        "Representation: " + asked.en() + " (benchmark: " + area.en() + ")",
        "Cynrychiolaeth: " + asked.cy() + " (meincnod: " + area.cy() + ")");
  }

  @Override
  public List<Benchmark> benchmarks() {
    return standard.benchmarks();
  }

  @Override
  public NumberKind numbers() {
    return NumberKind.COUNTED;
  }

  @Override
  public Answers ask(Reading reading) {
    Counts counts = reading.counts(table);
    Counts reaches = reading.reaches(table);
    Coordinates everybody = standard.place(Coordinate.Margin.ANSWERED);
    OptionalLong base = counts.count(everybody);
    List<Draft> drafts = new ArrayList<>();
    for (Level.Group of : counts.dimensions().get(0).level().groups()) {
      Group group = new Group(Coordinates.of(of.code()), of.category().label());
      OptionalLong count = counts.count(standard.place(Coordinate.of(of.code())));
      Optional<Rate> expected = standard.share(counts, of);
      if (count.isEmpty() || base.isEmpty() || count.getAsLong() > base.getAsLong()) {
        drafts.add(new Draft.Settled(group.withheld()));
      } else if (expected.isEmpty() && base.getAsLong() > 0) {
        drafts.add(new Draft.Settled(group.withheld()));
      } else {
        Rate against = expected.orElse(new Rate(0, 1, Rate.Per.HUNDRED, null));
        Tally.Reach reach =
            new Tally.Reach(
                reaches.count(standard.place(Coordinate.of(of.code()))).orElseThrow(),
                reaches.count(everybody).orElseThrow());
        Tally tally = new Tally(count.getAsLong(), base.getAsLong(), reach);
        drafts.add(draft(new Asked(group, tally, against), counts, reading));
      }
    }
    return new Answers(notes(counts), Draft.finished(drafts, alpha()));
  }

  /** One group's numbers: its count on its base, and the share that is expected. */
  private record Asked(Group group, Tally tally, Rate against) {

    long count() {
      return tally.count();
    }

    long base() {
      return tally.base();
    }
  }

  private Draft draft(Asked asked, Counts counts, Reading reading) {
    List<Text> context = context(counts, reading);
    if (asked.base() == 0 && !reading.isRounded()) {
      return asked.group().undefined(Words.NOBODY_IN_GROUP, context);
    }
    if (asked.base() < reading.percentageBase()) {
      return new Draft.Settled(asked.group().withheld());
    }
    Rate figure = figure(Proportion.of(asked.count(), asked.base()));
    Rate against = asked.against();
    if (against.count() == 0 || against.count() == against.base()) {
      List<Text> rest = new ArrayList<>(List.of(Words.share(figure, basis())));
      rest.addAll(context);
      return asked
          .group()
          .undefined(
              against.count() == 0 ? Words.NOBODY_IN_BENCHMARK : Words.NOBODY_ELSE_IN_BENCHMARK,
              rest);
    }
    Proportion observed = Proportion.of(asked.count(), asked.base());
    return new Draft.Tested(
        p(observed, against),
        rounded(asked, against),
        certainty -> finding(asked, certainty, counts, reading));
  }

  private double p(Proportion observed, Rate against) {
    return BinomialTest.of(observed, against.value()).p(method());
  }

  private Draft.Range rounded(Asked asked, Rate against) {
    return Draft.Range.of(
        Stream.concat(Stream.of(asked.tally()), asked.tally().corners().stream())
            .filter(tally -> tally.count() >= 0 && tally.count() <= tally.base())
            .mapToDouble(tally -> p(Proportion.of(tally.count(), tally.base()), against)));
  }

  private Finding finding(Asked asked, Certainty certainty, Counts counts, Reading reading) {
    Proportion observed = Proportion.of(asked.count(), asked.base());
    Rate against = asked.against();
    Rate figure = figure(observed);
    Comparison comparison = comparison(observed, figure, against, certainty);
    List<Text> clauses = new ArrayList<>();
    clauses.add(Words.share(figure, basis()));
    clauses.add(Words.benchmark(against, benchmark()));
    if (standard.isByAge()) {
      clauses.add(AT_THEIR_AGES);
    }
    clauses.addAll(Words.sizes(comparison));
    if (isWholeBody()) {
      clauses.add(Words.WHOLE_BODY);
      clauses.add(Words.none(BinomialTest.of(observed, against.value()).none()));
    }
    return new Weighed(
            comparison,
            clauses,
            comparison.difference().value() < 0 ? LOWER : HIGHER,
            BenchmarkPower.of(specification, method(), against.value(), certainty),
            specification.power(),
            context(counts, reading),
            silence(asked, comparison, reading))
        .of(asked.group());
  }

  private Comparison comparison(
      Proportion observed, Rate figure, Rate against, Certainty certainty) {
    BenchmarkGap gap = BenchmarkGap.of(observed, against.value());
    double ratio = gap.ratio().orElseThrow();
    if (isWholeBody()) {
      return new Comparison(
          figure,
          against,
          new Estimate(gap.difference(), null),
          new Estimate(ratio, null),
          certainty);
    }
    Interval matched = MidPInterval.of(observed, specification.confidence());
    return new Comparison(
        figure,
        against,
        new Estimate(gap.difference(), matched.movedBy(-against.value())),
        new Estimate(ratio, matched.scaledBy(1 / against.value())),
        certainty);
  }

  private Rate figure(Proportion observed) {
    return new Rate(
        observed.part(),
        observed.whole(),
        Rate.Per.HUNDRED,
        isWholeBody() ? null : WilsonInterval.of(observed, specification.confidence()));
  }

  private List<Remark> silence(Asked asked, Comparison comparison, Reading reading) {
    Optional<ReadNumber> silent =
        Silences.number(
            ReadTable.of(reading, table), standard.place(Coordinate.Margin.EVERYONE), 0, Set.of());
    if (silent.isEmpty()) {
      return List.of(SilenceWords.WITHHELD);
    }
    if (silent.orElseThrow().value() == 0) {
      return reading.isRounded() ? List.of() : List.of(SilenceWords.NOBODY_SILENT);
    }
    Heard heard = new Heard(Scale.SHARE, asked.tally(), Unknown.silent(silent.orElseThrow()));
    return List.of(
        new RepresentationSilence(heard, comparison.against().value())
            .remark(comparison, reading.isRounded()));
  }

  private List<Text> context(Counts counts, Reading reading) {
    List<Text> context = new ArrayList<>();
    context.add(
        Words.notCounted(
            Silences.along(counts, standard.place(Coordinate.Margin.EVERYONE), 0, Set.of())));
    if (reading.isRounded()) {
      context.add(Words.published(reading.roundingBase()));
    }
    return context;
  }

  private List<Text> notes(Counts counts) {
    Benchmark benchmark = benchmark();
    Population counted = table.population();
    Population published = benchmark.population();
    List<Text> notes = new ArrayList<>();
    notes.add(Words.population(COUNTED, counted));
    notes.add(Words.population(BENCHMARK, published));
    if (counted.asAt().getYear() != published.asAt().getYear()) {
      notes.add(Words.ANOTHER_YEAR);
    }
    if (standard.isByAge()) {
      notes.add(
          Words.inNoGroup(
              counts.dimensions().get(1).label(),
              Silences.along(
                  counts,
                  Coordinates.of(Coordinate.Margin.EVERYONE, Coordinate.Margin.EVERYONE),
                  1,
                  Set.of())));
    } else if (counted.ageFloor() > 0 && benchmark.ageFloor() == 0) {
      notes.add(Words.everyAge(counted.ageFloor()));
    }
    if (!benchmark.silences().isEmpty()) {
      notes.add(Words.silentInBenchmark(benchmark));
    }
    return notes;
  }

  private Benchmark benchmark() {
    return standard.first();
  }

  private Text basis() {
    return Words.basis(table.population().unit().label(), List.of());
  }

  private boolean isWholeBody() {
    return specification.body() == Body.WHOLE_BODY;
  }

  /** The definition with the matched interval for a sample, the strictly exact one for a body. */
  private TwoSided method() {
    return isWholeBody() ? TwoSided.CENTRAL : TwoSided.MID_P;
  }

  private double alpha() {
    return 1 - specification.confidence();
  }
}
