// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.notice;

import cymru.tegwch.core.text.Text;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is reached.
 *
 * <pre>{@code
 * Contact.of(Text.of("Email: equality@council.example", "E-bost: equality@council.example"))
 *     .at(URI.create("mailto:equality@council.example"));
 * }</pre>
 *
 * @param words an address, a number or the name of a page, as people read it
 * @param link where it leads, or null where it leads nowhere
 */
public record Contact(Text words, @Nullable URI link) {

  private static final Set<String> SCHEMES = Set.of("https", "http", "mailto", "tel");

  public Contact {
    Particulars.requireTranslated(words, "Contact");
    if (link != null && !SCHEMES.contains(scheme(link))) {
      throw new IllegalArgumentException(
          "Link must be an https, http, mailto or tel address, but was '" + link + "'");
    }
  }

  /** Words without a link. */
  public static Contact of(Text words) {
    return new Contact(words, null);
  }

  /**
   * These words with a link.
   *
   * @throws IllegalArgumentException if its scheme is not https, http, mailto or tel
   */
  public Contact at(URI link) {
    return new Contact(words, link);
  }

  private static String scheme(URI link) {
    return link.getScheme() == null ? "" : link.getScheme().toLowerCase(Locale.ROOT);
  }
}
