// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shape of the house: arrows, circles, closed types, and nothing taken from the air. */
class HouseTest {

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(
              "cymru.tegwch.core",
              "cymru.tegwch.standards",
              "cymru.tegwch.anonymisation",
              "cymru.tegwch.analysis");

  /** Public types that others may implement, and why. */
  private static final Map<String, String> OPEN =
      Map.ofEntries(
          Map.entry(
              "cymru.tegwch.core.catalogue.Catalogue", "a host may keep its lists where it likes"),
          Map.entry(
              "cymru.tegwch.core.record.RecordRulesSource",
              "a host names its own rules in constraints"),
          Map.entry(
              "cymru.tegwch.core.intake.RowSink",
              "whoever keeps columns of its own takes rows here"),
          Map.entry(
              "cymru.tegwch.core.category.CodeListSource",
              "a host names its own lists in constraints"),
          Map.entry("cymru.tegwch.analysis.finding.Inquiry", "a host may ask questions of its own"),
          Map.entry(
              "cymru.tegwch.analysis.finding.Measures",
              "what was measured and what is printed answer alike"),
          Map.entry("cymru.tegwch.core.variable.Axis", "questions of other standards are axes too"),
          Map.entry("cymru.tegwch.core.variable.Derivation", "a host derives variables of its own"),
          Map.entry(
              "cymru.tegwch.standards.store.MonitoringStore", "a host may keep records elsewhere"),
          Map.entry(
              "cymru.tegwch.standards.store.needs.NeedsStore", "a host may keep needs elsewhere"),
          Map.entry(
              "cymru.tegwch.core.table.Counts",
              "what was counted and what is printed answer alike"));

  /**
   * Calls that take a clock, a locale, a zone, a charset or randomness from the air, as
   * owner.method(parameter types).
   */
  private static final Set<String> FROM_THE_AIR =
      Set.of(
          "java.time.Clock.systemDefaultZone()",
          "java.time.Clock.systemUTC()",
          "java.time.Instant.now()",
          "java.time.LocalDate.now()",
          "java.time.LocalDateTime.now()",
          "java.time.ZonedDateTime.now()",
          "java.time.Year.now()",
          "java.time.ZoneId.systemDefault()",
          "java.lang.System.currentTimeMillis()",
          "java.lang.System.nanoTime()",
          "java.util.Locale.getDefault()",
          "java.util.TimeZone.getDefault()",
          "java.nio.charset.Charset.defaultCharset()",
          "java.lang.String.getBytes()",
          "java.lang.String.<init>(byte[])",
          "java.lang.String.toLowerCase()",
          "java.lang.String.toUpperCase()",
          "java.lang.String.format(java.lang.String,java.lang.Object[])",
          "java.lang.String.formatted(java.lang.Object[])",
          "java.io.InputStreamReader.<init>(java.io.InputStream)",
          "java.io.FileReader.<init>(java.io.File)",
          "java.io.FileReader.<init>(java.lang.String)",
          "java.util.Random.<init>()",
          "java.util.SplittableRandom.<init>()",
          "java.security.SecureRandom.<init>()",
          "java.util.UUID.randomUUID()",
          "java.util.concurrent.ThreadLocalRandom.current()",
          "java.lang.Math.random()");

  @Test
  void arrowsRunOneWay() {
    arrow("core", "standards", "anonymisation", "analysis");
    arrow("standards", "anonymisation", "analysis");
    arrow("anonymisation", "standards", "analysis");
    arrow("analysis", "standards");
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("cymru.tegwch.(**)").should().beFreeOfCycles().check(LIBRARY);
  }

