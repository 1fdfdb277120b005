// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;

/** JSON as it is defined and nothing more, within limits, and without a trace. */
public final class StrictJson {

  private StrictJson() {}

  /**
   * A factory that refuses a name given twice and whatever is beyond the limits, and whose parsers
   * leave the stream open and show none of it in a message.
   */
  public static JsonFactory factory(StreamReadConstraints limits) {
    // no pool, no symbol table: nothing that was sent stays behind in the factory or in a thread
    return JsonFactory.builder()
        .streamReadConstraints(limits)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
        .build();
  }
}
