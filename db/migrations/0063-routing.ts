/** Routing: what was proposed and chosen, who must keep away from whom, whether suggested types hit. */
export const routing0063 = `
-- What the proposal said when a case was sent, printed on the slip; the reason where another unit was chosen.
create table routing_choice (
  assignment_id integer primary key references assignment, case_file_id integer not null references case_file,
  proposed_unit_id integer references unit, unit_id integer not null references unit,
  score integer check (score between 0 and 100), reasons text not null, override_reason text, at text not null
) strict;
create index routing_choice_by_case on routing_choice (case_file_id);

-- A declared conflict of interest: this person of ours keeps away from every case of that party.
create table interest_conflict (
  id integer primary key, staff_id integer not null references staff, person_id integer not null references person,
  reason text not null, declared_at text not null, declared_by integer not null references staff, ended_at text, ended_by integer references staff,
  check ((ended_at is null) = (ended_by is null))
) strict;
create unique index interest_conflict_open on interest_conflict (person_id, staff_id) where ended_at is null;

-- Suggested types beside the one the clerk chose; no narrative is kept here.
create table type_suggestion (
  case_file_id integer primary key references case_file, on_date text not null, suggested text not null, chosen text not null
) strict;
create index type_suggestion_by_day on type_suggestion (on_date);

-- Whose turn it is, and what each unit was given lately.
create index assignment_by_staff on assignment (staff_id, sent_at) where staff_id is not null;
create index assignment_by_time on assignment (sent_at, kind, unit_id);
`
