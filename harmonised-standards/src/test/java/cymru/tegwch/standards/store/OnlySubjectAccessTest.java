// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.record.SubjectId;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of one person, answers come out by subject access alone. */
class OnlySubjectAccessTest {

  @Test
  void whatTakesOnePersonGivesAReceiptButForSubjectAccess() {
    List<String> others =
        Arrays.stream(MonitoringStore.class.getMethods())
            .filter(method -> List.of(method.getParameterTypes()).contains(SubjectId.class))
            .filter(method -> !Receipt.class.isAssignableFrom(method.getReturnType()))
            .map(Method::getName)
            .toList();

    assertThat(others).containsExactly("subjectAccess");
  }
}
