// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.analysis.statistics.BenchmarkGap;
import cymru.tegwch.analysis.statistics.BinomialPower;
import cymru.tegwch.analysis.statistics.BinomialTest;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.MidPInterval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoSided;
import cymru.tegwch.analysis.statistics.WilsonInterval;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Shares of a one-way table against a benchmark's. */
record RepresentationQuestion(Representation specification, Counts table, Benchmark benchmark)
    implements Question {

  private static final Text LOWER =
      Text.of("lower than the benchmark", "is na’r meincnod");
  private static final Text HIGHER =
      Text.of("higher than the benchmark", "uwch na’r meincnod");

  @Override
  public Text title() {
    Text asked = table.dimensions().get(0).label();
    return Sentence.both(
        List.of(asked, benchmark.area()),
        "Representation: " + asked.en() + " (benchmark: " + benchmark.area().en() + ")",
        "Cynrychiolaeth: " + asked.cy() + " (meincnod: " + benchmark.area().cy() + ")");
  }

  @Override
  public List<Benchmark> benchmarks() {
    return List.of(benchmark);
  }

  @Override
  public Answers ask(UnaryOperator<Counts> reader, Reading reading) {
    Counts counts = reader.apply(table);
    Map<Set<String>, String> codes = Meeting.codesByLeaves(benchmark.level());
    List<Draft> drafts = new ArrayList<>();
    for (Level.Group group : counts.dimensions().get(0).level().groups()) {
      long there = benchmark.count(codes.get(group.leaves()));
      drafts.add(new Asked(counts, reading, group).draft(there));
    }
    return new Answers(notes(), Draft.finished(drafts, 1 - specification.confidence()));
  }

  private List<Text> notes() {
    Text whom = benchmark.population().description();
    return List.of(
        Sentence.both(
            List.of(whom), "Benchmark: " + whom.en() + ".", "Meincnod: " + whom.cy() + "."));
  }

  /** One group, in the table as it is read. */
  private final class Asked {
    
  }
}
