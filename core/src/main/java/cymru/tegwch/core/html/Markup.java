// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.html;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** HTML in the making: elements are closed in order, and text is escaped whatever it holds. */
public final class Markup {

  private final StringBuilder html;
  private final Deque<String> open = new ArrayDeque<>();

  private Markup(String beginning) {
    this.html = new StringBuilder(beginning);
  }

  /** A page of its own. */
  public static Markup page() {
    return new Markup("<!DOCTYPE html>\n");
  }

  /** A part of somebody's page. */
  public static Markup fragment() {
    return new Markup("");
  }

  /**
   * Opens an element; attributes come as name and value in turn, and without a value are left out.
   */
  public Markup open(String element, @Nullable String... attributes) {
    tag(element, attributes);
    open.push(element);
    return this;
  }

  /** Closes the element opened last. */
  public Markup close() {
    html.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** Adds text. */
  public Markup text(String text) {
    html.append(escaped(Plain.clean(text)));
    return this;
  }

  /** Adds an element that holds only text. */
  public Markup element(String element, String text, @Nullable String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** Adds an element that holds nothing. */
  public Markup empty(String element, @Nullable String... attributes) {
    tag(element, attributes);
    html.append('\n');
    return this;
  }

  /** Adds an element whose text is ours and must not be escaped: a style sheet. */
  public Markup style(String sheet) {
    html.append("<style>").append(sheet).append("</style>\n");
    return this;
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Element must be closed: " + open.peek());
    }
    return html.toString();
  }

  /** Spaces around a value are kept, since somebody may have typed them. */
  private void tag(String element, @Nullable String... attributes) {
    html.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        html.append(' ').append(attributes[i]).append("=\"");
        html.append(escaped(Plain.harmless(value))).append('"');
      }
    }
    html.append('>');
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(character);
      }
    }
    return escaped.toString();
  }
}
