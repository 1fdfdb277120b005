// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import java.time.Clock;

/** The contract, kept by a map. */
class InMemoryMonitoringStoreTest extends MonitoringStoreContract {

  @Override
  protected MonitoringStore newStore(Clock clock) {
    return MonitoringStore.inMemory(clock);
  }
}
