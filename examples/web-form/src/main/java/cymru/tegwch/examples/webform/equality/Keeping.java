// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform.equality;

import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.standards.store.MonitoringStore;
import cymru.tegwch.standards.store.RetentionRule;
import cymru.tegwch.standards.store.jdbc.JdbcMonitoringStore;
import cymru.tegwch.standards.store.jdbc.Migrations;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Where answers are kept: in a schema of their own, by a connection of their own, which in a real
 * council has a database role of its own.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class Keeping {

  private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);
  private static final int KEY_BYTES = 32;
  private static final RetentionRule RULE = RetentionRule.afterEvent("three-years", Questions.KEPT);

  /** Not a candidate for whoever wants the council's own database. */
  @Bean(defaultCandidate = false)
  @Qualifier("monitoring")
  @ConfigurationProperties("council.monitoring.datasource")
  DataSource monitoring() {
    return DataSourceBuilder.create().build();
  }

  @Bean
  MonitoringStore store(@Qualifier("monitoring") DataSource monitoring, Clock clock) {
    Migrations.ofMonitoring().migrate(monitoring);
    return JdbcMonitoringStore.of(monitoring, clock);
  }

  /**
   * The key of the pseudonyms, from where the council keeps its secrets. Without one there is a new
   * key at each start, which only a database that is empty at each start can have.
   */
  @Bean
  SubjectIds subjects(
      @Value("${council.monitoring.key:}") String key,
      @Value("${council.monitoring.key-may-be-new:false}") boolean mayBeNew) {
    if (key.isEmpty() && !mayBeNew) {
      throw new IllegalStateException(
          "council.monitoring.key must be 32 random bytes in Base64, for instance from"
              + " 'openssl rand -base64 32'");
    }
    return SubjectIds.keyed(
        key.isEmpty() ? newKey() : Base64.getDecoder().decode(key), "equality-monitoring");
  }

  private static byte[] newKey() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }

  /** Lets go of what is due, once a day. */
  @Configuration(proxyBeanMethods = false)
  static class Daily {

    private final MonitoringStore store;

    Daily(MonitoringStore store) {
      this.store = store;
    }

    @Scheduled(cron = "0 0 3 * * *", zone = "Europe/London")
    void purge() {
      LOG.info("{}", store.purge(RULE).line());
    }
  }
}
