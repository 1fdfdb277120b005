// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.SilenceWords;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.Remark.Direction;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the silent could change of a number beside another.
 *
 * @param own the group's
 * @param other of those that it is compared with; of a whole that the group is part of, the rest
 * @param beside what the group is held against
 */
public record SilenceGap(Heard own, Heard other, Beside beside) {

  /** What a group is held against. */
  public enum Beside {
    /** Others. */
    OTHERS {
      @Override
      double gap(Heard.End own, Heard.End other) {
        return own.value() - other.value();
      }
    },
    /** The group and all others together. */
    ALL {
      @Override
      double gap(Heard.End own, Heard.End other) {
        return own.value() - (own.count() + other.count()) / (own.base() + other.base());
      }
    };

    abstract double gap(Heard.End own, Heard.End other);
  }

  /** Beside others. */
  public SilenceGap(Heard own, Heard other) {
    this(own, other, Beside.OTHERS);
  }

  /** Beside others; empty where either may not be read. */
  public static Optional<SilenceGap> of(Optional<Heard> own, Optional<Heard> other) {
    return own.flatMap(mine -> other.map(theirs -> new SilenceGap(mine, theirs)));
  }

  /** A group beside all others, by what can be heard of a place; empty where it may not be read. */
  public static Optional<SilenceGap> besideRest(
      Function<Coordinates, Optional<Heard>> heard, Coordinates group) {
    Optional<Heard> own = heard.apply(group);
    Optional<Heard> all = heard.apply(Group.everybody(group.along().size()));
    return of(own, all.flatMap(whole -> own.flatMap(whole::without)));
  }

  /** The same gap beside the group and all others together. */
  public SilenceGap besideAll() {
    return new SilenceGap(own, other, Beside.ALL);
  }

  /** The remark, or that it may not be given, or that nobody is silent. */
  public static List<Remark> remarks(
      Optional<SilenceGap> gap, SilenceSaid said, Comparison comparison, Reading reading) {
    if (gap.isEmpty()) {
      return List.of(SilenceWords.WITHHELD);
    }
    SilenceGap known = gap.orElseThrow();
    if (known.own.unknown().isNobody() && known.other.unknown().isNobody()) {
      // Rounded numbers that are printed as 0 may stand for somebody: nothing is said of them.
      return reading.isRounded() ? List.of() : List.of(SilenceWords.NOBODY_SILENT);
    }
    return List.of(known.remark(said, comparison, reading.isRounded()));
  }

  /** The least that the difference can be. */
  public double lowest() {
    return beside.gap(own.atLeast(), other.atMost());
  }

  /** The most that it can be. */
  public double highest() {
    return beside.gap(own.atMost(), other.atLeast());
  }

  private Remark remark(SilenceSaid said, Comparison comparison, boolean isRounded) {
    Direction direction = SilenceWords.direction(lowest(), highest(), comparison);
    boolean isLower = comparison.difference().value() < 0;
    @Nullable Long turnsAt = direction == Direction.COULD_TURN ? turnsAt(isLower) : null;
    Text bounds =
        said.bounds()
            .of(
                own.unknown(),
                other.unknown(),
                SilenceWords.range(comparison, lowest(), highest(), isRounded));
    return new Remark.OnSilence(
        own.unknown().events().value(),
        own.unknown().isOfNoGroup() ? 0 : other.unknown().events().value(),
        lowest(),
        highest(),
        direction,
        turnsAt,
        SilenceWords.sentence(
            bounds, direction, turnsAt, isLower ? said.whenLower() : said.whenHigher()));
  }

  /** Of shares the silent of the group; of others, those who are counted on the lower side. */
  private @Nullable Long turnsAt(boolean isLower) {
    boolean byOwn = own.scale() == Scale.SHARE && !own.unknown().isOfNoGroup();
    OptionalLong enough =
        isLower
            ? own.toRiseTo(other.value())
            : byOwn ? own.toFallTo(other.value()) : other.toRiseTo(own.value());
    return enough.isPresent() ? enough.getAsLong() : null;
  }
}
