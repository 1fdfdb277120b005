// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import cymru.tegwch.standards.store.needs.NeedsStore;
import java.time.Clock;

/** The contract of needs, kept by a map. */
class InMemoryNeedsStoreTest extends NeedsStoreContract {

  @Override
  protected NeedsStore newStore(Clock clock) {
    return NeedsStore.inMemory(clock);
  }
}
