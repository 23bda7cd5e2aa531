import type { CaseFileView, RegisterCaseFileInput } from '#center/contract/case-file.ts'
import type { PaperKind } from '#center/contract/statuses.ts'
import type { PlainDate } from '#center/contract/values/plain-date.ts'
import { createChance } from '#host/demo/chance.ts'
import { createPeople } from '#host/demo/people.ts'
import { makeStory, type Story } from '#host/demo/stories.ts'
import { dispatch, type OnDesk, type Registered, readCase, register, takeOver } from '#tests/fixtures/office.ts'
import type { DayOffice } from './office-clock.ts'
import type { Shelf } from './shelf.ts'

/** Stories drawn until one is of the class asked for; one in twenty is. */
const DRAWS = 300
const SEED = 20260618

/** What every part of the day works with: the office, the folder, the cases written down today. */
export interface Scene {
  readonly office: DayOffice
  readonly day: PlainDate
  readonly shelf: Shelf
  /** Cases written down today, in the order of their registration. */
  readonly receipts: Registered[]
  /** Papers of today that stand in no case of today, by kind; they lie in the folder already. */
  readonly otherPapers: Partial<Record<PaperKind, number>>
  unitId(code: string): number
  /** The first window, where the cases of these parts are told. */
  window(): Promise<string>
  /** A made-up story of a class of types. @param typeClass first two digits of the code */
  story(typeClass: string): Story
  /** Writes a matter down. @param more what differs from a plain registration at the window */
  tell(token: string, story: Story, more?: Partial<RegisterCaseFileInput>): Promise<Registered>
  /** A matter that is told, sent to the committee, signed for, its parties told their rights. */
  onDesk(typeClass: string, mediator: string): Promise<OnDesk>
  /** Takes an action at the version that stands. @param path below the case file */
  act<Body = { paperId: number }>(token: string, id: number, path: string, body: object): Promise<Body>
  /** Opens a case for the manager, who gives a reason. */
  openForManager(id: number): Promise<CaseFileView>
  /** Puts a paper of no case of today into the folder. */
  keepPaper(kind: PaperKind, name: string, pdf: Uint8Array): Promise<void>
}

export async function openScene(office: DayOffice, day: PlainDate, shelf: Shelf): Promise<Scene> {
  const people = createPeople()
  const chance = createChance(SEED)
  const window = () => office.at('window1', '综合受理一号窗口')
  const units = await office.ask<{ id: number; code: string }[]>('GET', '/units', undefined, await window())
  const idOf = new Map(units.map(({ id, code }) => [code, id]))
  const receipts: Registered[] = []
  const otherPapers: Scene['otherPapers'] = {}

  const scene: Scene = {
    office,
    day,
    shelf,
    receipts,
    otherPapers,
    unitId: code => idOf.get(code) ?? 0,
    window,
    story(typeClass) {
      for (let draw = 0; draw < DRAWS; draw += 1) {
        const story = makeStory(people, chance, day, true)
        // Nothing but what the part of the day adds itself makes a case red or hard.
        const matter = { ...story.matter, riskMarks: [], complexity: 'ordinary' as const }
        if (story.matter.typeCode.startsWith(typeClass)) return { ...story, matter }
      }
      throw new Error(`no story of class ${typeClass}`)
    },
    async tell(token, { parties, matter }, more = {}) {
      const input: RegisterCaseFileInput = {
        opId: office.opId(),
        visitId: null,
        outcome: 'register',
        answer: null,
        parties: [...parties],
        matter,
        isReadBack: true,
        statement: null,
        refusal: null,
        materials: [],
        ...more,
      }
      const file = await register(office, token, input)
      receipts.push(file)
      office.pass(1)
      return file
    },
    async onDesk(typeClass, mediator) {
      const { id } = await scene.tell(await window(), scene.story(typeClass))
      const assignmentId = await dispatch(office, await window(), id, scene.unitId('T01'))
      return takeOver(office, await office.at(mediator), id, assignmentId)
    },
    async act(token, id, path, body) {
      const { version } = await readCase(office, token, id)
      return office.ask('POST', `/case-files/${id}/${path}`, { opId: office.opId(), version, ...body }, token)
    },
    async openForManager(id) {
      const manager = await office.at('manager')
      const opening = { opId: office.opId(), reason: '督导办理' }
      await office.ask('POST', `/case-files/${id}/openings`, opening, manager)
      return readCase(office, manager, id)
    },
    async keepPaper(kind, name, pdf) {
      otherPapers[kind] = (otherPapers[kind] ?? 0) + 1
      await shelf.keep(name, pdf)
    },
  }
  return scene
}
