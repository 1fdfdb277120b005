// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.record.LawfulBasis;
import cymru.tegwch.core.record.LawfulBasis.Article6;
import cymru.tegwch.core.record.LawfulBasis.Article9;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Question;
import cymru.tegwch.standards.Wales;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The words say what the law asks, and no more. */
class ExplainerTest {

  private static final Set<Duty> ALWAYS =
      EnumSet.of(
          Duty.CONTROLLER,
          Duty.DATA_PROTECTION_OFFICER,
          Duty.PURPOSE_AND_BASIS,
          Duty.RECIPIENTS,
          Duty.RETENTION,
          Duty.RIGHTS,
          Duty.COMPLAINT_TO_CONTROLLER,
          Duty.COMPLAINT_TO_REGULATOR,
          Duty.WHETHER_REQUIRED,
          Duty.AUTOMATED_DECISIONS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONTROLLER | Example Council | Cyngor Enghraifft",
        "CONTROLLER | equality@council.example | cydraddoldeb@council.example",
        "DATA_PROTECTION_OFFICER | The officer, County Hall | Y swyddog, Neuadd y Sir",
        "PURPOSE_AND_BASIS | To see whether our services | gweld a yw ein gwasanaethau",
        "PURPOSE_AND_BASIS | Article 6(1)(e) of the UK GDPR | Erthygl 6(1)(e) o GDPR y DU",
        "PURPOSE_AND_BASIS | Article 9(2)(g) of the UK GDPR | Erthygl 9(2)(g) o GDPR y DU",
        "PURPOSE_AND_BASIS | Schedule 1, paragraph 8 | Atodlen 1, paragraff 8",
        "RECIPIENTS | We give them to nobody else | Nid ydym yn eu rhoi i neb arall",
        "RETENTION | 3 years | 3 blynedd",
        "RIGHTS | give you a copy | rhoi copi",
        "RIGHTS | correct answers | cywiro atebion",
        "RIGHTS | erase your answers | dileu eich atebion",
        "RIGHTS | limit what we do | cyfyngu ar",
        "RIGHTS | right to object | hawl i wrthwynebu",
        "COMPLAINT_TO_CONTROLLER | our complaints form | ein ffurflen gwyno",
        "COMPLAINT_TO_REGULATOR | Information Commissioner | Comisiynydd Gwybodaeth",
        "WHETHER_REQUIRED | No law and no contract requires | Nid oes deddf na chontract",
        "AUTOMATED_DECISIONS | No decision about you | Ni wneir unrhyw benderfyniad",
        "CATEGORIES | Religion | Crefydd",
        "OBJECTION | You have the right to object | Mae gennych yr hawl i wrthwynebu",
      })
  void everyPointOfTheLawIsMetInBothLanguages(Duty duty, String en, String cy) {
    List<Section> meeting =
        Council.usual().sections().stream()
            .filter(section -> section.duties().contains(duty))
            .toList();

    assertThat(words(meeting, Language.ENGLISH)).contains(en);
    assertThat(words(meeting, Language.WELSH)).contains(cy);
  }

  @ParameterizedTest
  @EnumSource(Article6.class)
  void whatTheLawAsksDependsOnTheBasisAndNothingElseIsSaid(Article6 article6) {
    boolean isObjection =
        article6 == Article6.PUBLIC_TASK
            || article6 == Article6.LEGITIMATE_INTERESTS
            || article6 == Article6.RECOGNISED_LEGITIMATE_INTEREST;
    Set<Duty> duties = EnumSet.copyOf(ALWAYS);
    if (isObjection) {
      duties.add(Duty.OBJECTION);
    }
    if (article6 == Article6.CONSENT) {
      duties.add(Duty.WITHDRAWAL_OF_CONSENT);
    }
    if (article6 == Article6.LEGITIMATE_INTERESTS) {
      duties.add(Duty.LEGITIMATE_INTERESTS);
    }
    Explainer explainer =
        Council.of(LawfulBasis.of(article6), Linkage.LINKED)
            .pursuing(Text.of("To be fair.", "Bod yn deg."));
    String text = explainer.text(Language.ENGLISH);

    assertThat(duties(explainer)).isEqualTo(duties);
    assertThat(text.contains("a form that a computer can read"))
        .isEqualTo(article6 == Article6.CONSENT || article6 == Article6.CONTRACT);
    assertThat(text.contains("consent")).isEqualTo(article6 == Article6.CONSENT);
    assertThat(text.contains("right to object")).isEqualTo(isObjection);
    assertThat(text.contains("To be fair.")).isEqualTo(article6 == Article6.LEGITIMATE_INTERESTS);
    assertThat(text).doesNotContain("Article 9", "Schedule 1", "outside the United Kingdom");
  }

  @Test
  void aCouncilSaysThisAndNoMore() {
    assertThat(Council.usual().sections())
        .extracting(Section::name)
        .containsExactly(
            "why-we-ask",
            "you-choose",
            "questions",
            "answers",
            "readers",
            "retention",
            "basis",
            "object",
            "rights",
            "languages",
            "complaints",
            "contact");
    assertThat(Council.usual().toString())
        .startsWith("equality-monitoring@2026-04\nwhy-we-ask: 13(1)(a), 13(1)(c)\n")
        .contains("\nretention: 13(2)(a)\n");
  }

  @Test
  void whatAHostAddsIsSaid() {
    Explainer explainer =
        Council.talkative(
            new LawfulBasis(Article6.LEGITIMATE_INTERESTS, Article9.EXPLICIT_CONSENT, null, null),
            Linkage.LINKED);

    assertThat(duties(explainer))
        .containsAll(
            EnumSet.of(
                Duty.LEGITIMATE_INTERESTS,
                Duty.TRANSFERS,
                Duty.SOURCES,
                Duty.OBJECTION,
                Duty.WITHDRAWAL_OF_CONSENT));
    assertThat(explainer.text(Language.WELSH))
        .contains(
            "Deddf Cydraddoldeb 2010, adran 149",
            "Bod yn landlord teg.",
            "- Ein cwmni arolygon",
            "I letywr yn Iwerddon.",
            "- y gofrestr dai")
        .doesNotContain("i neb arall");
  }

  @Test
  void theWrittenNoticeOfParagraph8IsForParagraph8Alone() {
    String notice = "You can also require us in writing";
    LawfulBasis other =
        new LawfulBasis(Article6.PUBLIC_TASK, Article9.SUBSTANTIAL_PUBLIC_INTEREST, 6, null);

    assertThat(Council.usual().text(Language.ENGLISH)).contains(notice);
    assertThat(Council.of(other, Linkage.LINKED).text(Language.ENGLISH))
        .contains("Schedule 1, paragraph 6")
        .doesNotContain(notice, "equality of opportunity");
  }

  @Test
  void answersThatNobodyCanFindAreNotPromisedBack() {
    String unlinked = Council.of(Council.PUBLIC_TASK, Linkage.UNLINKED).text(Language.ENGLISH);
    String linked = Council.of(Council.PUBLIC_TASK, Linkage.LINKED).text(Language.ENGLISH);

    assertThat(unlinked)
        .contains(
            "we cannot show them to you, change them, withdraw them or erase them",
            "we cannot do them once you have sent your answers")
        .doesNotContain("secret key");
    assertThat(linked).contains("secret key").doesNotContain("cannot");
  }

  @Test
  void consentCannotBeAskedForAnswersThatCannotBeWithdrawn() {
    LawfulBasis explicit =
        new LawfulBasis(Article6.PUBLIC_TASK, Article9.EXPLICIT_CONSENT, null, null);

    assertThatThrownBy(() -> Council.of(LawfulBasis.of(Article6.CONSENT), Linkage.UNLINKED))
        .hasMessage(
            "Answers given by consent must be linked: consent can be withdrawn, and unlinked"
                + " answers cannot");
    assertThatThrownBy(() -> Council.of(explicit, Linkage.UNLINKED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void answersOfASpecialCategoryNeedACondition() {
    Explainer plain = Council.of(LawfulBasis.of(Article6.PUBLIC_TASK), Linkage.LINKED);

    assertThatThrownBy(() -> plain.asking(Wales.AGE, Wales.RELIGION))
        .hasMessage(
            "Notice equality-monitoring@2026-04 must have a condition of Article 9 for answers to"
                + " 'religion'");
    assertThat(plain.asking(Wales.AGE, Wales.SEX).sections())
        .extracting(Section::name)
        .contains("questions");
  }

  @Test
  void legitimateInterestsMustBeNamed() {
    Explainer silent = Council.of(LawfulBasis.of(Article6.LEGITIMATE_INTERESTS), Linkage.LINKED);

    assertThatThrownBy(silent::sections)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Explainer of notice equality-monitoring@2026-04 must say which interests are pursued");
  }

  @Test
  void everyQuestionThatIsAskedHasAReason() {
    for (Question question : Wales.questions()) {
      Text why = Council.usual().why(question);

      assertThat(why.isTranslated()).as("%s", question.id()).isTrue();
      assertThat(why.en()).contains("We ask so that we can");
      assertThat(why.cy()).contains("Rydym yn gofyn er mwyn");
    }
    assertThat(Council.usual().why(Wales.NATIONAL_IDENTITY))
        .isNotEqualTo(Council.usual().why(Wales.ETHNIC_GROUP));
  }

  @Test
  void questionsWithOneReasonShareIt() {
    Section questions = Council.usual().sections().get(2);
    List<Section.Reason> reasons = ((Section.Reasons) questions.blocks().get(0)).reasons();

    assertThat(reasons).hasSize(5);
    assertThat(reasons.get(2).questions())
        .containsExactlyElementsOf(Wales.DISABILITY.parts().stream().map(Question::label).toList());
    assertThatThrownBy(
            () ->
                Council.usual()
                    .asking(
                        Wales.questions().stream()
                            .filter(each -> each.parts().isEmpty())
                            .findFirst()
                            .orElseThrow()))
        .hasMessageEndingWith("must be asked of people, but is only read");
  }

  @Test
  void aPeriodIsInWordsAndLongerThanNothing() {
    assertThat(new Retention.For(Period.of(1, 6, 0)).words())
        .isEqualTo(Text.of("1 year, 6 months", "1 flwyddyn, 6 mis"));
    assertThat(new Retention.For(Period.ofDays(2)).words())
        .isEqualTo(Text.of("2 days", "2 ddiwrnod"));
    assertThatThrownBy(() -> Retention.of(Period.ZERO))
        .hasMessage("Period must be longer than 0, but was P0D");
    assertThatThrownBy(() -> Retention.of(Period.of(1, -1, 0)))
        .hasMessage("Period must be longer than 0, but was P1Y-1M");
    assertThat(
            Explainer.of(
                    Council.notice(Council.PUBLIC_TASK),
                    Council.CONTROLLER,
                    Linkage.LINKED,
                    Retention.until(Text.of("While you are a tenant.", "Tra byddwch yn denant.")))
                .text(Language.WELSH))
        .contains("Tra byddwch yn denant.");
  }

  @Test
  void whatAHostSaysIsInBothLanguagesAndItsLinksAreHarmless() {
    Text untranslated = Text.untranslated("Council");

    assertThatThrownBy(() -> Contact.of(untranslated))
        .hasMessage("Contact must be in both languages");
    assertThatThrownBy(() -> Council.usual().under(untranslated))
        .hasMessage("Law must be in both languages");
    assertThatThrownBy(() -> Council.usual().sharedWith(untranslated))
        .hasMessage("Recipient must be in both languages");
    assertThatThrownBy(() -> Council.EQUALITY.at(URI.create("javascript:alert(1)")))
        .hasMessage(
            "Link must be an https, http, mailto or tel address, but was 'javascript:alert(1)'");
    assertThatThrownBy(() -> Council.EQUALITY.at(URI.create("page")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theRegulatorCanBeNamedAnew() {
    Contact other = Contact.of(Text.of("The Commission", "Y Comisiwn"));

    assertThat(Council.usual().regulator(other).text(Language.WELSH))
        .contains("Y Comisiwn")
        .doesNotContain("Comisiynydd");
  }

  @Test
  void theDocsNameEveryPointOfTheLaw() throws IOException {
    String docs = Files.readString(Path.of("..", "docs", "notice.md"));

    assertThat(Duty.values()).allSatisfy(duty -> assertThat(docs).contains(duty.point()));
  }

  private static Set<Duty> duties(Explainer explainer) {
    return explainer.sections().stream()
        .flatMap(section -> section.duties().stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Duty.class)));
  }

  private static String words(List<Section> sections, Language language) {
    return sections.stream()
        .flatMap(section -> section.blocks().stream())
        .map(block -> Blocks.text(block, language))
        .collect(Collectors.joining("\n"));
  }
}
