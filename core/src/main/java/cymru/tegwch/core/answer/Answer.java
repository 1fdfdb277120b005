// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.answer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import cymru.tegwch.core.category.CodeListId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person told us when asked one question: categories, a number, or nothing, and then why.
 *
 * <p>No {@code toString} of an answer shows it. In JSON the three kinds are told apart by what they
 * have:
 *
 * <pre>{@code
 * {"list":"ethnic-group@census-2021-wales","codes":["white-other"],"writeIn":"Breton"}
 * {"value":42}
 * {"silence":"prefer-not-to-say"}
 * }</pre>
 */
public sealed interface Answer permits Chosen, Stated, Silence {

  /** Whether the person told us something about the characteristic itself. */
  @JsonIgnore
  default boolean isGiven() {
    return !(this instanceof Silence);
  }

  /**
   * The inverse of the JSON of the three kinds.
   *
   * @throws IllegalArgumentException if it is none of them, or more than one; the message does not
   *     repeat it
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  static Answer fromJson(
      @JsonProperty("list") @Nullable CodeListId list,
      @JsonProperty("codes") @Nullable List<String> codes,
      @JsonProperty("writeIn") @Nullable String writeIn,
      @JsonProperty("value") @Nullable Long value,
      @JsonProperty("silence") @Nullable String silence) {
    boolean isEmpty = list == null && codes == null && writeIn == null;
    if (list != null && codes != null && value == null && silence == null) {
      return new Chosen(list, codes, writeIn);
    }
    if (isEmpty && value != null && silence == null) {
      return new Stated(value);
    }
    if (isEmpty && value == null && silence != null) {
      return Silence.ofCode(silence);
    }
    throw new IllegalArgumentException(
        "Answer must have either list and codes, or value, or silence");
  }
}
