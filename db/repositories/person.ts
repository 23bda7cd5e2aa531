import type { Insertable } from 'kysely'
import type { PersonTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** The person of a document, by keyed hash of kind and number. */
export async function findPersonByDocument(db: Reader, documentLookup: string) {
  return db.selectFrom('person').selectAll().where('documentLookup', '=', documentLookup).executeTakeFirst()
}

export async function insertPerson(tx: Writer, row: Insertable<PersonTable>): Promise<number> {
  return (await tx.insertInto('person').values(row).returning('id').executeTakeFirstOrThrow()).id
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
  }).filter(([, value]) => value !== null && value !== undefined)
  if (known.length > 0) await tx.updateTable('person').set(Object.fromEntries(known)).where('id', '=', id).execute()
}
