import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CamelCasePlugin, type CompiledQuery, Kysely, SqliteDialect } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { CASE_FILE_VIEWS } from '#center/contract/case-list.ts'
import { searchFilter } from '#center/contract/search.ts'
import { openDatabase } from './open-database.ts'
import { listBooked, listMeetingsOfPerson } from './repositories/appointment.ts'
import {
  findLiveAssist,
  listAssignments,
  listCasesOfStaff,
  listHeldCases,
  listHelpers,
  listLiveAssistsOfUnit,
} from './repositories/assignment.ts'
import { findPageBytes, listAttachments, listPages } from './repositories/attachment.ts'
import { listCallOuts, listDueLegs, listSteps, listWaitingLegs } from './repositories/call-out.ts'
import { listParties } from './repositories/case-file.ts'
import { countCaseFiles, listCaseFiles } from './repositories/case-file-list.ts'
import {
  firstIdAfter,
  listByCode,
  listByNumber,
  listInStatuses,
  listNewest,
  listPartiesOf,
  listWithin,
  readCandidates,
  readRows,
} from './repositories/case-search.ts'
import { countOpenByUnit } from './repositories/center.ts'
import { sumByUnit } from './repositories/circulation.ts'
import {
  isAnyToScan,
  listClocksSince,
  listOutdated,
  listPauses,
  listRunningClocks,
  listRunningClocksOf,
  listToScan,
} from './repositories/clock.ts'
import {
  countExtensionRows,
  countReminders,
  listExtensionRows,
  listExtensions,
  listReminders,
} from './repositories/clock-extension.ts'
import { countApproved, findProposed, listConclusions } from './repositories/conclusion.ts'
import { listConversations } from './repositories/conversation.ts'
import { listSwaps } from './repositories/duty-swap.ts'
import { listEventDates } from './repositories/event-date.ts'
import { countDueItems, listDueItems, listFollowUps } from './repositories/follow-up.ts'
import { findLatestCall, findOpenAssist, findOpenCall, listOpenCalls } from './repositories/help.ts'
import { findActor, listCaseJournal } from './repositories/journal.ts'
import { findVolume, listCaseNotes, listMerged, listSplit } from './repositories/life.ts'
import {
  countVisitsOfCase,
  listAnswers,
  listCandidateParties,
  listCasesByIdentity,
  listLinks,
  readCandidates as readMatches,
} from './repositories/match.ts'
import { findMatterEdit } from './repositories/matter-edit.ts'
import { findOverlap, listBookings } from './repositories/mediation.ts'
import { countOverseen, findSeal, listOverseen } from './repositories/oversight.ts'
import { listPapers } from './repositories/paper.ts'
import { listCaseIdsOfPerson, listMerges, listPeople } from './repositories/person-merge.ts'
import { findCaseOfReceipt, listCasesOfPerson, listHolders } from './repositories/progress.ts'
import { findRateableTicket, listRatings } from './repositories/rating.ts'
import { listRecent } from './repositories/recent-case.ts'
import { listConfirmations, listReferrals } from './repositories/referral.ts'
import { countRelated, countRiskBoard, findAlertOfCase, listAssessments, listRiskBoard } from './repositories/risk.ts'
import {
  listDuties,
  listDutiesAt,
  listDutiesOf,
  listNextDuties,
  listSignInsAt,
  readRosterData,
} from './repositories/roster.ts'
import { findException, listPatternRows, listRosterImports } from './repositories/roster-import.ts'
import {
  countSentByUnit,
  countSuggestionHits,
  listDeclaredConflicts,
  listOpenConflicts,
  listPastCases,
  listRoutedParties,
  listTurns,
} from './repositories/routing.ts'
import { listCallBacks, listDrafts, listTicketsInHand, listToSend } from './repositories/shift.ts'
import { findOverlappingLeave, listLeaves } from './repositories/staff-leave.ts'
import { countSupervisedCases, listLateTasks, listStale, listSupervisedCases } from './repositories/supervised-case.ts'
import {
  countLetters,
  countSupervisions,
  findSupervision,
  isSupervised,
  listReminders as listCaseReminders,
  listReplies,
  listReplyMaterials,
  listSupervisions,
  listUnanswered,
} from './repositories/supervision.ts'
import { countOpenTasks, countTasks, listTasks, listTasksOfAssignment, listTasksOfCase } from './repositories/task.ts'
import {
  listForceMeetings,
  listForcesLedBy,
  listInvitations,
  listLeaderCharges,
  listMembers,
  listTaskForces,
} from './repositories/task-force.ts'
import { findDayLeftOver, findKeptPlace, findTicketOfDesk, listApart, listNotEnded } from './repositories/ticket.ts'
import {
  countAhead,
  countEarlierVisits,
  findNextWaiting,
  listBoard,
  listLane,
  listRoomsOfHall,
  listServiceLengths,
  listTickets,
} from './repositories/ticket-queue.ts'
import { countObstacles } from './repositories/unit-admin.ts'
import { findTicketToday } from './repositories/visit.ts'
import type { ListReach } from './search/reach.ts'
import { countMine } from './statistics/mine.ts'
import { countCaseFilesToday, countToday } from './statistics/today.ts'
import type { Tables } from './tables.ts'

