// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.analysis.change.Change;
import cymru.tegwch.analysis.change.Interruption;
import cymru.tegwch.analysis.change.ProcessChart;
import cymru.tegwch.analysis.change.Projection;
import cymru.tegwch.analysis.change.Series;
import cymru.tegwch.analysis.change.Span;
import cymru.tegwch.analysis.crossing.Crossings;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.measure.Days;
import cymru.tegwch.analysis.measure.MeasureComparison;
import cymru.tegwch.analysis.ordinal.OrdinalComparison;
import cymru.tegwch.analysis.pay.PayGaps;
import cymru.tegwch.analysis.place.Estates;
import cymru.tegwch.analysis.place.PlaceFunnel;
import cymru.tegwch.analysis.place.PlaceProfiles;
import cymru.tegwch.analysis.place.PooledPlaces;
import cymru.tegwch.analysis.response.Response;
import cymru.tegwch.analysis.stage.Arrears;
import cymru.tegwch.analysis.stage.Stages;
import cymru.tegwch.analysis.uptake.Uptake;
import cymru.tegwch.analysis.usage.Channels;
import cymru.tegwch.analysis.usage.Frequency;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every question, put to invented tables, as counted and as a release prints it. */
final class Questions {

  private static final CodeList TIMES =
      Fixture.list(
          "times@1",
          Text.of("Contacts", "Cysylltiadau"),
          "0",
          "Never",
          "Byth",
          "1",
          "Once",
          "Unwaith",
          "5-or-more",
          "5 or more",
          "5 neu fwy");
  private static final CodeList CHANNEL =
      Fixture.list(
          "channel@1",
          Text.of("Channel", "Dull"),
          "phone",
          "Telephone",
          "Ffôn",
          "web",
          "Website",
          "Gwefan");
  private static final Measure HOURLY =
      new Measure("hourly", Text.of("Hourly pay", "Cyflog yr awr"), Measure.Unit.PENCE);
  private static final Population TENANTS = OverTime.tenants("the landlord", 2026);

  private Questions() {}

  /**
   * A question as it was found and as it is published.
   *
   * @param name the question
   * @param found of the tables themselves
   * @param published of what a release prints
   */
  record Case(String name, Findings<CountTable> found, Findings<ProtectedTable> published) {

