// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.asking.SilenceWords;
import cymru.tegwch.core.text.Text;
import java.util.List;

/**
 * The words around what silence could change. The Welsh is ours and unverified.
 *
 * @param bounds of both sides and the range that the difference could have
 * @param whenLower of whom so many would turn a lower number: {@code those silent ...}
 * @param whenHigher of whom so many would turn a higher one
 */
public record SilenceSaid(Bounds bounds, Text whenLower, Text whenHigher) {

  /** Who is silent, and the range that a difference could have. */
  public interface Bounds {

    /** In words. */
    Text of(Unknown own, Unknown other, Text range);
  }

  /** Of people of known groups who did not say whether an outcome happened to them. */
  public static final SilenceSaid OF_SHARES =
      new SilenceSaid(
          (own, other, range) ->
              SilenceWords.betweenGroups(own.events().value(), other.events().value(), range),
          Text.of(
              "this group’s silent had the outcome", "rhai heb ateb yn y grŵp hwn â’r canlyniad"),
          Text.of(
              "this group’s silent did not have the outcome",
              "rhai heb ateb yn y grŵp hwn heb y canlyniad"));

  /** Of events, and those who could have had them, of no known group. */
  public static SilenceSaid ofNoGroup(Text events, Text base) {
    return new SilenceSaid(
        (own, other, range) ->
            SilenceWords.betweenRates(
                events, own.events().value(), base, own.base().value(), range),
        Sentence.both(
            List.of(events),
            "those of no known group (" + events.en() + ") were of this one",
            "rhai heb grŵp hysbys (" + events.cy() + ") o’r grŵp hwn"),
        Sentence.both(
            List.of(events),
            "those of no known group (" + events.en() + ") were of those compared with",
            "rhai heb grŵp hysbys (" + events.cy() + ") ymhlith y rhai a gymharwyd"));
  }
}
