// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.column.CodeBook;
import cymru.tegwch.core.column.Columns;
import cymru.tegwch.core.column.ColumnsBuilder;
import cymru.tegwch.core.column.RowWriter;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Measure;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Invented people who never were, kept twice: as plain rows and as a dataset. */
final class Sample {

  static final Variable SEX = Variable.of("sex", list("sex@test", 2));
  static final Variable GROUP = Variable.of("group", list("group@test", 6, 2, 2, 1, 1));
  static final Variable NEEDS =
      new Variable("needs", Text.of("Needs", "Anghenion"), list("needs@test", 5, 3, 2), true);
  static final Variable WARD = Variable.of("ward", list("ward@test", 130, 60, 60, 10));
  static final Variable VIEW = Variable.of("view", list("view@test", 4));
  static final Measure DAYS = new Measure("days", Text.of("Days", "Diwrnodau"), Measure.Unit.DAYS);
  static final List<Variable> VARIABLES = List.of(SEX, GROUP, NEEDS, WARD, VIEW);
  static final Outcome SATISFIED = Outcome.of(VIEW, "c0", "c1").alsoInBase(Silence.NOT_KNOWN);
  static final Outcome NEEDS_SOME = Outcome.of(NEEDS, "c0", "c3");
  static final Outcome SOME_NEED_AMONG_FEWER = Outcome.of(NEEDS, "c0").among("c3", "c4");

  /** A level of the groups' list that leaves two of its leaves out. */
  static final Axis SOME_GROUPS =
      Axis.of(
          "group",
          new Level(
              GROUP.codes().id(),
              "some",
              Text.of("Some", "Rhai"),
              GROUP.codes().broad().groups().subList(0, 2)));

  static final Population PEOPLE =
      Population.of("test", Text.of("Nobody", "Neb"), LocalDate.of(2026, 3, 31));

  /** A row: what it holds of each variable, either codes or one silence. */
  record Row(
      int subject,
      int household,
      Map<String, Set<String>> codes,
      Map<String, Silence> silences,
      OptionalLong days) {}

  private Sample() {}

  /** A list of leaves c0, c1, ... and, if sizes are given, a broad level of so many leaves each. */
  static CodeList list(String id, int leaves, int... sizes) {
    CodeListId of = CodeListId.parse(id);
    Text title = Text.of("List of " + of.id(), "Rhestr " + of.id());
    List<Category> categories =
        IntStream.range(0, leaves).mapToObj(i -> category(of, "c" + i)).toList();
    List<Level.Group> groups = new ArrayList<>();
    int from = 0;
    for (int size : sizes) {
      Set<String> codes = new TreeSet<>();
      categories.subList(from, from + size).forEach(leaf -> codes.add(leaf.code()));
      groups.add(new Level.Group(category(of, "g" + groups.size()), codes));
      from += size;
    }
    List<Level> levels =
        sizes.length == 0 ? List.of() : List.of(new Level(of, Level.BROAD, title, groups));
    return new CodeList(of, title, categories, levels);
  }

  private static Category category(CodeListId list, String code) {
    return new Category(list, code, Text.of("Category " + code, "Categori " + code));
  }

  /** Rows of so many subjects, some of whose answers vary from row to row. */
  static List<Row> rows(long seed, int count, int subjects) {
    Random random = new Random(seed);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int subject = subjects >= count ? i : random.nextInt(subjects);
      Map<String, Set<String>> codes = new TreeMap<>();
      Map<String, Silence> silences = new TreeMap<>();
      // Sex follows from the subject, so that one dimension never varies within it.
      Random ofSubject = new Random(seed * 31 + subject);
      answer(SEX, ofSubject, codes, silences);
      for (Variable variable : VARIABLES.subList(1, VARIABLES.size())) {
        answer(variable, random, codes, silences);
      }
      OptionalLong days =
          random.nextInt(5) == 0 ? OptionalLong.empty() : OptionalLong.of(random.nextInt(9) - 2);
      rows.add(new Row(subject, subject / 3, codes, silences, days));
    }
    return rows;
  }

  private static void answer(
      Variable variable,
      Random random,
      Map<String, Set<String>> codes,
      Map<String, Silence> silences) {
    if (random.nextInt(4) == 0) {
      Silence[] kinds = Silence.values();
      silences.put(variable.name(), kinds[random.nextInt(kinds.length)]);
      return;
    }
    Set<String> chosen = new TreeSet<>();
    int leaves = variable.codes().categories().size();
    do {
      chosen.add("c" + random.nextInt(leaves));
    } while (variable.multiple() && random.nextBoolean());
    codes.put(variable.name(), chosen);
  }

  /** The rows as a dataset, written by so many writers in turn. */
  static Dataset dataset(List<Row> rows, int writers, boolean hasSubjects, Counting unit) {
    return new Dataset(
        columns(rows, writers, hasSubjects), PEOPLE.counting(unit), Catalogue.empty());
  }

  static Columns columns(List<Row> rows, int writers, boolean hasSubjects) {
    ColumnsBuilder builder = new ColumnsBuilder(VARIABLES, List.of(DAYS), hasSubjects, true);
    RowWriter[] all = new RowWriter[writers];
    Arrays.setAll(all, i -> builder.writer());
    for (int i = 0; i < rows.size(); i++) {
      write(rows.get(i), all[i % writers], hasSubjects);
    }
    return builder.build(List.of(all), Map.of());
  }

  private static void write(Row row, RowWriter writer, boolean hasSubjects) {
    for (int i = 0; i < VARIABLES.size(); i++) {
      Variable variable = VARIABLES.get(i);
      Silence silence = row.silences().get(variable.name());
      if (variable.multiple()) {
        writer.mask(i, mask(row, variable, silence));
      } else {
        int leaves = variable.codes().categories().size();
        writer.code(
            i,
            silence != null
                ? CodeBook.code(leaves, silence)
                : leaf(row.codes().get(variable.name()).iterator().next()));
      }
    }
    row.days().ifPresent(days -> writer.value(0, days));
    if (hasSubjects) {
      writer.subject(row.subject(), 7L * row.subject());
    }
    writer.household(row.household(), 1);
    writer.endRow();
  }

  private static long mask(Row row, Variable variable, Silence silence) {
    if (silence != null) {
      return CodeBook.mask(silence);
    }
    return row.codes().get(variable.name()).stream()
        .mapToLong(code -> CodeBook.mask(leaf(code)))
        .reduce(0, (a, b) -> a | b);
  }

  private static int leaf(String code) {
    return Integer.parseInt(code.substring(1));
  }
}
