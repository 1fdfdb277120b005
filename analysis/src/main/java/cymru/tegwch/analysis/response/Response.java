// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.response;

import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;
import java.util.List;

/**
 * Who is missing from a consultation or a survey, and does what it found depend on them?
 *
 * <p>{@link #rates} compares each group's response rate with that of the rest, by the methods of
 * {@link cymru.tegwch.analysis.OutcomeComparison} for shares. Where it is not known who was asked,
 * hold those who responded against a population by {@link cymru.tegwch.analysis.Representation}.
 *
 * <p>{@link #declarations} says, question by question, how many of those who were asked it said
 * something of themselves, and how they kept silent: {@link
 * cymru.tegwch.core.answer.Silence#isInResponseBase} are in the base, those not asked or to whom it
 * does not apply are outside it.
 *
 * <p>{@link #silence} says, for each group, what the difference from the rest could be whatever the
 * silent would have said, and how many of them would overturn it: {@link
 * cymru.tegwch.analysis.statistics.silence.MissingGap}. Nothing is assumed of them; chance is not
 * in the bounds.
 *
 * <p>All of it is counted.
 *
 * <pre>{@code
 * Response.withDefaults().rates(responded);
 * Response.withDefaults().declarations(List.of(tenants.count(Wales.RELIGION), groups));
 * Response.withDefaults().silence(byAge);
 * }</pre>
 *
 * @param confidence of the intervals, above 0.5 and below 1
 * @param detectableDifference the smallest difference of response rates that matters, between 0 and
 *     1
 * @param power the least chance of finding it, between 0 and 1
 */
public record Response(double confidence, double detectableDifference, double power) {

  public Response {
    Criteria.require(confidence, detectableDifference, 0.5, power);
  }

  /** 95 % confidence; ten percentage points with a power of 80 %. */
  public static Response withDefaults() {
    return new Response(0.95, 0.1, 0.8);
  }

  /** The same question with another confidence. */
  public Response withConfidence(double other) {
    return new Response(other, detectableDifference, power);
  }

  /** The same question with another smallest difference. */
  public Response withDetectableDifference(double other) {
    return new Response(confidence, other, power);
  }

  /** The same question with another power. */
  public Response withPower(double other) {
    return new Response(confidence, detectableDifference, other);
  }

  /**
   * Compares each group's response rate with that of the rest.
   *
   * @param responded those who were asked, and whether they responded
   */
  public Findings<CountTable> rates(OutcomeTable responded) {
    return Findings.of(responded.counts(), inquiry(new Asked.InOneTable(responded)));
  }

  /**
   * The same where those asked and those who responded are in two tables.
   *
   * @param asked everybody who was asked
   * @param responded those of them who responded
   * @throws IllegalArgumentException if the two are not by the same groups and in one unit, or if
   *     more responded than were asked
   */
  public Findings<CountTable> rates(CountTable asked, CountTable responded) {
    return Findings.of(responded, inquiry(new Asked.InTwoTables(asked, responded)));
  }

  /**
   * How many said something of themselves, question by question: one finding for each table.
   *
   * @param tables a table of one dimension for each question, all of one population
   * @throws IllegalArgumentException if there is no table, if one has more dimensions than one, or
   *     if they are of several populations
   */
  public Findings<CountTable> declarations(List<CountTable> tables) {
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("Tables must be one or more");
    }
    return Findings.of(tables.get(0), new DeclarationInquiry(this, tables));
  }

  /**
   * Whether each group's difference from the rest depends on those who are silent about an outcome.
   *
   * @param outcome everybody who was asked; the silent are on lines of their own
   */
  public Findings<CountTable> silence(OutcomeTable outcome) {
    return Findings.of(outcome.counts(), new SilenceInquiry(outcome, null));
  }

  /**
   * The same where the silent are those asked who are not in the table of the outcome.
   *
   * @param outcome those who responded
   * @param asked everybody who was asked, by the same groups
   * @throws IllegalArgumentException if the two are not by the same groups and in one unit
   */
  public Findings<CountTable> silence(OutcomeTable outcome, CountTable asked) {
    return Findings.of(outcome.counts(), new SilenceInquiry(outcome, asked));
  }

  private Inquiry inquiry(Asked asked) {
    return new ResponseInquiry(new Criteria(confidence, detectableDifference, 0.5, power), asked);
  }
}
