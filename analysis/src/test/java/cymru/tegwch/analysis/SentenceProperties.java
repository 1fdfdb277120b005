// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.change.Change;
import cymru.tegwch.analysis.change.Span;
import cymru.tegwch.analysis.measure.Days;
import cymru.tegwch.analysis.measure.MeasureComparison;
import cymru.tegwch.analysis.ordinal.OrdinalComparison;
import cymru.tegwch.analysis.pay.PayGaps;
import cymru.tegwch.analysis.uptake.Uptake;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Every finding explains itself whole, in both languages, and never says why. */
class SentenceProperties {

  @Property(tries = 150)
  void ofRepresentation(
      @ForAll @Size(5) List<@LongRange(min = 0, max = 400) Long> counts,
      @ForAll @Size(5) List<@LongRange(min = 0, max = 9_000) Long> benchmark,
      @ForAll @LongRange(min = 0, max = 30) long silent,
      @ForAll boolean isWholeBody) {
    if (benchmark.stream().mapToLong(Long::longValue).sum() == 0) {
      return;
    }
    CountTable table =
        Fixture.oneWay(
            "t", Fixture.ETHNIC_GROUP, Map.of(Silence.NOT_STATED, silent), array(counts));
    WholeSentences.require(
        Representation.withDefaults()
            .withBody(isWholeBody ? Body.WHOLE_BODY : Body.SAMPLE)
            .compare(table, Fixture.benchmark(Fixture.ETHNIC_GROUP, array(benchmark))));
  }

  @Property(tries = 100)
  void ofOutcomes(
      @ForAll @Size(5) List<@LongRange(min = 0, max = 60) Long> happened,
      @ForAll @Size(5) List<@LongRange(min = 0, max = 300) Long> didNot) {
    long[][] counts = new long[5][];
    for (int i = 0; i < 5; i++) {
      counts[i] = new long[] {happened.get(i), didNot.get(i), i};
    }
    WholeSentences.require(
        OutcomeComparison.withDefaults()
            .compare(Fixture.satisfaction("t", Fixture.ETHNIC_GROUP, counts)));
  }

  @Property(tries = 60)
  void ofOrderedAnswers(
      @ForAll @Size(10) List<@LongRange(min = 0, max = 90) Long> counts,
      @ForAll @LongRange(min = 0, max = 40) long silent) {
    long[] first = array(counts.subList(0, 5));
    long[] second = array(counts.subList(5, 10));
    first[4] = silent;
    WholeSentences.require(
        OrdinalComparison.withDefaults()
            .withOrderedGroups()
            .compare(Fixture.onScale("t", Fixture.SEX, first, second)));
  }

  @Property(tries = 60)
  void ofStrata(@ForAll @Size(12) List<@LongRange(min = 0, max = 90) Long> counts) {
    WholeSentences.require(
        OutcomeComparison.withDefaults()
            .allowingFor("department")
            .compare(Admissions.table(array(counts))));
  }

  @Property(tries = 60)
  void ofRates(
      @ForAll @Size(5) List<@LongRange(min = 0, max = 60) Long> events,
      @ForAll @Size(5) List<@LongRange(min = 0, max = 300) Long> exposure) {
    WholeSentences.require(
        OutcomeComparison.withDefaults()
            .compare(
                new ExposureTable(
                    Fixture.oneWay("e", Fixture.ETHNIC_GROUP, Map.of(), array(events)),
                    Fixture.oneWay("x", Fixture.ETHNIC_GROUP, Map.of(), array(exposure)))));
  }

  @Property(tries = 40)
  void ofMeans(
      @ForAll @Size(8) List<@LongRange(min = 0, max = 400) Long> women,
      @ForAll @Size(8) List<@LongRange(min = 0, max = 400) Long> men,
      @ForAll @LongRange(min = 0, max = 40) long more) {
    WholeSentences.require(
        MeasureComparison.withDefaults()
            .compare(Days.table(Days.DAYS, Fixture.SEX, with(women, more), men)));
  }

  @Property(tries = 40)
  void ofPay(
      @ForAll @Size(8) List<@LongRange(min = 1_000, max = 4_000) Long> women,
      @ForAll @Size(8) List<@LongRange(min = 1_000, max = 4_000) Long> men,
      @ForAll boolean isBonus) {
    PayGaps asked = PayGaps.comparedWith("male");
    WholeSentences.require(
        (isBonus ? asked.ofBonuses() : asked).compare(Days.table(PAY, Fixture.SEX, women, men)));
  }

  @Property(tries = 40)
  void ofAChangeBesideAnotherPlace(
      @ForAll @Size(24) List<@LongRange(min = 0, max = 90) Long> counts) {
    List<OutcomeTable> tables = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      long[] six = array(counts.subList(6 * i, 6 * i + 6));
      tables.add(
          OverTime.satisfaction(
              "t" + i,
              OverTime.tenants(i < 2 ? "here" : "there", 2025 + i % 2),
              Arrays.copyOf(six, 3),
              Arrays.copyOfRange(six, 3, 6)));
    }
    Span here = Span.of(tables.get(0), tables.get(1));
    WholeSentences.require(
        Change.withDefaults().against(here, Span.of(tables.get(2), tables.get(3))));
    WholeSentences.require(Change.withDefaults().gaps(here));
    WholeSentences.require(Change.withDefaults().compare(here));
  }

  @Property(tries = 40)
  void ofTheUseOfThoseInNeed(@ForAll @Size(6) List<@LongRange(min = 0, max = 90) Long> counts) {
    long[] six = array(counts);
    WholeSentences.require(
        Uptake.withDefaults()
            .among(
                OverTime.satisfaction(
                    "used",
                    OverTime.tenants("here", 2026),
                    Arrays.copyOf(six, 3),
                    Arrays.copyOfRange(six, 3, 6))));
  }

  private static final Measure PAY =
      new Measure("pay", Text.of("Hourly pay", "Cyflog yr awr"), Measure.Unit.PENCE);

  private static List<Long> with(List<Long> values, long more) {
    List<Long> all = new ArrayList<>(values);
    for (long i = 0; i < more; i++) {
      all.add(i % 30);
    }
    return all;
  }

  @Property(tries = 1)
  void ofWhatIsWithheld() {
    WholeSentences.require(new Group(Coordinates.of("a"), Text.of("A", "B")).withheld().sentence());
  }

  private static long[] array(List<Long> list) {
    return list.stream().mapToLong(Long::longValue).toArray();
  }
}
