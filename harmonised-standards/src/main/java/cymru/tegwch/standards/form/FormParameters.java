// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.record.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent: the parameters of a web form, or a JSON document.
 *
 * <pre>{@code
 * FormParameters sent = FormParameters.of(Map.of("eq.religion", List.of("christian")));
 * FormParameters json = FormParameters.ofJson("{\"religion\": \"christian\"}");
 * }</pre>
 *
 * <p>Nothing that was sent causes an exception: null names, null and blank values of a form are
 * nothing, and what is wrong with a document is a problem of the reading. A JSON document is the
 * form's own: its names have no prefix, and a name that the form does not know is a problem. It is
 * read strictly, within the limits of {@link cymru.tegwch.core.record.RecordJson}.
 */
public final class FormParameters {

  private final Map<String, Given> byName;
  private final List<Problem> problems;
  private final boolean isDocument;

  FormParameters(Map<String, Given> byName, List<Problem> problems, boolean isDocument) {
    this.byName = Collections.unmodifiableMap(byName);
    this.problems = List.copyOf(problems);
    this.isDocument = isDocument;
  }

  /** The parameters of a form, as most frameworks hand them over. */
  public static FormParameters of(Map<String, ? extends Collection<String>> posted) {
    Map<String, Given> byName = new HashMap<>(2 * posted.size());
    posted.forEach(
        (name, values) -> {
          if (name != null && values != null) {
            put(byName, name, values);
          }
        });
    return new FormParameters(byName, List.of(), false);
  }

  /** The parameters of a form, as {@code ServletRequest.getParameterMap} hands them over. */
  public static FormParameters ofServlet(Map<String, String[]> posted) {
    Map<String, Given> byName = new HashMap<>(2 * posted.size());
    posted.forEach(
        (name, values) -> {
          if (name != null && values != null) {
            put(byName, name, Arrays.asList(values));
          }
        });
    return new FormParameters(byName, List.of(), false);
  }

  /** A JSON document. */
  public static FormParameters ofJson(String json) {
    return FormJson.read(requireNonNull(json, "json"));
  }

  /**
   * A JSON document in UTF-8.
   *
   * @throws IOException if the stream cannot be read
   */
  public static FormParameters ofJson(InputStream json) throws IOException {
    return FormJson.read(json);
  }

  private static void put(Map<String, Given> byName, String name, Collection<String> values) {
    List<String> texts = new ArrayList<>(values.size());
    for (@Nullable String value : values) {
      if (value != null && !value.isBlank()) {
        texts.add(value);
      }
    }
    byName.put(name, new Given.Texts(texts));
  }

  /** Whether it is a JSON document, whose names have no prefix. */
  boolean isDocument() {
    return isDocument;
  }

  /** What is wrong with the document as such; then it has no values. */
  List<Problem> problems() {
    return problems;
  }

  Map<String, Given> byName() {
    return byName;
  }

  Given get(String name) {
    return byName.getOrDefault(name, Given.NOTHING);
  }

  /** How many names there are, and nothing of what was sent. */
  @Override
  public String toString() {
    return "FormParameters[" + byName.size() + " names, not shown]";
  }
}
