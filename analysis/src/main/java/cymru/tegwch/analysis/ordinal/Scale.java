// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.ordinal;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * An ordered scale along the last dimension of a table.
 *
 * @param codes the codes, lowest first
 * @param labels what people read of them
 * @param others the other codes of the dimension, and what people read of them
 */
record Scale(List<String> codes, List<Text> labels, List<Level.Group> others) {

  static Scale of(OrdinalComparison specification, Dimension dimension) {
    List<Level.Group> groups = dimension.level().groups();
    List<String> highestFirst =
        specification.scale().isEmpty()
            ? groups.stream().map(Level.Group::code).toList()
            : specification.scale();
    List<String> codes = new ArrayList<>();
    List<Text> labels = new ArrayList<>();
    for (String code : highestFirst) {
      codes.add(0, code);
      labels.add(0, dimension.labelOf(Coordinate.of(code)));
    }
    return new Scale(
        codes, labels, groups.stream().filter(group -> !codes.contains(group.code())).toList());
  }

  /** The label of the highest answer. */
  Text highest() {
    return labels.get(labels.size() - 1);
  }

  /** The label of the lowest answer. */
  Text lowest() {
    return labels.get(0);
  }

  /** How many gave each answer, lowest first; empty where one number may not be read. */
  Optional<CategoryCounts> answers(Counts counts, Coordinates group) {
    List<Long> numbers = new ArrayList<>();
    for (String code : codes) {
      OptionalLong number = counts.count(group.and(Coordinate.of(code)));
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers.add(number.getAsLong());
    }
    return Optional.of(new CategoryCounts(numbers));
  }

  /** Who is in the group and not on the scale: silent, or with another answer. */
  List<Text> notCounted(Counts counts, Coordinates group, int dimension) {
    List<Text> told = new ArrayList<>();
    for (Level.Group other : others) {
      OptionalLong number = counts.count(group.and(Coordinate.of(other.code())));
      Text label = other.category().label();
      String how = number.isPresent() ? Digits.count(number.getAsLong()) : "";
      told.add(
          Sentence.both(
              List.of(label),
              label.en() + (how.isEmpty() ? " (withheld)" : " (" + how + ")"),
              label.cy() + (how.isEmpty() ? " (ni chyhoeddir)" : " (" + how + ")")));
    }
    told.addAll(Silences.along(counts, group.and(Coordinate.Margin.EVERYONE), dimension, Set.of()));
    return told;
  }
}
