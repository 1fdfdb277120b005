// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Explanation;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Refused;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.analysis.finding.Undefined;
import cymru.tegwch.analysis.finding.Withheld;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A group that is asked about: its place along the dimensions that make it, and its label. */
public record Group(Coordinates place, Text label) {

  /** Every crossing of the groups of the first so many dimensions, in the order of the table. */
  public static List<Group> crossing(Counts table, int dimensions) {
    return crossing(table.dimensions().subList(0, dimensions));
  }

  /** Every crossing of the groups of these dimensions, in their order. */
  public static List<Group> crossing(List<Dimension> dimensions) {
    List<Group> groups = new ArrayList<>();
    add(dimensions, List.of(), List.of(), groups);
    return groups;
  }

  /** All who answered along that many dimensions. */
  public static Coordinates everybody(int dimensions) {
    return new Coordinates(Collections.nCopies(dimensions, Coordinate.Margin.ANSWERED));
  }

  /** All along that many dimensions, whether they answered or not. */
  public static Coordinates everyone(int dimensions) {
    return new Coordinates(Collections.nCopies(dimensions, Coordinate.Margin.EVERYONE));
  }

  /**
   * The one of these groups that has these codes, one along each dimension; nothing where no code
   * is given.
   *
   * @throws IllegalArgumentException if none has them
   */
  public static Optional<Group> named(List<Group> groups, List<String> codes) {
    if (codes.isEmpty()) {
      return Optional.empty();
    }
    Coordinates place = new Coordinates(codes.stream().map(Coordinate::of).toList());
    Optional<Group> found =
        groups.stream().filter(group -> group.place().equals(place)).findFirst();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "Reference must be a group of the table, but was " + codes);
    }
    return found;
  }

  /** This group crossed with another, along the dimensions behind its own. */
  public Group crossedWith(Group other) {
    List<Coordinate> along = new ArrayList<>(place.along());
    along.addAll(other.place.along());
    return new Group(new Coordinates(along), Sentence.joined(", ", List.of(label, other.label)));
  }

  /** A comparison whose steps follow from its verdict and from the remarks. */
  public Finding compared(Comparison comparison, List<Text> clauses, List<Remark> remarks) {
    return new Compared(
        place,
        label,
        comparison,
        Sentence.about(label, clauses),
        new Explanation(remarks, NextSteps.afterCompared(comparison, remarks)));
  }

  /** Too few to say, with steps that follow from what would be enough. */
  public Finding tooFew(
      Comparison comparison,
      double power,
      OptionalLong needed,
      List<Text> clauses,
      List<Remark> remarks) {
    @Nullable Long enough = needed.isPresent() ? needed.getAsLong() : null;
    return new TooFew(
        place,
        label,
        comparison,
        power,
        enough,
        Sentence.about(label, clauses),
        new Explanation(remarks, NextSteps.afterTooFew(comparison, needed, remarks)));
  }

  public Finding withheld() {
    return new Withheld(
        place,
        label,
        Sentence.about(label, List.of(Words.WITHHELD)),
        new Explanation(List.of(), NextSteps.afterWithheld()));
  }

  /** Several numbers, and no comparison. */
  public Finding described(
      List<Described.Quantity> quantities, List<Text> clauses, Explanation explanation) {
    return new Described(place, label, quantities, Sentence.about(label, clauses), explanation);
  }

  /** A method that cannot be used, with what it would need. */
  public Finding refused(Refused.Reason reason, Text why) {
    return new Refused(
        place,
        label,
        reason,
        Sentence.about(label, List.of(why)),
        new Explanation(List.of(), NextSteps.afterRefused(reason)));
  }

  /** There is nothing to describe. */
  public Finding nothing(Text reason) {
    return new Undefined(
        place,
        label,
        Sentence.about(label, List.of(reason)),
        new Explanation(List.of(), NextSteps.afterUndefined()));
  }

  public Draft undefined(Text reason, List<Text> rest) {
    List<Text> clauses = new ArrayList<>(List.of(reason));
    clauses.addAll(rest);
    return new Draft.Settled(
        new Undefined(
            place,
            label,
            Sentence.about(label, clauses),
            new Explanation(List.of(), NextSteps.afterUndefined())));
  }

  private static void add(
      List<Dimension> dimensions, List<Coordinate> place, List<Text> labels, List<Group> groups) {
    if (place.size() == dimensions.size()) {
      groups.add(new Group(new Coordinates(place), Sentence.joined(", ", labels)));
      return;
    }
    for (Level.Group group : dimensions.get(place.size()).level().groups()) {
      add(
          dimensions,
          with(place, Coordinate.of(group.code())),
          with(labels, group.category().label()),
          groups);
    }
  }

  private static <T> List<T> with(List<? extends T> list, T next) {
    List<T> longer = new ArrayList<>(list);
    longer.add(next);
    return longer;
  }
}
