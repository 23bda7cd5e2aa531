import type { Reader } from '../transaction.ts'

const shown = (db: Reader) =>
  db
    .selectFrom('caseFile as c')
    .innerJoin('unit as u', 'u.id', 'c.ownerUnitId')
    .select([
      'c.id',
      'c.registeredOn',
      'c.status',
      'c.nextStep',
      'c.nextDueOn',
      'c.mergedInto',
      'c.ownerUnitId',
      'u.name as unitName',
      builder =>
        builder
          .selectFrom('desk as d')
          .select('d.name')
          .whereRef('d.unitId', '=', 'c.ownerUnitId')
          .orderBy('d.id')
          .limit(1)
          .as('deskName'),
    ])
type ShownRow = Awaited<ReturnType<ReturnType<typeof shown>['execute']>>[number]
export type ProgressRow = ShownRow

/** A case that goes on in another one stands as that one does; its own code and day of registration stay. */
async function asMain(db: Reader, row: ShownRow): Promise<ShownRow> {
  if (row.mergedInto === null) return row
  const main = await shown(db).where('c.id', '=', row.mergedInto).executeTakeFirst()
  return main === undefined ? row : { ...row, ...main, id: row.id, registeredOn: row.registeredOn }
}

/** Cases a person brought, and those in which the person was told their rights; newest first. */
export async function listCasesOfPerson(db: Reader, personId: number) {
  const rows = await shown(db)
    .where('c.id', 'in', of =>
      of
        .selectFrom('party as y')
        .leftJoin('procedure as o', 'o.caseFileId', 'y.caseFileId')
        .leftJoin('rightsTold as r', join => join.onRef('r.procedureId', '=', 'o.id').onRef('r.partyId', '=', 'y.id'))
        .select('y.caseFileId')
        .where('y.personId', '=', personId)
        .where(or => or.or([or('y.role', '=', 'applicant'), or('r.toldAt', 'is not', null)])),
    )
    .orderBy('c.id', 'desc')
    .execute()
  return Promise.all(rows.map(row => asMain(db, row)))
}

/** The case of a receipt: its own, or the one the visit of the receipt led to or asked about. */
export async function findCaseOfReceipt(db: Reader, receiptCode: string): Promise<ProgressRow | undefined> {
  const own = await shown(db).where('c.receiptCode', '=', receiptCode).executeTakeFirst()
  const ofVisit = await shown(db)
    .where('c.id', 'in', of =>
      of
        .selectFrom('visit as v')
        .select(builder => builder.fn.coalesce('v.caseFileId', 'v.askedCaseFileId').as('id'))
        .where('v.receiptCode', '=', receiptCode),
    )
    .executeTakeFirst()
  const found = own ?? ofVisit
  return found === undefined ? undefined : asMain(db, found)
}

/** Document and phone of those who may hold a receipt: the visitor it was given to, and the applicants of its case. */
export async function listHolders(db: Reader, receiptCode: string, caseFileId: number) {
  return db
    .selectFrom('person as p')
    .select(['p.documentNumber', 'p.phone'])
    .where(or =>
      or.or([
        or('p.id', 'in', of =>
          of
            .selectFrom('visit')
            .select('personId')
            .where('receiptCode', '=', receiptCode)
            .where('personId', 'is not', null)
            .$castTo<{ personId: number }>(),
        ),
        or('p.id', 'in', of =>
          of
            .selectFrom('party')
            .select('personId')
            .where('caseFileId', '=', caseFileId)
            .where('role', '=', 'applicant'),
        ),
      ]),
    )
    .execute()
}
