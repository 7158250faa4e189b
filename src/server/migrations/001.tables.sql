-- Every table of values is keyed by region first, and no transaction touches two regions: an engine that
-- spreads tables over machines (Citus, GaussDB, KingbaseES) spreads these by region_id.

-- One row a region: whoever writes in a region holds it, so that its changes have one order.
create table region_order (
  region_id varchar(64) not null,
  seq integer not null,
  primary key (region_id)
);

-- Where each row of a plan stands in a year.
create table row_year (
  region_id varchar(64) not null,
  plan_id varchar(64) not null,
  year integer not null,
  code varchar(64) not null,
  state varchar(16) not null,
  revision integer not null,
  written_by varchar(200) not null,
  written_at timestamp with time zone not null,
  reviewed_by varchar(200),
  reviewed_at timestamp with time zone,
  remark varchar(2000),
  primary key (region_id, plan_id, year, code)
);

create index row_year_of_year on row_year (year);

-- The values that count now; what was before stands in history.
create table row_value (
  region_id varchar(64) not null,
  plan_id varchar(64) not null,
  year integer not null,
  code varchar(64) not null,
  field varchar(32) not null,
  revision integer not null,
  replaced integer not null,
  value_text varchar(2000) not null,
  unit varchar(64) not null,
  is_confirmed boolean not null,
  written_by varchar(200) not null,
  written_at timestamp with time zone not null,
  file_name varchar(200) not null,
  primary key (region_id, plan_id, year, code, field)
);

-- All that was ever done. Rows are only added.
create table history (
  region_id varchar(64) not null,
  seq integer not null,
  plan_id varchar(64) not null,
  year integer not null,
  code varchar(64) not null,
  revision integer not null,
  act varchar(16) not null,
  field varchar(32) not null,
  value_text varchar(2000) not null,
  unit varchar(64) not null,
  is_confirmed boolean not null,
  replaced integer not null,
  done_by varchar(200) not null,
  done_at timestamp with time zone not null,
  file_name varchar(200) not null,
  primary key (region_id, seq)
);

create index history_of_plan on history (region_id, plan_id, year, seq);

-- Acts by the key that their client gave them: the same act sent again gets the same answer.
create table act (
  region_id varchar(64) not null,
  act_key varchar(36) not null,
  account varchar(200) not null,
  digest varchar(64) not null,
  answer text not null,
  done_at timestamp with time zone not null,
  primary key (region_id, act_key)
);

-- Who may do what; small tables, on every machine whole.
create table grant_of (
  account varchar(200) not null,
  role varchar(16) not null,
  region_id varchar(64) not null,
  primary key (account, role, region_id)
);

-- Tokens are random; only their SHA-256 is kept.
create table token (
  token_id varchar(16) not null,
  digest varchar(64) not null,
  account varchar(200) not null,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  primary key (token_id)
);

create unique index token_digest on token (digest);
