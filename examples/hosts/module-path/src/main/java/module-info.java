// SPDX-License-Identifier: Apache-2.0
/** A host that is a module, with a mapper that it has chosen. */
module cymru.tegwch.examples.hosts.modules {
  requires cymru.tegwch.standards;
  requires tools.jackson.databind;
  requires static org.jspecify;
}
