// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.notice;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.category.Characteristic;
import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.LawfulBasis.Article6;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The page that says why the questions are asked and what happens to the answers, in both
 * languages: what the law wants people to be told, and no more. The host says who it is, on what it
 * relies and what it does; the words are ours.
 *
 * <pre>{@code
 * Contact equality = Contact.of(
 *         Text.of("equality@council.example", "cydraddoldeb@council.example"))
 *     .at(URI.create("mailto:equality@council.example"));
 * Controller council = new Controller(
 *     Text.of("Example Council", "Cyngor Enghraifft"), equality, equality, equality);
 * Explainer explainer = Explainer.of(notice, council, Linkage.LINKED, Retention.of(Period.ofYears(3)))
 *     .asking(Wales.ETHNIC_GROUP, Wales.RELIGION)
 *     .under(Text.of("Equality Act 2010, section 149", "Deddf Cydraddoldeb 2010, adran 149"));
 * explainer.html(Language.WELSH); // or page, text, or sections for a template engine
 * explainer.why(Wales.RELIGION); // beside the question
 * }</pre>
 *
 * <p>What it says follows from what it is given: a right that does not come with the lawful basis
 * is not mentioned, and of answers that nobody can find again it says so. That the host does what
 * it says is the host's responsibility: {@code docs/notice.md} lists what to check. The words have
 * been verified by nobody, in either language.
 *
 * <p>Sources: UK GDPR Articles 6, 7, 9, 11 to 21 as amended by the Data (Use and Access) Act 2025;
 * Data Protection Act 2018, section 164A and Schedule 1, paragraph 8 (legislation.gov.uk); the
 * Information Commissioner's guidance on the right to be informed.
 */
public final class Explainer {

  /** What reveals something that Article 9(1) names. */
  private static final Set<Characteristic> SPECIAL =
      EnumSet.of(
          Characteristic.RACE,
          Characteristic.RELIGION_OR_BELIEF,
          Characteristic.DISABILITY,
          Characteristic.HEALTH,
          Characteristic.PREGNANCY_AND_MATERNITY,
          Characteristic.SEXUAL_ORIENTATION);

  private final Wording wording;
  private final Particulars said;

  private Explainer(Wording wording, Particulars said) {
    this.wording = wording;
    this.said = said;
  }

  /**
   * An explainer of answers given under that notice.
   *
   * @throws IllegalArgumentException if the notice relies on consent and the answers are unlinked:
   *     consent can be withdrawn at any time (UK GDPR Article 7(3)), and such answers cannot
   */
  public static Explainer of(
      CollectionNotice notice, Controller controller, Linkage linkage, Retention retention) {
    Particulars said =
        new Particulars(
            requireNonNull(notice, "notice"),
            requireNonNull(controller, "controller"),
            requireNonNull(linkage, "linkage"),
            requireNonNull(retention, "retention"),
            List.of(),
            Particulars.Optional.NOTHING);
    if (said.isByConsent() && linkage == Linkage.UNLINKED) {
      throw new IllegalArgumentException(
          "Answers given by consent must be linked: consent can be withdrawn, and unlinked answers"
              + " cannot");
    }
    return new Explainer(Wording.read(), said);
  }

  /**
   * Says why these questions are asked: each, or the ones that it is derived from.
   *
   * @throws IllegalArgumentException if one is not asked of people, or if the notice has no
   *     condition of Article 9 for what its answers reveal
   */
  public Explainer asking(Question... questions) {
    List<Question> asked = Arrays.stream(questions).flatMap(Explainer::parts).distinct().toList();
    if (said.notice().basis().article9() == null) {
      for (Question question : asked) {
        if (SPECIAL.contains(question.characteristic())) {
          throw new IllegalArgumentException(
              "Notice "
                  + said.notice().id()
                  + " must have a condition of Article 9 for answers to '"
                  + question.variable()
                  + "'");
        }
      }
    }
    return new Explainer(wording, said.asking(asked));
  }

  /** Names the law that gives the controller its task or duty. */
  public Explainer under(Text law) {
    Text named = Particulars.requireTranslated(law, "Law");
    return with(each -> each.under(named));
  }

  /** Says which legitimate interests are pursued: needed where the notice relies on them. */
  public Explainer pursuing(Text interests) {
    Text named = Particulars.requireTranslated(interests, "Interests");
    return with(each -> each.pursuing(named));
  }

  /** Names those outside the organisation who receive answers, or kinds of them. */
  public Explainer sharedWith(Text... recipients) {
    List<Text> named = translated(recipients, "Recipient");
    return with(each -> each.sharedWith(named));
  }

  /**
   * Says that answers leave the United Kingdom.
   *
   * @param where where to, on which adequacy regulations or safeguards, and how to have a copy of
   *     those
   */
  public Explainer sentAbroad(Text where) {
    Text named = Particulars.requireTranslated(where, "Transfer");
    return with(each -> each.sentAbroad(named));
  }

  /** Says where answers come from that the person was not asked for. */
  public Explainer alsoFrom(Text... sources) {
    List<Text> named = translated(sources, "Source");
    return with(each -> each.alsoFrom(named));
  }

  /** Names the regulator, where our words for it are out of date. */
  public Explainer regulator(Contact regulator) {
    requireNonNull(regulator, "regulator");
    return with(each -> each.regulator(regulator));
  }

  /**
   * What it says, part by part.
   *
   * @throws IllegalStateException if the notice relies on legitimate interests and nobody said
   *     which
   */
  public List<Section> sections() {
    if (said.notice().basis().article6() == Article6.LEGITIMATE_INTERESTS
        && said.optional().interests() == null) {
      throw new IllegalStateException(
          "Explainer of notice " + said.notice().id() + " must say which interests are pursued");
    }
    return new Writer(wording, said).sections();
  }

  /** Why that question is asked, for a line or a disclosure beside it. */
  public Text why(Question question) {
    return wording.reason(question);
  }

  /** The title of its page. */
  public Text title() {
    return wording.of(Phrase.TITLE);
  }

  /**
   * As a part of the host's page: sections with headings of the second rank, in an element with the
   * class {@code explainer} and the language. The ids in it begin with {@code explainer-} and the
   * language, so that both languages can stand on one page.
   */
  public String html(Language language) {
    return new Page(this).fragment(language);
  }

  /** As a page of its own. */
  public String page(Language language) {
    return new Page(this).in(language);
  }

  /** As a page of its own with both languages, one after the other. */
  public String pageInBothLanguages() {
    return new Page(this).inBothLanguages();
  }

  /** As plain text, for a letter or an e-mail. */
  public String text(Language language) {
    return new PlainPage(this).in(language);
  }

  /** What of the law each part meets, a line each: for whoever checks it. */
  @Override
  public String toString() {
    return said.notice().id()
        + "\n"
        + String.join(
            "\n", new Writer(wording, said).sections().stream().map(Section::toString).toList());
  }

  /** Words of ours in its pages. */
  Text words(Phrase phrase) {
    return wording.of(phrase);
  }

  private Explainer with(UnaryOperator<Particulars.Optional> change) {
    return new Explainer(wording, said.with(change.apply(said.optional())));
  }

  private static Stream<Question> parts(Question question) {
    List<Question> parts = new ArrayList<>(question.parts());
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(
          "Question " + question.id() + " must be asked of people, but is only read");
    }
    return parts.stream();
  }

  private static List<Text> translated(Text[] texts, String name) {
    return Arrays.stream(texts).map(text -> Particulars.requireTranslated(text, name)).toList();
  }
}
