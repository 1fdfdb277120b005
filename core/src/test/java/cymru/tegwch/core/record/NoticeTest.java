// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.record.LawfulBasis.Article6;
import cymru.tegwch.core.record.LawfulBasis.Article9;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {

  @Test
  void theUsualBasisOfACouncilIsParagraph8() {
    LawfulBasis basis = LawfulBasis.equalityOfOpportunity("https://council.example/policy");

    assertThat(basis.article6().point()).isEqualTo("6(1)(e)");
    assertThat(basis.article9()).isEqualTo(Article9.SUBSTANTIAL_PUBLIC_INTEREST);
    assertThat(basis.schedule1Paragraph()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "SUBSTANTIAL_PUBLIC_INTEREST, none, 6 to 28, none",
        "SUBSTANTIAL_PUBLIC_INTEREST, 4, 6 to 28, 4",
        "SUBSTANTIAL_PUBLIC_INTEREST, 29, 6 to 28, 29",
        "ARCHIVING_RESEARCH_STATISTICS, none, 1 to 4, none",
        "HEALTH_OR_SOCIAL_CARE, 5, 1 to 4, 5",
        "EXPLICIT_CONSENT, 8, none, 8",
        "none, 8, none, 8",
      })
  void theConditionAndTheParagraphGoTogether(
      Article9 condition, Integer paragraph, String wanted, String was) {
    assertThatThrownBy(() -> new LawfulBasis(Article6.PUBLIC_TASK, condition, paragraph, "policy"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Schedule 1 paragraph must be %s, but was %s",
            wanted == null ? "none" : wanted, was == null ? "none" : was);
  }

  @Test
  void aBasisWithoutSpecialCategoriesNeedsNoParagraph() {
    assertThat(LawfulBasis.of(Article6.CONSENT).schedule1Paragraph()).isNull();
    assertThat(new LawfulBasis(Article6.CONSENT, Article9.EXPLICIT_CONSENT, null, null).article9())
        .isEqualTo(Article9.EXPLICIT_CONSENT);
    assertThatThrownBy(() -> LawfulBasis.equalityOfOpportunity(" "))
        .hasMessage("Policy document must not be blank");
  }

  @Test
  void aNoticeIsInBothLanguages() {
    assertThatThrownBy(
            () ->
                new CollectionNotice(
                    NoticeId.parse("a@1"),
                    Text.untranslated("Monitoring"),
                    LawfulBasis.of(Article6.CONSENT)))
        .hasMessage("Purpose of notice a@1 must be in both languages");
    assertThat(Examples.NOTICE)
        .hasToString("CollectionNotice[equality-monitoring@2026-04, Article 6(1)(e)]");
  }

  @Test
  void oldDataSayWhereTheyCameFrom() {
    CollectionNotice notice =
        CollectionNotice.legacy(
            "old-housing", LawfulBasis.of(Article6.PUBLIC_TASK), LocalDate.parse("2019-03-31"));

    assertThat(notice.id()).hasToString("legacy-old-housing@2019-03-31");
    assertThat(notice.purpose().in(Language.ENGLISH))
        .isEqualTo(
            "Equality monitoring, with answers taken over from old-housing as of 31 March 2019");
    assertThat(notice.purpose().in(Language.WELSH))
        .endsWith("old-housing fel yr oeddent ar 31 Mawrth 2019");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@1", "equality-monitoring@2026-04", "a.b@v1.2"})
  void parsingANoticeIdIsTheInverseOfItsText(String text) {
    assertThat(NoticeId.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "@", "a@", "@1", "A@1", "a@1@2", "-a@1", "a b@1"})
  void whatIsNoNoticeIdIsRefused(String text) {
    assertThatThrownBy(() -> NoticeId.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Notice ");
  }

  @Test
  void anEventIsOnTheDayOfItsClock() {
    Clock late = Clock.fixed(Instant.parse("2026-03-31T23:30:00Z"), ZoneId.of("Europe/London"));

    assertThat(ServiceEvent.of("repairs", "after-repair", late).on()).isEqualTo("2026-04-01");
    assertThat(ServiceEvent.of("repairs", "after-repair", LocalDate.parse("2026-04-01")))
        .isEqualTo(ServiceEvent.of("repairs", "after-repair", late));
  }

  @Test
  void anEventHasNamesAndADayInOurTimes() {
    assertThatThrownBy(() -> ServiceEvent.of("Mrs Jones", "x", Examples.TODAY))
        .hasMessage(
            "Service and occasion must be 1 to 64 lower-case letters, digits, dots or hyphens");
    assertThatThrownBy(() -> ServiceEvent.of("a", "b", LocalDate.of(1899, 12, 31)))
        .hasMessage("Event date must be in the years 1900 to 9999");
  }

  @Test
  void aPlaceIsAPointerOrACell() {
    assertThat(Place.pointer("/a").child("b/c~d").child(0).pointer()).isEqualTo("/a/b~1c~0d/0");
    assertThat(Place.WHOLE).hasToString("(whole document)");
    assertThat(Place.cell(12, 3, "ethnicity")).hasToString("row 12, column 3 (ethnicity)");
    assertThat(Place.row(12).text().cy()).isEqualTo("rhes 12");
    assertThatThrownBy(() -> Place.pointer("a"))
        .hasMessage("Pointer must be empty or begin with a slash");
    assertThatThrownBy(() -> Place.row(0)).hasMessage("Row must be 1 or more, but was 0");
    assertThatThrownBy(() -> new Place.Cell(1, -1, null))
        .hasMessage("Column must be 0 or more, but was -1");
  }

  @Test
  void theCodesThatAreDocumentedAreThoseThatThereAre() throws Exception {
    String source =
        Files.readString(Path.of("src/main/java/cymru/tegwch/core/record/Problem.java"));
    String documented = source.replaceAll("\\s*\\n \\* ", " ");

    assertThat(Fault.values())
        .allSatisfy(fault -> assertThat(documented).contains("{@code " + fault.code() + "}"));
  }

  @Test
  void aProblemGivesTheMembersOfAProblemDetail() {
    Problem problem =
        new Problem("too-short", Place.cell(2, 1, "ref"), Text.of("Too short", "Rhy fyr"));

    assertThat(problem.type()).hasToString("tag:tegwch.cymru,2026:problem/too-short");
    assertThat(problem.title(Language.WELSH)).isEqualTo("Rhy fyr");
    assertThat(problem.detail(Language.WELSH)).isEqualTo("Rhy fyr (rhes 2, colofn 1 (ref))");
    assertThat(problem.pointer()).isEmpty();
    assertThat(problem).hasToString("row 2, column 1 (ref): too-short (Too short)");
    assertThatThrownBy(() -> new Problem("Too short", Place.WHOLE, Text.of("a", "b")))
        .hasMessageStartingWith("Problem code must be 1 to 64 lower-case letters");
  }
}
