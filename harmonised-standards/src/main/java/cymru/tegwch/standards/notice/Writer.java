// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.notice;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.record.LawfulBasis;
import cymru.tegwch.core.record.LawfulBasis.Article6;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.notice.Section.Block;
import cymru.tegwch.standards.notice.Section.Bullets;
import cymru.tegwch.standards.notice.Section.Paragraph;
import cymru.tegwch.standards.notice.Section.Reach;
import cymru.tegwch.standards.notice.Section.Reason;
import cymru.tegwch.standards.notice.Section.Reasons;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts an explainer together from our words and the host's. One instance writes one. */
final class Writer {

  private static final int EQUALITY_OF_OPPORTUNITY = 8;
  private static final URI REGULATOR = URI.create("https://ico.org.uk/");

  /** Article 21(1), with point (ea) of the Data (Use and Access) Act 2025. */
  private static final Set<Article6> OBJECTION =
      EnumSet.of(
          Article6.PUBLIC_TASK,
          Article6.RECOGNISED_LEGITIMATE_INTEREST,
          Article6.LEGITIMATE_INTERESTS);

  private final Wording wording;
  private final Particulars said;
  private final LawfulBasis basis;
  private final List<Section> sections = new ArrayList<>();

  Writer(Wording wording, Particulars said) {
    this.wording = wording;
    this.said = said;
    this.basis = said.notice().basis();
  }

  List<Section> sections() {
    why();
    choice();
    questions();
    answers();
    origin();
    readers();
    retention();
    basis();
    objection();
    withdrawal();
    rights();
    languages();
    complaints();
    contact();
    return List.copyOf(sections);
  }

  private void why() {
    add(
        Phrase.WHY_WE_ASK,
        EnumSet.of(Duty.CONTROLLER, Duty.PURPOSE_AND_BASIS),
        new Paragraph(wording.of(Phrase.WHO_ASKS, "controller", said.controller().name())),
        ours(Phrase.PURPOSE),
        new Paragraph(said.notice().purpose()));
  }

  private void choice() {
    Text silence = Silence.PREFER_NOT_TO_SAY.label();
    add(
        Phrase.YOU_CHOOSE,
        EnumSet.of(Duty.WHETHER_REQUIRED),
        new Paragraph(wording.of(Phrase.VOLUNTARY, "silence", silence)),
        ours(Phrase.NO_DUTY),
        ours(Phrase.SAME_SERVICE));
  }

  private void questions() {
    if (said.questions().isEmpty()) {
      return;
    }
    Map<Text, List<Text>> byReason = new LinkedHashMap<>();
    said.questions()
        .forEach(
            question ->
                byReason
                    .computeIfAbsent(wording.reason(question), reason -> new ArrayList<>())
                    .add(question.label()));
    List<Reason> reasons = new ArrayList<>();
    byReason.forEach((why, questions) -> reasons.add(new Reason(questions, why)));
    add(Phrase.QUESTIONS, EnumSet.of(Duty.CATEGORIES), new Reasons(reasons));
  }

  private void answers() {
    boolean isLinked = said.linkage() == Linkage.LINKED;
    add(
        Phrase.ANSWERS,
        EnumSet.of(Duty.AUTOMATED_DECISIONS),
        ours(isLinked ? Phrase.LINKED : Phrase.UNLINKED),
        ours(isLinked ? Phrase.LINKED_USE : Phrase.UNLINKED_FINAL),
        ours(Phrase.NO_DECISION));
  }

  private void origin() {
    if (!said.optional().sources().isEmpty()) {
      add(
          Phrase.ORIGIN,
          EnumSet.of(Duty.SOURCES),
          ours(Phrase.OTHER_SOURCES),
          new Bullets(said.optional().sources()));
    }
  }

