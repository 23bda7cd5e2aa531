/** Units called for a case read it; days a sender set have a clock; conflicts of interest end with a reason. */
export const calledAndAnswered0070 = `
-- Each leg of a call-out for a case has an assignment of kind whistle.
alter table call_out_leg add column assignment_id integer references assignment;

-- Whoever helps finds the case in its lists, asked to assist or called out.
drop index assignment_assisting;
create index assignment_helping on assignment (unit_id) where kind <> 'lead' and status = 'signed';

-- The day itself, where somebody else set it and nothing is counted.
alter table clock add column set_on text;

alter table interest_conflict add column end_reason text check ((ended_at is null) = (end_reason is null));
`
