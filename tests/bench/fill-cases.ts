import type { Database } from 'better-sqlite3'
import { addDays } from '#center/contract/values/plain-date.ts'
import { caseCode } from '#center/domain/numbering/case-code.ts'
import { nameTokens } from '#db/search/name-tokens.ts'
import { pairsOf } from '#db/search/pairs.ts'
import { appendedHash } from './chained-hash.ts'
import { personName, seededRandom, story } from './stories.ts'

const BATCH = 20_000
const PER_DAY = 1_000

/** Of a hundred cases: two wait for dispatch, one for a signature, five are handled, two are settled, all others closed. */
function stateOf(index: number): readonly [status: string, nextStep: string, isOpen: boolean, isSettled: boolean] {
  const place = index % 100
  if (place < 2) return ['registered', 'dispatch', true, false]
  if (place < 3) return ['dispatched', 'sign', true, false]
  if (place < 8) return ['handling', 'mediate', true, false]
  if (place < 10) return ['settled', 'performance', true, true]
  return ['closed', 'none', false, true]
}

const TOWNS = 9

/** Eighteen characters in the form of a citizen number, and eleven of a mobile number; spread so that endings differ. */
export const documentNumber = (index: number): string =>
  `421081${String(195_001_010_000 + ((index * 7_919) % 600_000_000)).padStart(12, '0')}`
export const phoneNumber = (index: number): string => `13${String((index * 104_729) % 1_000_000_000).padStart(9, '0')}`

/** People at desks among whom the cases lie. */
const DESKS = 40

interface Place {
  readonly unitIds: readonly number[]
  readonly centerUnitId: number
  /** Clerk who registers, and owner of most cases. */
  readonly staffId: number
  /** Mediator whose desk is measured; one case in forty is theirs, as in a center with forty people at desks. */
  readonly mediatorId: number
  /** Last day with cases, ISO date. */
  readonly until: string
  readonly sign: (text: string) => string
}

/**
 * Fills a center that is set up with finished and open cases by prepared statements: case, two parties, search rows,
 * clock, journal with its chain, operation. Deterministic but for the signed chain.
 */
export function fillCases(connection: Database, count: number, place: Place): void {
  const random = seededRandom(20_260_703)
  const insert = (table: string, columns: string) =>
    connection.prepare(
      `insert into ${table} (${columns}) values (${columns
        .split(',')
        .map(() => '?')
        .join(',')})`,
    )
  const person = insert('person', 'kind,name,document_type,document_number,document_lookup,phone,created_at')
  const caseFile = insert(
    'case_file',
    'code,receipt_code,version,status,type_code,source,facts,requests,involved_count,risk_marks,risk_score,risk_colour,' +
      'is_willing_to_mediate,complexity,owner_unit_id,owner_staff_id,next_step,next_due_on,registered_at,registered_on,' +
      'registered_by,dispatched_on,settled_on,closed_on,stage_since,closing_way,division_code',
  )
  const party = insert('party', 'case_file_id,person_id,role,position')
  const text = insert('case_text', 'rowid,pairs')
  const nameText = insert('case_name', 'rowid,tokens')
  const clock = insert(
    'clock',
    'case_file_id,rule_code,status,started_at,due_on,due_at,nominal_on,is_provisional,ended_at',
  )
  const assignment = insert('assignment', 'case_file_id,unit_id,staff_id,status,sent_at,sent_by')
  const journal = insert(
    'journal',
    'at,staff_id,object,object_id,case_file_id,action,to_status,detail,previous_hash,hash',
  )
  const operation = insert('operation', 'op_id,payload_hash,answer,at')
  const rollup = connection.prepare(
    `insert into case_rollup values (?, ?, ?, ?, 1) on conflict do update set count = count + 1`,
  )
  const chain = appendedHash(connection, place.sign)
  const days = Math.ceil(count / PER_DAY)

  const units = new Map(connection.prepare('select id, unit_id from staff').raw().all() as [number, number][])
  const unitOf = (staffId: number) => units.get(staffId) ?? place.centerUnitId

  const one = (index: number) => {
    const day = addDays(place.until, Math.floor(index / PER_DAY) - days + 1)
    const at = `${addDays(day, -1)}T18:00:00.${String(index % 1000).padStart(3, '0')}Z`
    const serial = (index % PER_DAY) + 1
    const code = caseCode({ region: '421081', unit: 'C00', registeredOn: day, serial: 9_000 - serial })
    const [status, nextStep, isOpen, isSettled] = stateOf(index)
    const typeCode = index % 3 === 0 ? '0201' : '0101'
    // What is open was registered lately or is late: half of it is due in the days around the last one.
    const dueOn = isOpen ? addDays(place.until, (index % 40) - 20) : null
    const ownerId = Math.floor(index / 100) % DESKS === 0 && status !== 'registered' ? place.mediatorId : place.staffId
    // An open case belongs to a person of its unit; a finished one to any unit.
    const unitId = isOpen ? unitOf(ownerId) : (place.unitIds[index % place.unitIds.length] ?? place.centerUnitId)
    const names = [personName(random), personName(random)] as const
    const facts = story(random, names)
    const id = Number(
      caseFile.run(
        code,
        `F${index}`,
        1,
        status,
        typeCode,
        '01',
        facts,
        '["赔偿损失"]',
        2,
        '[]',
        0,
        'low',
        1,
        'ordinary',
        unitId,
        ownerId,
        nextStep,
        dueOn,
        at,
        day,
        place.staffId,
        day,
        isSettled ? day : null,
        status === 'closed' ? day : null,
        day,
        status === 'closed' ? 'settled' : null,
        `42108100${1 + (index % TOWNS)}`,
      ).lastInsertRowid,
    )
    for (const [position, name] of names.entries()) {
      const known =
        position === 0
          ? [
              '111',
              documentNumber(index),
              `f${index.toString(16).padStart(15, '0')}`.padEnd(64, '0'),
              phoneNumber(index),
            ]
          : [null, null, null, null]
      const personId = person.run('person', name, ...known, at).lastInsertRowid
      party.run(id, personId, position === 0 ? 'applicant' : 'respondent', position)
    }
    text.run(id, pairsOf(facts))
    nameText.run(id, nameTokens(names))
    clock.run(id, 'IN-1', 'met', at, day, `${day}T15:59:59.999Z`, day, 0, at)
    if (status === 'dispatched' || status === 'handling')
      assignment.run(id, unitId, ownerId, status === 'dispatched' ? 'sent' : 'signed', at, place.staffId)
    const { previousHash, hash } = chain({ at, staffId: place.staffId, caseFileId: id, code })
    journal.run(
      at,
      place.staffId,
      'caseFile',
      id,
      id,
      'caseFile.registered',
      'registered',
      JSON.stringify({ code }),
      previousHash,
      hash,
    )
    operation.run(
      Math.floor((index / count) * 2 ** 48)
        .toString(16)
        .padStart(12, '0')
        .padEnd(32, '0'),
      '',
      '{}',
      at,
    )
    rollup.run(day.slice(0, 7), unitId, typeCode.slice(0, 2), isSettled ? 'settled' : 'open')
  }
  for (let from = 0; from < count; from += BATCH)
    connection.transaction(() => {
      for (let index = from; index < Math.min(count, from + BATCH); index++) one(index)
    })()
}
