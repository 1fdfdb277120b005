// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.hosts.modules;

import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.LawfulBasis;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.NoticeId;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.form.FormParameters;
import cymru.tegwch.standards.form.FormReading;
import cymru.tegwch.standards.form.MonitoringForm;
import cymru.tegwch.standards.store.EventWindow;
import cymru.tegwch.standards.store.MonitoringStore;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Posts a form, keeps it, reads it back and takes it through a mapper and back. */
public final class ModuleHost {

  private ModuleHost() {}

  /** Prints which module it is, how many records were read back, and whether they are the same. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Clock clock = Clock.systemUTC();
    MonitoringStore store = MonitoringStore.inMemory(clock);
    MonitoringRecord record = posted(clock);
    store.save(record);
    JsonMapper mapper = JsonMapper.builder().build();
    MonitoringRecord back =
        mapper.readValue(mapper.writeValueAsString(record), MonitoringRecord.class);
    try (Stream<MonitoringRecord> kept = store.records(EventWindow.all())) {
      List<MonitoringRecord> read = kept.toList();
      out.println(ModuleHost.class.getModule());
      out.println(MonitoringForm.class.getModule());
      out.println(read.size() + " " + read.get(0).equals(record) + " " + back.equals(record));
    }
  }

  private static MonitoringRecord posted(Clock clock) {
    CollectionNotice notice =
        new CollectionNotice(
            NoticeId.parse("equality-monitoring@2026-04"),
            Text.of(
                "To see whether our services treat people fairly",
                "Er mwyn gweld a yw ein gwasanaethau’n trin pobl yn deg"),
            LawfulBasis.equalityOfOpportunity("https://council.example/policy"));
    FormReading reading =
        MonitoringForm.of(notice, Wales.RELIGION, Wales.NATIONAL_IDENTITY)
            .read(
                FormParameters.of(
                    Map.of(
                        "religion", List.of("sikh"),
                        "national-identity", List.of("welsh", "british"))),
                Language.WELSH);
    return reading.record(
        SubjectIds.unlinked(new SecureRandom()), ServiceEvent.of("repairs", "after-repair", clock));
  }
}
