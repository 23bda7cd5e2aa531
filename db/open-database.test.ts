import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { DATABASE_FILE, openDatabase } from './open-database.ts'

// Opens files some hundred times and starts processes.
vi.setConfig({ testTimeout: 30_000 })

const key = new Uint8Array(32).fill(7)
const otherKey = new Uint8Array(32).fill(8)
const PAGE = 4096

/** A folder with a database that was closed in peace. */
function folderWithData(prepare = 'select 1'): string {
  const folder = mkdtempSync(join(tmpdir(), 'open-'))
  const { connection, close } = openDatabase(folder, key)
  connection.exec(prepare)
  close()
  return folder
}

function flip(folder: string, at: number): void {
  const file = join(folder, DATABASE_FILE)
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at)
  writeFileSync(file, bytes)
}

const refusal = (folder: string, with_ = key): unknown => {
  try {
    openDatabase(folder, with_).close()
    return 'opened'
  } catch (error) {
    return (error as { code?: unknown }).code
  }
}

describe('opening a database', () => {
  it('opens again with its key', () => {
    expect(refusal(folderWithData())).toBe('opened')
  })

  it('tells a wrong key from a damaged file', () => {
    const folder = folderWithData()
    expect(refusal(folder, otherKey)).toBe('key-wrong')
    flip(folder, 100)
    expect(refusal(folder)).toBe('data-damaged')
    expect(refusal(folder, otherKey)).toBe('key-wrong')
  })

  it('notices one flipped bit on every page by the time it is read', () => {
    const folder = folderWithData(`insert into room (name) values ('调解一室')`)
    const pages = readFileSync(join(folder, DATABASE_FILE)).length / PAGE
    expect(pages).toBeGreaterThan(20)
    for (let page = 0; page < pages; page++) {
      flip(folder, page * PAGE + 1000)
      expect(() => {
        const { connection, close } = openDatabase(folder, key)
        try {
          const found = connection.pragma('integrity_check', { simple: true })
          if (found !== 'ok') throw new Error(String(found))
        } finally {
          close()
        }
      }, `page ${page}`).toThrow()
      flip(folder, page * PAGE + 1000)
    }
    expect(refusal(folder)).toBe('opened')
  })

  it('refuses a file of a newer program and leaves it as it is', () => {
    const folder = folderWithData('pragma user_version = 9990')
    const before = readFileSync(join(folder, DATABASE_FILE))
    expect(refusal(folder)).toBe('data-newer')
    expect(readFileSync(join(folder, DATABASE_FILE)).equals(before)).toBe(true)
  })

  it('names a folder that cannot be written', () => {
    const file = join(folderWithData(), 'file')
    writeFileSync(file, '')
    expect(refusal(join(file, 'data'))).toBe('folder-read-only')
  })

  it('lets one process in at a time, and the next one after it', () => {
    const folder = folderWithData()
    const program = `
      import { openDatabase } from ${JSON.stringify(resolve('db/open-database.ts'))}
      try { openDatabase(${JSON.stringify(folder)}, new Uint8Array(32).fill(7)).close(); console.log('opened') }
      catch (error) { console.log(error.code) }`
    const second = () =>
      execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }).trim()
    const { close } = openDatabase(folder, key)
    expect(second()).toBe('already-running')
    expect(refusal(folder)).toBe('already-running')
    close()
    expect(second()).toBe('opened')
  })

  it('writes nothing readable to the disk', () => {
    const folder = folderWithData(`insert into room (name) values ('mediation-room-of-plain-words')`)
    expect(readFileSync(join(folder, DATABASE_FILE)).includes('plain-words')).toBe(false)
    expect(readFileSync(join(folder, DATABASE_FILE)).includes('SQLite format')).toBe(false)
  })
})
