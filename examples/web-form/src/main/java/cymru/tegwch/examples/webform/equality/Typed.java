// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform.equality;

import cymru.tegwch.standards.form.FormField;
import cymru.tegwch.standards.form.FormPage;
import cymru.tegwch.standards.form.MonitoringForm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts what a page sent beside what other pages had sent before. A page carries the answers of the
 * others, but a browser that goes back may show it as it was, without those that came after: so
 * what the visit remembers of other pages goes before what this one carries.
 */
final class Typed {

  private final Map<String, Set<String>> namesByPage = new HashMap<>();
  private final Set<String> names;

  Typed(MonitoringForm form) {
    form.pages().forEach(page -> namesByPage.put(page.id(), names(page)));
    names = names(form.page());
    namesByPage.values().forEach(names::addAll);
  }

  Map<String, List<String>> with(
      Map<String, List<String>> before, String page, Map<String, List<String>> sent) {
    Set<String> elsewhere = new HashSet<>(names);
    elsewhere.removeAll(namesByPage.getOrDefault(page, names));
    Map<String, List<String>> all = new HashMap<>(sent);
    all.keySet().removeAll(elsewhere);
    before.forEach(
        (name, values) -> {
          if (elsewhere.contains(name)) {
            all.put(name, values);
          }
        });
    return all;
  }

  private static Set<String> names(FormPage page) {
    Set<String> names = new HashSet<>();
    for (FormField field : page.fields()) {
      names.add(field.name());
      if (field instanceof FormField.Choices choices) {
        choices
            .options()
            .forEach(option -> option.writeIn().ifPresent(place -> names.add(place.name())));
      }
    }
    return names;
  }
}
