/** Who does what in a case beside its owner: returns and rulings, tasks of other units, task forces, outside experts; sealed files; closed units. */
export const coHandling0065 = `
-- Why a unit gave a case back; what was returned before the list was there is 'other'.
alter table assignment add column return_cause text check (return_cause in ('notCompetent', 'otherUnitLeads', 'otherWay', 'materialMissing', 'duplicate', 'conflictOfInterest', 'other'));
update assignment set return_cause = 'other' where status = 'returned';
-- A ruling on who leads stands with its reason and its basis.
alter table assignment add column ruling_reason text;
alter table assignment add column ruling_basis text check ((is_ruled = 1) = (ruling_basis is not null));
-- An assist ends with what it came to.
alter table assignment add column result text;
alter table assignment add column done_at text;
create index assignment_returned on assignment (case_file_id) where status = 'returned' and kind = 'lead';
create unique index assignment_one_assist on assignment (case_file_id, unit_id) where kind = 'assist' and status in ('sent', 'signed');

-- A task force: a unit leads, people of the center and from outside belong to it until it ends.
create table task_force (
  id integer primary key, case_file_id integer not null references case_file, name text not null, purpose text not null,
  lead_unit_id integer not null references unit, status text not null check (status in ('working', 'ended')), version integer not null check (version >= 1),
  started_at text not null, started_by integer not null references staff, ended_at text, ended_by integer references staff, end_reason text,
  check ((status = 'ended') = (ended_at is not null)), check ((ended_at is null) = (end_reason is null))
) strict;
create index task_force_by_case on task_force (case_file_id);
create index task_force_by_unit on task_force (lead_unit_id) where status = 'working';

-- The pool of experts: people from outside who may be asked to help.
create table expert (
  id integer primary key, name text not null, kind text not null check (kind in ('partyDelegate', 'peopleDeputy', 'politicalAdviser', 'elder', 'lawyer', 'chiefLegalExpert', 'other')),
  field text not null, organization text, phone text not null,
  -- JSON list of half-days like '1am' (Monday morning).
  availability text not null, interests text not null, note text, is_active integer not null check (is_active in (0, 1)),
  version integer not null check (version >= 1), saved_at text not null, saved_by integer not null references staff
) strict;

create table task_force_member (
  id integer primary key, task_force_id integer not null references task_force, staff_id integer references staff, expert_id integer references expert,
  name text not null, organization text not null, duty text, joined_at text not null, left_at text, check (staff_id is null or expert_id is null)
) strict;
create index task_force_member_by_force on task_force_member (task_force_id);
create index task_force_member_by_staff on task_force_member (staff_id) where left_at is null;

create table task_force_meeting (
  id integer primary key, task_force_id integer not null references task_force, held_on text not null, place text not null,
  attendees text not null, minutes text not null, decisions text not null, paper_id integer not null references paper,
  written_at text not null, written_by integer not null references staff
) strict;
create index task_force_meeting_by_force on task_force_meeting (task_force_id);

-- What one unit is to do for a case of another, or for a task force.
create table task (
  id integer primary key, case_file_id integer not null references case_file, task_force_id integer references task_force, assignment_id integer references assignment,
  unit_id integer not null references unit, staff_id integer references staff, what text not null, due_on text not null,
  status text not null check (status in ('proposed', 'asked', 'accepted', 'done', 'verified', 'refused', 'withdrawn')), version integer not null check (version >= 1),
  approver_id integer references staff, asked_at text not null, asked_by integer not null references staff,
  accepted_at text, accepted_by integer references staff, reply text, replied_at text, replied_by integer references staff,
  sent_back integer not null default 0 check (sent_back >= 0), ended_at text, ended_by integer references staff, end_note text,
  check ((status in ('done', 'verified')) <= (reply is not null)), check ((status = 'proposed') <= (approver_id is not null)),
  check ((status in ('verified', 'refused', 'withdrawn')) = (ended_at is not null)), check ((status in ('refused', 'withdrawn')) <= (end_note is not null)),
  check (task_force_id is null or assignment_id is null)
) strict;
create index task_by_case on task (case_file_id);
create index task_by_force on task (task_force_id) where task_force_id is not null;
create index task_by_unit on task (unit_id, status);
create index task_by_assignment on task (assignment_id) where assignment_id is not null;
create index task_of_unit on task (unit_id, due_on) where status in ('asked', 'accepted');
create index task_to_verify on task (due_on) where status = 'done';
create index task_due on task (due_on) where status in ('asked', 'accepted');
create index task_to_approve on task (approver_id) where status = 'proposed';

-- A leader in charge: one named leader takes a case to its end.
create table leader_charge (
  id integer primary key, case_file_id integer not null references case_file, name text not null, duty text not null, reason text not null,
  since_at text not null, set_by integer not null references staff, until_at text, ended_by integer references staff, end_reason text,
  check ((until_at is null) = (end_reason is null))
) strict;
create unique index leader_charge_one on leader_charge (case_file_id) where until_at is null;
create index leader_charge_by_case on leader_charge (case_file_id);

create table expert_invitation (
  id integer primary key, expert_id integer not null references expert, case_file_id integer not null references case_file, what_for text not null, on_date text,
  status text not null check (status in ('invited', 'accepted', 'declined', 'withdrawn')),
  -- The parties agree that an outsider takes part (People's Mediation Law art. 20).
  has_consent integer not null check (has_consent in (0, 1)),
  -- Why somebody who may be partial was asked all the same.
  conflict_note text, invited_at text not null, invited_by integer not null references staff, answered_at text, note text,
  check ((status = 'invited') <= (answered_at is null)), check ((status = 'accepted') <= (has_consent = 1))
) strict;
create index expert_invitation_by_case on expert_invitation (case_file_id);
create unique index expert_invitation_one on expert_invitation (expert_id, case_file_id) where status in ('invited', 'accepted');

-- A sealed file: a finished file that only the manager opens.
create table case_seal (
  id integer primary key, case_file_id integer not null references case_file, reason text not null, sealed_at text not null, sealed_by integer not null references staff,
  opened_at text, opened_by integer references staff, open_reason text, check ((opened_at is null) = (open_reason is null))
) strict;
create unique index case_seal_one on case_seal (case_file_id) where opened_at is null;

-- Reporting upwards: to whom a unit turns next; a unit that is closed keeps its name in old files.
alter table unit add column reports_to integer references unit check (reports_to <> id);
alter table unit add column closed_at text check (closed_at is null or is_active = 0);
alter table unit add column close_reason text;
create index unit_reports_to on unit (reports_to) where reports_to is not null;
`
