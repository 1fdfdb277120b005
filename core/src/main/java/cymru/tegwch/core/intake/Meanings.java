// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.column.CodeBook;
import cymru.tegwch.core.label.LookAlikes;
import cymru.tegwch.core.label.Plain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that a column of codes recognises, numbered, and what becomes of the rest. */
final class Meanings {

  /** The number of what nothing recognises. */
  static final int UNKNOWN = 0;

  /** The number of what nothing recognises but a label without its ŵ or ŷ. */
  static final int LOST_LETTER = 1;

  /** The number of a label of several categories. */
  static final int AMBIGUOUS = 2;

  /** The number of what looks like something known but for letters of another alphabet. */
  static final int LOOK_ALIKE = 3;

  /** What is recognised has this number or a higher one. */
  static final int RECOGNISED = 4;

  /** The number of an empty cell. */
  static final int BLANK = 4;

  /**
   * Published spellings of a refusal beside those of {@link Silence}: of the questionnaire of
   * Pembrokeshire County Council, and of a survey of the Public Services Ombudsman for Wales.
   */
  private static final List<String> REFUSALS =
      List.of("Gwell gennyf beidio â dweud", "Well gen i beidio â dweud");

  private final List<Meaning> meanings = new ArrayList<>();
  private final Map<String, Integer> byValue = new HashMap<>();
  private final Map<String, Integer> byCode = new HashMap<>();
  private final Map<String, Integer> byLabel = new HashMap<>();
  private final Set<String> withoutCircumflex = new HashSet<>();
  private final Map<String, Integer> leaves = new HashMap<>();
  private final int size;

  Meanings(CodeColumn column, Catalogue catalogue) {
    CodeList list = column.variable().codes();
    size = list.categories().size();
    list.categories().forEach(leaf -> leaves.put(leaf.code(), leaves.size()));
    addFates(column);
    column.values().forEach(value -> byValue.put(Plain.of(value.text()), add(meaning(value))));
    LegacySystem system = column.system();
    if (system == null) {
      list.categories().forEach(leaf -> addCode(leaf.code(), ofLeaf(leaf.code())));
      addLabels(list.categories(), catalogue.aliases(list.id()));
    } else {
      system.crosswalk().rows().forEach(row -> addCode(row.from(), add(meaning(row))));
      CodeList codes = system.codes();
      addLabels(
          codes == null ? List.of() : codes.categories(),
          catalogue.aliases(system.crosswalk().from()));
    }
    Meaning refused = Meaning.silence(size, Silence.PREFER_NOT_TO_SAY, null);
    int refusal = add(refused);
    byLabel.putIfAbsent(Plain.of(Silence.PREFER_NOT_TO_SAY.label().en()), refusal);
    byLabel.putIfAbsent(Plain.of(Silence.PREFER_NOT_TO_SAY.label().cy()), refusal);
    REFUSALS.forEach(text -> byLabel.putIfAbsent(Plain.of(text), refusal));
    byLabel.keySet().forEach(this::addLossyForms);
    byValue.keySet().forEach(this::addLossyForms);
  }

  /** The meaning of that number. */
  Meaning meaning(int number) {
    return meanings.get(number);
  }

  /** How many there are. */
  int count() {
    return meanings.size();
  }

  /** The number of what a text means: never fails, however strange the text. */
  int find(String text) {
    String plain = Plain.of(text);
    if (plain.isEmpty()) {
      return BLANK;
    }
    Integer found = known(text, plain);
    if (found != null) {
      return found;
    }
    if (withoutCircumflex.contains(plain)) {
      return LOST_LETTER;
    }
    String latin = LookAlikes.latin(text);
    boolean looksKnown = !latin.equals(text) && known(latin, Plain.of(latin)) != null;
    return looksKnown ? LOOK_ALIKE : UNKNOWN;
  }

  private @Nullable Integer known(String text, String plain) {
    Integer found = byValue.get(plain);
    if (found == null) {
      found = byCode.get(Plain.trimmed(text));
    }
    return found == null ? byLabel.get(plain) : found;
  }

