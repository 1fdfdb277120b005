// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.standards.store.MonitoringStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The same application with its switch on PostgreSQL. */
class PostgresTest {

  private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  @Test
  void oneSwitchPutsCasesAndAnswersIntoPostgres() throws IOException {
    try (EmbeddedPostgres database = started()) {
      String url = database.getJdbcUrl("postgres", "postgres");
      try (ConfigurableApplicationContext context =
          SpringApplication.run(
              WebForm.class,
              "--server.port=0",
              "--spring.profiles.active=postgresql",
              "--spring.datasource.url=" + url,
              "--council.monitoring.datasource.jdbc-url=" + url,
              "--council.monitoring.key=" + KEY)) {
        Visitor visitor =
            new Visitor(
                URI.create(
                    "http://localhost:"
                        + context.getEnvironment().getRequiredProperty("local.server.port")));
        visitor.sendRepair("cy", "postgres@example.com");
        visitor.toTheEnd();

        assertThat(visitor.page().text()).contains("Diolch");
        assertThat(
                context
                    .getBean(MonitoringStore.class)
                    .subjectAccess(context.getBean(SubjectIds.class).of("postgres@example.com"))
                    .records())
            .hasSize(1);
        assertThat(visitor.get("/en/committee").select("td.number"))
            .allSatisfy(number -> assertThat(number.text()).isEqualTo("0"));
      }
    }
  }

  private static EmbeddedPostgres started() {
    EmbeddedPostgres database = null;
    String why = "";
    try {
      database = EmbeddedPostgres.start();
    } catch (IOException | IllegalStateException e) {
      why = "PostgreSQL does not start here: " + e.getMessage();
    }
    assumeTrue(database != null, why);
    return database;
  }
}
