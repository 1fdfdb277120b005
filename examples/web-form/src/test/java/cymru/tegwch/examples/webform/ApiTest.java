// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON interface, as an application in a browser uses it. */
class ApiTest {

  private final Visitor visitor = new Visitor(Application.at("/"));
  private final JsonMapper mapper = JsonMapper.builder().build();

  @Test
  void theSchemaAndTheDescriptionAreThere() {
    JsonNode schema = mapper.readTree(get("/api/equality/schema").body());
    JsonNode ui = mapper.readTree(get("/api/equality/ui").body());

    assertThat(schema.get("$schema").asString()).contains("2020-12");
    assertThat(schema.get("properties").has("religion")).isTrue();
    assertThat(ui.toString()).contains("Beth yw eich crefydd?");
  }

  @Test
  void answersAreKeptOnceAndNeverShown() {
    String reference = newCase("api@example.com");

    HttpResponse<String> kept = answer(reference, "{\"religion\":\"sikh\"}", "en");
    assertThat(kept.statusCode()).isEqualTo(201);
    assertThat(mapper.readTree(kept.body()).get("status").asString()).isEqualTo("PARTIAL");
    assertThat(kept.body()).doesNotContain("sikh");
    assertThat(kept.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(answer(reference, "{\"religion\":\"sikh\"}", "en").statusCode()).isEqualTo(201);

    HttpResponse<String> other = answer(reference, "{\"religion\":\"jewish\"}", "cy");
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(mapper.readTree(other.body()).get("code").asString()).isEqualTo("already-kept");
  }

  @Test
  void whatIsWrongIsAProblemDocumentInTheLanguageAskedFor() {
    String reference = newCase("api-wrong@example.com");

    HttpResponse<String> wrong = answer(reference, "{\"religion\":\"canary7431\"}", "cy");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(wrong.headers().firstValue("Content-Language")).contains("cy");
    JsonNode problem = mapper.readTree(wrong.body());
    assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("#/religion");
    assertThat(wrong.body()).doesNotContain("canary7431");
    assertThat(answer(reference, "{\"religion\":", "en").statusCode()).isEqualTo(422);
    assertThat(answer(reference, "[".repeat(100_000), "en").statusCode()).isEqualTo(422);
  }

  @Test
  void anUnknownCaseAndAnotherTypeAreRefused() {
    assertThat(answer("XXXX-XXXX-XXXX", "{}", "en").statusCode()).isEqualTo(404);
    HttpResponse<String> text =
        visitor.send(
            HttpRequest.newBuilder(Application.at("/api/cases/XXXX-XXXX-XXXX/equality"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}"))
                .build());
    assertThat(text.statusCode()).isEqualTo(415);
  }

  private String newCase(String email) {
    visitor.sendRepair("en", email);
    visitor.submit("skip", "on");
    return visitor.page().selectFirst(".reference").text();
  }

  private HttpResponse<String> get(String path) {
    return visitor.send(HttpRequest.newBuilder(Application.at(path)).build());
  }

  private HttpResponse<String> answer(String reference, String json, String language) {
    return visitor.send(
        HttpRequest.newBuilder(Application.at("/api/cases/" + reference + "/equality"))
            .header("Content-Type", "application/json")
            .header("Accept-Language", language)
            .POST(BodyPublishers.ofString(json))
            .build());
  }
}
