// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform.equality;

import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.LawfulBasis;
import cymru.tegwch.core.record.NoticeId;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Question;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.form.MonitoringForm;
import cymru.tegwch.standards.notice.Contact;
import cymru.tegwch.standards.notice.Controller;
import cymru.tegwch.standards.notice.Explainer;
import cymru.tegwch.standards.notice.Linkage;
import cymru.tegwch.standards.notice.Retention;
import java.net.URI;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked, in every department alike, and what people are told about it. */
@Configuration(proxyBeanMethods = false)
public class Questions {

  /** How long answers are kept. */
  static final Period KEPT = Period.ofYears(3);

  static final CollectionNotice NOTICE =
      new CollectionNotice(
          NoticeId.parse("equality-monitoring@2026-04"),
          Text.of(
              "To see whether our services reach everybody and treat people fairly",
              "Er mwyn gweld a yw ein gwasanaethau’n cyrraedd pawb ac yn trin pobl yn deg"),
          LawfulBasis.equalityOfOpportunity("https://council.example/policy"));

  private static final Question[] ASKED = {
    Wales.AGE,
    Wales.ETHNIC_GROUP,
    Wales.NATIONAL_IDENTITY,
    Wales.RELIGION,
    Wales.DISABILITY,
    Wales.SEXUAL_ORIENTATION
  };

  @Bean
  MonitoringForm form() {
    return MonitoringForm.of(NOTICE, ASKED).withPrefix("eq.");
  }

  @Bean
  Explainer explainer() {
    Contact equality =
        Contact.of(Text.of("equality@council.example", "cydraddoldeb@council.example"))
            .at(URI.create("mailto:equality@council.example"));
    Controller council =
        new Controller(
            Text.of("Afallen Vale Council", "Cyngor Dyffryn Afallen"),
            equality,
            equality,
            equality);
    return Explainer.of(NOTICE, council, Linkage.LINKED, Retention.of(KEPT))
        .asking(ASKED)
        .under(Text.of("Equality Act 2010, section 149", "Deddf Cydraddoldeb 2010, adran 149"));
  }
}
