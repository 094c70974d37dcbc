create table if not exists unit (
    id varchar(40) primary key,
    kind varchar(20) not null,
    parent varchar(40),
    name varchar(200) not null,
    sro varchar(100),
    board varchar(100));

create table if not exists project (
    id varchar(40) primary key,
    unit varchar(40) not null,
    name varchar(200) not null,
    sro varchar(100),
    state varchar(20) not null,
    currency varchar(20),
    budget decimal(15, 2),
    forecast decimal(15, 2),
    spent decimal(15, 2),
    starts date,
    due date,
    expected date);

create table if not exists tolerance (
    owner_id varchar(40) not null,
    aspect varchar(20) not null,
    above varchar(20),
    below varchar(20),
    set_by varchar(100),
    primary key (owner_id, aspect));

create table if not exists risk (
    id varchar(40) primary key,
    project varchar(40) not null,
    title varchar(200) not null,
    owner varchar(100),
    likelihood integer,
    impact integer,
    identified date,
    answer_due date);

create table if not exists issue (
    id varchar(40) primary key,
    project varchar(40) not null,
    title varchar(200) not null,
    owner varchar(100),
    severity varchar(20),
    raised date,
    due date);

create table if not exists milestone (
    id varchar(40) primary key,
    project varchar(40) not null,
    name varchar(200) not null,
    agreed date,
    expected date,
    reached date);

create table if not exists policy (
    name varchar(40) primary key,
    thresholds clob not null);

create table if not exists review (
    as_of date primary key,
    portfolio clob not null,
    result clob not null,
    page clob not null);
