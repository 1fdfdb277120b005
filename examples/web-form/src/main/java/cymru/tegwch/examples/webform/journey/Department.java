// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform.journey;

import cymru.tegwch.core.text.Text;
import cymru.tegwch.examples.webform.journey.Detail.Choice;
import cymru.tegwch.examples.webform.journey.Detail.Kind;
import java.util.List;

/** A department with a form of its own. */
public enum Department {
  REPAIRS(
      "repairs",
      Text.of("Report a repair", "Rhoi gwybod am atgyweiriad"),
      new Step(
          Text.of("About the repair", "Am yr atgyweiriad"),
          List.of(
              Detail.of(
                  "where",
                  Text.of("Where is the problem?", "Ble mae’r broblem?"),
                  Text.of("Choose where the problem is", "Dewiswch ble mae’r broblem"),
                  Kind.CHOICE,
                  new Choice("kitchen", Text.of("In the kitchen", "Yn y gegin")),
                  new Choice("bathroom", Text.of("In the bathroom", "Yn yr ystafell ymolchi")),
                  new Choice("heating", Text.of("The heating", "Y gwres")),
                  new Choice("elsewhere", Text.of("Somewhere else", "Rhywle arall"))),
              Detail.of(
                  "problem",
                  Text.of("What needs to be repaired?", "Beth sydd angen ei atgyweirio?"),
                  Text.of("Say what needs to be repaired", "Nodwch beth sydd angen ei atgyweirio"),
                  Kind.LONG)))),
  COMPLAINTS(
      "complaints",
      Text.of("Make a complaint", "Gwneud cwyn"),
      new Step(
          Text.of("Your complaint", "Eich cwyn"),
          List.of(
              Detail.of(
                  "about",
                  Text.of("What is your complaint about?", "Am beth mae eich cwyn?"),
                  Text.of("Choose what your complaint is about", "Dewiswch am beth mae eich cwyn"),
                  Kind.CHOICE,
                  new Choice("waste", Text.of("Waste and recycling", "Gwastraff ac ailgylchu")),
                  new Choice("housing", Text.of("Housing", "Tai")),
                  new Choice("roads", Text.of("Roads and pavements", "Ffyrdd a phalmentydd")),
                  new Choice("other", Text.of("Something else", "Rhywbeth arall"))),
              Detail.of(
                  "happened",
                  Text.of("What happened?", "Beth ddigwyddodd?"),
                  Text.of("Say what happened", "Nodwch beth ddigwyddodd"),
                  Kind.LONG)))),
  PLANNING(
      "planning-comments",
      Text.of("Comment on a planning application", "Rhoi sylwadau ar gais cynllunio"),
      new Step(
          Text.of("Your comment", "Eich sylwadau"),
          List.of(
              Detail.of(
                  "application",
                  Text.of("Application number", "Rhif y cais"),
                  Text.of("Enter the application number", "Rhowch rif y cais"),
                  Kind.LINE),
              Detail.of(
                  "view",
                  Text.of("What do you think of it?", "Beth yw eich barn amdano?"),
                  Text.of("Choose what you think of it", "Dewiswch beth yw eich barn amdano"),
                  Kind.CHOICE,
                  new Choice("support", Text.of("I support it", "Rwy’n ei gefnogi")),
                  new Choice("object", Text.of("I object to it", "Rwy’n ei wrthwynebu")),
                  new Choice("neither", Text.of("Neither", "Y naill na’r llall"))),
              Detail.of(
                  "comment",
                  Text.of("Your comment", "Eich sylwadau"),
                  Text.of("Enter your comment", "Rhowch eich sylwadau"),
                  Kind.LONG))));

  private static final Step ABOUT_YOU =
      new Step(
          Text.of("About you", "Amdanoch chi"),
          List.of(
              Detail.of(
                  "name",
                  Text.of("Your name", "Eich enw"),
                  Text.of("Enter your name", "Rhowch eich enw"),
                  Kind.LINE),
              Detail.of(
                  "email",
                  Text.of("Your email address", "Eich cyfeiriad e-bost"),
                  Text.of(
                      "Enter an email address, like name@example.com",
                      "Rhowch gyfeiriad e-bost, fel enw@example.com"),
                  Kind.EMAIL)));

  private final String path;
  private final Text title;
  private final Step first;

  Department(String path, Text title, Step first) {
    this.path = path;
    this.title = title;
    this.first = first;
  }

  /** Its place in addresses, and what the equality records call the service. */
  public String path() {
    return path;
  }

  /** What people come to do. */
  public Text title() {
    return title;
  }

  /** The pages of its form. */
  public List<Step> steps() {
    return List.of(first, ABOUT_YOU);
  }

  /** What all its pages ask. */
  List<Detail> details() {
    return steps().stream().flatMap(step -> step.details().stream()).toList();
  }

  static Department ofPath(String path) {
    for (Department department : values()) {
      if (department.path.equals(path)) {
        return department;
      }
    }
    throw new IllegalArgumentException("No department has that path");
  }
}
