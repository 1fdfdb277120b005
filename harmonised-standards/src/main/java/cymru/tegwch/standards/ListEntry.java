// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Characteristic;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.derived.Formula;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that one file of the catalogue says about one edition of a list. */
record ListEntry(
    CodeList codes,
    Asked asked,
    @Nullable Derived derived,
    List<Option> options,
    Map<String, Text> hints,
    Map<String, Text> followUps,
    Map<String, String> labels,
    Map<String, String> aliases,
    @Nullable Characteristic characteristic,
    @Nullable Concept concept,
    Edition edition,
    Provenance provenance) {

  /** How the question is put; without a question for a list that is derived or only read. */
  record Asked(
      @Nullable Text question,
      @Nullable Text guidance,
      boolean isMultiple,
      int ageFloor,
      List<Silence> offers,
      @Nullable Routing routing) {

    Asked {
      offers = List.copyOf(offers);
    }
  }

  /** From which lists it follows, and by which formula. */
  record Derived(Formula by, List<CodeListId> from) {

    Derived {
      from = List.copyOf(from);
      if (from.size() != by.inputs()) {
        throw new IllegalArgumentException(
            "Formula '" + by.word() + "' must be of " + by.inputs() + " lists, but had " + from);
      }
    }
  }

  ListEntry {
    options = List.copyOf(options);
    hints = Map.copyOf(hints);
    followUps = Map.copyOf(followUps);
  }
}
