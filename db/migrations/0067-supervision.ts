/** Supervision: what a unit owed, letters by level, replies, reminders, notices; and what is known of the risk of a case. */
export const supervision0067 = `
create table supervision (
  id integer primary key, case_file_id integer references case_file, unit_id integer not null references unit,
  cause text not null check (cause in ('notAccepted', 'notHandled', 'unlawful', 'overdue', 'noFeedback', 'falsified')),
  level integer not null check (level in (1, 2, 3)), times integer not null check (times >= 1),
  status text not null check (status in ('proposed', 'dropped', 'issued', 'replied', 'sentBack', 'accepted', 'escalated', 'lifted')),
  -- What was owed as {kind, params}, and the day since when.
  owed text not null, since text not null,
  -- What found it ('clock:12'); the same find is proposed once and never again.
  origin text unique,
  raised_at text not null, raised_by integer references staff,
  requirement text, consequence text, addressee text, copy_to text not null default '[]',
  issued_at text, issued_on text, issued_by integer references staff, paper_id integer references paper, document_no text, reply_due_on text,
  replied_on text, is_reply_late integer check (is_reply_late in (0, 1)), escalated_from integer unique references supervision, advice_paper_id integer references paper,
  ended_at text, ended_by integer references staff, end_reason text,
  check ((status in ('proposed', 'dropped')) = (issued_at is null)), check ((replied_on is null) = (is_reply_late is null)),
  check ((issued_at is null) = (paper_id is null) and (issued_at is null) = (reply_due_on is null)),
  -- Nobody ends a supervision without a reason.
  check ((status in ('dropped', 'lifted', 'escalated')) = (end_reason is not null)),
  check ((status in ('dropped', 'lifted', 'escalated')) = (ended_at is not null)),
  -- Above the last level nothing but the advice.
  check ((advice_paper_id is not null) = (status = 'escalated' and level = 3))
) strict;
create unique index supervision_one_open on supervision (coalesce(case_file_id, -unit_id), unit_id, cause)
  where status in ('proposed', 'issued', 'replied', 'sentBack', 'accepted');
create index supervision_by_case on supervision (case_file_id) where case_file_id is not null;
create index supervision_by_status on supervision (status, reply_due_on, id);
create index supervision_by_unit on supervision (unit_id, status, reply_due_on);
create index supervision_issued on supervision (issued_on) where issued_on is not null;

create table supervision_reply (
  id integer primary key, supervision_id integer not null references supervision, text text not null, evidence text, done_by text,
  replied_at text not null, replied_by integer not null references staff,
  decision text check (decision in ('accepted', 'sentBack')), decision_note text, decided_at text, decided_by integer references staff,
  check ((decision is null) = (decided_at is null)), check ((decision is null) = (decision_note is null))
) strict;
create index supervision_reply_by_supervision on supervision_reply (supervision_id);
create unique index supervision_reply_open on supervision_reply (supervision_id) where decision is null;

create table reminder (
  id integer primary key, case_file_id integer not null references case_file, unit_id integer not null references unit,
  message text not null, reminded_at text not null, reminded_by integer not null references staff
) strict;
create index reminder_by_case on reminder (case_file_id, reminded_at);
create index reminder_by_unit on reminder (unit_id, reminded_at);

-- A notice as it was issued: the figures stay what they were.
create table circulation (
  id integer primary key, from_on text not null, to_on text not null, units text not null, note text,
  paper_id integer not null references paper, document_no text not null, issued_at text not null, issued_by integer not null references staff,
  check (from_on <= to_on)
) strict;

-- Every look at the risk of a case, with the version of the score sheet it was made by.
create table risk_assessment (
  id integer primary key, case_file_id integer not null references case_file, sheet_version integer not null check (sheet_version >= 0),
  marks text not null, involved_count integer not null, score integer not null, colour text not null check (colour in ('low', 'medium', 'high')),
  reason text, measures text, review_on text, assessed_at text not null, assessed_by integer not null references staff
) strict;
create index risk_assessment_by_case on risk_assessment (case_file_id, id);
insert into risk_assessment (case_file_id, sheet_version, marks, involved_count, score, colour, assessed_at, assessed_by)
  select id, 0, risk_marks, involved_count, risk_score, risk_colour, registered_at, registered_by from case_file
  where risk_marks <> '[]' or risk_colour <> 'low';
create index case_file_by_risk on case_file (risk_colour, registered_on, id) where next_step <> 'none';

-- Red is told at once and stands until somebody has seen it by name.
create table risk_alert (
  id integer primary key, case_file_id integer not null references case_file, assessment_id integer not null references risk_assessment,
  raised_at text not null, seen_at text, seen_by integer references staff, check ((seen_at is null) = (seen_by is null))
) strict;
create index risk_alert_by_case on risk_alert (case_file_id, id);
create unique index risk_alert_open on risk_alert (case_file_id) where seen_at is null;

create table police_notice (
  id integer primary key, case_file_id integer not null references case_file, told_at text not null, told_by integer not null references staff,
  station text not null, receiver text not null, phone text not null, way text not null check (way in ('phone', 'inPerson', 'emergency')),
  content text not null, answer text, paper_id integer not null references paper, document_no text not null
) strict;
create index police_notice_by_case on police_notice (case_file_id);

create table risk_letter (
  id integer primary key, case_file_id integer not null references case_file, unit_id integer not null references unit,
  colour text not null check (colour in ('low', 'medium', 'high')), measures text not null, reply_due_on text not null,
  paper_id integer not null references paper, document_no text not null, issued_at text not null, issued_by integer not null references staff,
  answer text, answered_at text, answered_by integer references staff, check ((answer is null) = (answered_at is null))
) strict;
create index risk_letter_by_case on risk_letter (case_file_id);
create index risk_letter_open on risk_letter (reply_due_on) where answered_at is null;
`
