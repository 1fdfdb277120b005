// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.response;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.contrast.Contrast;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.Heard;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.contrast.ShareContrast;
import cymru.tegwch.analysis.contrast.SilenceSaid;
import cymru.tegwch.analysis.contrast.Unknown;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.Optional;

/** Who was asked, and who of them responded. */
sealed interface Asked {

  /** The table whose groups are asked about. */
  CountTable table();

  List<Dimension> groupedBy();

  /** Those who responded, of those who were asked. */
  Optional<Tally> tally(Reading reading, Coordinates group);

  /** The same with whom it may lack. */
  Optional<Heard> heard(Reading reading, Coordinates group);

  /** The words around what these could change. */
  SilenceSaid silenceSaid();

  /** Who is in the group and in neither number. */
  List<Text> notCounted(Reading reading, Coordinates group);

  /** The tables that are read. */
  List<CountTable> tables();

  /** One table, in which responding is an outcome. */
  record InOneTable(OutcomeTable responded) implements Asked {

    @Override
    public CountTable table() {
      return responded.counts();
    }

    @Override
    public List<Dimension> groupedBy() {
      return table().dimensions().subList(0, table().dimensions().size() - 1);
    }

    @Override
    public Optional<Tally> tally(Reading reading, Coordinates group) {
      return contrast().tally(reading, group);
    }

    @Override
    public Optional<Heard> heard(Reading reading, Coordinates group) {
      return contrast().heard(reading, group);
    }

    @Override
    public SilenceSaid silenceSaid() {
      return contrast().silenceSaid();
    }

    @Override
    public List<Text> notCounted(Reading reading, Coordinates group) {
      return contrast().notCounted(reading, group);
    }

    private Contrast contrast() {
      return new ShareContrast(Criteria.withDefaults(), responded);
    }

    @Override
    public List<CountTable> tables() {
      return List.of(table());
    }
  }

  /** Two tables by the same groups. */
  record InTwoTables(CountTable asked, CountTable responded) implements Asked {

    public InTwoTables {
      requireAlike(asked, responded);
      for (Group group : Group.crossing(responded.dimensions())) {
        if (responded.cell(group.place()).units() > asked.cell(group.place()).units()) {
          throw new IllegalArgumentException(
              "Those who responded must be among those who were asked, but in group '"
                  + group.place()
                  + "' there are more of them");
        }
      }
    }

    @Override
    public CountTable table() {
      return responded;
    }

    @Override
    public List<Dimension> groupedBy() {
      return responded.dimensions();
    }

    @Override
    public Optional<Tally> tally(Reading reading, Coordinates group) {
      return Tally.of(
          reading.counts(responded).count(group),
          reading.counts(asked).count(group),
          reading.reaches(responded).count(group),
          reading.reaches(asked).count(group));
    }

    /** Whoever is of no known group was asked, and may have responded. */
    @Override
    public Optional<Heard> heard(Reading reading, Coordinates group) {
      return Heard.of(
          Scale.SHARE, tally(reading, group), Unknown.ofNoGroup(reading, responded, asked));
    }

    @Override
    public SilenceSaid silenceSaid() {
      return SilenceSaid.ofNoGroup(ResponseWords.WHO_RESPONDED, ResponseWords.WHO_WERE_ASKED);
    }

    @Override
    public List<Text> notCounted(Reading reading, Coordinates group) {
      return List.of();
    }

    @Override
    public List<CountTable> tables() {
      return List.of(asked, responded);
    }
  }

  /** Whether two tables are by the same groups and count the same unit. */
  static void requireAlike(CountTable one, CountTable other) {
    if (!levels(one.dimensions()).equals(levels(other.dimensions()))) {
      throw new IllegalArgumentException(
          "Tables must be by the same groups, but were by "
              + levels(one.dimensions())
              + " and "
              + levels(other.dimensions())
              + ": roll one of them up, table.at(level), or recode it by a crosswalk");
    }
    if (one.population().unit() != other.population().unit()) {
      throw new IllegalArgumentException(
          "Tables must count the same unit, but counted "
              + one.population().unit()
              + " and "
              + other.population().unit());
    }
  }

  private static List<Level> levels(List<Dimension> dimensions) {
    return dimensions.stream().map(Dimension::level).toList();
  }
}
