// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import cymru.tegwch.core.record.InCodeList;
import cymru.tegwch.standards.Wales;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody would write who checks the same answers with Jakarta constraints. */
record SubmissionBean(
    @Min(0) @Max(130) @Nullable Integer age,
    @InCodeList(Wales.EthnicGroup.class) @Nullable String ethnicGroup,
    @Size(max = 100) @Nullable String ethnicGroupText,
    @InCodeList(Wales.NationalIdentity.class) List<String> nationalIdentity,
    @InCodeList(Wales.Religion.class) @Nullable String religion,
    @InCodeList(Wales.HealthConditions.class) @Nullable String healthConditions,
    @InCodeList(Wales.ActivityRestriction.class) @Nullable String activityRestriction,
    @InCodeList(Wales.SexualOrientation.class) @Nullable String sexualOrientation) {

  private static final String SILENT = "prefer-not-to-say";

  static SubmissionBean of(Map<String, List<String>> posted) {
    String age = one(posted, "eq.age");
    return new SubmissionBean(
        age == null ? null : Integer.valueOf(age),
        one(posted, "eq.ethnic-group"),
        one(posted, "eq.ethnic-group.text.white-other"),
        posted.getOrDefault("eq.national-identity", List.of()),
        one(posted, "eq.religion"),
        one(posted, "eq.health-conditions"),
        one(posted, "eq.activity-restriction"),
        one(posted, "eq.sexual-orientation"));
  }

  private static @Nullable String one(Map<String, List<String>> posted, String name) {
    List<String> values = posted.get(name);
    return values == null || values.get(0).equals(SILENT) ? null : values.get(0);
  }

  /** The restriction is asked of those who have a condition. */
  @AssertTrue
  public boolean isRestrictionAfterCondition() {
    return activityRestriction == null || "yes".equals(healthConditions);
  }

  /** Sexual orientation is asked of those aged 16 and over. */
  @AssertTrue
  public boolean isOrientationAfterAge() {
    return sexualOrientation == null || age == null || age >= 16;
  }

  @Override
  public String toString() {
    return "SubmissionBean[not shown]";
  }
}
