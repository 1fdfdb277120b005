// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.category.CodeListId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DamagedFileProperties {

  private static final String SEX = "code-lists/sex@census-2021-wales.json";

  /**
   * A changed byte may still make a file that says something else; it never makes another error.
   */
  @Property(tries = 2000)
  void aByteThatChangesGivesAListOrAnErrorThatNamesTheFile(
      @ForAll @IntRange(min = 0, max = 100_000) int place, @ForAll byte value) {
    byte[] content = ReplacedFiles.content(SEX).getBytes(StandardCharsets.UTF_8);
    content[place % content.length] = value;
    Shelf shelf =
        new Shelf(
            path ->
                path.equals(SEX)
                    ? new ByteArrayInputStream(content)
                    : Shelf.class.getResourceAsStream(path));
    try {
      assertThat(shelf.list(CodeListId.parse("sex@census-2021-wales")).options()).hasSize(2);
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageStartingWith("Catalogue file '" + SEX + "' must ");
    }
  }
}