  @Test
  void theAttackerSharesNothingWithTheSuppressor() {
    noClasses()
        .that()
        .resideInAPackage("cymru.tegwch.anonymisation.attack..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("cymru.tegwch.anonymisation.suppression..")
        .check(LIBRARY);
    noClasses()
        .that()
        .resideInAPackage("cymru.tegwch.anonymisation.suppression..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("cymru.tegwch.anonymisation.attack..")
        .check(LIBRARY);
  }

  @Test
  void publicSignaturesShowNoTypeOfThirdParties() {
    classes()
        .that()
        .arePublic()
        .and(describe("are exported", HouseTest::isExported))
        .should(showOnlyOurTypesAndTheJdks())
        .check(LIBRARY);
  }

  @Test
  void nothingIsTakenFromTheAir() {
    DescribedPredicate<CodeUnitCallTarget> fromTheAir =
        describe("taken from the air", call -> FROM_THE_AIR.contains(signature(call)));
    noClasses().should().callCodeUnitWhere(target(fromTheAir)).check(LIBRARY);
  }

  @Test
  void exportedTypesAreClosedOrDocumentedAsOpen() {
    classes()
        .that()
        .arePublic()
        .and(describe("are exported", HouseTest::isExported))
        .should(beClosed())
        .check(LIBRARY);
  }

  @Test
  void nothingPrintsNorReadsSerializedObjects() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(ObjectInputStream|ObjectOutputStream|Externalizable)")
        .check(LIBRARY);
    noClasses().should().accessField(System.class, "out").check(LIBRARY);
    noClasses().should().accessField(System.class, "err").check(LIBRARY);
    noClasses().should().callMethod(System.class, "exit", int.class).check(LIBRARY);
  }

  @Test
  void roundingKnowsNoFloatingPoint() {
    noClasses()
        .that()
        .resideInAPackage("cymru.tegwch.anonymisation.rounding..")
        .should(haveFloatingPoint())
        .check(LIBRARY);
  }

  private static void arrow(String from, String... notTo) {
    noClasses()
        .that()
        .resideInAPackage("cymru.tegwch." + from + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.of(notTo).map(to -> "cymru.tegwch." + to + "..").toArray(String[]::new))
        .check(LIBRARY);
  }

  private static boolean isExported(JavaClass type) {
    if (!type.getEnclosingClass().map(HouseTest::isPublicAndExported).orElse(true)) {
      return false;
    }
    Module module = type.reflect().getModule();
    if (module.isNamed()) {
      return module.isExported(type.getPackageName());
    }
    return Modules.exported().contains(type.getPackageName());
  }

  private static boolean isPublicAndExported(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC) && isExported(type);
  }

  private static String signature(CodeUnitCallTarget call) {
    String parameters =
        String.join(",", call.getRawParameterTypes().stream().map(HouseTest::readable).toList());
    return call.getOwner().getName() + "." + call.getName() + "(" + parameters + ")";
  }

  private static String readable(JavaClass type) {
    return type.isArray() ? readable(type.getComponentType()) + "[]" : type.getName();
  }

  private static ArchCondition<JavaClass> showOnlyOurTypesAndTheJdks() {
    return new ArchCondition<>("show only our own types and the JDK's") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream.concat(type.getCodeUnits().stream(), type.getFields().stream())
            .filter(HouseTest::isVisible)
            .forEach(member -> foreign(member).forEach(f -> events.add(violation(member, f))));
      }
    };
  }

  private static boolean isVisible(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static Stream<JavaClass> foreign(JavaMember member) {
    Stream<JavaClass> shown =
        member instanceof JavaCodeUnit code
            ? Stream.concat(
                code.getReturnType().getAllInvolvedRawTypes().stream(),
                code.getParameterTypes().stream().flatMap(p -> p.getAllInvolvedRawTypes().stream()))
            : member.getAllInvolvedRawTypes().stream();
    return shown.filter(HouseTest::isForeign);
  }

  private static boolean isForeign(JavaClass type) {
    JavaClass element = type.getBaseComponentType();
    return !element.isPrimitive()
        && !element.getPackageName().startsWith("java.")
        // the JDK's too, in its module java.sql
        && !element.getPackageName().equals("javax.sql")
        && !element.getPackageName().startsWith("cymru.tegwch.")
        // A constraint's validator must take what Jakarta Validation hands it.
        && !element.getPackageName().startsWith("jakarta.validation");
  }

  private static ConditionEvent violation(JavaMember member, JavaClass foreign) {
    return SimpleConditionEvent.violated(
        member, member.getFullName() + " shows " + foreign.getName());
  }

  private static ArchCondition<JavaClass> beClosed() {
    return new ArchCondition<>("be final, sealed, an enum or an annotation, or be listed as open") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean closed =
            type.getModifiers().contains(JavaModifier.FINAL)
                || type.isEnum()
                || type.isAnnotation()
                || type.reflect().isSealed();
        if (!closed && !OPEN.containsKey(type.getName())) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is open"));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> haveFloatingPoint() {
    return new ArchCondition<>("have floating point in their signatures and fields") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream.concat(type.getCodeUnits().stream(), type.getFields().stream())
            .filter(
                member -> member.getAllInvolvedRawTypes().stream().anyMatch(HouseTest::isFloating))
            .forEach(
                member -> events.add(SimpleConditionEvent.satisfied(member, member.getFullName())));
      }
    };
  }

  private static boolean isFloating(JavaClass type) {
    String element = type.getBaseComponentType().getName();
    return element.equals("double") || element.equals("float");
  }
}
