// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the application: {@code mvn -q -Pweb-form}, then http://localhost:8080/. */
@SpringBootApplication
public class WebForm {

  public static void main(String[] args) {
    SpringApplication.run(WebForm.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/London"));
  }
}
