// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.notice;

import cymru.tegwch.core.text.Language;
import cymru.tegwch.standards.notice.Section.Block;
import cymru.tegwch.standards.notice.Section.Bullets;
import cymru.tegwch.standards.notice.Section.Paragraph;
import cymru.tegwch.standards.notice.Section.Reach;
import cymru.tegwch.standards.notice.Section.Reason;
import cymru.tegwch.standards.notice.Section.Reasons;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** An explainer in plain text: headings in lines of their own, a line for each paragraph. */
final class PlainPage {

  private final Explainer explainer;

  PlainPage(Explainer explainer) {
    this.explainer = explainer;
  }

  String in(Language language) {
    StringBuilder text = new StringBuilder(explainer.title().in(language)).append('\n');
    for (Section section : explainer.sections()) {
      text.append("\n\n").append(section.heading().in(language)).append('\n');
      section.blocks().forEach(block -> text.append('\n').append(lines(block, language)));
    }
    return text.toString();
  }

  private static String lines(Block block, Language language) {
    if (block instanceof Paragraph paragraph) {
      return paragraph.text().in(language) + "\n";
    }
    if (block instanceof Bullets bullets) {
      return bullets.items().stream()
          .map(item -> "- " + item.in(language) + "\n")
          .collect(Collectors.joining());
    }
    if (block instanceof Reasons reasons) {
      return reasons.reasons().stream()
          .map(reason -> reason(reason, language))
          .collect(Collectors.joining());
    }
    return ((Reach) block).contact().words().in(language) + link(((Reach) block).contact()) + "\n";
  }

  private static String reason(Reason reason, Language language) {
    List<String> questions = reason.questions().stream().map(text -> text.in(language)).toList();
    return "- " + String.join(", ", questions) + ": " + reason.why().in(language) + "\n";
  }

  /** Where it leads. */
  private static String link(Contact contact) {
    URI link = contact.link();
    return link == null ? "" : " <" + link + ">";
  }
}
