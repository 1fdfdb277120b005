// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.record.LawfulBasis;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.conformance.TextRule;
import cymru.tegwch.standards.translation.TranslationEntry;
import cymru.tegwch.standards.translation.TranslationSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages are whole, well formed and in the language that they say. */
class ExplainerPageTest {

  private static final Path WRITTEN = Path.of("target", "notice");

  /** Every explainer that a basis and a linkage can give. */
  private static List<Explainer> all() {
    List<Explainer> all = new ArrayList<>();
    for (LawfulBasis basis : Council.bases()) {
      all.add(Council.talkative(basis, Linkage.LINKED));
      if (!isByConsent(basis)) {
        all.add(Council.talkative(basis, Linkage.UNLINKED));
      }
    }
    all.add(Council.usual());
    return all;
  }

  private static boolean isByConsent(LawfulBasis basis) {
    return basis.article6().point().endsWith("(a)")
        || (basis.article9() != null && basis.article9().point().endsWith("(a)"));
  }

  @Test
  void whateverTheBasisEveryWordIsInBothLanguagesAndNothingIsLeftToFill() {
    for (Explainer explainer : all()) {
      for (Section section : explainer.sections()) {
        List<Text> texts = new ArrayList<>(List.of(section.heading()));
        section.blocks().forEach(block -> texts.addAll(Blocks.texts(block)));
        for (Text text : texts) {
          assertThat(text.isTranslated()).as("%s", text).isTrue();
          assertThat(text.en() + text.cy()).doesNotContain("{", "}");
          assertThat(TextRule.brokenBy(text.en())).as("%s", text).isEmpty();
          assertThat(TextRule.brokenBy(text.cy())).as("%s", text).isEmpty();
        }
      }
    }
  }

  @Test
  void everyPhraseIsSaidBySomeExplainer() {
    String everything =
        all().stream()
            .map(each -> each.text(Language.ENGLISH) + each.pageInBothLanguages())
            .collect(Collectors.joining());
    Wording wording = Wording.read();

    for (Phrase phrase : Phrase.values()) {
      String beginning = wording.of(phrase).en().replaceFirst("\\{.*", "");
      String ending = wording.of(phrase).en().replaceFirst(".*}", "");
      assertThat(everything).as("%s", phrase).contains(beginning, ending);
    }
  }

  @Test
  void aTranslatorGetsEveryWordAndNoneIsCalledVerified() {
    List<TranslationEntry> ours =
        TranslationSheet.ofCatalogue().entries().stream()
            .filter(entry -> entry.key().startsWith("notice/texts.json#"))
            .toList();

    assertThat(ours).hasSizeGreaterThan(90).allMatch(entry -> entry.verified().isEmpty());
    assertThat(ours)
        .extracting(entry -> entry.text().cy())
        .contains(Council.usual().title().cy(), Council.usual().why(Wales.RELIGION).cy());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void pagesAndFragmentsAreWellFormed(Language language) {
    for (Explainer explainer : all()) {
      for (String html : List.of(explainer.page(language), explainer.pageInBothLanguages())) {
        assertThat(errors(html)).isEmpty();
        Document page = Jsoup.parse(html);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
            .isSubsetOf(page.select("h2").eachAttr("id"));
      }
    }
    Document fragment = Jsoup.parseBodyFragment(Council.usual().html(language));
    assertThat(fragment.body().children()).hasSize(1);
    assertThat(fragment.select("div.explainer").attr("lang")).isEqualTo(language.tag());
    assertThat(fragment.select("h1")).isEmpty();
    assertThat(fragment.select("section")).hasSameSizeAs(Council.usual().sections());
  }

  @Test
  void everyPartOfAPageIsInTheLanguageThatItSays() throws IOException {
    Document page = Jsoup.parse(Council.usual().pageInBothLanguages());
    for (Language language : Language.values()) {
      Element half = page.selectFirst("div[lang=" + language.tag() + "]");
      assertThat(half.text())
          .contains(Council.usual().title().in(language))
          .doesNotContain(Council.usual().title().in(language.other()));
      assertThat(page.select("nav a[lang=" + language.tag() + "]").attr("href"))
          .isEqualTo("#" + half.id());
      assertThat(Jsoup.parse(Council.usual().page(language)).select("html").attr("lang"))
          .isEqualTo(language.tag());
    }
    Files.createDirectories(WRITTEN);
    Files.writeString(WRITTEN.resolve("both.html"), Council.usual().pageInBothLanguages());
    for (Language language : Language.values()) {
      String name = language.tag().toLowerCase(Locale.ROOT) + ".html";
      Files.writeString(WRITTEN.resolve(name), Council.usual().page(language));
    }
  }

  @Test
  void whatAHostSaysIsTextWhateverItHolds() {
    String hostile = "<script>alert(1)</script> \"&' \u202E";
    Text name = Text.of(hostile, "Cyngor " + hostile);
    Controller controller =
        new Controller(name, Contact.of(name), Contact.of(name), Council.COMPLAINTS);
    Explainer explainer =
        Explainer.of(
            Council.notice(Council.PUBLIC_TASK), controller, Linkage.LINKED, Council.THREE_YEARS);

    for (String html : List.of(explainer.page(Language.WELSH), explainer.html(Language.ENGLISH))) {
      assertThat(errors(html)).isEmpty();
      assertThat(Jsoup.parse(html).select("script")).isEmpty();
      assertThat(html).doesNotContain("\u202E");
      assertThat(Jsoup.parse(html).text()).contains("<script>alert(1)</script> \"&'");
    }
    assertThat(Jsoup.parse(explainer.page(Language.WELSH)).select("a").eachAttr("href"))
        .contains("https://council.example/complaints?about=data&from=monitoring");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePlainTextSaysWhatThePageSays(Language language) {
    String text = Council.usual().text(language);
    for (Element element :
        Jsoup.parse(Council.usual().page(language)).select("h1, h2, p, li, dt, dd")) {
      assertThat(text).contains(element.text());
    }
    assertThat(text).doesNotContain("<p>", "&#39;").contains("<mailto:equality@council.example>");
  }

  private static List<String> errors(String html) {
    Parser parser = Parser.htmlParser().setTrackErrors(100);
    parser.parseInput(
        html.startsWith("<!DOCTYPE") ? html : "<!DOCTYPE html><title>x</title>" + html, "");
    ParseErrorList errors = parser.getErrors();
    return errors.stream().map(Object::toString).toList();
  }
}
