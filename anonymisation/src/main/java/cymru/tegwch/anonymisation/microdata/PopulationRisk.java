// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

/**
 * How well the people of a file could be known again among the population that it is a part of.
 *
 * <p>With f people of the file and F of the population in a class:
 *
 * <ul>
 *   <li>the journalist, who does not know who is in the file, is right about a record with chance
 *       1/F; the highest is 1 over the smallest F of a class that the file has;
 *   <li>the marketer, who matches every record, is right about Σ f/F of them, so about a share of
 *       (1/n) Σ f/F.
 * </ul>
 *
 * <p>Sources: K. El Emam, F. K. Dankar (2008), Protecting Privacy Using k-Anonymity, JAMIA 15(5),
 * 627-637, doi:10.1197/jamia.M2716 (prosecutor and journalist); F. K. Dankar, K. El Emam (2010), A
 * Method for Evaluating Marketer Re-identification Risk, EDBT/ICDT Workshops 2010,
 * doi:10.1145/1754239.1754271.
 *
 * @param smallestClass the fewest people of the population in a class that the file has; at least 1
 * @param uniques how many people of the file are alone in the whole population
 * @param marketer the share of records that matching every one is expected to get right, above 0
 *     and at most 1
 */
public record PopulationRisk(long smallestClass, long uniques, double marketer) {

  /** The highest chance that a journalist is right about a record: 1 over the smallest class. */
  public double highestJournalist() {
    return 1.0 / smallestClass;
  }
}
