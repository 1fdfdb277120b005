// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.asking.ReadNumber;
import cymru.tegwch.analysis.asking.Tally;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the silent would have said, and whatever was rounded, a number is within its ends. */
class HeardProperties {

  @Property
  void aShareIsWithinItsEnds(
      @ForAll @IntRange(min = 1, max = 200) int base,
      @ForAll @IntRange(min = 0, max = 200) int part,
      @ForAll @IntRange(min = 0, max = 60) int silent,
      @ForAll @IntRange(min = 0, max = 60) int answer,
      @ForAll @Size(3) List<@IntRange(min = -2, max = 2) Integer> rounding) {
    int count = part % (base + 1);
    int with = answer % (silent + 1);
    Heard heard =
        new Heard(
            Scale.SHARE,
            new Tally(count + rounding.get(0), base + rounding.get(1), new Tally.Reach(2, 2)),
            Unknown.silent(new ReadNumber(silent + rounding.get(2), 2)));
    double share = (double) (count + with) / (base + silent);
    assertThat(share).isBetween(heard.least() - 1e-12, heard.most() + 1e-12);
  }

  @Property
  void aShareOfWhomTheGroupIsNotKnownIsWithinItsEnds(
      @ForAll @IntRange(min = 1, max = 200) int base,
      @ForAll @IntRange(min = 0, max = 200) int part,
      @ForAll @IntRange(min = 0, max = 60) int unknown,
      @ForAll @IntRange(min = 0, max = 60) int counted,
      @ForAll @IntRange(min = 0, max = 60) int here,
      @ForAll @IntRange(min = 0, max = 60) int countedHere) {
    int count = part % (base + 1);
    int events = counted % (unknown + 1);
    int ofThem = countedHere % (events + 1);
    int others = here % (unknown - events + 1);
    Heard heard =
        new Heard(
            Scale.SHARE,
            new Tally(count, base),
            new Unknown(new ReadNumber(events, 0), new ReadNumber(unknown, 0), true));
    double share = (double) (count + ofThem) / (base + ofThem + others);
    assertThat(share).isBetween(heard.least() - 1e-12, heard.most() + 1e-12);
  }

  @Property
  void aRateIsWithinItsEnds(
      @ForAll @IntRange(min = 1, max = 200) int base,
      @ForAll @IntRange(min = 0, max = 400) int count,
      @ForAll @IntRange(min = 0, max = 60) int events,
      @ForAll @IntRange(min = 0, max = 60) int homes,
      @ForAll @IntRange(min = 0, max = 60) int moreEvents,
      @ForAll @IntRange(min = 0, max = 60) int moreHomes) {
    Heard heard =
        new Heard(
            Scale.RATE,
            new Tally(count, base),
            new Unknown(new ReadNumber(events, 0), new ReadNumber(homes, 0), true));
    double rate = (double) (count + moreEvents % (events + 1)) / (base + moreHomes % (homes + 1));
    assertThat(rate).isBetween(heard.least() - 1e-12, heard.most() + 1e-12);
  }

  @Property
  void theFewestWhoBringAShareThereDoAndOneFewerDoNot(
      @ForAll @IntRange(min = 1, max = 200) int base,
      @ForAll @IntRange(min = 0, max = 200) int part,
      @ForAll @IntRange(min = 1, max = 60) int silent,
      @ForAll @IntRange(min = 0, max = 100) int target) {
    int count = part % (base + 1);
    double there = target / 100.0;
    Heard heard =
        new Heard(Scale.SHARE, new Tally(count, base), Unknown.silent(new ReadNumber(silent, 0)));
    double all = base + (double) silent;
    OptionalLong rise = heard.toRiseTo(there);
    assertThat(rise.isPresent()).isEqualTo((count + silent) / all >= there - 1e-9);
    rise.ifPresent(
        needed -> {
          assertThat((count + needed) / all).isGreaterThanOrEqualTo(there - 1e-9);
          if (needed > 0) {
            assertThat((count + needed - 1) / all).isLessThan(there);
          }
        });
    OptionalLong fall = heard.toFallTo(there);
    assertThat(fall.isPresent()).isEqualTo(count / all <= there + 1e-9);
    fall.ifPresent(
        needed -> assertThat((count + silent - needed) / all).isLessThanOrEqualTo(there + 1e-9));
  }

  @Example
  void beyondEverybodyThereIsNobody() {
    Heard heard = new Heard(Scale.SHARE, new Tally(3, 10), Unknown.silent(new ReadNumber(5, 0)));
    assertThat(heard.toRiseTo(1.01)).isEmpty();
    assertThat(heard.toFallTo(-0.01)).isEmpty();
  }

  /** By hand: 40 of 100 and 20 silent beside all of 300 with 30 silent, of whom 150 have it. */
  @Example
  void besideAllThePlaceIsAmongThem() {
    Heard place = new Heard(Scale.SHARE, new Tally(40, 100), Unknown.silent(new ReadNumber(20, 0)));
    Heard rest = new Heard(Scale.SHARE, new Tally(110, 200), Unknown.silent(new ReadNumber(10, 0)));
    SilenceGap gap = new SilenceGap(place, rest, SilenceGap.Beside.ALL);
    assertThat(gap.lowest()).isCloseTo(40 / 120.0 - 160 / 330.0, within(1e-12));
    assertThat(gap.highest()).isCloseTo(60 / 120.0 - 170 / 330.0, within(1e-12));
  }
}
