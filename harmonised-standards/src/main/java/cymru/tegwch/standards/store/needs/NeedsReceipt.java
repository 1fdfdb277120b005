// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.needs;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** What a store of needs did, and when by its clock. It says neither whose they are nor which. */
public sealed interface NeedsReceipt {

  /** The moment, by the store's clock. */
  Instant at();

  /**
   * Needs were kept, or had been kept before in the same words.
   *
   * @param at the moment
   * @param version the version under which they are kept
   */
  record Kept(Instant at, long version) implements NeedsReceipt {
    public Kept {
      requireNonNull(at, "at");
    }
  }

  /**
   * Everything that was kept of a person's needs was removed.
   *
   * @param at the moment
   * @param records how many records there were
   */
  record Removed(Instant at, long records) implements NeedsReceipt {
    public Removed {
      requireNonNull(at, "at");
    }
  }
}