const DAY = '2026-07-03'
const { connection, close } = openDatabase(mkdtempSync(join(tmpdir(), 'plans-')), new Uint8Array(32))
const asked: CompiledQuery[] = []
const db = new Kysely<Tables>({
  dialect: new SqliteDialect({ database: connection }),
  plugins: [new CamelCasePlugin()],
  log: ({ query }) => void asked.push(query),
})
afterAll(close)

const REACHES: Readonly<Record<string, readonly ListReach[]>> = {
  center: [{ kind: 'center' }],
  unit: [{ kind: 'unit', unitId: 1 }],
  own: [{ kind: 'own', staffId: 1, unitId: 1 }],
  clerk: [
    { kind: 'own', staffId: 1, unitId: 1 },
    { kind: 'intakeWeek', since: DAY },
  ],
}

/** Tables that grow for years; those of rooms, desks and sessions do not. */
const GROWING =
  '(c|i|a|p|y|t|v|m|b|o|r|h|now|before|last|ticket_period|appointment|case_file|visit|ticket|agreement|agreement_item|procedure|party|person|meeting|rating|help_call|k|x|clock|clock_pause|clock_extension|case_event_date|f|l|task|task_force|task_force_member|task_force_meeting|assignment|leader_charge|expert_invitation|case_seal|call_out|call_out_leg|g|attachment|attachment_page|conversation|call_back|matter_edit|sv|n|ra|x|supervision|supervision_reply|reminder|task|journal|risk_assessment|risk_alert|police_notice|duty_day|roster_exception|staff_leave|duty_swap|duty_sign_in|call_out|call_out_leg|call_out_step)'

/**
 * Steps of a query that read a growing table from end to end. A walk along an index in its order is none where it ends
 * after a page, or where the index holds but a part of the table.
 */
function fullScans({ sql, parameters }: CompiledQuery): string[] {
  const steps = connection.prepare(`explain query plan ${sql}`).all(parameters) as { detail: string }[]
  const isPaged = /\blimit\b/.test(sql)
  return steps
    .map(({ detail }) => detail)
    .filter(detail => new RegExp(`^SCAN ${GROWING}( |$)`).test(detail))
    .filter(detail => {
      const index = detail.match(/INDEX (\w+)/)?.[1]
      return index === undefined || (!isPaged && !PARTIAL.has(index))
    })
}

const PARTIAL: ReadonlySet<unknown> = new Set(
  connection.prepare(`select name from sqlite_master where type = 'index' and sql like '% where %'`).pluck().all(),
)

async function scansOf(action: () => Promise<unknown>): Promise<string[]> {
  asked.length = 0
  await action()
  expect(asked.length).toBeGreaterThan(0)
  return asked.flatMap(fullScans)
}

