// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform.journey;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The departments' own cases, in the council's own tables. */
@Repository
public class Cases {

  /** No letters or digits that are read for one another. */
  private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXYZ";

  private static final int GROUPS = 3;
  private static final int SIGNS_IN_A_GROUP = 4;

  private final JdbcClient database;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Cases(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keeps a new case. */
  @Transactional
  ServiceCase open(Department department, Map<String, String> details) {
    String email = details.getOrDefault("email", "").strip().toLowerCase(Locale.ROOT);
    ServiceCase opened = new ServiceCase(reference(), department, email);
    database
        .sql("insert into service_case (reference, department, email, opened) values (?, ?, ?, ?)")
        .params(opened.reference(), department.path(), email, LocalDate.now(clock))
        .update();
    details.forEach(
        (name, value) ->
            database
                .sql("insert into case_detail (reference, name, content) values (?, ?, ?)")
                .params(opened.reference(), name, value)
                .update());
    return opened;
  }

  /** The case with that reference. */
  public Optional<ServiceCase> find(String reference) {
    return database
        .sql("select reference, department, email from service_case where reference = ?")
        .param(reference.strip().toUpperCase(Locale.ROOT))
        .query(
            (row, number) ->
                new ServiceCase(
                    row.getString("reference"),
                    Department.ofPath(row.getString("department")),
                    row.getString("email")))
        .optional();
  }

  /** The case with that reference, if it is that person's. */
  public Optional<ServiceCase> find(String reference, String email) {
    String person = email.strip().toLowerCase(Locale.ROOT);
    return find(reference).filter(found -> found.email().equals(person));
  }

  private String reference() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS * SIGNS_IN_A_GROUP; i++) {
      if (i > 0 && i % SIGNS_IN_A_GROUP == 0) {
        text.append('-');
      }
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }
}