  private void readers() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(ours(Phrase.OUR_READERS));
    if (said.optional().recipients().isEmpty()) {
      blocks.add(ours(Phrase.NOBODY_ELSE));
    } else {
      blocks.add(ours(Phrase.RECIPIENTS));
      blocks.add(new Bullets(said.optional().recipients()));
    }
    Set<Duty> duties = EnumSet.of(Duty.RECIPIENTS);
    if (said.optional().transfers() != null) {
      blocks.add(ours(Phrase.ABROAD));
      blocks.add(new Paragraph(said.optional().transfers()));
      duties.add(Duty.TRANSFERS);
    }
    blocks.add(ours(Phrase.PUBLISHED));
    add(Phrase.READERS, duties, blocks);
  }

  private void retention() {
    Text howLong =
        said.retention() instanceof Retention.For time
            ? wording.of(Phrase.PERIOD, "period", time.words())
            : ((Retention.Until) said.retention()).criteria();
    add(Phrase.RETENTION, EnumSet.of(Duty.RETENTION), new Paragraph(howLong));
  }

  private void basis() {
    List<Block> blocks = new ArrayList<>();
    Set<Duty> duties = EnumSet.of(Duty.PURPOSE_AND_BASIS);
    blocks.add(new Paragraph(wording.basis(Phrase.ARTICLE_6, basis.article6().point(), "basis")));
    if (said.optional().law() != null) {
      blocks.add(ours(Phrase.LAW));
      blocks.add(new Paragraph(said.optional().law()));
    }
    if (basis.article6() == Article6.LEGITIMATE_INTERESTS && said.optional().interests() != null) {
      blocks.add(ours(Phrase.INTERESTS));
      blocks.add(new Paragraph(said.optional().interests()));
      duties.add(Duty.LEGITIMATE_INTERESTS);
    }
    if (basis.article9() != null) {
      blocks.add(
          new Paragraph(wording.basis(Phrase.SPECIAL, basis.article9().point(), "condition")));
    }
    if (basis.schedule1Paragraph() != null) {
      String paragraph = Integer.toString(basis.schedule1Paragraph());
      blocks.add(
          new Paragraph(wording.of(Phrase.SCHEDULE_1, "paragraph", Text.of(paragraph, paragraph))));
    }
    if (isForEquality()) {
      blocks.add(ours(Phrase.EQUALITY_OF_OPPORTUNITY));
    }
    add(Phrase.BASIS, duties, blocks);
  }

  /** Apart from all else, as Article 21(4) wants it. */
  private void objection() {
    List<Block> blocks = new ArrayList<>();
    if (OBJECTION.contains(basis.article6())) {
      blocks.add(ours(Phrase.OBJECTION));
    }
    if (isForEquality()) {
      blocks.add(ours(Phrase.WRITTEN_NOTICE));
    }
    if (!blocks.isEmpty()) {
      addUnfound(blocks);
      add(Phrase.OBJECT, EnumSet.of(Duty.OBJECTION, Duty.RIGHTS), blocks);
    }
  }

  private void withdrawal() {
    if (said.isByConsent()) {
      add(Phrase.WITHDRAW, EnumSet.of(Duty.WITHDRAWAL_OF_CONSENT), ours(Phrase.WITHDRAWAL));
    }
  }

  private void rights() {
    List<Text> rights = new ArrayList<>();
    rights.add(wording.of(Phrase.ACCESS));
    rights.add(wording.of(Phrase.RECTIFICATION));
    rights.add(wording.of(Phrase.ERASURE));
    rights.add(wording.of(Phrase.RESTRICTION));
    if (said.isByConsent() || basis.article6() == Article6.CONTRACT) {
      rights.add(wording.of(Phrase.PORTABILITY));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(ours(Phrase.RIGHTS_BEGIN));
    blocks.add(new Bullets(rights));
    blocks.add(ours(Phrase.RIGHTS_END));
    addUnfound(blocks);
    add(Phrase.RIGHTS, EnumSet.of(Duty.RIGHTS), blocks);
  }

  private void languages() {
    add(Phrase.LANGUAGES, EnumSet.noneOf(Duty.class), ours(Phrase.BOTH_LANGUAGES));
  }

  private void complaints() {
    Contact regulator = said.optional().regulator();
    add(
        Phrase.COMPLAINTS,
        EnumSet.of(Duty.COMPLAINT_TO_CONTROLLER, Duty.COMPLAINT_TO_REGULATOR),
        ours(Phrase.COMPLAIN_TO_US),
        new Reach(said.controller().complaints()),
        ours(Phrase.COMPLAIN_TO_REGULATOR),
        new Reach(
            regulator == null ? new Contact(wording.of(Phrase.REGULATOR), REGULATOR) : regulator));
  }

  private void contact() {
    List<Block> blocks = new ArrayList<>();
    Set<Duty> duties = EnumSet.of(Duty.CONTROLLER);
    blocks.add(
        new Paragraph(wording.of(Phrase.CONTROLLER, "controller", said.controller().name())));
    blocks.add(new Reach(said.controller().contact()));
    Contact officer = said.controller().dataProtectionOfficer();
    if (officer != null) {
      blocks.add(ours(Phrase.DATA_PROTECTION_OFFICER));
      blocks.add(new Reach(officer));
      duties.add(Duty.DATA_PROTECTION_OFFICER);
    }
    String notice = said.notice().id().toString();
    blocks.add(new Paragraph(wording.of(Phrase.VERSION, "notice", Text.of(notice, notice))));
    add(Phrase.CONTACT, duties, blocks);
  }

  /** Whether paragraph 8 of Schedule 1 is relied on, with the notice that ends it. */
  private boolean isForEquality() {
    Integer paragraph = basis.schedule1Paragraph();
    return paragraph != null && paragraph == EQUALITY_OF_OPPORTUNITY;
  }

  private void addUnfound(List<Block> blocks) {
    if (said.linkage() == Linkage.UNLINKED) {
      blocks.add(ours(Phrase.CANNOT_FIND));
    }
  }

  private Paragraph ours(Phrase phrase) {
    return new Paragraph(wording.of(phrase));
  }

  private void add(Phrase heading, Set<Duty> duties, Block... blocks) {
    add(heading, duties, List.of(blocks));
  }

  private void add(Phrase heading, Set<Duty> duties, List<Block> blocks) {
    sections.add(new Section(heading.key(), wording.of(heading), blocks, duties));
  }
}
