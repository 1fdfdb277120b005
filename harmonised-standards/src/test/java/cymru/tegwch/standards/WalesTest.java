// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.CodeListSource;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WalesTest {

  @Test
  void ethnicGroupIsAskedInBothLanguagesInTheOrderOfTheWalesForm() {
    assertThat(Wales.ETHNIC_GROUP.text().in(Language.WELSH)).isEqualTo("Beth yw eich grŵp ethnig?");
    assertThat(Wales.ETHNIC_GROUP.options()).hasSize(19);
    assertThat(Wales.ETHNIC_GROUP.options().get(0).label().en())
        .isEqualTo("Welsh, English, Scottish, Northern Irish or British");
    assertThat(Wales.ETHNIC_GROUP.options())
        .filteredOn(Option::isWriteIn)
        .extracting(Option::code)
        .containsExactly(
            Wales.EthnicGroup.WHITE_OTHER,
            Wales.EthnicGroup.MIXED_OTHER,
            Wales.EthnicGroup.ASIAN_OTHER,
            Wales.EthnicGroup.BLACK_AFRICAN,
            Wales.EthnicGroup.BLACK_OTHER,
            Wales.EthnicGroup.OTHER_ANY);
    assertThat(Wales.ETHNIC_GROUP.followUp("white").orElseThrow().en())
        .startsWith("Which one best describes your White ethnic group");
    assertThat(Wales.ETHNIC_GROUP.offers()).containsExactly(Silence.PREFER_NOT_TO_SAY);
  }

  @Test
  void aQuestionIsTheColumnThatBearsItsId() {
    Axis broad = Wales.ETHNIC_GROUP.broad();
    assertThat(broad.variable()).isEqualTo("ethnic-group");
    assertThat(broad.level().groups())
        .extracting(Level.Group::code)
        .containsExactly("white", "mixed", "asian", "black", "other");
    assertThat(Wales.ETHNIC_GROUP.named("officer_defined").variable()).isEqualTo("officer_defined");
    assertThat(Wales.AGE.asVariable().codes()).isEqualTo(Wales.AGE.codes());
  }

  @Test
  void aLevelThatThereIsNotIsRefusedAndThoseThatThereAreAreNamed() {
    assertThatThrownBy(() -> Wales.SEX.at("broad"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Code list sex@census-2021-wales has no level 'broad': it has detailed");
    assertThatThrownBy(() -> Wales.SEX.crosswalkTo(Wales.AGE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Catalogue has no crosswalk from sex@census-2021-wales to age@");
  }

  @Test
  void agesMeetBandsAtTheTenYearLevel() {
    assertThat(Wales.AGE.at("ten-year").level().groups())
        .extracting(Level.Group::code)
        .containsExactlyElementsOf(
            Wales.AGE_TEN_YEAR.codes().categories().stream().map(Category::code).toList());
    Crosswalk crosswalk = Wales.AGE.crosswalkTo(Wales.AGE_TEN_YEAR);
    for (Level.Group band : Wales.AGE.at("ten-year").level().groups()) {
      assertThat(band.leaves())
          .allSatisfy(
              year -> assertThat(crosswalk.row(year).orElseThrow().target()).contains(band.code()));
    }
  }

  @Test
  void everyLevelOfAgeIsARunOfYears() {
    List<String> years = Wales.AGE.codes().categories().stream().map(Category::code).toList();
    for (Level level : Wales.AGE.codes().levels()) {
      List<String> inOrder = new ArrayList<>();
      level
          .groups()
          .forEach(group -> years.stream().filter(group.leaves()::contains).forEach(inOrder::add));
      assertThat(inOrder).as("%s", level).isEqualTo(years);
    }
  }

  @Test
  void theFiveGroupsOf2001AreTheSameByLevelAndByCrosswalk() {
    for (Question from : List.of(Wales.ETHNIC_GROUP, Wales.ETHNIC_GROUP_2011)) {
      Level five = from.at("five-2001").level();
      Crosswalk crosswalk = from.crosswalkTo(Wales.ETHNIC_GROUP_2001_FIVE);
      assertThat(crosswalk.rows())
          .allSatisfy(
              row ->
                  assertThat(row.target()).contains(five.groupOf(row.from()).orElseThrow().code()));
    }
  }

  @Test
  void whatHadNoBoxIn2001IsMovedLossilyAndTheRestIsNot() {
    assertThat(lossy(Wales.ETHNIC_GROUP.crosswalkTo(Wales.ETHNIC_GROUP_2001_FIVE)))
        .containsExactly(
            Wales.EthnicGroup.WHITE_GYPSY_TRAVELLER,
            Wales.EthnicGroup.WHITE_ROMA,
            Wales.EthnicGroup.OTHER_ARAB);
    assertThat(lossy(Wales.ETHNIC_GROUP.crosswalkTo(Wales.ETHNIC_GROUP_2011)))
        .containsExactly(Wales.EthnicGroup.WHITE_ROMA);
    assertThat(lossy(Wales.ETHNIC_GROUP_2001.crosswalkTo(Wales.ETHNIC_GROUP_2001_FIVE))).isEmpty();
  }

  @Test
  void theConstantsAreTheCodesOfTheCatalogueBothWays() throws ReflectiveOperationException {
    Set<CodeListId> named = new HashSet<>();
    for (Class<?> holder : sources()) {
      CodeListSource source = (CodeListSource) holder.getConstructor().newInstance();
      CodeList codes = source.get();
      assertThat(named.add(codes.id())).as("%s has one class", codes.id()).isTrue();
      if (holder != Wales.Age.class) {
        assertThat(constants(holder))
            .as("%s", codes.id())
            .containsExactlyElementsOf(codes.categories().stream().map(Category::code).toList());
      }
    }
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(Wales.questions().stream().map(Question::id).toList());
  }

  @Test
  void everyListOfWalesHasAHandleAndItsClassIsNamedAsItIs() throws ReflectiveOperationException {
    Map<CodeListId, String> handles = new HashMap<>();
    for (Field field : Wales.class.getDeclaredFields()) {
      if (field.getType() == Question.class) {
        handles.put(((Question) field.get(null)).id(), field.getName().replace("_", ""));
      }
    }
    assertThat(handles.keySet())
        .containsExactlyInAnyOrderElementsOf(Wales.questions().stream().map(Question::id).toList());
    for (Class<?> holder : sources()) {
      CodeListSource source = (CodeListSource) holder.getConstructor().newInstance();
      assertThat(holder.getSimpleName().toUpperCase(Locale.ROOT))
          .isEqualTo(handles.get(source.get().id()));
    }
  }

  private static List<Class<?>> sources() {
    return Stream.of(Wales.class.getInterfaces())
        .<Class<?>>flatMap(area -> Stream.of(area.getDeclaredClasses()))
        .toList();
  }

  private static List<String> constants(Class<?> holder) throws ReflectiveOperationException {
    List<String> constants = new ArrayList<>();
    for (Field field : holder.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
        constants.add((String) field.get(null));
      }
    }
    return constants;
  }

  @Test
  void everyHandleNamesAListThatIsThere() throws ReflectiveOperationException {
    for (Class<?> holder :
        List.of(
            Wales.class,
            LegacySystems.CensusMicrodata2011.class,
            LegacySystems.PoliceStops.class,
            LegacySystems.FactsAndFigures.class)) {
      for (Field field : holder.getDeclaredFields()) {
        if (field.getType() == Question.class) {
          assertThat(((Question) field.get(null)).text()).isNotNull();
        } else if (field.getType() == LegacyList.class) {
          LegacyList list = (LegacyList) field.get(null);
          assertThat(list.edition().use()).isEqualTo(Edition.Use.SYSTEM);
          assertThat(list.labels()).isNotEmpty();
        }
      }
    }
  }

  @Test
  void aCodeIsReadWithinItsSystem() {
    Crosswalk sex = LegacySystems.CensusMicrodata2011.SEX.crosswalkTo(Wales.SEX);
    assertThat(sex.row("1").orElseThrow().target()).contains(Wales.Sex.MALE);
    assertThat(sex.row("2").orElseThrow().target()).contains(Wales.Sex.FEMALE);
    assertThat(
            LegacySystems.PoliceStops.GENDER
                .crosswalkTo(Wales.SEX)
                .row("female")
                .orElseThrow()
                .kind())
        .isEqualTo(Crosswalk.Kind.CONCEPT_CHANGE);
  }

  @Test
  void theCodesOfTheTeachingFileAreReadWithTheirSilences() {
    LegacyList groups = LegacySystems.CensusMicrodata2011.ETHNIC_GROUP;
    assertThat(groups.labels())
        .containsEntry("5", "5")
        .containsEntry("Chinese or other ethnic group", "5")
        .containsEntry("-9", "no-code-required");
    Crosswalk five = groups.crosswalkTo(Wales.ETHNIC_GROUP_2001_FIVE);
    assertThat(five.row("5").orElseThrow().target()).contains("chinese-other");
    assertThat(five.row("no-code-required").orElseThrow().silence())
        .isEqualTo(Silence.NOT_APPLICABLE);
    assertThat(
            LegacySystems.CensusMicrodata2011.RELIGION
                .crosswalkTo(Wales.RELIGION)
                .row("9")
                .orElseThrow()
                .silence())
        .isEqualTo(Silence.NOT_STATED);
    assertThatThrownBy(() -> groups.crosswalkTo(Wales.ETHNIC_GROUP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[ethnic-group-five@census-2001]");
  }

  @Test
  void whatPeopleSaidAndWhatOfficersRecordedMeetInOneList() {
    Crosswalk crosswalk =
        LegacySystems.PoliceStops.SELF_DEFINED_ETHNICITY.crosswalkTo(
            LegacySystems.PoliceStops.BROAD_ETHNICITY);
    assertThat(crosswalk.row("black-african").orElseThrow().kind())
        .isEqualTo(Crosswalk.Kind.ROLL_UP);
    assertThat(crosswalk.row("mixed-white-asian").orElseThrow().kind())
        .isEqualTo(Crosswalk.Kind.BEST_FIT);
    assertThat(crosswalk.row("not-stated").orElseThrow().silence()).isEqualTo(Silence.NOT_STATED);
    assertThat(LegacySystems.PoliceStops.SELF_DEFINED_ETHNICITY.labels())
        .containsEntry("White - English/Welsh/Scottish/Northern Irish/British", "white-british")
        .containsEntry("Other ethnic group - Not stated", "not-stated");
    assertThat(
            Wales.catalogue()
                .crosswalk(LegacySystems.PoliceStops.BROAD_ETHNICITY.id(), Wales.ETHNIC_GROUP.id()))
        .isEmpty();
  }

  @Test
  void everyValueInThePublishedRecordsIsKnownInItsSystemAndGoesSomewhere() {
    Map<CodeListId, List<Crosswalk>> crosswalks =
        Wales.crosswalks().stream()
            .map(CrosswalkEntry::crosswalk)
            .collect(Collectors.groupingBy(Crosswalk::from));
    List<String> rows = ReplacedFiles.content("published-values.csv").lines().skip(2).toList();
    assertThat(rows).hasSizeGreaterThan(120);
    for (String row : rows) {
      String[] cells = row.split(";", -1);
      CodeListId list = CodeListId.parse(cells[0]);
      String code = Wales.labels(list).get(cells[1]);
      assertThat(code).as(row).isNotNull();
      assertThat(Wales.catalogue().require(list).category(code)).as(row).isPresent();
      for (Crosswalk crosswalk : crosswalks.getOrDefault(list, List.of())) {
        assertThat(crosswalk.row(code).orElseThrow().kind())
            .as(row)
            .isNotIn(Crosswalk.Kind.NONE, Crosswalk.Kind.ONE_TO_MANY);
      }
    }
  }

  @Test
  void theProvenanceSaysWhatNobodyHasVerified() {
    Provenance provenance = Wales.ETHNIC_GROUP_2011.provenance();
    assertThat(provenance.wording("category.white-british").isVerified(Language.ENGLISH)).isFalse();
    assertThat(provenance.wording("category.white-irish").isVerified(Language.ENGLISH)).isTrue();
    assertThat(provenance.wording("category.white-irish").isVerified(Language.WELSH)).isFalse();
    assertThat(provenance.equalityAct()).isEqualTo(new Provenance.Section(9, false));
    assertThat(Wales.ETHNIC_GROUP.provenance().unverified(Language.WELSH))
        .extracting(Provenance.Wording::key)
        .noneMatch(key -> key.startsWith("category."));
  }

  @Test
  void sexCarriesItsConceptAndWhatIsOpen() {
    assertThat(Wales.SEX.concept().orElseThrow().name()).isEqualTo("sex-as-answered");
    assertThat(Wales.SEX.provenance().notes().get(0).en()).startsWith("Open in 2026:");
    assertThat(Wales.SEX.edition().checked()).isEqualTo("2026-11-21");
  }

  @Test
  void aHostAddsItsOwnListsAndReplacesNone() {
    CodeListId id = CodeListId.parse("estate@ours-2026");
    CodeList estates =
        CodeList.of(
            id, Text.of("Estate", "Ystad"), new Category(id, "north", Text.of("North", "Gogledd")));
    Catalogue catalogue = Wales.catalogue().with(estates);
    assertThat(catalogue.require(id)).isEqualTo(estates);
    assertThat(catalogue.require(Wales.RELIGION.id())).isEqualTo(Wales.RELIGION.codes());
    assertThat(Wales.catalogue().codeList(id)).isEmpty();
    assertThatThrownBy(() -> catalogue.with(Wales.SEX.codes()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Catalogue already has a code list sex@census-2021-wales");
    Crosswalk again = Wales.ETHNIC_GROUP.crosswalkTo(Wales.ETHNIC_GROUP_2011);
    assertThatThrownBy(() -> catalogue.with(again)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPersonAtAPromptReadsAWholeListOrHowMuchIsLeftOut() {
    assertThat(Wales.ETHNIC_GROUP.toString().lines()).hasSize(20);
    assertThat(Wales.AGE.toString()).endsWith("... 83 more");
    for (CodeListId id : Wales.lists()) {
      String text = Listing.of(id.toString(), Wales.catalogue().require(id));
      assertThat(text.length()).isLessThanOrEqualTo(1000);
      assertThat(text.lines().findFirst().orElseThrow().length()).isLessThanOrEqualTo(80);
    }
  }

  @Test
  void theLabelsOfAListAreThereForAnyId() {
    Map<String, String> labels = Wales.labels(Wales.RELIGION.id());
    assertThat(labels)
        .containsEntry("Islam", Wales.Religion.MUSLIM)
        .containsEntry("Muslim", Wales.Religion.MUSLIM);
    assertThatThrownBy(() -> Wales.labels(CodeListId.parse("no-list@none")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Catalogue has no code list no-list@none");
  }

  private static List<String> lossy(Crosswalk crosswalk) {
    return crosswalk.rows().stream()
        .filter(row -> row.kind().isLossy())
        .map(Crosswalk.Row::from)
        .toList();
  }
}
