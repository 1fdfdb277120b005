// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.dataset.PlainRows;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Variable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The inpatients of figure 1 of Machanavajjhala and others (2007), doi:10.1145/1217299.1217302: an
 * invented table of twelve people, of which figure 2 is 4-anonymous and figure 3 also 3-diverse.
 */
final class Inpatients {

  static final Population PEOPLE =
      Population.of("inpatients", Text.of("Inpatients", "Cleifion"), LocalDate.of(2007, 3, 1));

  static final Variable ZIP =
      variable(
          "zip",
          List.of("13053", "13068", "14850", "14853"),
          level(
              "four-digits",
              Map.of(
                  "1305x", Set.of("13053"),
                  "1306x", Set.of("13068"),
                  "1485x", Set.of("14850", "14853"))),
          level(
              "three-digits",
              Map.of("130xx", Set.of("13053", "13068"), "148xx", Set.of("14850", "14853"))));

  static final Variable AGE =
      variable(
          "age",
          IntStream.range(20, 60).mapToObj(Integer::toString).toList(),
          level("decades", ages(30, 40)),
          level("two", ages(41)));

  static final Variable NATIONALITY =
      variable("nationality", List.of("american", "indian", "japanese", "russian"));
  static final Variable CONDITION = variable("condition", List.of("cancer", "heart", "viral"));
  static final List<Variable> VARIABLES = List.of(ZIP, AGE, NATIONALITY, CONDITION);

  static final List<List<String>> ROWS =
      rows(
          "13053 28 russian heart",
          "13068 29 american heart",
          "13068 21 japanese viral",
          "13053 23 american viral",
          "14853 50 indian cancer",
          "14853 55 russian heart",
          "14850 47 american viral",
          "14850 49 american viral",
          "13053 31 american cancer",
          "13053 37 indian cancer",
          "13068 36 japanese cancer",
          "13068 35 american cancer");

  private Inpatients() {}

  static Dataset dataset() {
    return PlainRows.dataset(PEOPLE, VARIABLES, ROWS);
  }

  static List<List<String>> rows(String... rows) {
    return Arrays.stream(rows).map(row -> List.of(row.split(" "))).toList();
  }

  /** A list of codes with levels, each a group's code and its leaves. */
  @SafeVarargs
  static Variable variable(
      String name, List<String> codes, Map.Entry<String, Map<String, Set<String>>>... levels) {
    CodeListId id = CodeListId.parse(name + "@test");
    List<Category> leaves = codes.stream().map(code -> category(id, code)).toList();
    List<Level> all = new ArrayList<>();
    for (Map.Entry<String, Map<String, Set<String>>> level : levels) {
      List<Level.Group> groups = new ArrayList<>();
      level.getValue().forEach((code, of) -> groups.add(new Level.Group(category(id, code), of)));
      all.add(new Level(id, level.getKey(), Text.of(level.getKey(), level.getKey()), groups));
    }
    return Variable.of(
        name, new CodeList(id, Text.of("List " + name, "Rhestr " + name), leaves, all));
  }

  static Map.Entry<String, Map<String, Set<String>>> level(
      String name, Map<String, Set<String>> groups) {
    Map<String, Set<String>> inOrder = new LinkedHashMap<>();
    groups.keySet().stream().sorted().forEach(code -> inOrder.put(code, groups.get(code)));
    return Map.entry(name, inOrder);
  }

  private static Category category(CodeListId id, String code) {
    return new Category(id, code, Text.of("In English " + code, "Yn Gymraeg " + code));
  }

  /** Bands of ages that begin there. */
  private static Map<String, Set<String>> ages(int... from) {
    Map<String, Set<String>> bands = new LinkedHashMap<>();
    for (int age = 20; age < 60; age++) {
      int of = age;
      long band = Arrays.stream(from).filter(start -> start <= of).count();
      bands.merge("band" + band, Set.of("" + age), Inpatients::joined);
    }
    return bands;
  }

  private static Set<String> joined(Set<String> some, Set<String> more) {
    Set<String> all = new HashSet<>(some);
    all.addAll(more);
    return all;
  }
}