  private void addFates(CodeColumn column) {
    List.of(
            Reason.UNKNOWN_CATEGORY,
            Reason.UNKNOWN_CATEGORY,
            Reason.AMBIGUOUS_LABEL,
            Reason.LOOK_ALIKE_LETTERS)
        .forEach(
            reason ->
                add(
                    column.unrecognised() == Unrecognised.REJECT
                        ? Meaning.fault(reason)
                        : Meaning.silence(size, Silence.UNMAPPED, null)));
    add(
        column.required()
            ? Meaning.fault(Reason.MISSING_VALUE)
            : Meaning.silence(size, column.blank(), null));
  }

  private void addCode(String code, int number) {
    byCode.put(code, number);
  }

  /**
   * Labels in both languages and other known spellings; one that stands for several categories
   * stands for none of them.
   */
  private void addLabels(List<Category> categories, Map<String, String> aliases) {
    Map<String, Integer> plainCodes = new HashMap<>();
    for (Category category : categories) {
      Integer number = byCode.get(category.code());
      if (number != null) {
        plainCodes.merge(Plain.of(category.code()), number, Meanings::sameOrAmbiguous);
      }
    }
    for (Category category : categories) {
      Integer number = byCode.get(category.code());
      if (number != null) {
        addLabel(Plain.of(category.label().en()), number, plainCodes);
        addLabel(Plain.of(category.label().cy()), number, plainCodes);
      }
    }
    aliases.forEach(
        (alias, code) -> {
          Integer number = byCode.get(code);
          if (number != null) {
            addLabel(Plain.of(alias), number, plainCodes);
          }
        });
  }

  private void addLabel(String label, int number, Map<String, Integer> plainCodes) {
    int meant = sameOrAmbiguous(number, plainCodes.getOrDefault(label, number));
    byLabel.merge(label, meant, Meanings::sameOrAmbiguous);
  }

  private static int sameOrAmbiguous(int one, int other) {
    return one == other ? one : AMBIGUOUS;
  }

  /** Windows-1252 has no ŵ and no ŷ: exporters write a question mark or drop the circumflex. */
  private void addLossyForms(String plain) {
    String marked = plain.replace('ŵ', '?').replace('ŷ', '?');
    if (!marked.equals(plain)) {
      withoutCircumflex.add(marked);
      withoutCircumflex.add(plain.replace('ŵ', 'w').replace('ŷ', 'y'));
    }
  }

  private int ofLeaf(String code) {
    return add(Meaning.leaf(place(code), Crosswalk.Kind.EXACT));
  }

  private Meaning meaning(Value value) {
    Silence silence = value.silence();
    if (silence != null) {
      boolean isExact = value.kind() == Crosswalk.Kind.EXACT;
      return Meaning.silence(size, silence, isExact ? null : value.kind());
    }
    if (value.isNotTicked()) {
      return Meaning.NOT_TICKED;
    }
    if (value.codes().size() == 1) {
      return Meaning.leaf(place(value.codes().get(0)), value.kind());
    }
    long mask =
        value.codes().stream()
            .mapToLong(code -> CodeBook.mask(place(code)))
            .reduce(0, (a, b) -> a | b);
    return Meaning.leaves(mask, value.kind());
  }

  private Meaning meaning(Crosswalk.Row row) {
    Silence silence = row.silence();
    if (silence != null) {
      return Meaning.silence(size, silence, row.kind());
    }
    return row.target()
        .filter(leaves::containsKey)
        .map(code -> Meaning.leaf(place(code), row.kind()))
        .orElseGet(() -> Meaning.silence(size, Silence.UNMAPPED, row.kind()));
  }

  private int place(String code) {
    Integer place = leaves.get(code);
    if (place == null) {
      throw new IllegalArgumentException("Code '" + code + "' must be in the variable's list");
    }
    return place;
  }

  private int add(Meaning meaning) {
    meanings.add(meaning);
    return meanings.size() - 1;
  }
}
