// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.RecordRules;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.standards.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A form of questions of the catalogue, to put into an application that is there already.
 *
 * <pre>{@code
 * MonitoringForm form = MonitoringForm.of(notice, Wales.ETHNIC_GROUP, Wales.DISABILITY).withPrefix("eq.");
 * String page = form.html(Language.WELSH);
 * FormReading reading = form.read(FormParameters.of(posted), Language.WELSH);
 * String again = reading.isAcceptable() ? "" : form.html(Language.WELSH, reading);
 * }</pre>
 *
 * <p>Nothing in it is mandatory, and every question ends with prefer not to say. A question that is
 * derived is asked by its parts. It is immutable and may be shared by threads; each {@code with}
 * gives another.
 *
 * <p>It comes as a model for any template engine ({@link #page()}, {@link #pages()}, {@link
 * #next}), as HTML ({@link #html(Language)} is a whole document, {@link #fields(Language)} what
 * goes into a {@code form} element of the host's, with the host's own token against forged
 * requests), and as JSON Schema ({@link #jsonSchema}, {@link #uiDescription}). They show answers of
 * a special category: a host sends such pages with {@code Cache-Control: no-store}.
 *
 * <p>Names of fields, after the prefix: the question ({@code ethnic-group}), with the code as
 * value; {@code ethnic-group.broad} for the group, where that is chosen first; {@code
 * ethnic-group.text.white-other} for what is written beside an option; and {@code form.page} for
 * the page. Parameters without the prefix are the host's and are not looked at.
 */
public final class MonitoringForm {

  /** The field that says which page was sent. */
  static final String PAGE = "form.page";

  private static final Pattern PREFIX = Pattern.compile("([A-Za-z][A-Za-z0-9_.-]{0,31}+)?");

  private final CollectionNotice notice;
  private final List<Asked> asked;
  private final List<Known> known;
  private final String prefix;
  private final Theme theme;
  private final Set<String> names;
  private final List<String> pageIds;

  private MonitoringForm(
      CollectionNotice notice, List<Asked> asked, List<Known> known, String prefix, Theme theme) {
    this.notice = requireNonNull(notice, "notice");
    this.asked = List.copyOf(asked);
    this.known = List.copyOf(known);
    this.prefix = prefix;
    this.theme = requireNonNull(theme, "theme");
    Questions.requireOrder(asked, known);
    this.names = new HashSet<>();
    open().forEach(question -> names.addAll(question.names()));
    this.pageIds = FormPages.ids(open());
  }

  /**
   * A form that asks those questions under that notice, in that order.
   *
   * @throws IllegalArgumentException if there is no question, if one is only read and not asked, if
   *     two have the same name, or if one depends on another that is not asked before it
   */
  public static MonitoringForm of(CollectionNotice notice, Question... questions) {
    return new MonitoringForm(
        notice, Questions.of(List.of(questions)), List.of(), "", Theme.neutral());
  }

  /**
   * This form and a question that is answered with a number.
   *
   * @throws IllegalArgumentException if it has a question of that name
   */
  public MonitoringForm with(NumberQuestion question) {
    List<Asked> all = new ArrayList<>(asked);
    all.add(AskedNumber.of(question));
    return new MonitoringForm(notice, all, known, prefix, theme);
  }

  /**
   * This form, with names of fields that begin so, to tell them from the host's own.
   *
   * @param prefix nothing, or a letter and at most 31 letters, digits, dots, underscores or hyphens
   * @throws IllegalArgumentException if it is not
   */
  public MonitoringForm withPrefix(String prefix) {
    if (!PREFIX.matcher(requireNonNull(prefix, "prefix")).matches()) {
      throw new IllegalArgumentException(
          "Prefix must begin with a letter and have at most 32 letters, digits, dots, underscores or hyphens");
    }
    return new MonitoringForm(notice, asked, known, prefix, theme);
  }

  /** This form, with the class names and the structure of that theme in its HTML. */
  public MonitoringForm withTheme(Theme theme) {
    return new MonitoringForm(notice, asked, known, prefix, theme);
  }

  /**
   * This form without those questions: they are not asked and have no place in its records.
   *
   * @throws IllegalArgumentException if a question that stays depends on one of them: where the
   *     host has the answer, {@link #knowing} says so
   */
  public MonitoringForm without(Question... questions) {
    Set<String> out = new LinkedHashSet<>();
    for (Question question : questions) {
      question.parts().forEach(part -> out.add(part.variable()));
    }
    return new MonitoringForm(
        notice,
        asked.stream().filter(question -> !out.contains(question.name())).toList(),
        known,
        prefix,
        theme);
  }

  /**
   * This form for a person of whom the host has that answer. A question of the form is not asked
   * then, and the record has the answer as it is. Any question decides which others are asked: an
   * age, those above an age.
   *
   * <pre>{@code
   * MonitoringForm theirs = form.knowing(Wales.AGE, new Stated(15));
   * }</pre>
   *
   * @throws IllegalArgumentException if the question is not one that is asked, or the answer not
   *     one to it as the form asks it, from a host's own list where it is divided; the message does
   *     not repeat it
   */
  public MonitoringForm knowing(Question question, Answer answer) {
    if (!question.isAsked()) {
      throw new IllegalArgumentException(
          "Question " + question.id() + " must be asked for its answer to be known");
    }
    Known one = KnownAnswers.of(question, asAsked(question), notice.id(), answer);
    List<Known> all = new ArrayList<>(known);
    all.removeIf(other -> other.question().equals(one.question()));
    all.add(one);
    return new MonitoringForm(notice, asked, all, prefix, theme);
  }

  /**
   * This form, with a host's own categories in place of those of a question. Each lies inside one
   * of the standard's, by an exact row or a roll-up of the catalogue's crosswalk from the local
   * list to the question's, and none of the standard's is without one. A record has the local list
   * and code; the crosswalk leads to what others count.
   *
   * @param local the host's list, with its crosswalk in that catalogue
   * @throws IllegalArgumentException if the form does not ask the question from a list, or the
   *     local list does not divide it as described; {@link
   *     cymru.tegwch.standards.conformance.Conformance} says what else may be wrong with it
   */
  public MonitoringForm dividing(Question question, CodeListId local, Catalogue catalogue) {
    return changing(question, choice -> Questions.divided(choice, local, catalogue));
  }

  private Asked asAsked(Question question) {
    return asked.stream()
        .filter(each -> each.name().equals(question.variable()))
        .filter(each -> !(each instanceof AskedChoice c) || c.standard().equals(question.id()))
        .findFirst()
        .orElseGet(() -> Questions.of(question));
  }

  private MonitoringForm changing(Question question, UnaryOperator<AskedChoice> change) {
    List<Asked> all = new ArrayList<>();
    boolean isThere = false;
    for (Asked each : asked) {
      boolean isIt = each instanceof AskedChoice choice && choice.standard().equals(question.id());
      all.add(isIt ? change.apply((AskedChoice) each) : each);
      isThere |= isIt;
    }
    if (known(question.variable()).isPresent()) {
      throw new IllegalArgumentException(
          "Form must have " + question.id() + " divided before its answer is known");
    }
    if (!isThere) {
      throw new IllegalArgumentException("Form must ask " + question.id() + " from a list");
    }
    return new MonitoringForm(notice, all, known, prefix, theme);
  }

  /** The notice under which it asks. */
  public CollectionNotice notice() {
    return notice;
  }

  /** What a record of this form may hold; a record of an acceptable reading keeps to it. */
  public RecordRules rules() {
    Catalogue catalogue = Catalogue.empty();
    for (Asked question : asked) {
      if (question instanceof AskedChoice choice) {
        catalogue = catalogue.with(choice.codes());
      }
    }
    return RecordRules.of(catalogue, asked.stream().map(Asked::rule).toList());
  }

  /** The whole form on one page, empty. */
  public FormPage page() {
    return new FormPages(this, null).whole();
  }

  /** The whole form on one page, with what was typed and what is wrong with it. */
  public FormPage page(FormReading reading) {
    return new FormPages(this, reading).whole();
  }

  /** Every page that there may be, empty: one for each question, and for each step of one. */
  public List<FormPage> pages() {
    return new FormPages(this, null).all();
  }

  /** The pages that the answers so far lead to, with what was typed and what is wrong. */
  public List<FormPage> pages(FormReading reading) {
    return new FormPages(this, reading).all();
  }

  /**
   * The page to show next: again the one that was sent, if something on it is wrong; else the one
   * after it that the answers so far lead to; after the last, the first on which something is
   * wrong. Empty when nothing is left to ask. Where the reading is of no page, the first that is
   * not answered.
   *
   * <p>Each page carries the answers of the others ({@link FormPage#carried}), so that the host
   * need not keep them in between; answers that an earlier page, changed since, leads past are left
   * aside.
   */
  public Optional<FormPage> next(FormReading reading) {
    return new FormPages(this, reading).next();
  }

  /**
   * The whole form as an HTML document of its own, which is sent to the address that it came from.
   */
  public String html(Language language) {
    return html(language, page());
  }

  /** The same, with what was typed and what is wrong with it. */
  public String html(Language language, FormReading reading) {
    return html(language, page(reading));
  }

  /** A page of the form as an HTML document of its own. */
  public String html(Language language, FormPage page) {
    return FormHtml.page(theme, language).document(page, notice);
  }

  /**
   * The questions as HTML, to stand inside a {@code form} element of the host's, in an element that
   * says which language it is in.
   */
  public String fields(Language language) {
    return fields(language, page());
  }

  /** The same, with what was typed and what is wrong with it beside each question. */
  public String fields(Language language, FormReading reading) {
    return fields(language, page(reading));
  }

  /** The questions of a page as HTML. */
  public String fields(Language language, FormPage page) {
    return FormHtml.fragment(theme, language).fields(page);
  }

  /**
   * What is wrong, as HTML, with links to the fields: to stand at the top of the page that has
   * {@link #fields(Language, FormReading)}. Empty when nothing is wrong.
   */
  public String errorSummary(Language language, FormReading reading) {
    return FormHtml.fragment(theme, language).errorSummary(page(reading));
  }

  /**
   * A JSON Schema (edition 2020-12) of the document that {@link FormParameters#ofJson(String)}
   * takes. It accepts what {@link #read} accepts and nothing else, but for the limits of the
   * reading: a document of more than 1 MiB or a number of more than 32 characters is refused.
   */
  public String jsonSchema() {
    return new FormSchema(this).json();
  }

  /**
   * What to show for each property of the schema, as JSON, in both languages: pages, fields,
   * options, places to write, dividers.
   */
  public String uiDescription() {
    return UiDescription.of(this);
  }

  /** Reads what a person sent. It never throws on that, whatever it is. */
  public FormReading read(FormParameters sent, Language language) {
    return new FormReader(this, requireNonNull(sent, "sent"))
        .read(requireNonNull(language, "language"));
  }

  List<Asked> asked() {
    return asked;
  }

  /** The questions of which the host does not know the answer. */
  List<Asked> open() {
    return asked.stream().filter(question -> known(question.name()).isEmpty()).toList();
  }

  List<Known> known() {
    return known;
  }

  Optional<Known> known(String question) {
    for (Known each : known) {
      if (each.question().equals(question)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  String prefix() {
    return prefix;
  }

  boolean isName(String name) {
    return names.contains(name);
  }

  boolean isPage(String id) {
    return pageIds.contains(id);
  }

  List<String> pageIds() {
    return pageIds;
  }

  /** The place of a page's question among those asked, or -1 where there is no such page. */
  int questionOfPage(String id) {
    if (id.isEmpty()) {
      return -1;
    }
    String name = FormPages.questionOf(id);
    for (int i = 0; i < asked.size(); i++) {
      if (asked.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The notice and how many questions, and nothing of what is known of a person. */
  @Override
  public String toString() {
    return "MonitoringForm[" + notice.id() + ", " + asked.size() + " questions]";
  }
}
