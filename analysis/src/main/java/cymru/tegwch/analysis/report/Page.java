// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import cymru.tegwch.anonymisation.Audience;
import cymru.tegwch.core.html.Markup;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** A report as one HTML page. */
final class Page {

  private static final String STYLE =
      """
      body{font-family:sans-serif;font-size:1.05rem;line-height:1.5;color:#111;background:#fff;\
      margin:0 auto;max-width:72rem;padding:1rem}
      a{color:#003a8c}
      a:focus,.scroll:focus{outline:3px solid #111;outline-offset:2px}
      .scroll{overflow-x:auto;margin:1.5rem 0}
      table{border-collapse:collapse}
      caption{text-align:left;font-weight:bold;padding:.25rem 0}
      th,td{border:1px solid #595959;padding:.3rem .6rem;text-align:left;vertical-align:top}
      td{text-align:right}
      th{background:#f2f2f2}
      dt{font-weight:bold}
      .restricted{border:4px solid #8c0000;padding:.5rem 1rem}
      @media print{body{max-width:none;padding:0}.scroll{overflow:visible}nav{display:none}\
      tr,li{break-inside:avoid}h1,h2,h3,h4,caption{break-after:avoid}}
      """;

  private final Report report;

  Page(Report report) {
    this.report = report;
  }

  String in(Language language) {
    Markup html = Markup.page();
    head(html, language.tag(), report.title().in(language));
    html.element("h1", report.title().in(language));
    banner(html, language);
    html.open("main");
    new Part(report, language, 2).write(html);
    html.close();
    return end(html);
  }

  String inBothLanguages() {
    Text title = report.title();
    Markup html = Markup.page();
    head(html, Language.ENGLISH.tag(), title.en() + " / " + title.cy());
    html.open("h1");
    html.element("span", title.en(), "lang", Language.ENGLISH.tag());
    html.text("/");
    html.element("span", title.cy(), "lang", Language.WELSH.tag());
    html.close();
    languages(html);
    banner(html, Language.ENGLISH);
    html.open("main");
    for (Language language : Language.values()) {
      html.open("section", "id", language.tag(), "lang", language.tag());
      html.element("h2", Phrases.LANGUAGE.in(language));
      new Part(report, language, 3).write(html);
      html.close();
    }
    html.close();
    return end(html);
  }

  private static void languages(Markup html) {
    html.open("nav", "aria-label", Phrases.LANGUAGES.en() + " / " + Phrases.LANGUAGES.cy());
    html.open("ul");
    for (Language language : Language.values()) {
      String tag = language.tag();
      html.open("li");
      html.element(
          "a", Phrases.LANGUAGE.in(language), "href", "#" + tag, "lang", tag, "hreflang", tag);
      html.close();
    }
    html.close().close();
  }

  /** Who may read it and what for: in both languages whatever the page's. */
  private void banner(Markup html, Language first) {
    if (!(report.policy().audience() instanceof Audience.Restricted restricted)) {
      return;
    }
    html.open("div", "class", "restricted", "role", "note");
    for (Language language : List.of(first, first.other())) {
      html.open("div", "lang", language.tag());
      html.open("p").element("strong", Phrases.NOT_FOR_PUBLICATION.in(language)).close();
      html.element("p", Phrases.PURPOSE.in(language) + ": " + restricted.purpose().in(language));
      html.element("p", Phrases.READERS.in(language) + ": " + restricted.readers().in(language));
      html.close();
    }
    html.close();
  }

  private static void head(Markup html, String language, String title) {
    html.open("html", "lang", language);
    html.open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'sha256-" + digest(STYLE) + "'");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", title);
    html.style(STYLE);
    html.close();
    html.open("body");
  }

  private static String end(Markup html) {
    return html.close().close().toString();
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must have SHA-256", e);
    }
  }
}
