// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.LawfulBasis;
import cymru.tegwch.core.record.NoticeId;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.form.FormParameters;
import cymru.tegwch.standards.form.FormReading;
import cymru.tegwch.standards.form.MonitoringForm;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Submissions of a form read and checked on one thread, beside Hibernate Validator on a bean that
 * was annotated to check the same. It fails unless both refuse the same submissions.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class FormBenchmark {

  private static final int SUBMISSIONS = 1_000;
  private static final int REPETITIONS = 200;
  private static final int SEED = 20_261_122;

  private final MonitoringForm form =
      MonitoringForm.of(
              new CollectionNotice(
                  NoticeId.parse("benchmark@1"),
                  Text.of("To measure", "Er mwyn mesur"),
                  LawfulBasis.of(LawfulBasis.Article6.PUBLIC_TASK)),
              Wales.AGE,
              Wales.ETHNIC_GROUP,
              Wales.NATIONAL_IDENTITY,
              Wales.RELIGION,
              Wales.DISABILITY,
              Wales.SEXUAL_ORIENTATION)
          .withPrefix("eq.");
  private final Validator validator =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();
  private final List<Map<String, List<String>>> posted = Submissions.of(SUBMISSIONS, SEED);
  private final List<SubmissionBean> bound = posted.stream().map(SubmissionBean::of).toList();

  /**
   * First the processor time of one submission, in turns in this virtual machine, which a busy
   * machine changes little; then JMH, by the clock, in virtual machines of its own.
   */
  public static void main(String[] arguments) throws RunnerException {
    Timing.printMachine();
    FormBenchmark here = new FormBenchmark();
    here.compare();
    for (int round = -3; round < 5; round++) {
      boolean isMeasured = round >= 0;
      processorTime("Tegwch", here::tegwchReadsAndChecks, isMeasured);
      processorTime(
          "Hibernate Validator, bound by hand",
          here::hibernateValidatorAfterBindingByHand,
          isMeasured);
      processorTime("Hibernate Validator alone", here::hibernateValidatorAlone, isMeasured);
    }
    new Runner(new OptionsBuilder().include(FormBenchmark.class.getSimpleName()).build()).run();
  }

  private static void processorTime(String way, IntSupplier work, boolean isMeasured) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    long sum = 0;
    for (int i = 0; i < REPETITIONS; i++) {
      sum += work.getAsInt();
    }
    long each = (threads.getCurrentThreadCpuTime() - start) / (REPETITIONS * SUBMISSIONS);
    if (sum == 0) {
      throw new IllegalStateException("Way must have a result: " + way);
    }
    if (isMeasured) {
      System.out.printf(
          Locale.ROOT, "%-36s %,6d ns of processor time for each submission%n", way, each);
    }
  }

  /** Both ways refuse the same submissions, and some. */
  @Setup
  public void compare() {
    int refused = 0;
    for (int i = 0; i < SUBMISSIONS; i++) {
      boolean isAcceptable =
          form.read(FormParameters.of(posted.get(i)), Language.WELSH).isAcceptable();
      if (isAcceptable != validator.validate(bound.get(i)).isEmpty()) {
        throw new IllegalStateException("Both must refuse the same, but not submission " + i);
      }
      refused += isAcceptable ? 0 : 1;
    }
    if (refused < SUBMISSIONS / 20 || refused > SUBMISSIONS / 5) {
      throw new IllegalStateException("About a tenth must be refused, but " + refused + " were");
    }
  }

  /** The parameters of a request to the answers of a record, with all that a form checks. */
  @Benchmark
  @OperationsPerInvocation(SUBMISSIONS)
  public int tegwchReadsAndChecks() {
    int accepted = 0;
    for (Map<String, List<String>> each : posted) {
      FormReading reading = form.read(FormParameters.of(each), Language.WELSH);
      accepted += reading.isAcceptable() ? reading.answers().size() : 0;
    }
    return accepted;
  }

  /** The parameters put into the bean by hand, then checked. */
  @Benchmark
  @OperationsPerInvocation(SUBMISSIONS)
  public int hibernateValidatorAfterBindingByHand() {
    int violations = 0;
    for (Map<String, List<String>> each : posted) {
      violations += validator.validate(SubmissionBean.of(each)).size();
    }
    return violations;
  }

  /** Beans that are there already. */
  @Benchmark
  @OperationsPerInvocation(SUBMISSIONS)
  public int hibernateValidatorAlone() {
    int violations = 0;
    for (SubmissionBean each : bound) {
      violations += validator.validate(each).size();
    }
    return violations;
  }
}
