// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform;

import cymru.tegwch.core.text.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Which language a request is in: the first part of its path says so, and elsewhere the browser.
 */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(
        new Converter<String, Language>() {
          @Override
          public Language convert(String tag) {
            return Language.ofTag(tag);
          }
        });
  }

  /** The words of the pages: a file for each language, and none to fall back on. */
  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("messages");
    words.setDefaultEncoding(StandardCharsets.UTF_8.name());
    words.setFallbackToSystemLocale(false);
    return words;
  }

  @Bean
  LocaleResolver localeResolver() {
    return new LocaleResolver() {
      @Override
      public Locale resolveLocale(HttpServletRequest request) {
        return Locale.forLanguageTag(of(request).tag());
      }

      @Override
      public void setLocale(
          HttpServletRequest request,
          @Nullable HttpServletResponse response,
          @Nullable Locale locale) {
        throw new UnsupportedOperationException("The path says which language it is");
      }
    };
  }

  /** The language of a request, of one that failed too. */
  static Language of(HttpServletRequest request) {
    String path = path(request);
    for (Language language : Language.values()) {
      String root = "/" + language.tag();
      if (path.equals(root) || path.startsWith(root + "/")) {
        return language;
      }
    }
    String wanted = request.getHeader("Accept-Language");
    boolean isWelsh = wanted != null && wanted.toLowerCase(Locale.ROOT).startsWith("cy");
    return isWelsh ? Language.WELSH : Language.ENGLISH;
  }

  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed == null ? request.getRequestURI() : failed.toString();
  }

  /** What every page has. */
  @ControllerAdvice
  static class EveryPage {

    @ModelAttribute("language")
    Language language(HttpServletRequest request) {
      return of(request);
    }

    /** The same page in the other language, for pages that nothing is typed into. */
    @ModelAttribute("elsewhere")
    String elsewhere(HttpServletRequest request) {
      Language language = of(request);
      String path = path(request);
      String root = "/" + language.tag();
      String rest = path.startsWith(root) ? path.substring(root.length()) : "/";
      return "/" + language.other().tag() + rest;
    }
  }
}
