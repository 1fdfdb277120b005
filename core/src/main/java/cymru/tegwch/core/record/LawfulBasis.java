// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * On what the controller relies to ask and keep the answers. It is the controller's decision; what
 * is checked here is only that its parts go together.
 *
 * <p>Source: UK GDPR Articles 6(1) and 9(2), with point (ea) of the Data (Use and Access) Act 2025
 * section 70; Data Protection Act 2018 section 10 and Schedule 1.
 *
 * @param article6 the basis for processing at all
 * @param article9 the condition for data of a special category, or null where none is asked for
 * @param schedule1Paragraph the paragraph of Schedule 1 that the Article 9 condition needs: 1 to 4
 *     for points (b), (h), (i) and (j), 6 to 28 for point (g), and null for the others
 * @param policyDocument where the controller's appropriate policy document is found, or null
 */
@JsonPropertyOrder({"article6", "article9", "schedule1Paragraph", "policyDocument"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LawfulBasis(
    Article6 article6,
    @Nullable Article9 article9,
    @Nullable Integer schedule1Paragraph,
    @Nullable String policyDocument) {

  /** The lawful bases of Article 6(1). */
  public enum Article6 {
    CONSENT("6(1)(a)"),
    CONTRACT("6(1)(b)"),
    LEGAL_OBLIGATION("6(1)(c)"),
    VITAL_INTERESTS("6(1)(d)"),
    PUBLIC_TASK("6(1)(e)"),
    RECOGNISED_LEGITIMATE_INTEREST("6(1)(ea)"),
    LEGITIMATE_INTERESTS("6(1)(f)");

    private final String point;

    Article6(String point) {
      this.point = point;
    }

    /** The point of the Article, for instance {@code 6(1)(e)}. */
    @JsonValue
    public String point() {
      return point;
    }
  }

  /** The conditions of Article 9(2). */
  public enum Article9 {
    EXPLICIT_CONSENT("9(2)(a)"),
    EMPLOYMENT_AND_SOCIAL_PROTECTION("9(2)(b)"),
    VITAL_INTERESTS("9(2)(c)"),
    NOT_FOR_PROFIT_BODY("9(2)(d)"),
    MADE_PUBLIC("9(2)(e)"),
    LEGAL_CLAIMS("9(2)(f)"),
    SUBSTANTIAL_PUBLIC_INTEREST("9(2)(g)"),
    HEALTH_OR_SOCIAL_CARE("9(2)(h)"),
    PUBLIC_HEALTH("9(2)(i)"),
    ARCHIVING_RESEARCH_STATISTICS("9(2)(j)");

    private final String point;

    Article9(String point) {
      this.point = point;
    }

    /** The point of the Article, for instance {@code 9(2)(g)}. */
    @JsonValue
    public String point() {
      return point;
    }
  }

  private static final int EQUALITY_OF_OPPORTUNITY = 8;

  public LawfulBasis {
    requireNonNull(article6, "article6");
    if (!fits(article9, schedule1Paragraph)) {
      throw new IllegalArgumentException(
          "Schedule 1 paragraph must be "
              + wanted(article9)
              + ", but was "
              + (schedule1Paragraph == null ? "none" : schedule1Paragraph));
    }
    if (policyDocument != null && policyDocument.isBlank()) {
      throw new IllegalArgumentException("Policy document must not be blank");
    }
  }

  /**
   * What a council in Wales usually relies on: a task in the public interest, Article 9(2)(g), and
   * Schedule 1 paragraph 8, which needs an appropriate policy document. That paragraph covers
   * racial or ethnic origin, religious or philosophical beliefs, health and sexual orientation, and
   * no decision about a particular person.
   */
  public static LawfulBasis equalityOfOpportunity(String policyDocument) {
    return new LawfulBasis(
        Article6.PUBLIC_TASK,
        Article9.SUBSTANTIAL_PUBLIC_INTEREST,
        EQUALITY_OF_OPPORTUNITY,
        requireNonNull(policyDocument, "policyDocument"));
  }

  /** For answers of no special category: an Article 6 basis alone. */
  public static LawfulBasis of(Article6 article6) {
    return new LawfulBasis(article6, null, null, null);
  }

  private static boolean fits(@Nullable Article9 condition, @Nullable Integer paragraph) {
    return switch (part(condition)) {
      case 1 -> paragraph != null && paragraph >= 1 && paragraph <= 4;
      case 2 -> paragraph != null && paragraph >= 6 && paragraph <= 28;
      default -> paragraph == null;
    };
  }

  private static String wanted(@Nullable Article9 condition) {
    return switch (part(condition)) {
      case 1 -> "1 to 4";
      case 2 -> "6 to 28";
      default -> "none";
    };
  }

  /** The part of Schedule 1 that the condition needs by section 10 of the Act, or 0. */
  private static int part(@Nullable Article9 condition) {
    if (condition == null) {
      return 0;
    }
    return switch (condition) {
      case EMPLOYMENT_AND_SOCIAL_PROTECTION,
          HEALTH_OR_SOCIAL_CARE,
          PUBLIC_HEALTH,
          ARCHIVING_RESEARCH_STATISTICS ->
          1;
      case SUBSTANTIAL_PUBLIC_INTEREST -> 2;
      default -> 0;
    };
  }
}
