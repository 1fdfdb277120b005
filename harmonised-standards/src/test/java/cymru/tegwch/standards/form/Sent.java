// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** What people and programs might send to a form: mostly its own names and codes, and not only. */
final class Sent {

  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "nothing",
          "prefer-not-to-say",
          "White-Irish",
          "42",
          "-1",
          "1e9",
          "${7*7}",
          "<script>",
          "a\u0000b",
          "a\u202Eb",
          "\uD83F\uDFFE",
          "\uD83D\uDE00",
          "Llydaweg",
          "x".repeat(100),
          "\uD83D\uDE00".repeat(100),
          "x".repeat(101));

  private Sent() {}

  /** The parameters of a web form. */
  static Arbitrary<Map<String, List<String>>> posted(MonitoringForm form) {
    List<String> names = new ArrayList<>(names(form));
    names.add("form.page");
    names.add("nothing");
    Arbitrary<String> name =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.of(names).map(each -> form.prefix() + each)),
            Tuple.of(1, Arbitraries.of("csrf", "religion", "", "eq")));
    return Arbitraries.maps(name, Arbitraries.of(texts(form)).list().ofMaxSize(3)).ofMaxSize(12);
  }

  /** A JSON document as maps, lists and values. */
  static Arbitrary<Map<String, Object>> document(MonitoringForm form) {
    List<String> names = names(form);
    Arbitrary<Map<String, Object>> likely =
        Arbitraries.of(names)
            .list()
            .uniqueElements()
            .ofMaxSize(5)
            .flatMap(some -> filled(form, some));
    Arbitrary<Map<String, Object>> any =
        Arbitraries.maps(
                Arbitraries.of(names).injectDuplicates(0.1), value(Arbitraries.of(texts(form))))
            .ofMaxSize(4);
    Arbitrary<Map<String, Object>> unknown =
        likely.map(
            document -> {
              Map<String, Object> more = new LinkedHashMap<>(document);
              more.put("nothing", "x");
              return more;
            });
    return Arbitraries.frequencyOf(Tuple.of(12, likely), Tuple.of(6, any), Tuple.of(1, unknown));
  }

  /** Each name with a value that is likely to be right for it. */
  private static Arbitrary<Map<String, Object>> filled(MonitoringForm form, List<String> names) {
    Arbitrary<Map<String, Object>> document = Arbitraries.just(Map.of());
    for (String name : names) {
      document =
          document.flatMap(
              so ->
                  likely(form, name)
                      .map(
                          value -> {
                            Map<String, Object> more = new LinkedHashMap<>(so);
                            more.put(name, value);
                            return more;
                          }));
    }
    return document;
  }

  private static Arbitrary<Object> likely(MonitoringForm form, String name) {
    for (Asked question : form.open()) {
      if (!question.names().contains(name)) {
        continue;
      }
      if (question instanceof AskedNumber) {
        return Arbitraries.of(0, 12, 42, 42.0, 16, 15, 130, 131, -1, 4.5, "prefer-not-to-say");
      }
      AskedChoice choice = (AskedChoice) question;
      if (name.equals(choice.name())) {
        List<String> codes = new ArrayList<>(choice.choices().keySet());
        codes.add("prefer-not-to-say");
        return choice.isMultiple()
            ? Arbitraries.of(codes).list().ofMaxSize(3).map(list -> (Object) list)
            : Arbitraries.of(codes).map(code -> (Object) code);
      }
      if (name.equals(choice.broadName())) {
        return Arbitraries.of(choice.groups().stream().map(AskedChoice.Group::code).toList())
            .map(code -> (Object) code);
      }
    }
    return Arbitraries.of(ODD).map(text -> (Object) text);
  }

  private static Arbitrary<Object> value(Arbitrary<String> texts) {
    Arbitrary<Object> one =
        Arbitraries.oneOf(
            texts.map(text -> (Object) text),
            Arbitraries.of(0, 7, 42, -3, 42.0, 0.5, 1e3, true, false, Json.Nil.NULL)
                .map(each -> (Object) each));
    return Arbitraries.frequencyOf(
        Tuple.of(3, one),
        Tuple.of(1, one.list().ofMaxSize(3).map(list -> (Object) list)),
        Tuple.of(1, one.map(each -> (Object) Map.of("a", each))));
  }

  private static List<String> names(MonitoringForm form) {
    return form.open().stream().flatMap(question -> question.names().stream()).toList();
  }

  /** Every code and group of the form, and what is odd. */
  private static List<String> texts(MonitoringForm form) {
    List<String> texts = new ArrayList<>(ODD);
    for (Asked question : form.open()) {
      if (question instanceof AskedChoice choice) {
        texts.addAll(choice.choices().keySet());
        choice.groups().forEach(group -> texts.add(group.code()));
      }
    }
    return texts;
  }
}
