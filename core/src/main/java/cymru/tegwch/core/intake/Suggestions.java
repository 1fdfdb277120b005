// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.label.LookAlikes;
import cymru.tegwch.core.label.Nearness;
import cymru.tegwch.core.label.Plain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the texts that a column does not recognise may have been meant for. */
final class Suggestions {

  private static final int MOST = 5;

  private final @Nullable CodeList list;
  private final Map<String, String> aliases;
  private final Meanings known;

  Suggestions(CodeColumn column, Catalogue catalogue) {
    LegacySystem system = column.system();
    this.list = system == null ? column.variable().codes() : system.codes();
    this.aliases = list == null ? Map.of() : catalogue.aliases(list.id());
    this.known = new Meanings(column, catalogue);
  }

  /** Whether the column has no meaning for the text. */
  boolean isUnrecognised(String text) {
    return known.find(text) < Meanings.RECOGNISED;
  }

  /** The nearest categories, none for a text that is recognised. */
  List<Suggestion> of(String text) {
    CodeList from = list;
    if (from == null || text.length() > Nearness.LONGEST || !isUnrecognised(text)) {
      return List.of();
    }
    List<Near> near = new ArrayList<>();
    for (Category category : from.categories()) {
      spellings(category)
          .flatMap(label -> near(category, label, text).stream())
          .min(Near.CLOSEST)
          .ifPresent(near::add);
    }
    return near.stream()
        .sorted(Near.CLOSEST)
        .limit(MOST)
        .map(each -> new Suggestion(each.category(), each.likeness()))
        .toList();
  }

  private Stream<String> spellings(Category category) {
    return Stream.concat(
        Stream.of(category.label().en(), category.label().cy()),
        aliases.entrySet().stream()
            .filter(alias -> alias.getValue().equals(category.code()))
            .map(Map.Entry::getKey));
  }

  private static Optional<Near> near(Category category, String label, String text) {
    if (Plain.of(LookAlikes.latin(text)).equals(Plain.of(label))) {
      return Optional.of(new Near(category, Suggestion.Likeness.LOOK_ALIKE, 0));
    }
    OptionalInt slips = Nearness.slips(label, text);
    if (slips.isPresent()) {
      return Optional.of(new Near(category, Suggestion.Likeness.SPELLING, slips.getAsInt()));
    }
    OptionalInt apart = Nearness.wordsApart(label, text);
    return apart.isPresent()
        ? Optional.of(new Near(category, Suggestion.Likeness.WORDS, apart.getAsInt()))
        : Optional.empty();
  }

  /** A likeness and how far it goes. */
  private record Near(Category category, Suggestion.Likeness likeness, int apart) {

    // What is equally near stays in the order of the list.
    static final Comparator<Near> CLOSEST =
        Comparator.comparing(Near::likeness).thenComparingInt(Near::apart);
  }
}
