// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.notice;

import cymru.tegwch.core.html.Markup;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.notice.Section.Block;
import cymru.tegwch.standards.notice.Section.Bullets;
import cymru.tegwch.standards.notice.Section.Paragraph;
import cymru.tegwch.standards.notice.Section.Reach;
import cymru.tegwch.standards.notice.Section.Reason;
import cymru.tegwch.standards.notice.Section.Reasons;
import java.util.List;

/** An explainer in HTML. */
final class Page {

  private static final String STYLE =
      """
      body{font-family:sans-serif;font-size:1.1rem;line-height:1.5;color:#111;background:#fff;\
      margin:0 auto;max-width:42rem;padding:1rem;overflow-wrap:anywhere}
      a{color:#003a8c}
      a:focus{outline:3px solid #111;outline-offset:2px}
      h1,h2,h3{line-height:1.25}
      dt{font-weight:bold}
      dd{margin:0 0 1rem}
      """;

  private final Explainer explainer;
  private final List<Section> sections;

  Page(Explainer explainer) {
    this.explainer = explainer;
    this.sections = explainer.sections();
  }

  String fragment(Language language) {
    Markup html = Markup.fragment();
    html.open("div", "class", "explainer", "lang", language.tag());
    write(html, language, "h2");
    return html.close().toString();
  }

  String in(Language language) {
    Markup html = Markup.page();
    String title = explainer.title().in(language);
    head(html, language, title);
    html.open("main", "class", "explainer");
    html.element("h1", title);
    write(html, language, "h2");
    return end(html);
  }

  String inBothLanguages() {
    Markup html = Markup.page();
    Text title = explainer.title();
    head(html, Language.ENGLISH, title.en() + " / " + title.cy());
    switches(html);
    html.open("main", "class", "explainer");
    for (Language language : Language.values()) {
      html.open("div", "id", language.tag(), "lang", language.tag());
      html.element("h1", title.in(language));
      write(html, language, "h2");
      html.close();
    }
    return end(html);
  }

  private void switches(Markup html) {
    Text name = explainer.words(Phrase.LANGUAGE);
    html.open("nav", "aria-label", name.en() + " / " + name.cy());
    html.open("ul");
    for (Language language : Language.values()) {
      String tag = language.tag();
      html.open("li");
      html.element(
          "a",
          explainer.words(Phrase.THIS_LANGUAGE).in(language),
          "href",
          "#" + tag,
          "lang",
          tag,
          "hreflang",
          tag);
      html.close();
    }
    html.close().close();
  }

  private void write(Markup html, Language language, String rank) {
    for (Section section : sections) {
      String id = "explainer-" + language.tag() + "-" + section.name();
      html.open("section", "class", "explainer-section", "aria-labelledby", id);
      html.element(rank, section.heading().in(language), "id", id);
      section.blocks().forEach(block -> write(html, block, language));
      html.close();
    }
  }

  private static void write(Markup html, Block block, Language language) {
    if (block instanceof Paragraph paragraph) {
      html.element("p", paragraph.text().in(language));
    } else if (block instanceof Bullets bullets) {
      html.open("ul");
      bullets.items().forEach(item -> html.element("li", item.in(language)));
      html.close();
    } else if (block instanceof Reasons reasons) {
      html.open("dl");
      reasons.reasons().forEach(reason -> write(html, reason, language));
      html.close();
    } else if (block instanceof Reach reach) {
      write(html, reach.contact(), language);
    }
  }

  private static void write(Markup html, Reason reason, Language language) {
    reason.questions().forEach(question -> html.element("dt", question.in(language)));
    html.element("dd", reason.why().in(language));
  }

  private static void write(Markup html, Contact contact, Language language) {
    String words = contact.words().in(language);
    if (contact.link() == null) {
      html.element("p", words);
    } else {
      html.open("p").element("a", words, "href", contact.link().toString()).close();
    }
  }

  private static void head(Markup html, Language language, String title) {
    html.open("html", "lang", language.tag());
    html.open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", title);
    html.style(STYLE);
    html.close();
    html.open("body");
  }

  private static String end(Markup html) {
    return html.close().close().close().toString();
  }
}
