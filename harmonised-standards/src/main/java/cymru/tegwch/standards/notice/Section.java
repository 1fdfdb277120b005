// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.notice;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.Set;

/**
 * A part of an explainer under its own heading, for a template engine of the host's.
 *
 * @param name what it is about, in lower-case letters and hyphens: the same in every explainer
 * @param heading its heading
 * @param blocks what it says, in order
 * @param duties what of the law it meets
 */
public record Section(String name, Text heading, List<Block> blocks, Set<Duty> duties) {

  /** A piece of a section. */
  public sealed interface Block {}

  /** A paragraph. */
  public record Paragraph(Text text) implements Block {

    public Paragraph {
      requireNonNull(text, "text");
    }
  }

  /** A list of which the order says nothing. */
  public record Bullets(List<Text> items) implements Block {

    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** Why each question is asked. */
  public record Reasons(List<Reason> reasons) implements Block {

    public Reasons {
      reasons = List.copyOf(reasons);
    }
  }

  /** How somebody is reached. */
  public record Reach(Contact contact) implements Block {

    public Reach {
      requireNonNull(contact, "contact");
    }
  }

  /**
   * Why questions are asked.
   *
   * @param questions the questions that have this reason, each by a few words
   * @param why the reason
   */
  public record Reason(List<Text> questions, Text why) {

    public Reason {
      questions = List.copyOf(questions);
      requireNonNull(why, "why");
    }
  }

  public Section {
    requireNonNull(name, "name");
    requireNonNull(heading, "heading");
    blocks = List.copyOf(blocks);
    duties = Set.copyOf(duties);
  }

  /** The name and the points of the law, for instance {@code retention: 13(2)(a)}. */
  @Override
  public String toString() {
    return name + ": " + String.join(", ", duties.stream().sorted().map(Duty::point).toList());
  }
}
