import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { pdfText } from '#tests/fixtures/pdf-tools.ts'
import { runDay } from '../../scripts/day/run-day.ts'

const out = mkdtempSync(join(tmpdir(), 'day-'))
let summary: Awaited<ReturnType<typeof runDay>>
beforeAll(async () => {
  summary = await runDay(out)
}, 120_000)

const files = (ending: string) => readdirSync(out).filter(name => name.endsWith(ending))
const bytes = (name: string) => new Uint8Array(readFileSync(join(out, name)))

describe('a day replayed', () => {
  it('has forty visits in all lanes, two retries, one return, three agreements and one failure', () => {
    expect(summary).toMatchObject({ visits: 40, retries: 2, returned: 1, failures: 1, performed: 1, closed: 1 })
    expect(Object.keys(summary.tickets).sort()).toEqual(['A', 'G', 'P', 'Y', 'Z'])
    expect(summary.agreements).toEqual(summary.documentNumbers.agreement)
    expect(summary.agreements).toHaveLength(3)
    expect(summary.papers).toMatchObject({ ticket: 40, agreement: 3, terminationNotice: 1, followUpRecord: 2 })
    expect(JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))).toEqual(summary)
  })

  it('leaves every paper as a PDF whose text can be read', () => {
    const papers = files('.pdf')
    expect(papers).toHaveLength(Object.values(summary.papers).reduce((sum, count) => sum + count, 0))
    for (const name of papers) {
      const text = pdfText(bytes(name))
      expect([name, text.length > 20]).toEqual([name, true])
      const code = /^(421081\w{16})-/.exec(name)?.[1]
      if (code !== undefined) expect([name, text.includes(code)]).toEqual([name, true])
    }
    const [agreement = ''] = files('.pdf').filter(name => name.includes('-agreement-'))
    expect(pdfText(bytes(agreement))).toContain('叁仟伍佰元整')
  })

  it('leaves a month table that LibreOffice reads with the same totals', () => {
    const profile = `-env:UserInstallation=file://${mkdtempSync(join(tmpdir(), 'soffice-'))}`
    const [sheet = ''] = files('.xlsx')
    const folder = mkdtempSync(join(tmpdir(), 'sheet-'))
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, join(out, sheet)])
    const converted = readFileSync(join(folder, sheet.replace('.xlsx', '.csv')), 'utf8')
    const lastRow = (text: string) => text.trim().split(/\r?\n/).at(-1)?.split(',').slice(2).map(Number)
    const expected = [...Object.values(summary.month.totals), summary.month.sum]
    expect(lastRow(converted)).toEqual(expected)
    const [csv = ''] = files('.csv')
    expect(lastRow(readFileSync(join(out, csv), 'utf8'))).toEqual(expected)
  }, 120_000)

  it('is the same day again, byte by byte', async () => {
    const again = mkdtempSync(join(tmpdir(), 'day-'))
    await runDay(again)
    expect(readdirSync(again)).toEqual(readdirSync(out))
    for (const name of readdirSync(out))
      expect([name, readFileSync(join(again, name)).equals(bytes(name))]).toEqual([name, true])
  }, 120_000)
})
