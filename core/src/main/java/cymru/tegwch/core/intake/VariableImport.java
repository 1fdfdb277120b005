// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.variable.Variable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What became of one variable in the rows that were accepted.
 *
 * <p>A value that was recognised is counted in {@code moved} by what the move kept of its meaning;
 * an empty cell is in {@code silences} alone. Of a variable that may hold several codes each
 * mention is counted.
 *
 * @param variable the variable
 * @param moved how many values were moved, by what the move kept
 * @param silences how many rows have no answer, by why
 */
public record VariableImport(
    Variable variable, Map<Crosswalk.Kind, Long> moved, Map<Silence, Long> silences) {

  public VariableImport {
    requireNonNull(variable, "variable");
    moved = sorted(Crosswalk.Kind.class, moved);
    silences = sorted(Silence.class, silences);
  }

  /** How many values came through with all of their meaning. */
  public long exact() {
    return moved(false);
  }

  /** How many values lost some of their meaning: every kind of move but exact ones and roll-ups. */
  public long lossy() {
    return moved(true);
  }

  /** How many rows have a value that nothing recognises, or that leads to no one category. */
  public long unmapped() {
    return silences.getOrDefault(Silence.UNMAPPED, 0L);
  }

  /** The variable and the counts in words. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(variable.name()).append(": ").append(exact()).append(" exact");
    moved.forEach(
        (kind, count) -> {
          if (kind.isLossy() && kind != Crosswalk.Kind.TO_SILENCE) {
            text.append(", ").append(count).append(' ').append(words(kind));
          }
        });
    silences.forEach(
        (silence, count) -> text.append(", ").append(count).append(' ').append(words(silence)));
    return text.toString();
  }

  private long moved(boolean lossy) {
    return moved.entrySet().stream()
        .filter(entry -> entry.getKey().isLossy() == lossy)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static <K extends Enum<K>> Map<K, Long> sorted(Class<K> type, Map<K, Long> counts) {
    Map<K, Long> sorted = new EnumMap<>(type);
    sorted.putAll(counts);
    return Collections.unmodifiableMap(sorted);
  }
}
