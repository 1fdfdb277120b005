// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.hosts.boot;

import cymru.tegwch.core.record.InCodeList;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.form.FormParameters;
import cymru.tegwch.standards.form.FormReading;
import cymru.tegwch.standards.form.MonitoringForm;
import cymru.tegwch.standards.store.MonitoringStore;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EqualityQuestions {

  private static final String HTML = "text/html;charset=UTF-8";

  private final MonitoringForm form;
  private final MonitoringStore store;
  private final SubjectIds subjects;
  private final Clock clock;

  EqualityQuestions(MonitoringForm form, MonitoringStore store, SubjectIds subjects, Clock clock) {
    this.form = form;
    this.store = store;
    this.subjects = subjects;
    this.clock = clock;
  }

  /** A record of the host's own, with a code of one of the library's lists in it. */
  record Contact(@InCodeList(Wales.EthnicGroup.class) String ethnicGroup) {}

  @GetMapping(path = "/equality/{language}", produces = HTML)
  String ask(@PathVariable String language) {
    return form.html(Language.ofTag(language));
  }

  @PostMapping(path = "/equality/{language}", produces = HTML)
  String answer(@PathVariable String language, @RequestParam MultiValueMap<String, String> posted) {
    Language in = Language.ofTag(language);
    FormReading reading = form.read(FormParameters.of(posted), in);
    if (!reading.isAcceptable()) {
      return form.html(in, reading);
    }
    ServiceEvent event = ServiceEvent.of("repairs", "after-repair", clock);
    String person = String.valueOf(posted.getFirst("tenancy"));
    store.save(reading.record(subjects.of(person), event));
    return in == Language.WELSH ? "Diolch." : "Thank you.";
  }

  /** By the host's own mapper and validator. */
  @PostMapping("/contacts")
  Contact contact(@Valid @RequestBody Contact contact) {
    return contact;
  }

  /** By the host's own mapper, there and back. */
  @PostMapping("/records")
  MonitoringRecord echo(@RequestBody MonitoringRecord record) {
    return record;
  }
}