    static Case of(String name, Findings<CountTable> found, ProtectedRelease... releases) {
      ProtectedRelease[] others =
          List.of(releases).subList(1, releases.length).toArray(ProtectedRelease[]::new);
      return new Case(name, found, found.in(releases[0], others));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> all() {
    return Stream.of(oneTable(), rates(), time(), places(), people(), amounts())
        .flatMap(List::stream);
  }

  private static ProtectedRelease release(String id, OutcomeTable... tables) {
    Release release = Release.of(id);
    for (OutcomeTable table : tables) {
      release = release.add(table);
    }
    return release.protect(DisclosurePolicy.publicRelease());
  }

  private static ProtectedRelease release(String id, CountTable... tables) {
    Release release = Release.of(id);
    for (CountTable table : tables) {
      release = release.add(table);
    }
    return release.protect(DisclosurePolicy.publicRelease());
  }

  private static List<Case> oneTable() {
    CountTable groups = Fixture.byEthnicGroup();
    OutcomeTable satisfied = Fixture.satisfactionByEthnicGroup();
    OutcomeTable crossed = Fixture.satisfactionBySexAndEthnicGroup();
    CountTable answers =
        Fixture.onScale(
            "how-satisfied",
            Fixture.SEX,
            new long[] {20, 35, 25, 20, 14},
            new long[] {160, 150, 60, 40, 22});
    CountTable arrears = Arrears.byFurthestStage();
    return List.of(
        Case.of(
            "representation",
            Representation.withDefaults().compare(groups, Fixture.residents()),
            release("r", groups)),
        Case.of(
            "outcomes",
            OutcomeComparison.withDefaults().compare(satisfied),
            release("r", satisfied)),
        Case.of(
            "outcomes within strata",
            OutcomeComparison.withDefaults().allowingFor("ethnic").compare(crossed),
            release("r", crossed)),
        Case.of("scale", OrdinalComparison.withDefaults().compare(answers), release("r", answers)),
        Case.of("stages", Stages.withDefaults().compare(arrears), release("r", arrears)),
        Case.of("crossings", Crossings.withDefaults().compare(crossed), release("r", crossed)),
        Case.of(
            "interactions", Crossings.withDefaults().interactions(crossed), release("r", crossed)),
        Case.of(
            "pooled crossings",
            Crossings.withDefaults().pooled(crossed, "sex", "ethnic"),
            release("r", crossed)));
  }

  private static List<Case> rates() {
    ExposureTable complaints = Fixture.complaints(12, 8, 9, 90, 9);
    ExposureTable byEstate =
        Estates.complaints(
            new long[] {12, 40, 9, 30, 25, 11}, new long[] {300, 420, 210, 640, 330, 90});
    return List.of(
        Case.of(
            "rates",
            OutcomeComparison.withDefaults().compare(complaints),
            Release.of("r").add(complaints).protect(DisclosurePolicy.publicRelease())),
        Case.of(
            "funnel of rates",
            PlaceFunnel.withDefaults().compare(byEstate),
            Release.of("r").add(byEstate).protect(DisclosurePolicy.publicRelease())));
  }

  private static List<Case> time() {
    Population before = OverTime.tenants("the landlord", 2025);
    OutcomeTable first = OverTime.satisfaction("s", before, new long[] {60, 140, 9}, HALF);
    OutcomeTable second = OverTime.satisfaction("s", TENANTS, new long[] {120, 90, 12}, HALF);
    OutcomeTable there =
        OverTime.satisfaction(
            "s", OverTime.tenants("another", 2025), new long[] {70, 130, 0}, HALF);
    OutcomeTable later =
        OverTime.satisfaction(
            "s", OverTime.tenants("another", 2026), new long[] {72, 131, 4}, HALF);
    Span here = Span.of(first, second);
    ProtectedRelease[] two = {release("a", first), release("b", second)};
    long[][] women = new long[16][];
    long[][] men = new long[16][];
    for (int i = 0; i < 16; i++) {
      women[i] = new long[] {i < 8 ? 50 + i : 70 + i, 103};
      men[i] = new long[] {70 + i % 3, 104};
    }
    OutcomeTable quarters = OverTime.byQuarter("q", women, men);
    Series series = Series.along(quarters, "quarter");
    return List.of(
        Case.of("change", Change.withDefaults().compare(here), two),
        Case.of("gaps", Change.withDefaults().gaps(here), two),
        Case.of(
            "against",
            Change.withDefaults().against(here, Span.of(there, later)),
            two[0],
            two[1],
            release("c", there),
            release("d", later)),
        Case.of("chart", ProcessChart.withDefaults().read(series), release("q", quarters)),
        Case.of(
            "interruption", Interruption.withDefaults().compare(series, 8), release("q", quarters)),
        Case.of(
            "projection", Projection.withDefaults().project(series, 2), release("q", quarters)));
  }

  private static final long[] HALF = {100, 100, 7};

  private static List<Case> places() {
    OutcomeTable satisfied = Estates.satisfied();
    CountTable groups =
        Estates.groups(
            new long[] {40, 30, 20, 300, 21},
            new long[] {22, 60, 25, 200, 30},
            new long[] {90, 20, 20, 120, 25});
    return List.of(
        Case.of("funnel", PlaceFunnel.withDefaults().compare(satisfied), release("r", satisfied)),
        Case.of("profiles", PlaceProfiles.withDefaults().compare(groups), release("r", groups)),
        Case.of(
            "places", PooledPlaces.withDefaults().estimate(satisfied), release("r", satisfied)));
  }

  private static List<Case> people() {
    OutcomeTable responded =
        OverTime.satisfaction("s", TENANTS, new long[] {50, 150, 5}, new long[] {200, 200, 0});
    OutcomeTable users =
        OverTime.satisfaction("use", TENANTS, new long[] {30, 564, 6}, new long[] {220, 580, 0});
    OutcomeTable needed = needed(210, 390, 390, 410);
    OutcomeTable use =
        OverTime.satisfaction(
            "use", TENANTS.where("in need"), new long[] {30, 180, 4}, new long[] {220, 170, 6});
    CountTable contacts =
        OverTime.bySexAnd(
            "contacts",
            Fixture.dimension("times", TIMES),
            List.of(60L, 25L, 15L),
            List.of(120L, 70L, 10L));
    CountTable ways =
        OverTime.bySexAnd(
            "ways", Fixture.dimension("channel", CHANNEL), List.of(40L, 60L), List.of(60L, 140L));
    CountTable bySex =
        Fixture.oneWay("by-sex", Fixture.SEX, Map.of(Silence.PREFER_NOT_TO_SAY, 25L), 30, 50);
    Response asked = Response.withDefaults();
    return List.of(
        Case.of("response", asked.rates(responded), release("r", responded)),
        Case.of("silence", asked.silence(responded), release("r", responded)),
        Case.of("declarations", asked.declarations(List.of(bySex)), release("r", bySex)),
        Case.of(
            "uptake", Uptake.withDefaults().compare(users, needed), release("r", users, needed)),
        Case.of("use of those in need", Uptake.withDefaults().among(use), release("r", use)),
        Case.of("frequency", Frequency.withDefaults().compare(contacts), release("r", contacts)),
        Case.of("channels", Channels.withDefaults().compare(ways), release("r", ways)));
  }

  /** Women in need and not, then men. */
  private static OutcomeTable needed(long... counts) {
    Outcome inNeed =
        Outcome.of(
            Variable.of(
                "need",
                Fixture.list(
                    "need@1",
                    Text.of("Need", "Angen"),
                    "yes",
                    "In need",
                    "Mewn angen",
                    "no",
                    "Not in need",
                    "Heb fod mewn angen")),
            "yes");
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < 4; i++) {
      cells.put(
          Coordinates.of(
              i < 2 ? "female" : "male", i % 2 == 0 ? Outcome.HAPPENED : Outcome.DID_NOT),
          Cell.ofPeople(counts[i]));
    }
    return new OutcomeTable(
        inNeed,
        CountTable.summing(
            "need",
            TENANTS,
            List.of(OverTime.sex(), Dimension.of("need", inNeed.label(), inNeed.level())),
            cells));
  }

  private static List<Case> amounts() {
    MeasureTable days = Days.days();
    MeasureTable pay =
        Days.table(
            HOURLY, Fixture.SEX, Days.values(60, 1_200, 77, 499), Days.values(48, 1_300, 91, 601));
    return List.of(
        Case.of(
            "means",
            MeasureComparison.withDefaults().compare(days),
            Release.of("r").add(days).protect(DisclosurePolicy.publicRelease())),
        Case.of(
            "pay",
            PayGaps.comparedWith("male").compare(pay),
            Release.of("r").add(pay).protect(DisclosurePolicy.publicRelease())));
  }
}
