// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.anonymisation.minimality.MinimalityAttack;
import cymru.tegwch.anonymisation.minimality.MinimalityAttack.Printed;
import cymru.tegwch.anonymisation.minimality.MinimalityAttack.Secret;
import cymru.tegwch.core.table.Coordinates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Whether a reader who knows how hidden cells are chosen finds one out in tiny tables. The other
 * tables that such a reader tries are protected by the same rule, and not audited in turn: those
 * that are printed alike would come to the same end.
 */
final class MethodAudit {

  private final List<Member> system;
  private final PrintRule print;
  private final Function<List<Member>, Protection.Result> protection;

  MethodAudit(
      List<Member> system, PrintRule print, Function<List<Member>, Protection.Result> protection) {
    this.system = List.copyOf(system);
    this.print = print;
    this.protection = protection;
  }

  /** How it went; nothing where the reader finds one out. */
  Optional<InternalAudit.Method> of(Protection.Result.Printed found) {
    if (!MinimalityAttack.isPossible(system)) {
      return Optional.of(InternalAudit.Method.NOT_TRIED);
    }
    MinimalityAttack attack =
        new MinimalityAttack(system, printed(found), print.reach(), beyond(), this::printed);
    return switch (attack.run(secrets(found))) {
      case WITHSTOOD -> Optional.of(InternalAudit.Method.WITHSTOOD);
      case NOT_DECIDED -> Optional.of(InternalAudit.Method.NOT_DECIDED);
      case WON -> Optional.empty();
    };
  }

  /** Far more than there are of anything. */
  private long beyond() {
    long most = 0;
    for (Member member : system) {
      for (Coordinates cell : Cells.of(member.table())) {
        most = Math.max(most, member.table().cell(cell).units());
      }
    }
    return 2 * most + 100;
  }

  private Optional<Printed> printed(List<Member> tables) {
    return protection.apply(tables) instanceof Protection.Result.Printed other
        ? Optional.of(printed(other))
        : Optional.empty();
  }

  /** Everything that is published: the numbers, and how much could be spared. */
  private static Printed printed(Protection.Result.Printed found) {
    List<Map<Coordinates, OptionalLong>> numbers = List.copyOf(found.tables().values());
    return new Printed(numbers, found.pattern().publishableGap());
  }

  private static List<Secret> secrets(Protection.Result.Printed found) {
    List<Secret> secrets = new ArrayList<>();
    for (int at = 0; at < found.audits().size(); at++) {
      int table = at;
      found.audits().get(at).small().forEach(cell -> secrets.add(new Secret(table, cell)));
      found.audits().get(at).certain().forEach(cell -> secrets.add(new Secret(table, cell)));
    }
    return secrets;
  }
}
