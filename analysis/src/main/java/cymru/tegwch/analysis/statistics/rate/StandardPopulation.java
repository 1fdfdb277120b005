// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.rate;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The ages of a population that others are standardised to.
 *
 * <pre>{@code
 * StandardPopulation.european2013().from(15).total(); // those aged 15 and over: 84,000
 * }</pre>
 *
 * @param id its name and edition
 * @param bands its age bands, youngest first, 1 or more
 */
public record StandardPopulation(String id, List<Band> bands) {

  /**
   * One age band.
   *
   * @param fromAge the first age in it
   * @param people how many the standard has, greater than 0
   */
  public record Band(int fromAge, double people) {

    /**
     * Checks the band.
     *
     * @throws IllegalArgumentException if the age is negative or {@code people} is not finite and
     *     greater than 0
     */
    public Band {
      Arguments.requireNotNegative("Age", fromAge);
      Arguments.requireFinitePositive("People", people);
    }
  }

  /**
   * Copies and checks the bands.
   *
   * @throws IllegalArgumentException if there is none or their ages do not rise
   */
  public StandardPopulation {
    requireNonNull(id, "id");
    bands = List.copyOf(bands);
    if (bands.isEmpty()) {
      throw new IllegalArgumentException("Bands must be 1 or more, but were 0");
    }
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).fromAge() <= bands.get(i - 1).fromAge()) {
        throw new IllegalArgumentException(
            "Ages must rise, but band " + (i + 1) + " begins at " + bands.get(i).fromAge());
      }
    }
  }

  /**
   * The European Standard Population of 2013 in the 19 five-year bands that UK bodies use, 0 to 4
   * up to 90 and over: 100,000 people.
   *
   * <p>Source: Eurostat (2013), Revision of the European Standard Population, doi:10.2785/11470.
   */
  public static StandardPopulation european2013() {
    return read("european-standard-population-2013");
  }

  /**
   * The bands from that age up, where only some ages can have the event.
   *
   * @throws IllegalArgumentException if no band begins at that age
   */
  public StandardPopulation from(int age) {
    if (bands.stream().noneMatch(band -> band.fromAge() == age)) {
      throw new IllegalArgumentException("Age must begin a band, but was " + age);
    }
    return new StandardPopulation(
        id, bands.stream().filter(band -> band.fromAge() >= age).toList());
  }

  /** How many people there are in all bands. */
  public double total() {
    return weights().sum();
  }

  private DoubleStream weights() {
    return bands.stream().mapToDouble(Band::people);
  }

  private static StandardPopulation read(String id) {
    try (InputStream in = StandardPopulation.class.getResourceAsStream(id + ".csv")) {
      if (in == null) {
        throw new IllegalStateException("Standard population '" + id + "' is missing from the jar");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new StandardPopulation(
          id,
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(StandardPopulation::band)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("Standard population '" + id + "' cannot be read", e);
    }
  }

  private static Band band(String line) {
    int first = line.indexOf(',');
    int last = line.lastIndexOf(',');
    return new Band(
        Integer.parseInt(line.substring(0, first)), Double.parseDouble(line.substring(last + 1)));
  }
}
