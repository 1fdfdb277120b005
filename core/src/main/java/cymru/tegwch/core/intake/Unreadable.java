// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import cymru.tegwch.core.text.Text;
import java.io.IOException;
import java.util.List;

/** Ends the reading of a file that must be refused. It bears no text from the file. */
final class Unreadable extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  Unreadable(Reason reason, long line, long offset) {
    this(new Refusal(reason, line, offset, reason.message()));
  }

  /** Columns that the mapping names and the file has not. */
  static Unreadable missing(long line, List<String> names, boolean looksSeparatedOtherwise) {
    Text reason = Reason.MISSING_COLUMN.message();
    String missing = ": " + String.join(", ", names);
    return new Unreadable(
        new Refusal(
            Reason.MISSING_COLUMN,
            line,
            -1,
            Text.of(
                reason.en()
                    + missing
                    + (looksSeparatedOtherwise ? ". Is another character between the cells?" : ""),
                reason.cy()
                    + missing
                    + (looksSeparatedOtherwise ? ". A oes nod arall rhwng y celloedd?" : ""))));
  }

  private Unreadable(Refusal refusal) {
    super(refusal.reason().name());
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
