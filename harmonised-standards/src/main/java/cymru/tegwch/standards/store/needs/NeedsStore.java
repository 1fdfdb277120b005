// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.needs;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what people need, to be looked up and acted on.
 *
 * <p>A record holds from its day until the person's next record begins. A new record takes the
 * place of those of the person that would begin on its day or later. What is over is not kept.
 *
 * <pre>{@code
 * NeedsStore store = NeedsStore.inMemory(clock);
 * store.keep(needs);
 * boolean isLargePrint = store.needs("tenancy-4711/1").map(n -> n.needs("large-print")).orElse(false);
 * }</pre>
 *
 * <p>An implementation may be used by many threads; every method is one transaction.
 */
public interface NeedsStore {

  /** A store that lasts as long as the program. */
  static NeedsStore inMemory(Clock clock) {
    return new InMemoryNeedsStore(clock);
  }

  /**
   * Keeps the needs of a person.
   *
   * @return the record's version; also if it was kept already in the same words
   * @throws cymru.tegwch.standards.store.StoreRefused if the record's version is not the next one
   *     of that person, because somebody else was quicker ({@code STALE})
   * @throws cymru.tegwch.standards.store.StoreUnavailable if it could not be done, or if it is not
   *     known whether it was
   */
  NeedsReceipt.Kept keep(NeedsRecord record);

  /**
   * What a person needs today by the store's clock; empty if nothing is known.
   *
   * @throws cymru.tegwch.standards.store.StoreUnavailable if it could not be had
   */
  Optional<NeedsRecord> needs(String person);

  /**
   * The last record of a person, which may begin on a later day: the one to make the next from.
   *
   * @throws cymru.tegwch.standards.store.StoreUnavailable if it could not be had
   */
  Optional<NeedsRecord> latest(String person);

  /**
   * Everybody who needs that today, by its code and in the order of their references: whom to send
   * large print.
   *
   * @throws cymru.tegwch.standards.store.StoreUnavailable if they could not be had
   */
  List<NeedsRecord> withNeed(String code);

  /**
   * Removes everything about a person.
   *
   * @throws cymru.tegwch.standards.store.StoreUnavailable if it could not be done, or if it is not
   *     known whether it was
   */
  NeedsReceipt.Removed remove(String person);
}
