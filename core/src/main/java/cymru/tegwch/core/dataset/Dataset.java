// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.column.CodeBook;
import cymru.tegwch.core.column.Columns;
import cymru.tegwch.core.column.Segment;
import cymru.tegwch.core.column.Strip;
import cymru.tegwch.core.intake.ImportRefused;
import cymru.tegwch.core.intake.ImportReport;
import cymru.tegwch.core.intake.Mapping;
import cymru.tegwch.core.intake.RecordReader;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.table.Tabulation;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Derivation;
import cymru.tegwch.core.variable.Measure;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Columns of codes and whole numbers, to be counted. It cannot be changed, and no row can be read
 * from it.
 *
 * <p>Where rows say whom they are about, cells count different people, however often each is there;
 * with {@link #counting} {@link Counting#EVENTS} they count rows. Where rows do not say, each is
 * taken to be about somebody else.
 *
 * <p>It takes a byte of memory for each row and variable of up to 121 categories, 1 to 8 bytes for
 * a measure, and, where rows say whom they are about, 4 bytes for each row and 16 for each
 * different person.
 *
 * <p>Counting uses the threads of the {@link java.util.concurrent.ForkJoinPool} that it is called
 * in, else those of the common pool; to use fewer, call it in a smaller pool. Tables are the same
 * either way, and whatever the order of the rows.
 *
 * <pre>{@code
 * CountTable groups = tenants.count(Wales.ETHNIC_GROUP.broad());
 * OutcomeTable byAge = repairs.count(satisfied, Wales.AGE.at("ten-year"));
 * }</pre>
 */
public final class Dataset {

  private final Columns columns;
  private final Population population;
  private final Catalogue catalogue;
  private final ImportReport intake;
  // Found when first needed; both follow from the above.
  private volatile @Nullable Columns byHousehold;
  private volatile @Nullable String shown;

  /**
   * A dataset of columns.
   *
   * @param columns the columns
   * @param population whom they describe and in which unit they are counted
   * @param catalogue the lists and crosswalks at hand
   * @param intake where the rows came from and what became of them
   */
  Dataset(Columns columns, Population population, Catalogue catalogue, ImportReport intake) {
    this.columns = requireNonNull(columns, "columns");
    this.population = requireNonNull(population, "population");
    this.catalogue = requireNonNull(catalogue, "catalogue");
    this.intake = requireNonNull(intake, "intake");
  }

  /** A dataset of columns that did not come from a file. */
  Dataset(Columns columns, Population population, Catalogue catalogue) {
    this(columns, population, catalogue, ImportReport.accepting(columns.rows()));
  }

  /**
   * Reads a file of comma-separated values in UTF-8.
   *
   * @throws ImportRefused if the file cannot be read as a whole; its report says why
   * @throws UncheckedIOException if the file cannot be had
   */
  public static Dataset readCsv(Path file, Mapping mapping) {
    return read(RecordReader.csv(file).mapping(mapping));
  }

  /**
   * Reads whatever a reader reads: another encoding, another separator, JSON, or rows.
   *
   * <p>Two datasets can be joined by {@link #withProfilesOf} if both were read with subjects under
   * one key, or both without.
   *
   * @throws ImportRefused if what is read must be refused as a whole; its report says why
   * @throws IllegalStateException if the reader has no mapping
   * @throws UncheckedIOException if the file cannot be had
   */
  public static Dataset read(RecordReader reader) {
    Mapping mapping = reader.mapping();
    RowCollector collector = new RowCollector(mapping);
    ImportReport report = reader.readRowsTo(collector);
    if (report.isRefused()) {
      throw new ImportRefused(report);
    }
    return new Dataset(
        collector.columns(report), mapping.population(), mapping.catalogue(), report);
  }

  /**
   * Records as a dataset.
   *
   * <p>A record without a question was not asked it. A record with a code that is not in the list,
   * or with several where one may be, is rejected.
   *
   * @param records the records, read once
   * @param catalogue the lists of the questions
   * @param population whom they describe
   * @param questions the questions to take, each at the detailed level of its list
   * @throws IllegalArgumentException if an answer is in another list or edition than its
   *     question's; the message names both
   */
  public static Dataset fromRecords(
      Stream<MonitoringRecord> records,
      Catalogue catalogue,
      Population population,
      Axis... questions) {
    RecordColumns columns = new RecordColumns(catalogue, List.of(questions));
    try (records) {
      records.sequential().forEach(columns::add);
    }
    return new Dataset(columns.columns(), population, catalogue, columns.report());
  }

  /** Where the rows came from and what became of them, before anything was selected or joined. */
  public ImportReport intake() {
    return intake;
  }

  /** How many rows there are. */
  public long rows() {
    return columns.rows();
  }

  /** Whom the rows describe, and in which unit they are counted. */
  public Population population() {
    return population;
  }

  /** The variables in order. */
  public List<Variable> variables() {
    return columns.layout().books().stream().map(CodeBook::variable).toList();
  }

  /** The measures in order. */
  public List<Measure> measures() {
    return columns.layout().measures();
  }

  /**
   * The variable of that name.
   *
   * @throws IllegalArgumentException if there is none; the message names those that there are
   */
  public Variable variable(String name) {
    return variables().stream()
        .filter(variable -> variable.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Names.missing("variable", name, variables().stream().map(Variable::name).toList()));
  }

  /**
   * The measure of that name.
   *
   * @throws IllegalArgumentException if there is none; the message names those that there are
   */
  public Measure measure(String name) {
    return measures().get(measurePlace(name));
  }

  /**
   * How many rows were moved lossily into the list that a variable now holds, when they were read
   * and by {@link #recode}: by variable, where any were.
   */
  public Map<String, Long> movedLossily() {
    Map<String, Long> moved = new TreeMap<>(columns.layout().movedLossily());
    moved.values().removeIf(rows -> rows == 0);
    return moved;
  }

  /**
   * This dataset with every variable of the crosswalk's one list in its other.
   *
   * <p>A code that has no one place there, because it would have to be split or because nothing
   * corresponds to it, becomes {@link Silence#UNMAPPED}. These rows and all others that lose
   * meaning are in {@link #movedLossily}. Labels stay.
   *
   * @throws IllegalArgumentException if no variable holds the crosswalk's first list, or if the
   *     catalogue that this was read with does not have its second
   */
  public Dataset recode(Crosswalk crosswalk) {
    CodeList from =
        variables().stream()
            .map(Variable::codes)
            .filter(list -> list.id().equals(crosswalk.from()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Dataset has no variable of "
                            + crosswalk.from()
                            + ": its lists are "
                            + lists()));
    CodeList to = catalogue.require(crosswalk.to());
    return with(new Recoding(crosswalk, from, to).recoded(columns), population);
  }

  /**
   * This dataset with one variable more, which follows from others of the same row.
   *
   * <p>What people wrote beside an option is not in a dataset, so it cannot count there.
   *
   * <pre>{@code
   * tenants.derive(Wales.DISABILITY.derivation()).count(Wales.DISABILITY.broad());
   * }</pre>
   *
   * @throws IllegalArgumentException if a variable that it follows from is not here or holds
   *     another list, or if there already is a variable or measure of its name
   */
  public Dataset derive(Derivation derivation) {
    String name = derivation.variable().name();
    if (columns.variable(name).isPresent() || columns.measure(name).isPresent()) {
      throw new IllegalArgumentException("Dataset already has '" + name + "'");
    }
    return with(new Deriving(derivation, columns).added(columns), population);
  }

  /**
   * The rows that are in one of these groups, and for several codes each, in at least one.
   *
   * @throws IllegalArgumentException if the axis cannot be counted, or a code is not of its level
   */
  public Dataset where(Axis axis, String... codes) {
    Lines lines = new Resolver(columns, catalogue).lines(axis);
    TreeSet<String> wanted = new TreeSet<>(List.of(codes));
    boolean[] isWanted = new boolean[lines.places()];
    for (String code : wanted) {
      int line = lineOf(axis.level(), code);
      for (int place = 0; place < isWanted.length; place++) {
        isWanted[place] |= IntStream.of(lines.linesOf(place)).anyMatch(on -> on == line);
      }
    }
    String condition =
        axis.variable() + "/" + axis.level().name() + " in (" + String.join(", ", wanted) + ")";
    return with(
        columns.select(segment -> rowsIn(segment.codes(lines.column()), lines, isWanted)),
        population.where(condition));
  }

  /**
   * The same rows, of which the caller knows that nobody is younger than that: what {@link #where}
   * has left out, or what was never collected. Nothing is left out here. A benchmark of those aged
   * 16 and over is compared with no table that does not say so.
   *
   * @throws IllegalArgumentException if the age is not 1 to 120
   */
  public Dataset aged(int years) {
    return with(columns, population.aged(years));
  }

  /**
   * The same rows counted in another unit.
   *
   * <p>Of households, each is counted once in every cell that one of its rows is in, and stands for
   * one person towards a threshold.
   *
   * @throws IllegalArgumentException if households are asked for and a row does not say its own
   */
  public Dataset counting(Counting unit) {
    Dataset counting = with(columns, population.counting(unit));
    if (unit == Counting.HOUSEHOLDS) {
      counting.counted();
    }
    return counting;
  }

  /**
   * These rows with the variables and measures of the people that they are about. Where a person is
   * not among them, every variable is {@link Silence#NOT_STATED}.
   *
   * @param people one row for each person, with pseudonyms of the same key as these
   * @throws IllegalArgumentException if either does not say whom a row is about, if a person has
   *     several rows, if both have a column of one name, or if nobody is in both
   */
  public Dataset withProfilesOf(Dataset people) {
    return with(new Profiles(people.columns).joinedTo(columns), population);
  }

  /**
   * The number of units by these axes, with every silence and margin.
   *
   * @throws IllegalArgumentException if a variable is not here, if it does not hold the list of the
   *     axis, or if it is there twice; the message says what would do
   */
  public CountTable count(Axis... axes) {
    return run(Tabulation.of().count(axes)).get(0);
  }

  /**
   * How often an outcome happened, by these axes.
   *
   * @throws IllegalArgumentException as {@link #count(Axis...)}
   */
  public OutcomeTable count(Outcome outcome, Axis... axes) {
    return new OutcomeTable(outcome, run(Tabulation.of().count(outcome, axes)).get(0));
  }

  /**
   * A measure summed up by these axes.
   *
   * <p>Its counts are in this dataset's unit; its sums are over rows, since one person may have
   * several values.
   *
   * @throws IllegalArgumentException if the measure is not here, or as {@link #count(Axis...)}
   */
  public MeasureTable summarise(Measure measure, Axis... axes) {
    Tabulation.Request request = new Tabulation.Request(List.of(axes), null);
    int place = measurePlace(measure.name());
    Columns counted = counted();
    List<Lines> lines = new Resolver(counted, catalogue).lines(request);
    CountTable counts =
        tables(counted, List.of(new Tabulation.Request(List.of(axes), null)), List.of(lines))
            .get(0)
            .named(measure.name() + " by " + TableNames.of(request, population));
    return new MeasureCount(counted, place, lines).table(measures().get(place), counts);
  }

  /**
   * Several tables in one pass over the rows, in the order in which they were asked for.
   *
   * @throws IllegalArgumentException as {@link #count(Axis...)}
   */
  public List<CountTable> run(Tabulation tabulation) {
    Columns counted = counted();
    Resolver resolver = new Resolver(counted, catalogue);
    return tables(
        counted,
        tabulation.requests(),
        tabulation.requests().stream().map(resolver::lines).toList());
  }

  /** A summary, then for each variable its list, how many answered, and the silences by kind. */
  @Override
  public String toString() {
    String text = shown;
    if (text == null) {
      text = Excerpt.of(summary(), Stream.concat(variableLines(), measureLines()).toList());
      shown = text;
    }
    return text;
  }

  private List<CountTable> tables(
      Columns counted, List<Tabulation.Request> requests, List<List<Lines>> axes) {
    List<Counted> results =
        counted.isRepeating() ? SubjectCount.of(counted, axes) : peopleIn(counted, axes);
    List<CountTable> tables = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      String id = TableNames.of(requests.get(i), population);
      tables.add(results.get(i).table(id, population, axes.get(i)));
    }
    return tables;
  }

  private static List<Counted> peopleIn(Columns counted, List<List<Lines>> axes) {
    List<long[]> rows = RowCount.of(counted, axes);
    return IntStream.range(0, axes.size())
        .mapToObj(i -> Counted.ofPeople(Spread.sums(axes.get(i), rows.get(i)), axes.get(i).size()))
        .toList();
  }

  /** The columns grouped by the unit that is counted. */
  private Columns counted() {
    if (population.unit() != Counting.HOUSEHOLDS) {
      return columns;
    }
    Columns grouped = byHousehold;
    if (grouped == null) {
      grouped = columns.byHousehold();
      byHousehold = grouped;
    }
    return grouped;
  }

  Columns columns() {
    return columns;
  }

  private Dataset with(Columns other, Population part) {
    return new Dataset(other, part, catalogue, intake);
  }

  private int measurePlace(String name) {
    return columns
        .measure(name)
        .orElseThrow(
            () -> Names.missing("measure", name, measures().stream().map(Measure::name).toList()));
  }

  private String lists() {
    return variables().stream()
        .map(variable -> variable.codes().id().toString())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static int lineOf(Level level, String code) {
    return IntStream.range(0, level.groups().size())
        .filter(i -> level.groups().get(i).code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Level " + level + " has no group '" + code + "' to select"));
  }

  private static int[] rowsIn(Strip codes, Lines lines, boolean[] isWanted) {
    return IntStream.range(0, codes.length())
        .filter(row -> isWanted[lines.placeOf((int) codes.at(row))])
        .toArray();
  }

  private String summary() {
    return "Dataset of "
        + rows()
        + (rows() == 1 ? " row, " : " rows, ")
        + intake.rejected()
        + " rejected, "
        + variables().size()
        + (variables().size() == 1 ? " question, " : " questions, ")
        + population.asAt();
  }

  private Stream<String> variableLines() {
    return IntStream.range(0, variables().size()).mapToObj(this::line);
  }

  private Stream<String> measureLines() {
    return measures().stream()
        .map(measure -> measure.name() + "  in " + TableNames.lower(measure.unit().name()));
  }

  private String line(int variable) {
    CodeBook book = columns.layout().books().get(variable);
    long[] byCode = new long[book.size()];
    for (Segment segment : columns.segments()) {
      Strip codes = segment.codes(variable);
      for (int row = 0; row < codes.length(); row++) {
        byCode[(int) codes.at(row)]++;
      }
    }
    long answered = 0;
    Map<Silence, Long> silences = new TreeMap<>();
    for (int code = 0; code < byCode.length; code++) {
      if (book.silence(code).isPresent()) {
        silences.merge(book.silence(code).get(), byCode[code], Long::sum);
      } else {
        answered += byCode[code];
      }
    }
    silences.values().removeIf(rows -> rows == 0);
    Variable of = book.variable();
    String silent =
        silences.entrySet().stream()
            .map(entry -> ", " + entry.getValue() + " " + entry.getKey().code())
            .collect(Collectors.joining());
    Long lossy = movedLossily().get(of.name());
    String moved = lossy == null ? "" : ", " + lossy + " moved lossily";
    return of.name() + "  " + of.codes().id() + "  " + answered + " answered" + silent + moved;
  }
}