const LISTS = Object.entries(REACHES).flatMap(([name, reach]) => CASE_FILE_VIEWS.map(view => ({ name, view, reach })))

it.each(LISTS)('list $view of $name walks an index', async ({ view, reach }) => {
  const query = { reach, view, today: DAY, repeatsSince: DAY }
  expect(await scansOf(() => listCaseFiles(db, query, 2))).toEqual([])
  expect(await scansOf(() => countCaseFiles(db, query))).toEqual([])
})

const HEAD_STARTS = { A: 0, P: 60, G: 0, Y: 60, Z: 0 }
const WINDOWS = { unitId: null, centerUnitId: 1 }
const CHUNK = { before: null, limit: 60 }
const FILTER = searchFilter.parse({})
const NOON = `${DAY}T04:00:00.000Z`
const NEXT = { on: DAY, now: NOON, lanes: ['A', 'P'], headStarts: HEAD_STARTS, apartSince: NOON } as const

const SUPERVISIONS = { unitId: null, caseFileId: null, statuses: null, toAdviseBefore: null }
const REST: Readonly<Record<string, () => Promise<unknown>>> = {
  'items of the center': () => listDueItems(db, { kind: 'center' }, 1),
  'items of a unit': () => listDueItems(db, { kind: 'unit', unitId: 1 }, 1),
  'own items': () => listDueItems(db, { kind: 'own', staffId: 1 }, 1),
  'count of items': () => countDueItems(db, { kind: 'center' }, null),
  'count of late items': () => countDueItems(db, { kind: 'center' }, DAY),
  queue: () => listTickets(db, DAY, HEAD_STARTS),
  'next at a window': () => findNextWaiting(db, { ...NEXT, pool: WINDOWS }),
  'next of a unit': () => findNextWaiting(db, { ...NEXT, pool: { unitId: 2, centerUnitId: 1 } }),
  'a lane': () => listLane(db, DAY, 'A', WINDOWS),
  'a day left over': () => findDayLeftOver(db, DAY),
  'tickets not ended': () => listNotEnded(db, DAY),
  'a kept place': () => findKeptPlace(db, 1, DAY),
  'who is kept apart': () => listApart(db, 1),
  'ticket of a person': () => findTicketToday(db, 1, DAY),
  'appointments of a person': () => listBooked(db, 1, DAY, DAY),
  'meetings of a person': () => listMeetingsOfPerson(db, 1, `${DAY}T00:00:00.000Z`, `${DAY}T23:00:00.000Z`),
  'rooms of the hall': () => listRoomsOfHall(db, `${DAY}T00:00:00.000Z`, `${DAY}T23:00:00.000Z`),
  'ticket of a desk': () => findTicketOfDesk(db, DAY, 1),
  'people ahead': () => countAhead(db, { id: 9, onDate: DAY, lane: 'A', orderAt: 1 }, WINDOWS, HEAD_STARTS),
  'lengths of service': () => listServiceLengths(db, DAY, 20),
  'hall display': () => listBoard(db, DAY, HEAD_STARTS),
  'earlier visits': () => countEarlierVisits(db, DAY),
  'cases of a person': () => listCasesOfPerson(db, 1),
  'case of a receipt': () => findCaseOfReceipt(db, 'K10000019'),
  'holders of a receipt': () => listHolders(db, 'K10000019', 1),
  'rateable ticket': () => findRateableTicket(db, DAY, 'A001'),
  'conclusions to decide': () => listConclusions(db, 'proposed'),
  'conclusions to check': () => listConclusions(db, 'toCheck'),
  'conclusions checked': () => listConclusions(db, 'checked'),
  'conclusions approved': () => countApproved(db),
  'story of a case': () => listCaseJournal(db, 1),
  'conclusion of a case': () => findProposed(db, 1),
  'parties with those of merged cases': () => listParties(db, 1),
  'papers with those of merged cases': () => listPapers(db, 1),
  'call-backs with those of merged cases': () => listFollowUps(db, 1),
  'merged cases': () => listMerged(db, 1),
  'split cases': () => listSplit(db, 1),
  'notes of a case': () => listCaseNotes(db, [1, 2], 1),
  'volume of a case': () => findVolume(db, 1),
  'who closed a case': () => findActor(db, 1, ['caseFile.closed']),
  'ways of a case': () => listReferrals(db, 1),
  'confirmations of a desk': () => listConfirmations(db, { kind: 'own', staffId: 1 }),
  'confirmations of a unit': () => listConfirmations(db, { kind: 'unit', unitId: 1 }),
  'search by code': () => listByCode(db, '421081C0', CHUNK),
  'search by number': () => listByNumber(db, '07002X', CHUNK),
  'search by the end of a phone': () => listByNumber(db, '4567', CHUNK),
  'newest cases': () => listNewest(db, CHUNK),
  'cases in a status': () => listInStatuses(db, ['handling'], CHUNK),
  'cases within reach of a person': () => listWithin(db, [{ kind: 'own', staffId: 1, unitId: 1 }]),
  'cases within reach of a unit': () => listWithin(db, [{ kind: 'unit', unitId: 1 }]),
  'cases within reach of a window': () => listWithin(db, [{ kind: 'intakeWeek', since: DAY }]),
  'candidates of a search': () => readCandidates(db, [1, 2], { words: '鱼塘', filter: FILTER, today: DAY }),
  'rows of a search': () => readRows(db, [1, 2], DAY),
  'parties of a search': () => listPartiesOf(db, [1, 2]),
  'first case after a day': () => firstIdAfter(db, DAY),
  'cases opened last': () => listRecent(db, 1, { reach: [{ kind: 'own', staffId: 1, unitId: 1 }], repeatsSince: DAY }),
  'cases of an identity': () => listCasesByIdentity(db, { personId: 1, phone: '13871234567' }),
  'candidates of an intake': () => readMatches(db, [1, 2], DAY),
  'parties of candidates': () => listCandidateParties(db, [1, 2]),
  'what was told apart': () => listAnswers(db, ['visit:1', 'x']),
  'links of a case': () => listLinks(db, 1),
  'visits of a case': () => countVisitsOfCase(db, 1, DAY),
  'merges of people': () => listMerges(db),
  'cases of a merged person': () => listCaseIdsOfPerson(db, 1),
  'people by id': () => listPeople(db, [1, 2]),
  'ratings of the center': () => listRatings(db, '2026-07', { kind: 'center' }),
  'ratings of a unit': () => listRatings(db, '2026-07', { kind: 'unit', unitId: 1 }),
  'own ratings': () => listRatings(db, '2026-07', { kind: 'staff', staffId: 1 }),
  'open calls for help': () => listOpenCalls(db, NOON),
  'open call of a station': () => findOpenCall(db, { stationId: 1 }, NOON),
  'open call of a desk': () => findOpenCall(db, { deskId: 1 }, NOON),
  'latest call of a station': () => findLatestCall(db, 1, NOON),
  'who stands by': () => findOpenAssist(db, 1, NOON),
  bookings: () => listBookings(db, `${DAY}T00:00:00.000Z`, `${DAY}T23:00:00.000Z`),
  'overlap in a room': () => findOverlap(db, { roomId: 1 }, DAY, DAY),
  'overlap of a mediator': () => findOverlap(db, { mediatorId: 1 }, DAY, DAY),
  'duties of a half-day': () => listDutiesAt(db, DAY, 'am'),
  'next duties of units': () => listNextDuties(db, DAY, 'am'),
  'who has signed in': () => listSignInsAt(db, DAY, 'am'),
  'duties of a week': () => listDuties(db, DAY, DAY),
  'duties of a person': () => listDutiesOf(db, 1, DAY),
  'what a plan is made of': () => readRosterData(db, null, DAY),
  'what the plan of a unit is made of': () => readRosterData(db, 1, DAY),
  'leave of a week': () => listLeaves(db, null, DAY, DAY),
  'leave of a person': () => findOverlappingLeave(db, 1, DAY, DAY),
  'swaps that are not over': () => listSwaps(db, DAY),
  'open call-outs': () => listCallOuts(db, { kind: 'center' }, { since: null, caseFileId: null }),
  'call-outs of a unit': () => listCallOuts(db, { kind: 'unit', unitId: 1 }, { since: NOON, caseFileId: null }),
  'call-outs of a case': () => listCallOuts(db, { kind: 'center' }, { since: null, caseFileId: 1 }),
  'legs whose time is over': () => listDueLegs(db, NOON),
  'legs a unit owes': () => listWaitingLegs(db, 1),
  'steps of a leg': () => listSteps(db, [1]),
  'assignments of a case': () => listAssignments(db, 1),
  'assist of a unit in a case': () => findLiveAssist(db, 1, 1),
  'assists of a unit': () => listLiveAssistsOfUnit(db, 1),
  'who helps in a case': () => listHelpers(db, 1),
  'cases a unit holds': () => listHeldCases(db, 1),
  'cases of a person who leaves': () => listCasesOfStaff(db, 1),
  'tasks of a case': () => listTasksOfCase(db, 1),
  'tasks of an assist': () => listTasksOfAssignment(db, 1),
  'open tasks of a case': () => countOpenTasks(db, 1),
  'tasks a unit owes': () => listTasks(db, { view: 'toAnswer', unitId: 1, staffId: 1 }, 1),
  'tasks to check': () => listTasks(db, { view: 'toVerify', unitId: 1, staffId: null }, 1),
  'tasks to agree to': () => listTasks(db, { view: 'toApprove', staffId: 1 }, 1),
  'late tasks': () => listTasks(db, { view: 'overdue', unitId: null, today: DAY }, 1),
  'count of late tasks': () => countTasks(db, { view: 'overdue', unitId: 1, today: DAY }),
  'task forces of a case': () => listTaskForces(db, 1),
  'task forces of a unit': () => listForcesLedBy(db, 1),
  'members of a task force': () => listMembers(db, 1),
  'meetings of a task force': () => listForceMeetings(db, 1),
  'leaders in charge': () => listLeaderCharges(db, 1),
  'invited experts': () => listInvitations(db, 1),
  'seal of a case': () => findSeal(db, 1),
  'disputed leads': () => listOverseen(db, 'disputed', 1),
  'returned twice': () => listOverseen(db, 'returnedTwice', 1),
  'cases that are nobody’s': () => countOverseen(db, 'ownerless'),
  'sealed files': () => listOverseen(db, 'sealed', 1),
  'what has to be over before a unit closes': () => countObstacles(db, 1, DAY),
  'open cases by unit': () => countOpenByUnit(db),
  'cases sent lately': () => countSentByUnit(db, NOON),
  'whose turn it is': () => listTurns(db, [1, 2]),
  'cases of a trial': () => listPastCases(db, { from: DAY, to: DAY }, { on: DAY, id: 5 }, 100),
  'parties of a trial': () => listRoutedParties(db, [1, 2]),
  'who keeps away, by name': () => listOpenConflicts(db, [1, 2]),
  'who keeps away': () => listDeclaredConflicts(db, [1, 2]),
  'hits of suggestions': () => countSuggestionHits(db, DAY, DAY),
  'clocks of a case': () => listRunningClocks(db, 1),
  'clocks of a list': () => listRunningClocksOf(db, [1, 2]),
  'clocks to scan': () => listToScan(db, NOON),
  'whether to scan': () => isAnyToScan(db, NOON),
  'clocks to count anew': () => listOutdated(db, '1.0'),
  'clocks of a trial': () => listClocksSince(db, NOON),
  'pauses of clocks': () => listPauses(db, [1, 2]),
  'extensions of clocks': () => listExtensions(db, [1, 2]),
  'open requests of the center': () => listExtensionRows(db, 'open', { unitId: null, staffId: null }, 1),
  'decided requests of a unit': () => listExtensionRows(db, 'decided', { unitId: 1, staffId: null }, 1),
  'count of requests': () => countExtensionRows(db, 'open', { unitId: 1, staffId: 1 }),
  'reminders of a person': () => listReminders(db, { unitId: 1, staffId: 1 }, 1),
  'count of reminders': () => countReminders(db, { unitId: null, staffId: null }),
  'days of a case': () => listEventDates(db, 1),
  'materials of a case': () => listAttachments(db, 1),
  'materials a reply names': () => listReplyMaterials(db, 1),
  'imports of rosters': () => listRosterImports(db, '2026-06-01'),
  'a half-day beside the patterns': () => findException(db, { staffId: 1, on: '2026-06-17', half: 'am' }),
  'patterns of a person': () => listPatternRows(db, 1),
  'pages of materials': () => listPages(db, [1, 2]),
  'page of a material': () => findPageBytes(db, 1, 1),
  'talks of a visit': () => listConversations(db, 1),
  'change of a matter': () => findMatterEdit(db, 1, 2),
  'tickets in hand': () => listTicketsInHand(db, DAY, 1),
  'cases to send': () => listToSend(db, 1),
  'drafts of a person': () => listDrafts(db, 1),
  'calls promised': () => listCallBacks(db, 1),
  'supervisions of a view': () => listSupervisions(db, { ...SUPERVISIONS, statuses: ['issued', 'sentBack'] }, 1),
  'supervisions of a unit': () => listSupervisions(db, { ...SUPERVISIONS, unitId: 1, statuses: ['issued'] }, 1),
  'supervisions of a case': () => countSupervisions(db, { ...SUPERVISIONS, caseFileId: 1 }),
  'a supervision': () => findSupervision(db, 1),
  'a find that was made before': () =>
    isSupervised(db, { caseFileId: 1, unitId: 1, cause: 'overdue', origin: 'clock:1' }),
  'letters of a unit in a case': () => countLetters(db, 1, 1),
  'letters that were not answered': () => listUnanswered(db, DAY),
  'replies to a letter': () => listReplies(db, 1),
  'reminders of a case': () => listCaseReminders(db, { caseFileId: 1, unitId: null }, 10),
  'cases to supervise': () => listSupervisedCases(db, { view: 'overdue', today: DAY, until: DAY }, 1),
  'cases without a person': () => countSupervisedCases(db, { view: 'noOwner', today: DAY, until: DAY }, 10),
  'cases that stand still': () => listStale(db, { on: DAY, at: NOON }, 10),
  'tasks that are late': () => listLateTasks(db, DAY, 10),
  'letters of a period': () => sumByUnit(db, { from: DAY, to: DAY }, DAY),
  'risk board of the center': () => listRiskBoard(db, { view: 'review', unitId: null, today: DAY, monday: DAY }, 1),
  'risk board of a unit': () => countRiskBoard(db, { view: 'week', unitId: 1, today: DAY, monday: DAY }, 10),
  'assessments of a case': () => listAssessments(db, 1),
  'alert of a case': () => findAlertOfCase(db, 1),
  'what is known of a visitor': () => countRelated(db, [1, 2], DAY, ['11']),
  'figures of today': () => countToday(db, DAY),
  'case figures of the center': () => countCaseFilesToday(db, DAY, null),
  'figures of a person': () => countMine(db, 1, '2026-07', DAY),
  'case figures of a unit': () => countCaseFilesToday(db, DAY, 1),
}

it.each(Object.keys(REST))('%s: walks an index', async name => {
  expect(await scansOf(async () => REST[name]?.())).toEqual([])
})

it('would notice a full scan', async () => {
  expect(await scansOf(() => db.selectFrom('caseFile as c').selectAll().where('facts', '=', 'x').execute())).toEqual([
    'SCAN c',
  ])
})
