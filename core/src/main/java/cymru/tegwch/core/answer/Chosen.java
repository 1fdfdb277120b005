// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.answer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import cymru.tegwch.core.category.CodeListId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One or more categories that a person chose, with what they wrote beside them.
 *
 * <p>Only the shape is checked here. Whether the codes are in the list, and whether so many may be
 * chosen, is content: the record's problems and constraints say so.
 *
 * @param list the list and edition that the codes belong to
 * @param codes the codes in the order in which they were given, at least one
 * @param writeIn what the person wrote in, or null; it is kept in the record and goes no further
 */
@JsonPropertyOrder({"list", "codes", "writeIn"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Chosen(CodeListId list, List<String> codes, @Nullable String writeIn)
    implements Answer {

  public Chosen {
    requireNonNull(list, "list");
    codes = List.copyOf(codes);
    if (codes.isEmpty()) {
      throw new IllegalArgumentException("Chosen answer must have at least one code");
    }
  }

  /** One category and nothing written. */
  public static Chosen of(CodeListId list, String code) {
    return new Chosen(list, List.of(code), null);
  }

  /** Several categories and nothing written. */
  public static Chosen of(CodeListId list, List<String> codes) {
    return new Chosen(list, codes, null);
  }

  /** The list, and nothing of what was chosen or written. */
  @Override
  public String toString() {
    return "Chosen[" + list + ", not shown]";
  }
}
