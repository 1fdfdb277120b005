// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import org.jspecify.annotations.Nullable;

/** HTML as it grows: everything is escaped but what is our own. */
final class Markup {

  private final StringBuilder html = new StringBuilder(4096);

  /** Opens an element; an attribute whose value is null is left out. */
  Markup open(String element, @Nullable String... attributes) {
    html.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        html.append(' ').append(attributes[i]).append("=\"");
        escape(value);
        html.append('"');
      }
    }
    html.append('>');
    return this;
  }

  Markup text(String text) {
    escape(text);
    return this;
  }

  /** Something of our own that is not escaped. */
  Markup raw(String ours) {
    html.append(ours);
    return this;
  }

  Markup close(String element) {
    html.append("</").append(element).append('>');
    return this;
  }

  /** An element with a text in it, and a line break after it. */
  Markup element(String element, String text, @Nullable String... attributes) {
    return open(element, attributes).text(text).close(element).line();
  }

  /** What begins a document. */
  Markup doctype() {
    html.append("<!DOCTYPE html>\n");
    return this;
  }

  Markup line() {
    html.append('\n');
    return this;
  }

  /** Characters that HTML cannot have, or that end a document's encoding, become U+FFFD. */
  private void escape(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.appendCodePoint(isText(c) ? c : 0xFFFD);
              }
            });
  }

  private static boolean isText(int c) {
    boolean isControl = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    boolean isSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean isNoncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return !isControl && !isSurrogate && !isNoncharacter;
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
