// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform;

import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What every answer of the application carries. Nobody signs in: what people ask for is proved with
 * their case, and the committee's page shows what is public.
 */
@Configuration(proxyBeanMethods = false)
class Guard {

  /** No script at all, and nothing from elsewhere. */
  private static final String CONTENT =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /**
   * {@code Cache-Control: no-store} and the like are what Spring Security sends anyway. The JSON
   * interface has no token against forged requests because it reads no cookie: who knows the case's
   * reference may answer for it, and can read nothing.
   */
  @Bean
  SecurityFilterChain chain(HttpSecurity http) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.ignoringRequestMatchers("/api/**"))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
        .anonymous(Customizer.withDefaults())
        .build();
  }

  @Bean
  CookieSameSiteSupplier sameSite() {
    return CookieSameSiteSupplier.ofLax();
  }
}
