// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Invented lists for tables. */
final class Lists {

  static final CodeListId FAITH = CodeListId.parse("faith@test");
  static final CodeListId SEX = CodeListId.parse("sex@test");
  static final Population PEOPLE =
      Population.of("test", Text.of("Nobody", "Neb"), LocalDate.of(2026, 3, 31));

  private Lists() {}

  /** Four leaves a, b, c and d, with a broad level of ab and cd. */
  static CodeList faith() {
    return new CodeList(
        FAITH,
        Text.of("Faith", "Ffydd"),
        List.of(leaf("a"), leaf("b"), leaf("c"), leaf("d")),
        List.of(broad()));
  }

  static Level broad() {
    return new Level(
        FAITH,
        Level.BROAD,
        Text.of("Faith", "Ffydd"),
        List.of(
            new Level.Group(leaf("ab"), Set.of("a", "b")),
            new Level.Group(leaf("cd"), Set.of("c", "d"))));
  }

  static Dimension ofFaith() {
    return Dimension.of("faith", Text.of("Faith", "Ffydd"), faith().detailed());
  }

  static Dimension ofSex() {
    CodeList sex = many(SEX, 2);
    return Dimension.of("sex", Text.of("Sex", "Rhyw"), sex.detailed());
  }

  /** A list of that many leaves c0, c1, ... */
  static CodeList many(CodeListId id, int leaves) {
    List<Category> categories = new ArrayList<>();
    IntStream.range(0, leaves)
        .forEach(
            i ->
                categories.add(
                    new Category(id, "c" + i, Text.of("Category " + i, "Categori " + i))));
    return CodeList.of(id, Text.of("Many", "Llawer"), categories.toArray(new Category[0]));
  }

  private static Category leaf(String code) {
    return new Category(FAITH, code, Text.of("Faith " + code, "Ffydd " + code));
  }
}
