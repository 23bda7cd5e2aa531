import { rebuilt } from './rebuilt.ts'

/** Clocks that keep the rules they were started with, end at a moment, stand still, and are looked at by a scan. */
export const clocks0066 = `
${rebuilt(
  'clock',
  `
  id integer primary key, case_file_id integer not null references case_file, procedure_id integer references procedure, assignment_id integer references assignment,
  -- Version of the setting clockRules the clock was started with; it keeps counting by that one.
  rule_code text not null, rule_version integer not null default 0 check (rule_version >= 0),
  status text not null check (status in ('running', 'met', 'late', 'stopped')),
  started_at text not null, due_on text not null,
  -- Last moment in time: 24:00 of the due day, or the moment hours end.
  due_at text not null,
  nominal_on text not null, is_provisional integer not null check (is_provisional in (0, 1)),
  -- Versions of holidays and lamp limits it was counted with; another one in force: it is counted anew.
  counted_with text not null default '0.0',
  -- Since when it stands still; null: it runs.
  paused_at text,
  -- What open screens and supervision were told of it last, and the day of the last reminder.
  lamp text not null default 'green' check (lamp in ('green', 'yellow', 'red')), reminded_on text,
  -- When the scan has to look at it next; null: never.
  scan_at text,
  ended_at text,
  check ((status = 'running') = (ended_at is null)), check (status = 'running' or (paused_at is null and scan_at is null)),
  check (paused_at is null or scan_at is null)`,
  {
    rule_version: '0',
    due_at:
      "case rule_code when 'IN-2a' then strftime('%Y-%m-%dT%H:%M:%fZ', started_at, '+2 hours') else due_on || 'T15:59:59.999Z' end",
    counted_with: "'0.0'",
    paused_at: 'null',
    lamp: "'green'",
    reminded_on: 'null',
    scan_at: "case status when 'running' then started_at end",
  },
)}
create index clock_by_case on clock (case_file_id);
create index clock_running on clock (due_on, id) where status = 'running';
create index clock_to_scan on clock (scan_at, id) where scan_at is not null;
create index clock_counted on clock (counted_with, id) where status = 'running';
create index clock_reminded on clock (due_at, id) where status = 'running' and reminded_on is not null;
create index clock_ended on clock (ended_at) where ended_at is not null;

-- What an extension rests on where no one at the center decides: consent of both sides with its day, or a paper of the authority.
alter table clock_extension add column consent_on text;
alter table clock_extension add column document_no text;
create index clock_extension_decided on clock_extension (decided_at, id) where decided_at is not null;

-- Days from which limits run that bind the citizen (domain: deadline-near guard).
create table case_event_date (
  case_file_id integer not null references case_file, event text not null, on_date text not null, primary key (case_file_id, event)
) strict, without rowid;
`
