import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { pdfInfo, pdfPages, pdfText } from '#tests/fixtures/pdf-tools.ts'
import { runDay } from '../../scripts/day/run-day.ts'

const out = mkdtempSync(join(tmpdir(), 'day-'))
let summary: Awaited<ReturnType<typeof runDay>>
beforeAll(async () => {
  summary = await runDay(out)
}, 240_000)

const files = (ending: string) => readdirSync(out).filter(name => name.endsWith(ending))
const bytes = (name: string) => new Uint8Array(readFileSync(join(out, name)))
const readTexts = new Map<string, string>()
/** Text of a PDF of the folder, read once. */
function textOf(name: string): string {
  const text = readTexts.get(name) ?? pdfText(bytes(name))
  readTexts.set(name, text)
  return text
}
/** Texts of every paper of a kind, in the order they were issued. */
const textsOf = (kind: string) =>
  files('.pdf')
    .filter(name => name.includes(`-${kind}-`))
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map(textOf)
const numberOf = (name: string) => Number(/-(\d+)\.pdf$/.exec(name)?.[1])

/** LibreOffice: commas, quotes, UTF-8. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76'

/** A sheet as LibreOffice reads it. */
function sheetRows(sheet: string): string[][] {
  const profile = `-env:UserInstallation=file://${mkdtempSync(join(tmpdir(), 'soffice-'))}`
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'))
  execFileSync('soffice', [profile, '--headless', '--convert-to', AS_CSV, '--outdir', folder, join(out, sheet)])
  const text = readFileSync(join(folder, sheet.replace('.xlsx', '.csv')), 'utf8')
  return text.split(/\r?\n/).map(line => line.split(','))
}

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
    const papers = files('.pdf').filter(name => !name.startsWith('volume-'))
    expect(papers).toHaveLength(Object.values(summary.papers).reduce((sum, count) => sum + count, 0))
    for (const name of papers) {
      const text = textOf(name)
      expect([name, text.length > 20]).toEqual([name, true])
      const code = /^(421081\w{16})-/.exec(name)?.[1]
      if (code !== undefined) expect([name, text.includes(code)]).toEqual([name, true])
    }
    const [agreement = ''] = files('.pdf').filter(name => name.includes('-agreement-'))
    expect(textOf(agreement)).toContain('叁仟伍佰元整')
  })

  it('leaves a month table that LibreOffice reads with the same totals', () => {
    const numbers = (row: string[] | undefined) => row?.slice(2).map(Number)
    const expected = [...Object.values(summary.month.totals), summary.month.sum]
    const filled = sheetRows('month-2026-06.xlsx').filter(row => row.length > 1)
    expect(numbers(filled.at(-1))).toEqual(expected)
    const [csv = ''] = files('.csv')
    const lines = readFileSync(join(out, csv), 'utf8').trim().split(/\r?\n/)
    expect(numbers(lines.at(-1)?.split(','))).toEqual(expected)
  }, 120_000)

  it('shows every turn a case can take, each with its paper', () => {
    const { cases, papers } = summary
    for (const status of ['adviceGiven', 'redirected', 'notAccepted', 'concluded', 'merged', 'handedOver', 'archived'])
      expect([status, (cases[status] ?? 0) > 0]).toEqual([status, true])
    expect(papers).toMatchObject({ supplementNotice: 1, refusalNotice: 2, conclusionNotice: 1, suspensionNotice: 1 })
    expect(papers).toMatchObject({ handOverLetter: 3, confirmationApplication: 1, volumeContents: 1, consultSlip: 1 })
    expect(papers).toMatchObject({ callOutSlip: 1, policeNotice: 1, riskLetter: 1, supervisionLetter: 1 })
    expect(papers).toMatchObject({ statementRecord: 2, shiftHandOver: 1, answerLetter: 1 })
    expect(summary.callOut).toBe(
      'call screen, giveUp clock, callNext clock, answer phone, arrive inPerson, join inPerson',
    )
  })

  it('gives more time where it was granted, lets one clock stand still, and goes on after a standstill', () => {
    expect(summary.engine).toEqual({ task: 'verified', extended: ['IN-4b'], paused: ['MED-1'], resumed: 'handling' })
  })

  it.each([
    ['supplementNotice', ['双方身份证复印件', '合同或者收据', '2026-06-24前补齐']],
    ['answerLetter', ['撤回申请答复书', '双方昨晚已自行和好', '可以随时到本中心重新提出']],
    ['conclusionNotice', ['反映内容不具体', '想起来了可以随时再来']],
    ['suspensionNotice', ['等待鉴定、检测', '评定伤残等级']],
    ['callOutSlip', ['吹哨令', '生态环境局', '0716-7280201']],
    ['policeNotice', ['绣林派出所', '刘警官', '《人民调解法》第二十五条']],
    ['riskLetter', ['绣林街道综治中心', '红色（高风险）', '内部资料，注意保管']],
    ['confirmationApplication', ['司法确认申请书', '共同申请人民法院依法确认协议效力']],
    ['volumeContents', ['卷宗目录', '长期']],
  ])('%s says what it has to', (kind, sentences) => {
    const [text = ''] = textsOf(kind)
    for (const words of sentences) expect(text).toContain(words)
  })

  it('hands three cases on by letter, each to its own body', () => {
    const letters = textsOf('handOverLetter')
    const bodies = ['石首市人民法院：', '石首市劳动人事争议仲裁委员会：', '石首市信访局：']
    expect(bodies.map(body => letters.filter(letter => letter.includes(body)).length)).toEqual([1, 1, 1])
  })

  it('sends a disputed case to the unit the manager names, and tells it why; other slips say why this unit', () => {
    const slips = textsOf('dispatchSlip')
    const [ruling, ...more] = slips.filter(slip => slip.includes('牵头单位'))
    expect(more).toEqual([])
    for (const words of ['人民调解委员会：', '牵头单位人民调解委员会', '未涉治安违法', '《人民调解法》第二条'])
      expect(ruling).toContain(words)
    const plain = slips.filter(slip => !slip.includes('牵头单位') && !slip.includes('（协办）'))
    for (const slip of plain) {
      expect(slip).toMatch(/分流理由|另选单位的理由/)
      expect(slip).toMatch(/依据.+（《.+》第.+条(，待法律顾问核对)?）/)
    }
    const overridden = plain.filter(slip => slip.includes('另选单位的理由'))
    expect(overridden.length).toBeGreaterThan(0)
    for (const slip of overridden) expect(slip).toContain('当事人愿意由该单位调解')
    expect(plain.some(slip => slip.includes('此类纠纷由贵单位主办'))).toBe(true)
  })

  it('supervises by a letter, and hands the window over with everything open', () => {
    const [letter = ''] = files('.pdf').filter(name => name.startsWith('supervision-'))
    const text = textOf(letter)
    for (const words of ['督办函', '第1次督办', '超期未办结', '请明确办结时间', summary.supervision.documentNo])
      expect(text).toContain(words)
    expect(summary.supervision.status).toBe('lifted')
    const hand = textOf('shift-hand-over.pdf')
    for (const words of ['窗口交接班单', '告诉调解时间', '来信一件的写信人']) expect(hand).toContain(words)
  })

  it('files a volume whose pages are where its contents say', () => {
    const { volume } = summary
    const [name = ''] = files('.pdf').filter(file => file.startsWith('volume-'))
    const pages = pdfPages(bytes(name))
    const before = pages.length - volume.pages
    expect(Number(pdfInfo(bytes(name)).Pages)).toBe(before + volume.pages)
    const contents = pages.slice(0, before).flatMap(({ words }) => words)
    /** What stands in the line of the contents that names a paper. */
    const lineOf = (documentNo: string) => {
      const top = contents.findLast(({ text }) => text.includes(documentNo))?.top ?? -1
      return contents.filter(word => Math.abs(word.top - top) < 3).map(({ text }) => text)
    }
    expect(volume.entries.length).toBeGreaterThan(5)
    for (const { documentNo, firstPage, pages: count } of volume.entries) {
      if (documentNo === null || firstPage === null || count === null)
        throw new Error('a paper of the volume is missing')
      expect(lineOf(documentNo).join('')).toContain(`第${firstPage}—${firstPage + count - 1}页`)
      const sheets = pages.slice(before + firstPage - 1, before + firstPage - 1 + count)
      expect(sheets[0]?.words.map(({ text }) => text).join('')).toContain(documentNo)
      const numbers = sheets.map(({ words }) => words.find(({ top }) => top < 30)?.text)
      expect(numbers).toEqual(Array.from({ length: count }, (_, index) => String(firstPage + index)))
    }
  })

  it('takes the roster out as a sheet and as a calendar that give the same days', () => {
    const rows = sheetRows('roster-2026-06-17.xlsx')
    const head = rows.find(row => row.some(cell => cell.startsWith('2026-06-17'))) ?? []
    const first = head.findIndex(cell => cell.startsWith('2026-06-17'))
    const inSheet = rows.slice(rows.indexOf(head) + 1).flatMap(row =>
      head.slice(first).flatMap((day, index) => {
        const cell = row[first + index] ?? ''
        const halves = cell === '全' ? ['am', 'pm'] : cell === '上' ? ['am'] : cell === '下' ? ['pm'] : []
        return halves.map(half => `${day.slice(0, 10)} ${half} ${row[2]}`)
      }),
    )
    expect(inSheet.length).toBeGreaterThan(100)
    expect(calendarDays('roster-2026-06-17.ics')).toEqual(inSheet.toSorted())
  }, 120_000)

  it('is the same day again, byte by byte', async () => {
    const again = mkdtempSync(join(tmpdir(), 'day-'))
    await runDay(again)
    expect(readdirSync(again)).toEqual(readdirSync(out))
    for (const name of readdirSync(out))
      expect([name, readFileSync(join(again, name)).equals(bytes(name))]).toEqual([name, true])
  }, 240_000)
})

/** Half-days of everybody as another program expands the calendar. */
function calendarDays(name: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(out, name), 'utf8')))
  const zone = calendar.getFirstSubcomponent('vtimezone')
  if (zone !== null) ICAL.TimezoneService.register(zone)
  const found: string[] = []
  for (const event of calendar.getAllSubcomponents('vevent')) {
    const dtstart = event.getFirstPropertyValue('dtstart') as InstanceType<typeof ICAL.Time>
    const note = (time: InstanceType<typeof ICAL.Time>) => {
      const shanghai = new Date(time.convertToZone(ICAL.Timezone.utcTimezone).toUnixTime() * 1000 + 8 * 3_600_000)
      const half = shanghai.getUTCHours() < 12 ? 'am' : 'pm'
      found.push(`${shanghai.toISOString().slice(0, 10)} ${half} ${event.getFirstPropertyValue('x-cmc-staff')}`)
    }
    if (new ICAL.Event(event).isRecurring()) {
      const walk = new ICAL.RecurExpansion({ component: event, dtstart })
      for (let next = walk.next(); next; next = walk.next()) note(next)
    } else note(dtstart)
  }
  return found.toSorted()
}
