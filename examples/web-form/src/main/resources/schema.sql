create table if not exists service_case (
  reference varchar(14) primary key,
  department varchar(32) not null,
  email varchar(254) not null,
  opened date not null
);
create table if not exists case_detail (
  reference varchar(14) not null references service_case (reference),
  name varchar(32) not null,
  content varchar(4000) not null,
  primary key (reference, name)
);
