// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.hosts.boot;

import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.LawfulBasis;
import cymru.tegwch.core.record.NoticeId;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.form.MonitoringForm;
import cymru.tegwch.standards.store.MonitoringStore;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts it; {@code http://localhost:8080/equality/cy}. */
@SpringBootApplication
public class BootHost {

  private static final int KEY_BYTES = 32;

  public static void main(String[] args) {
    SpringApplication.run(BootHost.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  MonitoringForm form() {
    CollectionNotice notice =
        new CollectionNotice(
            NoticeId.parse("equality-monitoring@2026-04"),
            Text.of(
                "To see whether our services treat people fairly",
                "Er mwyn gweld a yw ein gwasanaethau’n trin pobl yn deg"),
            LawfulBasis.equalityOfOpportunity("https://council.example/policy"));
    return MonitoringForm.of(notice, Wales.ETHNIC_GROUP, Wales.RELIGION).withPrefix("eq.");
  }

  @Bean
  MonitoringStore store(Clock clock) {
    return MonitoringStore.inMemory(clock);
  }

  /** A new key at each start: what is kept lasts no longer. */
  @Bean
  SubjectIds subjects() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return SubjectIds.keyed(key, "equality-monitoring");
  }
}
