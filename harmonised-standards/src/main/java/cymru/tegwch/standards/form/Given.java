// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import java.util.List;
import java.util.stream.Stream;

/** What was sent under one name: texts of a form, or a value of a JSON document. */
sealed interface Given {

  Given NOTHING = new Texts(List.of());

  /** The texts of a form's parameter, without nulls and blank ones. */
  record Texts(List<String> values) implements Given {

    @Override
    public Stream<String> typed() {
      return values.stream();
    }

    @Override
    public String toString() {
      return "Texts[not shown]";
    }
  }

  /** One value of a JSON document. */
  record Value(Type type, String text) implements Given {

    @Override
    public Stream<String> typed() {
      return type == Type.TEXT || type == Type.NUMBER ? Stream.of(text) : Stream.empty();
    }

    @Override
    public String toString() {
      return "Value[not shown]";
    }
  }

  /** An array of a JSON document. */
  record Items(List<Value> values) implements Given {

    @Override
    public Stream<String> typed() {
      return values.stream().flatMap(Value::typed);
    }

    @Override
    public String toString() {
      return "Items[not shown]";
    }
  }

  /** What a value is in JSON. */
  enum Type {
    TEXT,
    NUMBER,
    NULL,
    /** True, false, an object, or an array in an array: never an answer. */
    OTHER
  }

  /** What was typed, as it is shown again. */
  Stream<String> typed();
}
