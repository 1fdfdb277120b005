// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.hosts.plain;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.LawfulBasis;
import cymru.tegwch.core.record.NoticeId;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.form.FormParameters;
import cymru.tegwch.standards.form.FormReading;
import cymru.tegwch.standards.form.MonitoringForm;
import cymru.tegwch.standards.store.MonitoringStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks and keeps under {@code /en} and {@code /cy}, everybody under a random number. */
public final class PlainHost {

  private static final int MOST_BYTES = 65_536;
  private static final CollectionNotice NOTICE =
      new CollectionNotice(
          NoticeId.parse("equality-monitoring@2026-04"),
          Text.of(
              "To see whether our services treat people fairly",
              "Er mwyn gweld a yw ein gwasanaethau’n trin pobl yn deg"),
          LawfulBasis.equalityOfOpportunity("https://council.example/policy"));

  private final MonitoringForm form =
      MonitoringForm.of(NOTICE, Wales.ETHNIC_GROUP, Wales.RELIGION, Wales.DISABILITY)
          .withPrefix("eq.");
  private final SecureRandom random = new SecureRandom();
  private final MonitoringStore store;
  private final Clock clock;

  PlainHost(MonitoringStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Starts it; {@code http://localhost:8080/cy}. */
  public static void main(String[] args) throws IOException {
    Clock clock = Clock.systemUTC();
    new PlainHost(MonitoringStore.inMemory(clock), clock).start(8080);
  }

  HttpServer start(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    for (Language language : Language.values()) {
      server.createContext("/" + language.tag(), exchange -> handle(exchange, language));
    }
    server.start();
    return server;
  }

  private void handle(HttpExchange exchange, Language language) throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("POST")) {
        send(exchange, 200, form.html(language));
        return;
      }
      byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        send(exchange, 413, form.html(language));
        return;
      }
      FormReading reading = form.read(FormParameters.of(parameters(body)), language);
      if (!reading.isAcceptable()) {
        send(exchange, 422, form.html(language, reading));
        return;
      }
      ServiceEvent event = ServiceEvent.of("repairs", "after-repair", clock);
      store.save(reading.record(SubjectIds.unlinked(random), event));
      send(exchange, 200, language == Language.WELSH ? "Diolch." : "Thank you.");
    }
  }

  private static void send(HttpExchange exchange, int status, String page) throws IOException {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /**
   * What a browser sends. What is not encoded rightly is taken as it is, for the form to refuse.
   */
  private static Map<String, List<String>> parameters(byte[] body) {
    Map<String, List<String>> parameters = new HashMap<>();
    for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
      int at = pair.indexOf('=');
      if (at > 0) {
        String value = decoded(pair.substring(at + 1));
        parameters
            .computeIfAbsent(decoded(pair.substring(0, at)), name -> new ArrayList<>())
            .add(value);
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
