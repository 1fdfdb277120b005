// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CategoryProperties {

  private static final CodeListId ID = CodeListId.parse("colour@test-2026");
  private static final Text TITLE = Text.of("Colour", "Lliw");

  @Property
  void parsingAnIdIsTheInverseOfItsText(@ForAll("ids") CodeListId id) {
    assertThat(CodeListId.parse(id.toString())).isEqualTo(id).isEqualByComparingTo(id);
  }

  @Property
  void everyTextIsAnIdOrIsRefusedWithoutBeingRepeated(@ForAll String text) {
    try {
      assertThat(CodeListId.parse(text)).hasToString(text);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("Code list (id|edition) must be [a-z0-9 ,@-]+").hasNoCause();
    }
  }

  @Property
  void aLevelIsAPartitionOfTheLeaves(@ForAll("groupings") List<Integer> groupOfLeaf) {
    CodeList list = list(groupOfLeaf);
    Level broad = list.broad();

    Set<String> once = new HashSet<>();
    broad
        .groups()
        .forEach(group -> group.leaves().forEach(leaf -> assertThat(once.add(leaf)).isTrue()));
    assertThat(once).isEqualTo(list.detailed().leaves());
    assertThat(list.categories())
        .allSatisfy(leaf -> assertThat(broad.groupOf(leaf.code())).isPresent());
    assertThat(list.detailed().nestsIn(broad)).isTrue();
    assertThat(broad.nestsIn(list.detailed()))
        .isEqualTo(broad.groups().size() == groupOfLeaf.size());
  }

  @Property
  void aLevelWithoutOneOfTheLeavesIsRefused(@ForAll("groupings") List<Integer> groupOfLeaf) {
    CodeList list = list(groupOfLeaf);
    List<Category> more = new ArrayList<>(list.categories());
    more.add(category("one-more"));

    assertThatThrownBy(() -> new CodeList(ID, TITLE, more, list.levels()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Level 'broad' must hold every category of colour@test-2026 in exactly one group");
  }

  @Provide
  Arbitrary<CodeListId> ids() {
    Arbitrary<String> parts =
        Combinators.combine(
                Arbitraries.chars().range('a', 'z').range('0', '9'),
                Arbitraries.strings()
                    .withCharRange('a', 'z')
                    .withCharRange('0', '9')
                    .withChars('.', '-')
                    .ofMaxLength(63))
            .as((first, rest) -> first + rest);
    return Combinators.combine(parts, parts).as(CodeListId::new);
  }

  @Provide
  Arbitrary<List<Integer>> groupings() {
    return Arbitraries.integers().between(0, 4).list().ofMinSize(1).ofMaxSize(20);
  }

  private static CodeList list(List<Integer> groupOfLeaf) {
    List<Category> leaves = new ArrayList<>();
    Map<Integer, Set<String>> groups = new TreeMap<>();
    for (int i = 0; i < groupOfLeaf.size(); i++) {
      leaves.add(category("leaf-" + i));
      groups.computeIfAbsent(groupOfLeaf.get(i), g -> new TreeSet<>()).add("leaf-" + i);
    }
    List<Level.Group> broad =
        groups.entrySet().stream()
            .map(entry -> new Level.Group(category("group-" + entry.getKey()), entry.getValue()))
            .toList();
    return new CodeList(ID, TITLE, leaves, List.of(new Level(ID, Level.BROAD, TITLE, broad)));
  }

  private static Category category(String code) {
    return new Category(ID, code, Text.of(code, code));
  }
}
