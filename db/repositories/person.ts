import type { Insertable } from 'kysely'
import { compiledOnce, insertRow } from '../compiled-query.ts'
import type { PersonTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

const byDocument = compiledOnce((db, documentLookup: string) =>
  db.selectFrom('person').selectAll().where('documentLookup', '=', documentLookup),
)

/** The person of a document, by keyed hash of kind and number; whoever the row was merged into stands for it. */
export async function findPersonByDocument(db: Reader, documentLookup: string) {
  let person = (await byDocument(db, documentLookup)).at(0)
  while (person !== undefined && person.mergedInto !== null) person = await findPerson(db, person.mergedInto)
  return person
}

/** Undefined where there is none. */
export async function findPerson(db: Reader, id: number) {
  return db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Adds a row. @returns its id */
export async function insertPerson(tx: Writer, row: Insertable<PersonTable>): Promise<number> {
  return insertRow(tx, 'person', row)
}

/** Writes what is newly known of a person; null leaves what was known. */
export async function enrichPerson(tx: Writer, id: number, row: Insertable<PersonTable>): Promise<void> {
  const {
    name,
    sex,
    birthDate,
    ethnicGroup,
    occupation,
    phone,
    divisionCode,
    addressDetail,
    legalRepresentative,
    representativeDuty,
    country,
  } = row
  const known = Object.entries({
    name,
    sex,
    birthDate,
    ethnicGroup,
    occupation,
    phone,
    divisionCode,
    addressDetail,
    legalRepresentative,
    representativeDuty,
    country,
  }).filter(([, value]) => value !== null && value !== undefined)
  if (known.length > 0) await tx.updateTable('person').set(Object.fromEntries(known)).where('id', '=', id).execute()
}
