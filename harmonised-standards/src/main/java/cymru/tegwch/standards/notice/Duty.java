// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.notice;

/**
 * What the law wants people to be told about their answers.
 *
 * <p>Source: UK GDPR Articles 13(1), 13(2), 14(1), 14(2) and 21(4), with Article 13(2)(ca) of the
 * Data (Use and Access) Act 2025, Schedule 10, in force since 19 June 2026. What does not arise
 * here is left out: a representative of a controller outside the United Kingdom.
 */
public enum Duty {
  CONTROLLER("13(1)(a)"),
  DATA_PROTECTION_OFFICER("13(1)(b)"),
  PURPOSE_AND_BASIS("13(1)(c)"),
  LEGITIMATE_INTERESTS("13(1)(d)"),
  RECIPIENTS("13(1)(e)"),
  TRANSFERS("13(1)(f)"),
  RETENTION("13(2)(a)"),
  RIGHTS("13(2)(b)"),
  WITHDRAWAL_OF_CONSENT("13(2)(c)"),
  COMPLAINT_TO_CONTROLLER("13(2)(ca)"),
  COMPLAINT_TO_REGULATOR("13(2)(d)"),
  WHETHER_REQUIRED("13(2)(e)"),
  AUTOMATED_DECISIONS("13(2)(f)"),
  /** What kinds of answers there are, where not all were given by the person. */
  CATEGORIES("14(1)(d)"),
  /** Where those come from that the person did not give. */
  SOURCES("14(2)(f)"),
  /** The right to object, apart from everything else. */
  OBJECTION("21(4)");

  private final String point;

  Duty(String point) {
    this.point = point;
  }

  /** The point of the UK GDPR, for instance {@code 13(2)(a)}. */
  public String point() {
    return point;
  }
}
