// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of a form: one question, one step of a question in two steps, or the whole form; with what
 * was typed and what is wrong where it was made from a reading.
 *
 * <p>It is immutable and complete, so that any template engine can show it:
 *
 * <pre>{@code
 * for (FormField field : page.fields()) {
 *   String question = field.legend().in(Language.WELSH);
 *   if (field instanceof FormField.Choices choices) {
 *     List<FormField.Option> options = choices.options();
 *   }
 * }
 * }</pre>
 *
 * @param id what the page is called in {@code form.page}; empty for the whole form on one page
 * @param title what the page is about
 * @param fields the questions on it, in order
 * @param carried the fields to send along unseen: which page it is, and the answers of the other
 *     pages so far
 * @param problems what is wrong with all that was sent and has no place in a field
 */
public record FormPage(
    String id, Text title, List<FormField> fields, List<Hidden> carried, List<Problem> problems) {

  /** A field to send along, as an input of type hidden. */
  public record Hidden(String name, String value) {

    public Hidden {
      requireNonNull(name, "name");
      requireNonNull(value, "value");
    }

    /** Neither the name, which may tell of an option that was chosen, nor the value. */
    @Override
    public String toString() {
      return "Hidden[not shown]";
    }
  }

  public FormPage {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    fields = List.copyOf(fields);
    carried = List.copyOf(carried);
    problems = List.copyOf(problems);
  }

  /**
   * This page, which sends that along unseen besides: the host's own token against forged requests.
   *
   * <pre>{@code
   * String html = form.html(Language.WELSH, form.page().carrying("_csrf", "4711"));
   * }</pre>
   *
   * <p>A form with a prefix does not look at it when it comes back.
   */
  public FormPage carrying(String name, String value) {
    List<Hidden> all = new ArrayList<>(carried);
    all.add(new Hidden(name, value));
    return new FormPage(id, title, fields, all, problems);
  }

  /** Whether something is wrong, here or with all that was sent. */
  public boolean isWrong() {
    return !problems.isEmpty() || fields.stream().anyMatch(field -> !field.wrongs().isEmpty());
  }

  /** Everything that is wrong in the fields of this page, with where a link leads. */
  public List<FormField.Wrong> wrongs() {
    return fields.stream().flatMap(field -> field.wrongs().stream()).toList();
  }

  /** The question, which step of it is not told, and nothing of what was typed. */
  @Override
  public String toString() {
    return "FormPage[" + FormPages.questionOf(id) + ", " + fields.size() + " questions, not shown]";
  }
}
