// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.record.AnswerRule;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Question;
import cymru.tegwch.standards.Routing;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A question that is answered with a whole number. */
record AskedNumber(NumberQuestion question, boolean isAge, int ageFloor, @Nullable Routing after)
    implements Asked {

  private static final Pattern YEAR = Pattern.compile("[0-9]{1,3}(-and-over)?");

  static AskedNumber of(NumberQuestion question) {
    return new AskedNumber(question, false, 0, null);
  }

  /** The age, of a question whose list is of single years. */
  static AskedNumber age(Question question) {
    return new AskedNumber(NumberQuestion.age(question.variable()), true, 0, null);
  }

  /** Whether each category of the question's list is one year of age, or a year and over. */
  static boolean isOfYears(Question question) {
    List<Category> categories = question.codes().categories();
    return categories.size() > 1
        && categories.stream().allMatch(category -> YEAR.matcher(category.code()).matches());
  }

  @Override
  public String name() {
    return question.name();
  }

  @Override
  public Text label() {
    return question.label();
  }

  @Override
  public Text text() {
    return question.text();
  }

  @Override
  public List<Text> guidance() {
    return question.hint() == null ? List.of() : List.of(question.hint());
  }

  @Override
  public AnswerRule rule() {
    return AnswerRule.number(name(), question.least(), question.greatest());
  }

  @Override
  public List<String> names() {
    return List.of(name());
  }
}
