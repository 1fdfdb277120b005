// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems as a problem detail of RFC 9457. */
final class ProblemJson {

  private static final int UNPROCESSABLE_CONTENT = 422;

  private ProblemJson() {}

  static String of(List<Problem> problems, Language language) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("type", "tag:tegwch.cymru,2026:problem/form-not-accepted");
    detail.put("title", Words.NOT_ACCEPTED.in(language));
    detail.put("status", UNPROCESSABLE_CONTENT);
    detail.put("errors", problems.stream().map(problem -> error(problem, language)).toList());
    return Json.of(detail);
  }

  private static Map<String, Object> error(Problem problem, Language language) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("type", problem.type().toString());
    error.put("code", problem.code());
    error.put("pointer", "#" + problem.pointer());
    error.put("detail", problem.title(language));
    return error;
  }
}
