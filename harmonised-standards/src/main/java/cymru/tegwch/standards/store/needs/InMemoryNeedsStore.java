// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.needs;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.standards.store.Refusal;
import cymru.tegwch.standards.store.StoreRefused;
import cymru.tegwch.standards.store.key.StorableText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Needs in a map, one call at a time. */
final class InMemoryNeedsStore implements NeedsStore {

  private final Clock clock;

  /** The records of each person, by version; their days are in the same order. */
  private final Map<String, List<NeedsRecord>> byPerson = new HashMap<>();

  InMemoryNeedsStore(Clock clock) {
    this.clock = requireNonNull(clock, "clock");
  }

  @Override
  public synchronized NeedsReceipt.Kept keep(NeedsRecord record) {
    List<NeedsRecord> kept = new ArrayList<>(records(record.person()));
    long last = kept.isEmpty() ? 0 : kept.get(kept.size() - 1).version();
    if (record.version() != last + 1) {
      if (last == 0 || !kept.get(kept.size() - 1).equals(record)) {
        throw last == 0
            ? StoreRefused.because(Refusal.NO_RECORD)
            : StoreRefused.because(Refusal.STALE, last);
      }
      return new NeedsReceipt.Kept(clock.instant(), last);
    }
    kept.removeIf(earlier -> !earlier.validFrom().isBefore(record.validFrom()));
    kept.add(record);
    LocalDate today = LocalDate.now(clock);
    current(kept, today)
        .ifPresent(now -> kept.removeIf(past -> past.validFrom().isBefore(now.validFrom())));
    byPerson.put(record.person(), List.copyOf(kept));
    return new NeedsReceipt.Kept(clock.instant(), record.version());
  }

  @Override
  public synchronized Optional<NeedsRecord> needs(String person) {
    return current(records(person), LocalDate.now(clock));
  }

  @Override
  public synchronized Optional<NeedsRecord> latest(String person) {
    List<NeedsRecord> kept = records(person);
    return kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(kept.size() - 1));
  }

  @Override
  public synchronized List<NeedsRecord> withNeed(String code) {
    LocalDate today = LocalDate.now(clock);
    return byPerson.values().stream()
        .flatMap(kept -> current(kept, today).stream())
        .filter(record -> record.needs(code))
        .sorted(Comparator.comparing(NeedsRecord::person))
        .toList();
  }

  @Override
  public synchronized NeedsReceipt.Removed remove(String person) {
    List<NeedsRecord> kept = records(person);
    byPerson.remove(person);
    return new NeedsReceipt.Removed(clock.instant(), kept.size());
  }

  private List<NeedsRecord> records(String person) {
    return byPerson.getOrDefault(StorableText.requirePerson(person), List.of());
  }

  private static Optional<NeedsRecord> current(List<NeedsRecord> kept, LocalDate today) {
    return kept.stream()
        .filter(record -> !record.validFrom().isAfter(today))
        .reduce((earlier, later) -> later);
  }
}
