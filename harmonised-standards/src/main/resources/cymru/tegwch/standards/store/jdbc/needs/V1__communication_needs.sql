-- SPDX-License-Identifier: Apache-2.0
-- What people need so that the host can communicate with them, under the host's own reference. It is acted on, and it is
-- never joined to monitoring answers: those are under pseudonyms, in a schema of their own.

-- One row for each need of one version of a person's record.
CREATE TABLE IF NOT EXISTS ${schema}.communication_need (
  person VARCHAR(255) NOT NULL,
  version BIGINT NOT NULL,
  choice INTEGER NOT NULL,
  valid_from DATE NOT NULL,
  code_list VARCHAR NOT NULL,
  code VARCHAR NOT NULL,
  write_in VARCHAR,
  PRIMARY KEY (person, version, choice)
);

CREATE INDEX IF NOT EXISTS communication_need_code ON ${schema}.communication_need (code);
