// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.variable.Variable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answers to a variable that occur, as a level shows them. A column that is left out shows one
 * thing for all.
 */
final class Coding {

  private final Variable variable;
  private final @Nullable Level level;
  private final List<Value> values;
  private final int[] valueOf;

  private Coding(Variable variable, @Nullable Level level, List<Value> values, int[] valueOf) {
    this.variable = variable;
    this.level = level;
    this.values = List.copyOf(values);
    this.valueOf = valueOf;
  }

  /** The answers at a level. Silences stay apart; so does each set of groups chosen together. */
  static Coding of(Variable variable, List<Answer> answers, Level level) {
    requireWhole(variable, level);
    List<Value> each = answers.stream().map(answer -> Value.of(answer, level)).toList();
    List<Value> values =
        each.stream()
            .distinct()
            .sorted(Comparator.comparing(value -> value.order(level), Arrays::compare))
            .toList();
    Map<Value, Integer> places = new HashMap<>();
    values.forEach(value -> places.put(value, places.size()));
    return new Coding(
        variable, level, values, each.stream().mapToInt(value -> place(places, value)).toArray());
  }

  /** The column left out. */
  static Coding leftOut(Variable variable, int answers) {
    return new Coding(variable, null, List.of(), new int[answers]);
  }

  private static int place(Map<Value, Integer> places, Value value) {
    Integer place = places.get(value);
    return place == null ? -1 : place;
  }

  private static void requireWhole(Variable variable, Level level) {
    CodeList list = variable.codes();
    if (!level.list().equals(list.id()) || !level.leaves().equals(list.detailed().leaves())) {
      throw new IllegalArgumentException(
          "Level '"
              + level.name()
              + "' must hold every category of "
              + list.id()
              + " to describe the people of variable '"
              + variable.name()
              + "': who is in no group of it would be taken for somebody it does not apply to");
    }
  }

  Variable variable() {
    return variable;
  }

  /** The level, or none if the column is left out. */
  Optional<Level> level() {
    return Optional.ofNullable(level);
  }

  /** The dimension that has the labels of the values. */
  Dimension dimension() {
    Level shown = level().orElseThrow();
    return new Dimension(variable.name(), variable.label(), shown, variable.multiple());
  }

  /** What the column can say, in order. */
  List<Value> values() {
    return values;
  }

  /** How many different things the column says; 1 if it is left out. */
  int size() {
    return Math.max(1, values.size());
  }

  /** The place of the value of each answer. The array is not copied. */
  int[] valueOf() {
    return valueOf;
  }

  /** Whether what this shows can be added up to what the other shows. */
  boolean refines(Coding other) {
    int[] to = new int[size()];
    Arrays.fill(to, -1);
    for (int answer = 0; answer < valueOf.length; answer++) {
      int mine = valueOf[answer];
      if (to[mine] >= 0 && to[mine] != other.valueOf[answer]) {
        return false;
      }
      to[mine] = other.valueOf[answer];
    }
    return true;
  }
}
