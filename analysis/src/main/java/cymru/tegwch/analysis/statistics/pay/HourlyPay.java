// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.pay;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.numeric.Arguments;

/**
 * Hourly pay as the regulations work it out.
 *
 * <pre>
 *   bonus in the period = bonus · pay period / bonus period
 *   weekly pay          = ( ordinary pay + bonus in the period ) · 7 / days in the pay period
 *   hourly pay          = weekly pay / weekly hours
 * </pre>
 *
 * <p>with a week of 7 days, a month of 30.44 and a year of 365.25. Two periods in months are
 * divided as months, so that a year's bonus paid monthly is one twelfth.
 *
 * <pre>{@code
 * HourlyPay pay = HourlyPay.of(240_000, HourlyPay.Period.months(1), 37).withBonus(60_000, HourlyPay.Period.months(12));
 * pay.pounds(); // 15.227
 * pay.pence(); // 1523
 * }</pre>
 *
 * <p>Source: SI 2017/172, regulation 6 (steps 1 to 6); weekly hours by regulation 7.
 *
 * @param ordinaryPence ordinary pay of the pay period before bonuses, overtime left out
 * @param period the pay period
 * @param weeklyHours normal weekly working hours, above 0
 * @param bonusPence bonus paid in the pay period; 0 for none
 * @param bonusPeriod the period that the bonus was for
 */
public record HourlyPay(
    long ordinaryPence, Period period, double weeklyHours, long bonusPence, Period bonusPeriod) {

  /** A unit of time. */
  public enum Unit {
    /** One day. */
    DAYS(1),
    /** Seven days. */
    WEEKS(7),
    /** 30.44 days. */
    MONTHS(30.44),
    /** 365.25 days. */
    YEARS(365.25);

    private final double days;

    Unit(double days) {
      this.days = days;
    }
  }

  /**
   * A length of time.
   *
   * @param number how many units, above 0
   * @param unit which
   */
  public record Period(double number, Unit unit) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is not finite and greater than 0
     */
    public Period {
      Arguments.requireFinitePositive("Length of a period", number);
      requireNonNull(unit, "unit");
    }

    /** So many weeks. */
    public static Period weeks(double number) {
      return new Period(number, Unit.WEEKS);
    }

    /** So many months. */
    public static Period months(double number) {
      return new Period(number, Unit.MONTHS);
    }

    /** Its days. */
    public double days() {
      return number * unit.days;
    }

    private double over(Period other) {
      return unit == other.unit ? number / other.number : days() / other.days();
    }
  }

  /**
   * Checks the amounts.
   *
   * @throws IllegalArgumentException if pay or bonus is negative or the hours are not above 0
   */
  public HourlyPay {
    Arguments.requireNotNegative("Ordinary pay", ordinaryPence);
    Arguments.requireNotNegative("Bonus", bonusPence);
    Arguments.requireFinitePositive("Weekly hours", weeklyHours);
    requireNonNull(period, "period");
    requireNonNull(bonusPeriod, "bonusPeriod");
  }

  /**
   * Ordinary pay without a bonus.
   *
   * @throws IllegalArgumentException if pay is negative or the hours are not above 0
   */
  public static HourlyPay of(long ordinaryPence, Period period, double weeklyHours) {
    return new HourlyPay(ordinaryPence, period, weeklyHours, 0, period);
  }

  /**
   * The same with a bonus paid in the pay period, for a period of its own.
   *
   * @throws IllegalArgumentException if the bonus is negative
   */
  public HourlyPay withBonus(long bonusPence, Period bonusPeriod) {
    return new HourlyPay(ordinaryPence, period, weeklyHours, bonusPence, bonusPeriod);
  }

  /** The bonus that belongs to the pay period, in pounds. */
  public double bonusInPeriod() {
    return bonusPence / 100.0 * period.over(bonusPeriod);
  }

  /** Pay of a week, in pounds. */
  public double weekly() {
    return (ordinaryPence / 100.0 + bonusInPeriod()) * Unit.WEEKS.days / period.days();
  }

  /** Pay of an hour, in pounds. */
  public double pounds() {
    return weekly() / weeklyHours;
  }

  /** Pay of an hour in whole pence, halves up: what employees are ranked by. */
  public long pence() {
    return Math.round(100 * pounds());
  }

  /** Nothing of a person's pay. */
  @Override
  public String toString() {
    return "hourly pay";
  }
}
