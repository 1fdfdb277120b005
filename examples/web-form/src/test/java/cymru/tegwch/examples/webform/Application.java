// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform;

import java.net.URI;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application, started once for all tests of this module, on a port of its own. */
final class Application {

  private static final ConfigurableApplicationContext CONTEXT =
      SpringApplication.run(WebForm.class, "--server.port=0", "--council.generated-records=2000");

  private Application() {}

  static ConfigurableApplicationContext context() {
    return CONTEXT;
  }

  static URI at(String path) {
    return URI.create(
        "http://localhost:"
            + CONTEXT.getEnvironment().getRequiredProperty("local.server.port")
            + path);
  }
}
