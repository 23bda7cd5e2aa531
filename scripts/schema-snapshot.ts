import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openDatabase } from '../db/open-database.ts'
import { schemaText } from '../tests/fixtures/schema-text.ts'

/** Writes the schema that all migrations together leave behind; a test compares it, so that no change goes unseen. */
const folder = mkdtempSync(join(tmpdir(), 'schema-'))
const { connection, close } = openDatabase(folder, new Uint8Array(32))
const file = resolve(import.meta.dirname, '../db/schema-snapshot.sql')
writeFileSync(file, schemaText(connection))
close()
rmSync(folder, { recursive: true })
console.log(file)
