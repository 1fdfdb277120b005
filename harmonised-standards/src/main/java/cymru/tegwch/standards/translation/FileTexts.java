// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.translation;

import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one file of the catalogue and where they stand: every object with {@code en} and
 * {@code verified}. One instance reads one file.
 */
final class FileTexts {

  /** A text, its English, its Welsh if it has any, and the list of languages. */
  record Found(
      TranslationEntry entry, Node.Written en, Node.@Nullable Written cy, Node.Items verified) {}

  private static final String SYSTEM = "system";

  private final String file;
  private final Node root;
  private final List<Found> found = new ArrayList<>();

  private FileTexts(String file, Node root) {
    this.file = file;
    this.root = root;
  }

  static List<Found> of(String file, String json) {
    FileTexts texts = new FileTexts(file, Node.parse(file, json));
    texts.walk(texts.root, "");
    return List.copyOf(texts.found);
  }

  private void walk(Node node, String pointer) {
    if (node instanceof Node.Items list) {
      for (int i = 0; i < list.items().size(); i++) {
        Node item = list.items().get(i);
        String name = Node.text(item, "code", Node.text(item, "name", Integer.toString(i)));
        walk(item, pointer + "/" + name);
      }
    } else if (node instanceof Node.Members object) {
      Map<String, Node> members = object.members();
      if (members.get("en") instanceof Node.Written en
          && members.get("verified") instanceof Node.Items verified) {
        Node.Written cy = members.get("cy") instanceof Node.Written welsh ? welsh : null;
        found.add(new Found(entry(pointer, en.text(), cy, verified), en, cy, verified));
      }
      members.forEach((name, member) -> walk(member, pointer + "/" + name));
    }
  }

  private TranslationEntry entry(
      String pointer, String en, Node.@Nullable Written cy, Node.Items verified) {
    return new TranslationEntry(
        file + "#" + pointer,
        cy == null ? Text.untranslated(en) : Text.of(en, cy.text()),
        context(pointer),
        source(),
        languages(verified));
  }

  private String context(String pointer) {
    return Node.text(member("title"), "en", file)
        + ": "
        + pointer.substring(1).replace("/", " / ")
        + (Node.text(member("edition"), "use", "").equals(SYSTEM)
            ? "; only read from a system, so Welsh may be missing"
            : "");
  }

  private Node member(String name) {
    return root instanceof Node.Members object
        ? object.members().getOrDefault(name, new Node.Other())
        : root;
  }

  private String source() {
    if (member("sources") instanceof Node.Items sources) {
      return sources.items().stream()
          .map(each -> Node.text(each, "text", "") + " (" + Node.text(each, "licence", "") + ")")
          .collect(Collectors.joining("; "));
    }
    return Node.text(root, "source", Node.text(root, "publisher", Node.text(root, "licence", "")));
  }

  private static Set<Language> languages(Node.Items verified) {
    Set<Language> languages = EnumSet.noneOf(Language.class);
    for (Node item : verified.items()) {
      if (item instanceof Node.Written tag) {
        languages.add(Language.ofTag(tag.text()));
      }
    }
    return languages;
  }
}
