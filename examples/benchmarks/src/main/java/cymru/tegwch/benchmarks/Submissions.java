// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import cymru.tegwch.standards.Option;
import cymru.tegwch.standards.Question;
import cymru.tegwch.standards.Wales;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Submissions of a form as a web framework hands them over, synthetic and seeded: most complete,
 * some silent, one in ten with an answer that is none. Nobody is described.
 */
final class Submissions {

  private static final List<Question> SINGLE =
      List.of(
          Wales.ETHNIC_GROUP, Wales.RELIGION, Wales.HEALTH_CONDITIONS, Wales.SEXUAL_ORIENTATION);

  private Submissions() {}

  static List<Map<String, List<String>>> of(int many, int seed) {
    Random random = new Random(seed);
    List<Map<String, List<String>>> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      Map<String, List<String>> posted = answers(random);
      if (random.nextInt(10) == 0) {
        posted.put("eq.religion", List.of("nothing"));
      }
      posted.put("_csrf", List.of("b1946ac92492d2347c6235b4d2611184"));
      posted.put("reference", List.of("host-" + i));
      all.add(posted);
    }
    return List.copyOf(all);
  }

  private static Map<String, List<String>> answers(Random random) {
    Map<String, List<String>> posted = new LinkedHashMap<>();
    posted.put("eq.age", List.of(Integer.toString(16 + random.nextInt(80))));
    for (Question question : SINGLE) {
      posted.put("eq." + question.variable(), List.of(code(question, random)));
    }
    if (posted.getOrDefault("eq.ethnic-group", List.of()).contains("white-other")) {
      posted.put("eq.ethnic-group.text.white-other", List.of("Llydaweg"));
    }
    posted.put(
        "eq.national-identity",
        random.nextBoolean() ? List.of("welsh") : List.of("welsh", "british"));
    if (posted.getOrDefault("eq.health-conditions", List.of()).contains("yes")) {
      posted.put("eq.activity-restriction", List.of(code(Wales.ACTIVITY_RESTRICTION, random)));
    }
    return posted;
  }

  private static String code(Question question, Random random) {
    List<Option> options = question.options();
    int at = random.nextInt(options.size() + 1);
    return at == options.size() ? "prefer-not-to-say" : options.get(at).code();
  }
}
