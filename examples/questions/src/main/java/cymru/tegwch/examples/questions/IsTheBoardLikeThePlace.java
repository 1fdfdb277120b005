// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.Body;
import cymru.tegwch.analysis.Representation;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Benchmarks;
import cymru.tegwch.standards.Wales;
import java.time.LocalDate;

/**
 * Are women under-represented on a board of 12? (U3)
 *
 * <p>A generated board, beside Census 2021 of Cardiff. Twelve people cannot be published; the board
 * reads its own numbers under restriction. A gap is a fact of the whole board, and whether chance
 * could have drawn it is another question.
 */
public final class IsTheBoardLikeThePlace {

  private static final String CARDIFF = "W06000015";
  private static final Population BOARD =
      Population.of(
          "generated-board",
          Text.of("A generated board of 12", "Bwrdd o 12 a gynhyrchwyd"),
          LocalDate.of(2026, 3, 31));

  private IsTheBoardLikeThePlace() {}

  /** Needs no data. */
  public static void main(String[] args) {
    tell(Paper.onConsole("A generated board."));
  }

  static Findings<CountTable> tell(Paper paper) {
    CountTable board = Paper.counted("board-by-sex", BOARD, Wales.SEX, Wales.SEX.label(), 3, 9);
    Findings<CountTable> found =
        Representation.withDefaults()
            .withBody(Body.WHOLE_BODY)
            .compare(board, Benchmarks.census2021(CARDIFF, Wales.SEX));
    ProtectedRelease release =
        Release.of("board-2026")
            .add(board)
            .protect(
                DisclosurePolicy.restricted(
                    Text.of("Who sits on the board", "Pwy sy’n eistedd ar y bwrdd"),
                    Text.of("Members of the board", "Aelodau’r bwrdd")));
    paper.print(found, release);
    return found;
  }
}
