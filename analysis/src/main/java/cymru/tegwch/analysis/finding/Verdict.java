// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import cymru.tegwch.core.text.Text;

/** What a finding comes to, in a word. The Welsh is ours and unverified. */
public enum Verdict {
  /** Higher, allowing for every comparison. */
  HIGHER("higher", "higher", "uwch"),
  /** Lower, allowing for every comparison. */
  LOWER("lower", "lower", "is"),
  /** Higher if this had been the only comparison. */
  HIGHER_ALONE("higher alone", "higher, taken by itself", "uwch, ar ei ben ei hun"),
  /** Lower if this had been the only comparison. */
  LOWER_ALONE("lower alone", "lower, taken by itself", "is, ar ei ben ei hun"),
  /** No difference was shown, where one of interest would have been. */
  NO_DIFFERENCE("no difference", "no difference shown", "ni ddangoswyd gwahaniaeth"),
  /** No difference was shown, and one of interest could have been missed. */
  TOO_FEW("too few", "too few to say", "rhy ychydig i ddweud"),
  /** There was nothing to compare. */
  UNDEFINED("undefined", "nothing to compare", "dim i’w gymharu"),
  /** Several numbers, and no comparison. */
  DESCRIBED("described", "described", "disgrifiad"),
  /** The method cannot be used on these numbers, or its result may not be given. */
  REFUSED("refused", "method not used", "ni ddefnyddiwyd y dull"),
  /** The numbers may not be published. */
  WITHHELD("withheld", "withheld", "wedi’i ddal yn ôl");

  private final String word;
  private final Text label;

  Verdict(String word, String en, String cy) {
    this.word = word;
    this.label = Text.of(en, cy);
  }

  static Verdict of(Finding finding) {
    if (finding instanceof Compared compared) {
      return of(compared.comparison());
    }
    if (finding instanceof TooFew) {
      return TOO_FEW;
    }
    if (finding instanceof Described) {
      return DESCRIBED;
    }
    if (finding instanceof Refused) {
      return REFUSED;
    }
    return finding instanceof Withheld ? WITHHELD : UNDEFINED;
  }

  private static Verdict of(Comparison comparison) {
    Certainty certainty = comparison.certainty();
    if (!certainty.isDifferentAlone()) {
      return NO_DIFFERENCE;
    }
    if (comparison.difference().value() < 0) {
      return certainty.isDifferent() ? LOWER : LOWER_ALONE;
    }
    return certainty.isDifferent() ? HIGHER : HIGHER_ALONE;
  }

  /** What people read. */
  public Text label() {
    return label;
  }

  /** As a REPL shows it: at most 13 letters. */
  String word() {
    return word;
  }
}
