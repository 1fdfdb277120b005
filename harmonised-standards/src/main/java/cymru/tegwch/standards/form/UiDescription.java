// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts and the order of a form's fields, in both languages, for a single-page application. */
final class UiDescription {

  private UiDescription() {}

  static String of(MonitoringForm form) {
    MonitoringForm unprefixed = form.withPrefix("");
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("title", Json.text(Words.TITLE));
    description.put("purpose", Json.text(form.notice().purpose()));
    description.put("notice", form.notice().id().toString());
    description.put("voluntary", Json.text(Words.VOLUNTARY));
    description.put("divider", Json.text(Words.DIVIDER));
    description.put("fields", unprefixed.page().fields().stream().map(f -> field(f)).toList());
    description.put("pages", unprefixed.pages().stream().map(UiDescription::page).toList());
    return Json.of(description);
  }

  private static Map<String, Object> page(FormPage page) {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("id", page.id());
    description.put("title", Json.text(page.title()));
    description.put("fields", page.fields().stream().map(UiDescription::field).toList());
    return description;
  }

  private static Map<String, Object> field(FormField field) {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("property", field.name());
    description.put("label", Json.text(field.label()));
    description.put("question", Json.text(field.legend()));
    description.put("hints", Json.texts(field.hints()));
    if (field instanceof FormField.Choices choices) {
      description.put("kind", choices.isMultiple() ? "several" : "one");
      description.put("groups", choices.groups().stream().map(UiDescription::group).toList());
    } else if (field instanceof FormField.WholeNumber number) {
      description.put("kind", "number");
      description.put("least", number.least());
      description.put("greatest", number.greatest());
    }
    description.put("preferNotToSay", option(field.preferNotToSay()));
    return description;
  }

  private static Map<String, Object> group(FormField.Group group) {
    Map<String, Object> description = new LinkedHashMap<>();
    Text label = group.label();
    if (label != null) {
      description.put("label", Json.text(label));
    }
    List<Map<String, Object>> options =
        group.options().stream().map(UiDescription::option).toList();
    description.put("options", options);
    return description;
  }

  private static Map<String, Object> option(FormField.Option option) {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("value", option.value());
    description.put("label", Json.text(option.label()));
    Text hint = option.hint();
    if (hint != null) {
      description.put("hint", Json.text(hint));
    }
    description.put("exclusive", option.isExclusive());
    FormField.WriteIn place = option.place();
    if (place != null) {
      Map<String, Object> text = new LinkedHashMap<>();
      text.put("property", place.name());
      text.put("label", Json.text(place.label()));
      text.put("longest", place.longest());
      description.put("writeIn", text);
    }
    return description;
  }
}
