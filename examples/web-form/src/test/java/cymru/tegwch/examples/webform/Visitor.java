// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody without a browser: follows redirections, keeps cookies, sends the forms that it sees.
 */
final class Visitor {

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI root;
  private Document page = new Document("");

  Visitor(URI root) {
    this.root = root;
  }

  Document page() {
    return page;
  }

  Document get(String path) {
    return read(
        send(HttpRequest.newBuilder(root.resolve(path)).header("Accept", "text/html").build()));
  }

  /** Sends the page's form with its hidden fields and what is typed and chosen besides. */
  Document submit(String... namesAndValues) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Element form = page.selectFirst("main form");
    for (Element hidden : form.select("input[type=hidden]")) {
      fields.computeIfAbsent(hidden.attr("name"), n -> new ArrayList<>()).add(hidden.val());
    }
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.computeIfAbsent(namesAndValues[i], n -> new ArrayList<>()).add(namesAndValues[i + 1]);
    }
    List<String> pairs = new ArrayList<>();
    fields.forEach((name, values) -> values.forEach(value -> pairs.add(pair(name, value))));
    return read(post(form.attr("action"), String.join("&", pairs)));
  }

  /** The token of the form on the page, as a pair. */
  String token() {
    return pair("_csrf", page.selectFirst("input[name=_csrf]").val());
  }

  HttpResponse<String> post(String path, String body) {
    return send(
        HttpRequest.newBuilder(root.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** From the first page of the department to the equality questions. */
  Document sendRepair(String language, String email) {
    get("/" + language + "/repairs/1");
    submit("where", "kitchen", "problem", "A tap drips");
    submit("name", "A. Tenant", "email", email);
    return submit();
  }

  /** Sends page after page with nothing on it, to the end; then the reference. */
  String toTheEnd() {
    for (int i = 0; i < 20 && page.selectFirst(".reference") == null; i++) {
      submit();
    }
    return page.selectFirst(".reference").text();
  }

  private Document read(HttpResponse<String> response) {
    page = Jsoup.parse(response.body(), response.uri().toString());
    return page;
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
