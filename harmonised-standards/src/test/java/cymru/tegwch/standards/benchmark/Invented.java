// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables that nobody published. */
final class Invented {

  static final CodeListId LIST = CodeListId.parse("shape@test");
  static final CodeList SHAPES =
      CodeList.of(
          LIST,
          Text.of("Shape", "Siâp"),
          new Category(LIST, "round", Text.of("Round", "Crwn")),
          new Category(LIST, "square", Text.of("Square", "Sgwâr")),
          new Category(LIST, "other", Text.of("Other", "Arall")));
  static final LocalDate DAY = LocalDate.of(2021, 3, 21);

  private Invented() {}

  static TableDescription description() {
    return new TableDescription(
        "TS999",
        SHAPES.title(),
        SHAPES.detailed(),
        new TableBase(
            "invented",
            Counting.SUBJECTS,
            0,
            DAY,
            Text.of("Shapes of {area}.", "Siapiau {area}."),
            Text.of("It does not describe colours.", "Nid yw’n disgrifio lliwiau."),
            Text.of("Silences are apart.", "Mae’r rhai heb ateb ar wahân.")),
        Map.of("Round", "round", "Square", "square", "Other shape", "other"),
        Map.of("Not answered", Silence.NOT_ANSWERED));
  }

  static TableOrigin origin() {
    return TableOrigin.asPublished("Nobody", "None", "invented", DAY);
  }

  static Area authority(int number) {
    return new Area(
        String.format(java.util.Locale.ROOT, "W060000%02d", number),
        Text.of("Place " + number, "Lle " + number),
        Area.Kind.UNITARY_AUTHORITY,
        Set.of());
  }

  /** A table with an authority for each row: round, square, other, not answered. */
  static BenchmarkTable table(List<long[]> rows) {
    List<BenchmarkTable.Row> all = new ArrayList<>();
    for (long[] row : rows) {
      Map<String, Long> counts = new LinkedHashMap<>();
      counts.put("round", row[0]);
      counts.put("square", row[1]);
      counts.put("other", row[2]);
      all.add(
          new BenchmarkTable.Row(
              authority(all.size() + 1), counts, Map.of(Silence.NOT_ANSWERED, row[3])));
    }
    return new BenchmarkTable(description(), origin(), all);
  }
}
