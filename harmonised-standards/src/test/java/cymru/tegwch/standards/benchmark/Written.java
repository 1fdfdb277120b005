// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.Benchmark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table written in the layouts that were seen. */
record Written(BenchmarkTable table, String variable) {

  String nomis() {
    List<String> labels = labels();
    List<String> lines = new ArrayList<>();
    lines.add(
        "date,geography,geography code,"
            + quoted(variable + ": Total: All usual residents")
            + ","
            + labels.stream()
                .map(label -> quoted(variable + ": " + label))
                .collect(Collectors.joining(",")));
    for (BenchmarkTable.Row row : table.rows()) {
      lines.add(
          "2021,"
              + row.area().name().en()
              + ","
              + row.area().code()
              + ","
              + row.everyone()
              + ","
              + labels.stream()
                  .map(label -> Long.toString(count(row, label)))
                  .collect(Collectors.joining(",")));
    }
    return String.join("\r\n", lines) + "\r\n";
  }

  String custom() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Lower tier local authorities Code,Lower tier local authorities,"
            + quoted(variable + " (4 categories) Code")
            + ","
            + quoted(variable + " (4 categories)")
            + ",Observation");
    for (BenchmarkTable.Row row : table.rows()) {
      String place = row.area().code() + "," + row.area().name().en() + ",";
      lines.add(place + "-8,Does not apply,0");
      int code = 1;
      for (String label : labels()) {
        lines.add(place + code++ + "," + quoted(label) + "," + count(row, label));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  String statsWales() {
    List<String> lines = new ArrayList<>();
    lines.add("Data values,Data description," + quoted(variable) + ",Year,Area,Notes");
    for (BenchmarkTable.Row row : table.rows()) {
      for (String label : labels()) {
        lines.add(
            count(row, label)
                + ",Number,"
                + quoted(label)
                + ",2021,"
                + row.area().name().en()
                + ",");
        lines.add("12,Percentage," + quoted(label) + ",2021," + row.area().name().en() + ",r");
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private List<String> labels() {
    List<String> labels = new ArrayList<>(table.description().groups().keySet());
    labels.addAll(table.description().silences().keySet());
    return labels;
  }

  private long count(BenchmarkTable.Row row, String label) {
    Map<String, String> groups = table.description().groups();
    Benchmark benchmark = table.benchmark(row.area().code());
    if (groups.containsKey(label)) {
      return benchmark.count(groups.get(label));
    }
    Silence kind = table.description().silences().get(label);
    return benchmark.silences().get(kind);
  }

  private static String quoted(String text) {
    return text.contains(",") ? '"' + text + '"' : text;
  }
}
