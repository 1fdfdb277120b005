// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.notice;

import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every text of a block. */
final class Blocks {

  private Blocks() {}

  static String text(Section.Block block, Language language) {
    return texts(block).stream().map(text -> text.in(language)).collect(Collectors.joining("\n"));
  }

  static List<Text> texts(Section.Block block) {
    if (block instanceof Section.Paragraph paragraph) {
      return List.of(paragraph.text());
    }
    if (block instanceof Section.Bullets bullets) {
      return bullets.items();
    }
    if (block instanceof Section.Reach reach) {
      return List.of(reach.contact().words());
    }
    return ((Section.Reasons) block)
        .reasons().stream()
            .flatMap(reason -> Stream.concat(reason.questions().stream(), Stream.of(reason.why())))
            .toList();
  }
}
