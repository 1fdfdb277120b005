-- SPDX-License-Identifier: Apache-2.0
-- What people answered, under pseudonyms. No table here refers to a table of the host's.

-- One row for each subject of whom something is kept: the lock of the subject's records, and their last version.
-- A row with objected_on and no records is an objection.
CREATE TABLE IF NOT EXISTS ${schema}.monitoring_subject (
  subject VARCHAR(41) NOT NULL PRIMARY KEY,
  last_version BIGINT NOT NULL,
  objected_on DATE
);

-- One row for each subject and occasion. The key follows from the two; it does not grow with time, so that it does not tell
-- in which order people answered.
CREATE TABLE IF NOT EXISTS ${schema}.monitoring_record (
  record_key UUID NOT NULL PRIMARY KEY,
  subject VARCHAR(41) NOT NULL REFERENCES ${schema}.monitoring_subject (subject),
  service VARCHAR(64) NOT NULL,
  occasion VARCHAR(64) NOT NULL,
  event_on DATE NOT NULL,
  notice VARCHAR(129) NOT NULL,
  language VARCHAR(2) NOT NULL,
  version BIGINT NOT NULL,
  updated_from BIGINT NOT NULL,
  CONSTRAINT monitoring_record_version UNIQUE (subject, version)
);

CREATE INDEX IF NOT EXISTS monitoring_record_event ON ${schema}.monitoring_record (event_on);

-- One row for each choice, number or silence. A question that is not here was not asked, or its answer was withdrawn.
CREATE TABLE IF NOT EXISTS ${schema}.monitoring_answer (
  record_key UUID NOT NULL REFERENCES ${schema}.monitoring_record (record_key) ON DELETE CASCADE,
  question VARCHAR(64) NOT NULL,
  choice INTEGER NOT NULL,
  asked INTEGER NOT NULL,
  code_list VARCHAR,
  code VARCHAR,
  write_in VARCHAR,
  stated_value BIGINT,
  silence VARCHAR(32),
  PRIMARY KEY (record_key, question, choice),
  CONSTRAINT monitoring_answer_kind CHECK (
    (code_list IS NOT NULL AND code IS NOT NULL AND stated_value IS NULL AND silence IS NULL)
    OR (code_list IS NULL AND code IS NULL AND write_in IS NULL AND stated_value IS NOT NULL AND silence IS NULL)
    OR (code_list IS NULL AND code IS NULL AND write_in IS NULL AND stated_value IS NULL AND silence IS NOT NULL)
  )
);
