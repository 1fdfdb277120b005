// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.record.Place;
import cymru.tegwch.core.record.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems by the name of the field, without the prefix; empty for those of the whole. */
final class FoundProblems {

  /** Nobody reads more. */
  private static final int MOST = 100;

  private final Map<String, List<Problem>> byName = new LinkedHashMap<>();
  private int size;

  void add(String code, String name, Place place) {
    if (size < MOST) {
      add(name, Problem.of(code, place));
    }
  }

  void add(FormFault fault, String name, Place place) {
    if (size < MOST) {
      add(name, fault.at(place));
    }
  }

  void add(String name, Problem problem) {
    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(problem);
    size++;
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  int size() {
    return size;
  }

  Map<String, List<Problem>> byName() {
    return byName;
  }
}
