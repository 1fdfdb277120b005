// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.store.key.StorableText;
import java.time.Instant;

/**
 * What a store did, and when by its clock. A receipt may be kept, shown and printed: it does not
 * say whose records they were and nothing of what was in them.
 *
 * <p>It counts records and not answers, and names no question but one that the caller named. Which
 * questions somebody was asked, and how many, can tell what they answered to an earlier one. {@link
 * ReceiptSeal} makes a receipt one that can be verified later.
 */
public sealed interface Receipt {

  /** The moment, by the store's clock. */
  Instant at();

  /**
   * The receipt in one line, the same each time, for instance {@code
   * erased|2026-11-22T10:00:00Z|2}.
   */
  String line();

  /** The receipt as people read it. The Welsh is ours and has not been verified. */
  Text text();

  /**
   * A record was saved, or had been saved before in the same words.
   *
   * @param at the moment
   * @param version the version to name in a later change
   */
  record Saved(Instant at, long version) implements Receipt {
    public Saved {
      requireCounted(at, version, 1);
    }

    @Override
    public String line() {
      return "saved|" + at + "|" + version;
    }

    @Override
    public Text text() {
      return Text.of("Answers saved. " + en(at), "Cadwyd yr atebion. " + cy(at));
    }
  }

  /**
   * A record was changed, or had been changed before in the same words.
   *
   * @param at the moment
   * @param version the version to name in the next change
   */
  record Updated(Instant at, long version) implements Receipt {
    public Updated {
      requireCounted(at, version, 1);
    }

    @Override
    public String line() {
      return "updated|" + at + "|" + version;
    }

    @Override
    public Text text() {
      return Text.of("Answers changed. " + en(at), "Newidiwyd yr atebion. " + cy(at));
    }
  }

  /**
   * The answer to one question was withdrawn: no record of the person has one.
   *
   * @param at the moment
   * @param question the question that was named
   * @param records how many records the person has, with or without that question
   */
  record AnswerWithdrawn(Instant at, String question, long records) implements Receipt {
    public AnswerWithdrawn {
      StorableText.requireQuestion(requireNonNull(question, "question"));
      requireCounted(at, records, 0);
    }

    @Override
    public String line() {
      return "answer-withdrawn|" + at + "|" + records + "|" + question;
    }

    @Override
    public Text text() {
      return Text.of(
          "Answer withdrawn. " + en(at) + " Question: " + question + ". Records: " + records + ".",
          "Tynnwyd yr ateb yn ôl. "
              + cy(at)
              + " Cwestiwn: "
              + question
              + ". Cofnodion: "
              + records
              + ".");
    }
  }

  /**
   * Everything that the person answered was withdrawn.
   *
   * @param at the moment
   * @param records how many records there were
   */
  record Withdrawn(Instant at, long records) implements Receipt {
    public Withdrawn {
      requireCounted(at, records, 0);
    }

    @Override
    public String line() {
      return "withdrawn|" + at + "|" + records;
    }

    @Override
    public Text text() {
      return Text.of(
          "All answers withdrawn. " + en(at, records),
          "Tynnwyd pob ateb yn ôl. " + cy(at, records));
    }
  }

  /**
   * The person objected: what was kept is gone and nothing will be kept.
   *
   * @param at the moment
   * @param records how many records there were
   */
  record Objected(Instant at, long records) implements Receipt {
    public Objected {
      requireCounted(at, records, 0);
    }

    @Override
    public String line() {
      return "objected|" + at + "|" + records;
    }

    @Override
    public Text text() {
      return Text.of(
          "Objection recorded. " + en(at, records),
          "Cofnodwyd y gwrthwynebiad. " + cy(at, records));
    }
  }

  /**
   * The person took an objection back: answers will be kept again.
   *
   * @param at the moment
   */
  record ObjectionLifted(Instant at) implements Receipt {
    public ObjectionLifted {
      requireNonNull(at, "at");
    }

    @Override
    public String line() {
      return "objection-lifted|" + at;
    }

    @Override
    public Text text() {
      return Text.of("Objection taken back. " + en(at), "Tynnwyd y gwrthwynebiad yn ôl. " + cy(at));
    }
  }

  /**
   * Everything that was kept of the person was erased.
   *
   * @param at the moment
   * @param records how many records there were
   */
  record Erased(Instant at, long records) implements Receipt {
    public Erased {
      requireCounted(at, records, 0);
    }

    @Override
    public String line() {
      return "erased|" + at + "|" + records;
    }

    @Override
    public Text text() {
      return Text.of(
          "Records erased. " + en(at, records), "Dilëwyd y cofnodion. " + cy(at, records));
    }
  }

  /**
   * The records that were due by a rule were removed.
   *
   * @param at the moment
   * @param rule the name of the rule
   * @param records how many records
   */
  record Purged(Instant at, String rule, long records) implements Receipt {
    public Purged {
      requireNonNull(rule, "rule");
      requireCounted(at, records, 0);
    }

    @Override
    public String line() {
      return "purged|" + at + "|" + records + "|" + rule;
    }

    @Override
    public Text text() {
      return Text.of(
          "End of retention. " + en(at, records) + " Rule: " + rule + ".",
          "Diwedd y cyfnod cadw. " + cy(at, records) + " Rheol: " + rule + ".");
    }
  }

  /**
   * The answers to a question that were out of date were removed.
   *
   * @param at the moment
   * @param question the question
   * @param records from how many records, of all people together
   */
  record Expired(Instant at, String question, long records) implements Receipt {
    public Expired {
      StorableText.requireQuestion(requireNonNull(question, "question"));
      requireCounted(at, records, 0);
    }

    @Override
    public String line() {
      return "expired|" + at + "|" + records + "|" + question;
    }

    @Override
    public Text text() {
      return Text.of(
          "Answers out of date removed. " + en(at, records) + " Question: " + question + ".",
          "Tynnwyd atebion a oedd wedi dyddio. "
              + cy(at, records)
              + " Cwestiwn: "
              + question
              + ".");
    }
  }

  private static void requireCounted(Instant at, long count, long least) {
    requireNonNull(at, "at");
    if (count < least) {
      throw new IllegalArgumentException("Count must be " + least + " or more, but was " + count);
    }
  }

  private static String en(Instant at) {
    return "Time: " + at + ".";
  }

  private static String en(Instant at, long records) {
    return en(at) + " Records: " + records + ".";
  }

  private static String cy(Instant at) {
    return "Amser: " + at + ".";
  }

  private static String cy(Instant at, long records) {
    return cy(at) + " Cofnodion: " + records + ".";
  }
}
