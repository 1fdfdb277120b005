// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.core.text.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The HTML is whole, accessible and escaped, in each theme, language and state. */
class FormHtmlTest {

  private static final String HOSTILE = "\"><script>alert('x')</script>&amp;<img src=x onerror=1>";

  /** Documents in every state. */
  static Stream<Document> documents() {
    MonitoringForm neutral = Samples.everyKind();
    MonitoringForm all = Samples.everyQuestion();
    return Stream.of(neutral, neutral.withTheme(Theme.govuk()), all)
        .flatMap(form -> Stream.of(Language.values()).flatMap(in -> states(form, in)))
        .map(Jsoup::parse);
  }

  private static Stream<String> states(MonitoringForm form, Language in) {
    FormReading wrong =
        Samples.read(
            form,
            "eq.age",
            HOSTILE,
            "eq.ethnic-group",
            "white-other",
            "eq.ethnic-group.text.white-other",
            HOSTILE.repeat(3),
            "eq.national-identity",
            "welsh",
            "eq.national-identity",
            "prefer-not-to-say");
    Stream<String> pages = form.pages(wrong).stream().map(page -> form.html(in, page));
    return Stream.concat(Stream.of(form.html(in), form.html(in, wrong)), pages);
  }

  @Test
  void aPageCarriesTheHostsTokenAndTheFormDoesNotLookAtIt() {
    MonitoringForm form = Samples.everyKind();
    Document document =
        Jsoup.parse(form.html(Language.WELSH, form.page().carrying("_csrf", "\"><b>4711")));

    assertThat(document.select("form input[type=hidden][name=_csrf]").val())
        .isEqualTo("\"><b>4711");
    assertThat(Samples.read(form, "_csrf", "4711").isAcceptable()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyInputHasOneLabelAndEveryQuestionALegend(Document document) {
    for (Element input : document.select("input:not([type=hidden])")) {
      assertThat(document.select("label[for=\"" + input.id() + "\"]")).hasSize(1);
    }
    for (Element fieldset : document.select("fieldset")) {
      assertThat(fieldset.child(0).tagName()).isEqualTo("legend");
      assertThat(fieldset.child(0).text()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void idsAreUniqueAndEveryReferenceLeadsSomewhere(Document document) {
    Set<String> ids = new HashSet<>();
    document.select("[id]").forEach(element -> assertThat(ids.add(element.id())).isTrue());
    for (Element element : document.select("[aria-describedby]")) {
      assertThat(ids).contains(element.attr("aria-describedby").split(" "));
    }
    document
        .select("[data-aria-controls], [aria-labelledby]")
        .forEach(
            element ->
                assertThat(ids)
                    .containsAnyOf(
                        element.attr("data-aria-controls"), element.attr("aria-labelledby")));
    for (Element link : document.select("a[href]")) {
      assertThat(link.attr("href")).startsWith("#");
      assertThat(ids).contains(link.attr("href").substring(1));
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whatIsWrongIsSaidAtTheTopBesideTheFieldAndInTheTitle(Document document) {
    boolean isWelsh = document.selectFirst("html").attr("lang").equals("cy");
    List<Element> links = document.select("[role=alert] li");
    boolean isWrong = !links.isEmpty();

    assertThat(document.title().startsWith(isWelsh ? "Gwall: " : "Error: ")).isEqualTo(isWrong);
    assertThat(document.select("[aria-invalid=true], fieldset[aria-describedby*=error]").isEmpty())
        .isEqualTo(!isWrong);
    assertThat(document.select("h1")).hasSize(1);
    assertThat(document.select("[role=alert] h2")).hasSize(isWrong ? 1 : 0);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void nothingThatWasTypedBecomesMarkup(Document document) {
    assertThat(document.select("script, img, [onerror]")).isEmpty();
    document
        .select("input[value*=script]")
        .forEach(input -> assertThat(input.attr("value")).startsWith(HOSTILE));
  }

  @Test
  void whatWasTypedIsShownAgainCharacterByCharacter() {
    MonitoringForm form = Samples.everyKind();
    FormReading reading = Samples.read(form, "eq.age", HOSTILE);

    Document document = Jsoup.parse(form.html(Language.ENGLISH, reading));

    assertThat(document.getElementById("eq.age").attr("value")).isEqualTo(HOSTILE);
  }

  @Test
  void whatHtmlCannotHoldIsReplaced() {
    MonitoringForm form = Samples.everyKind();
    FormReading reading = Samples.read(form, "eq.age", "a\u0000b\uD800c\u0085d\uFFFF");

    assertThat(form.fields(Language.ENGLISH, reading)).contains("value=\"a b\uFFFDc d\uFFFD\"");
  }

  @Test
  void theFieldsForAHostsFormHaveNoFormElementAndSayTheirLanguage() {
    MonitoringForm form = Samples.form();
    FormReading reading = Samples.read(form, "eq.religion", "nothing");

    Element fields = Jsoup.parseBodyFragment(form.fields(Language.WELSH, reading)).body();
    Element summary = Jsoup.parseBodyFragment(form.errorSummary(Language.WELSH, reading)).body();

    assertThat(fields.child(0).attr("lang")).isEqualTo("cy");
    assertThat(fields.select("form, button, html, main, [role=alert]")).isEmpty();
    assertThat(summary.select("[lang=cy] [role=alert] a").text())
        .isEqualTo("Crefydd: Dewiswch ateb o’r rhestr");
    assertThat(form.errorSummary(Language.WELSH, Samples.read(form))).isEmpty();
  }

  @Test
  void whatIsWrongWithAllThatWasSentIsSaidAtTheTop() {
    MonitoringForm form = Samples.form();
    FormReading reading = Samples.read(form, "eq.nothing", "x");

    Document document = Jsoup.parse(form.html(Language.WELSH, reading));

    assertThat(document.title()).startsWith("Gwall: ");
    assertThat(document.select("[role=alert] li").text())
        .isEqualTo("Nid yw’r cwestiwn hwn yn un o’r rhai a ofynnwyd");
  }

  @Test
  void everyNameHasThePrefix() {
    Document document = Jsoup.parse(Samples.everyQuestion().html(Language.ENGLISH));

    assertThat(document.select("input").eachAttr("name")).allMatch(n -> n.startsWith("eq."));
  }

  @Test
  void theGovukThemeHasItsClassesAndScriptsAndTheNeutralOneNone() {
    Document govuk =
        Jsoup.parse(
            Samples.everyKind()
                .withTheme(Theme.govuk().withStyleSheet("/assets/govuk.css"))
                .html(Language.ENGLISH));
    Document neutral = Jsoup.parse(Samples.everyKind().html(Language.ENGLISH));

    assertThat(govuk.select(".govuk-radios[data-module=govuk-radios] .govuk-radios__divider"))
        .isNotEmpty();
    assertThat(govuk.select("[data-aria-controls]").get(0).nextElementSibling().tagName())
        .isEqualTo("label");
    assertThat(govuk.select("[data-behaviour=exclusive]").eachAttr("value"))
        .contains("none", "prefer-not-to-say");
    assertThat(govuk.select("link[href=/assets/govuk.css]")).hasSize(1);
    assertThat(govuk.select("[class*=tegwch]")).isEmpty();
    assertThat(neutral.select("[class*=govuk], [data-module], [data-aria-controls]")).isEmpty();
  }

  @Test
  void aHostsClassNamesStandWhereItSays() {
    MonitoringForm form =
        Samples.form().withTheme(Theme.neutral().with(Theme.Part.LEGEND, "council-legend big"));

    assertThat(Jsoup.parse(form.html(Language.ENGLISH)).select("legend.council-legend.big"))
        .hasSize(5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Theme.neutral().with(Theme.Part.LEGEND, "\"><script>"))
        .withMessageStartingWith("Class names must be");
  }

  @Test
  void theWelshPageHasNoEnglishOfOurs() {
    String welsh = Jsoup.parse(Samples.everyQuestion().html(Language.WELSH)).text();

    assertThat(welsh)
        .doesNotContain("Prefer not", "Select all", "Only if", "This question", "Why we", "Send");
  }

  @Test
  void theSameFormIsTheSameHtml() {
    assertThat(Samples.everyKind().html(Language.WELSH))
        .isEqualTo(Samples.everyKind().html(Language.WELSH));
  }
}
