// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;

/** The rows of a data file by column name, as a reader that is not ours finds them. */
public final class DataRows {

  private DataRows() {}

  public static List<Map<String, String>> of(String csv) {
    return CsvReader.builder().ofNamedCsvRecord(csv).stream()
        .map(NamedCsvRecord::getFieldsAsMap)
        .toList();
  }
}
