// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The application in a real browser. Every page that is seen is held to WCAG 2.2 AA by axe. */
class BrowserTest {

  private static Browser browser;

  @BeforeAll
  static void start() {
    if (!Browser.isThere()) {
      System.out.println(Browser.NONE);
    }
    assumeTrue(Browser.isThere(), Browser.NONE);
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void asSomebodyNew() {
    browser.open("/en").withScripts(true).forgetEverything();
  }

  @Test
  void aRepairIsReportedInEnglishAndEveryPageIsAccessible() {
    browser.open("/en").see("home-en").follow("a[href='/en/repairs/1']").see("repair-1-en");
    browser.choose("where").type("problem", "The tap drips").next().see("repair-2-en");
    browser.type("name", "A. Tenant").type("email", "english@example.com").next().see("check-en");
    browser.next();
    assertThat(browser.title()).startsWith("Age – Equality questions");
    browser.see("age-en").type("eq.age", "44").next().see("ethnic-group-en");
    browser.choose("eq.ethnic-group.broad:mixed").next().see("ethnic-group-step-two-en");
    throughTheRest("en");
    assertThat(browser.text("main")).contains("Thank you");
    browser.see("done-en");
  }

  @Test
  void aPlanningCommentIsSentInWelshAndEveryPageIsAccessible() {
    browser.open("/cy").see("home-cy").follow("a[href='/cy/planning-comments/1']").see("plan-1-cy");
    browser.type("application", "26/0001").choose("view").type("comment", "Da iawn").next();
    browser.see("plan-2-cy").type("name", "A. Breswylydd").type("email", "cymraeg@example.com");
    browser.next().see("check-cy").next();
    browser.see("age-cy").type("eq.age", "44").next().see("ethnic-group-cy").next();
    assertThat(browser.language()).isEqualTo("cy");
    throughTheRest("cy");
    assertThat(browser.text("main")).contains("Diolch");
    browser.see("done-cy");
  }

  @Test
  void aComplaintHasAllQuestionsOnOnePageAndSaysWhatIsWrong() {
    for (String language : new String[] {"en", "cy"}) {
      browser.open("/en").forgetEverything().open("/" + language + "/complaints/1").next();
      browser.see("complaint-1-error-" + language);
      assertThat(browser.title()).startsWith(language.equals("en") ? "Error:" : "Gwall:");
      browser.choose("about").type("happened", "Nobody came").next().next();
      browser.see("complaint-2-error-" + language);
      browser.type("name", "A. Tenant").type("email", "not an address").next();
      assertThat(browser.has(".tegwch-error")).isTrue();
      browser.type("email", "complaint-" + language + "@example.com").next().next();
      browser.see("complaint-all-" + language).type("eq.age", "about 40").next();
      browser.see("complaint-all-error-" + language);
      assertThat(browser.value("eq.age")).isEqualTo("about 40");
      browser.click(".tegwch-summary a");
      assertThat(browser.focused()).isEqualTo("eq.age");
    }
  }

  @Test
  void everythingCanBeDoneByKeyboardAlone() {
    browser.open("/en/repairs/1").keys(Keys.TAB);
    assertThat(browser.isFocusShown()).isTrue();
    browser.tabTo("where").keys(Keys.SPACE).keys(Keys.ARROW_DOWN);
    assertThat(browser.isChosen("where-bathroom")).isTrue();
    browser.tabTo("problem").keys("The door sticks").keys(Keys.TAB).enter();
    browser.tabTo("name").keys("A. Tenant").tabTo("email").keys("keyboard@example.com").enter();
    assertThat(browser.path())
        .as("Enter goes on, and does not change the language")
        .contains("/en/");
    assertThat(browser.title()).startsWith("Check your answers");
  }

  @Test
  void nothingNeedsAScript() {
    browser.withScripts(false).open("/cy/repairs/1").choose("where").type("problem", "Tap").next();
    browser.type("name", "A. Tenant").type("email", "no-script@example.com").next().next();
    browser.type("eq.age", "44").next().choose("eq.ethnic-group.broad:white").next();
    browser.press("button.quiet");
    assertThat(browser.text("main")).contains("Ni wnaethoch chi ateb");
    browser.withScripts(true);
  }

  @Test
  void theWayBackShowsWhatWasTypedAndNeverAsksToSendAgain() {
    toTheEqualityQuestions("back@example.com");
    browser.type("eq.age", "51").next().choose("eq.ethnic-group.broad:white").next().next();
    assertThat(browser.title()).startsWith("National identity");
    browser.back().back();
    assertThat(browser.title()).startsWith("Ethnic group");
    assertThat(browser.isChosen("eq.ethnic-group.broad:white")).isTrue();
    browser.back();
    assertThat(browser.value("eq.age")).isEqualTo("51");
    browser.type("eq.age", "52").next();
    assertThat(browser.isChosen("eq.ethnic-group.broad:white")).isTrue();
  }

  @Test
  void theLanguageChangesHalfWayAndNothingTypedIsLost() {
    browser.open("/en/repairs/1").type("problem", "The tap drips").press("button.language");
    assertThat(browser.language()).isEqualTo("cy");
    assertThat(browser.value("problem")).isEqualTo("The tap drips");
    browser.choose("where").next().type("name", "A. Tenant");
    browser.type("email", "switch@example.com").next().next();
    browser.type("eq.age", "forty").press("button.language");
    assertThat(browser.language()).isEqualTo("en");
    assertThat(browser.value("eq.age")).isEqualTo("forty");
    assertThat(browser.has(".tegwch-error")).as("nothing was sent yet").isFalse();
  }

  @Test
  void answersAreRemovedWithTheReference() {
    toTheEqualityQuestions("withdraw@example.com");
    browser.type("eq.age", "51").next();
    while (!browser.has(".reference")) {
      browser.next();
    }
    String reference = browser.text(".reference");
    browser.open("/cy/your-answers").see("your-answers-cy").next().see("your-answers-error-cy");
    browser.open("/en/your-answers").see("your-answers-en").next().see("your-answers-error-en");
    browser.type("reference", reference).type("email", "withdraw@example.com").choose("withdraw");
    browser.next().see("your-answers-removed-en");
    assertThat(browser.text("[role=status]")).startsWith("All answers withdrawn.").contains("1");
  }

  @Test
  void theNoticeAndTheReportAndTheErrorsAreAccessible() {
    for (String language : new String[] {"en", "cy"}) {
      browser.open("/" + language + "/equality-notice").see("notice-" + language);
      browser.open("/" + language + "/committee").see("committee-" + language);
      browser.open("/" + language + "/nowhere").see("not-found-" + language);
    }
  }

  private static void toTheEqualityQuestions(String email) {
    browser.open("/en/repairs/1").choose("where").type("problem", "The tap drips").next();
    browser.type("name", "A. Tenant").type("email", email).next().next();
  }

  /** Page after page, seen and sent empty. */
  private static void throughTheRest(String language) {
    for (int i = 0; i < 20 && !browser.has(".reference"); i++) {
      browser.see("equality-" + i + "-" + language).next();
    }
  }
}
