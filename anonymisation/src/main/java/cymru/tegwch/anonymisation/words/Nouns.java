// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.words;

import cymru.tegwch.core.text.CountedNoun;
import cymru.tegwch.core.text.Gender;
import cymru.tegwch.core.text.Text;

/** What is counted in words about a release. */
final class Nouns {

  static final CountedNoun PEOPLE =
      CountedNoun.of(Text.of("person", "person"), Text.of("people", "pobl"), Gender.MASCULINE);
  static final CountedNoun TABLES =
      CountedNoun.of(Text.of("table", "tabl"), Text.of("tables", "tablau"), Gender.MASCULINE);
  static final CountedNoun CELLS =
      CountedNoun.of(Text.of("cell", "cell"), Text.of("cells", "celloedd"), Gender.FEMININE);
  static final CountedNoun SYSTEMS =
      CountedNoun.of(Text.of("system", "system"), Text.of("systems", "systemau"), Gender.FEMININE);
  static final CountedNoun UNKNOWNS =
      CountedNoun.of(
          Text.of("unknown number", "rhif anhysbys"),
          Text.of("unknown numbers", "rhifau anhysbys"),
          Gender.MASCULINE);

  private Nouns() {}
}
