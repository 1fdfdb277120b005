// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.standards.Wales;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Page after page, with nothing kept in between but what the pages carry. */
class FormPagesTest {

  private static final MonitoringForm FORM = Samples.form();

  /** A person with a browser: shows a page, fills it in and sends it with what it carries. */
  private static final class Browser {
    private FormPage shown = FORM.pages().get(0);
    private FormReading reading = Samples.read(FORM);
    private final List<String> seen = new ArrayList<>(List.of(shown.id()));

    private Optional<FormPage> send(String... namesAndValues) {
      Map<String, List<String>> posted = new LinkedHashMap<>(Samples.posted(namesAndValues));
      for (FormPage.Hidden hidden : shown.carried()) {
        posted.merge(
            hidden.name(),
            List.of(hidden.value()),
            (some, more) -> {
              List<String> all = new ArrayList<>(some);
              all.addAll(more);
              return all;
            });
      }
      reading = FORM.read(FormParameters.of(posted), Language.ENGLISH);
      Optional<FormPage> next = FORM.next(reading);
      next.ifPresent(this::show);
      return next;
    }

    private void show(FormPage page) {
      shown = page;
      seen.add(page.id());
    }

    private void backTo(String id) {
      show(
          FORM.pages(reading.asTyped()).stream()
              .filter(page -> page.id().equals(id))
              .findFirst()
              .orElseThrow());
    }
  }

  @Test
  void theAnswersLeadFromPageToPage() {
    Browser browser = new Browser();

    browser.send("eq.ethnic-group.broad", "black");
    browser.send("eq.ethnic-group", "black-african");
    browser.send("eq.religion", "muslim");
    browser.send("eq.health-conditions", "yes");
    browser.send("eq.activity-restriction", "a-little");
    Optional<FormPage> last = browser.send();

    assertThat(browser.seen)
        .containsExactly(
            "ethnic-group",
            "ethnic-group.black",
            "religion",
            "health-conditions",
            "activity-restriction",
            "sexual-orientation");
    assertThat(last).isEmpty();
    assertThat(browser.reading.answers())
        .containsEntry("ethnic-group", Chosen.of(Wales.ETHNIC_GROUP.id(), "black-african"))
        .containsEntry(
            "activity-restriction", Chosen.of(Wales.ACTIVITY_RESTRICTION.id(), "a-little"))
        .containsEntry("sexual-orientation", Silence.NOT_ANSWERED);
  }

  @Test
  void pagesThatDoNotApplyAreLeftOut() {
    Browser browser = new Browser();

    browser.send("eq.ethnic-group.broad", "prefer-not-to-say");
    browser.send();
    browser.send("eq.health-conditions", "no");

    assertThat(browser.seen)
        .containsExactly("ethnic-group", "religion", "health-conditions", "sexual-orientation");
  }

  @Test
  void whoStopsHalfWayWasNotAskedTheRest() {
    Browser browser = new Browser();

    browser.send("eq.ethnic-group.broad", "prefer-not-to-say");
    browser.send();

    assertThat(browser.reading.answers())
        .containsEntry("ethnic-group", Silence.PREFER_NOT_TO_SAY)
        .containsEntry("religion", Silence.NOT_ANSWERED)
        .containsEntry("sexual-orientation", Silence.NOT_ASKED);
  }

  @Test
  void whoGoesBackAndChangesAnAnswerIsNotHeldToWhatFollowedFromIt() {
    Browser browser = new Browser();
    browser.send("eq.ethnic-group.broad", "black");
    browser.send("eq.ethnic-group", "black-african");
    browser.send("eq.religion", "muslim");
    browser.send("eq.health-conditions", "yes");
    browser.send("eq.activity-restriction", "a-little");

    browser.backTo("health-conditions");
    browser.send("eq.health-conditions", "no");
    browser.backTo("ethnic-group");
    browser.send("eq.ethnic-group.broad", "asian");
    FormPage step = browser.shown;
    browser.send("eq.ethnic-group", "asian-chinese");

    assertThat(step.id()).isEqualTo("ethnic-group.asian");
    assertThat(browser.reading.problems()).isEmpty();
    assertThat(browser.reading.answers())
        .containsEntry("ethnic-group", Chosen.of(Wales.ETHNIC_GROUP.id(), "asian-chinese"))
        .containsEntry("religion", Chosen.of(Wales.RELIGION.id(), "muslim"))
        .containsEntry("activity-restriction", Silence.NOT_APPLICABLE);
  }

  @Test
  void aPageWithAProblemIsShownAgainWithWhatWasTyped() {
    Browser browser = new Browser();

    browser.send("eq.ethnic-group.broad", "other");
    Optional<FormPage> again =
        browser.send(
            "eq.ethnic-group", "other-any", "eq.ethnic-group.text.other-any", "x".repeat(101));

    assertThat(again.map(FormPage::id)).contains("ethnic-group.other");
    FormField.WriteIn place =
        ((FormField.Choices) again.orElseThrow().fields().get(0))
            .options()
            .get(1)
            .writeIn()
            .orElseThrow();
    assertThat(place.typed()).isEqualTo("x".repeat(101));
    assertThat(place.problems()).hasSize(1);
  }

  @Test
  void answersSurviveAChangeOfLanguageHalfWay() {
    Browser browser = new Browser();
    browser.send("eq.ethnic-group.broad", "white");
    browser.send("eq.ethnic-group", "white-other", "eq.ethnic-group.text.white-other", "Llydaweg");

    String welsh = FORM.html(Language.WELSH, browser.reading.asTyped());
    browser.backTo("ethnic-group.white");
    String step = FORM.html(Language.WELSH, browser.shown);

    assertThat(welsh)
        .contains("value=\"Llydaweg\"")
        .contains("value=\"white-other\" class=\"tegwch-radio-input\" checked=\"checked\"");
    assertThat(step).contains("value=\"Llydaweg\"").contains("lang=\"cy\"");
    browser.send("eq.ethnic-group", "white-other", "eq.ethnic-group.text.white-other", "Llydaweg");
    assertThat(browser.reading.answers())
        .containsEntry(
            "ethnic-group",
            new Chosen(Wales.ETHNIC_GROUP.id(), List.of("white-other"), "Llydaweg"));
  }

  @Test
  void aReadingOfNoPageLeadsToTheFirstThatIsNotAnswered() {
    FormReading reading = Samples.read(FORM, "eq.ethnic-group", "white-irish");

    assertThat(FORM.next(reading).map(FormPage::id)).contains("religion");
  }

  @Test
  void onOnePageEveryQuestionSaysWhomItIsFor() {
    List<FormField> fields = FORM.page().fields();

    assertThat(fields.get(3).hints())
        .extracting(hint -> hint.in(Language.ENGLISH))
        .containsExactly(
            "Only if you answered “Yes” to the question “Do you have any physical or mental health"
                + " conditions or illnesses lasting or expected to last 12 months or more?”");
    assertThat(fields.get(4).hints())
        .extracting(hint -> hint.in(Language.WELSH))
        .contains("Mae’r cwestiwn hwn i bobl 16 oed a throsodd.");
  }

  @Test
  void everyQuestionOfTheCatalogueEndsWithPreferNotToSay() {
    for (FormPage page : Samples.everyQuestion().pages()) {
      assertThat(page.fields().get(0).preferNotToSay().value()).isEqualTo("prefer-not-to-say");
      assertThat(page.fields().get(0).divider().in(Language.WELSH)).isEqualTo("neu");
    }
  }
}
