// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.text.Text;
import cymru.tegwch.examples.webform.journey.Department;
import cymru.tegwch.examples.webform.journey.Detail;
import cymru.tegwch.examples.webform.journey.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Everything that the application says, it says in both languages. */
class TextsTest {

  @Test
  void everyMessageIsInBothLanguages() throws IOException {
    Properties english = messages("en");
    Properties welsh = messages("cy");

    assertThat(welsh.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(welsh.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
      assertThat(english.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
      assertThat(welsh.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key));
    }
  }

  @Test
  void everyTextOfTheDepartmentsIsInBothLanguages() {
    List<Text> texts = new ArrayList<>();
    for (Department department : Department.values()) {
      texts.add(department.title());
      for (Step step : department.steps()) {
        texts.add(step.heading());
        for (Detail detail : step.details()) {
          texts.addAll(List.of(detail.label(), detail.missing()));
          detail.choices().forEach(choice -> texts.add(choice.label()));
        }
      }
    }
    assertThat(texts)
        .hasSizeGreaterThan(40)
        .allSatisfy(text -> assertThat(text.cy()).isNotBlank().isNotEqualTo(text.en()));
  }

  private static Properties messages(String language) throws IOException {
    try (InputStream in =
        TextsTest.class.getResourceAsStream("/messages_" + language + ".properties")) {
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    }
  }
}
