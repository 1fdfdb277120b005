// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class SubjectIdProperties {

  @Property
  void parsingIsTheInverseOfTheText(@ForAll("ids") SubjectId id) {
    assertThat(SubjectId.parse(id.text())).isEqualTo(id).hasSameHashCodeAs(id);
  }

  @Property
  void theOrderAgreesWithEqualityAndWithTheText(
      @ForAll("ids") SubjectId one, @ForAll("ids") SubjectId other) {
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(Integer.signum(one.text().compareTo(other.text())));
    assertThat(one.equals(other)).isEqualTo(one.compareTo(other) == 0);
  }

  @Property
  void noOtherTextIsAnId(@ForAll @StringLength(max = 60) String text) {
    for (String sent : new String[] {text, "linked-" + text, "unlinked-" + text}) {
      assertThatThrownBy(() -> SubjectId.parse(sent))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Subject id must be linked- or unlinked- and 32 lower-case hexadecimal digits")
          .hasNoCause();
    }
  }

  @Example
  void idsChosenToCollideAreStillFoundQuickly() {
    Map<SubjectId, Integer> map = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      long low = i;
      // every one of these has the hash code of zero
      map.put(new SubjectId(SubjectId.Kind.LINKED, Long.rotateLeft(low, 1), low), i);
    }

    assertThat(map).hasSize(50_000);
  }

  @Provide
  Arbitrary<SubjectId> ids() {
    return Examples.subjects();
  }
}
