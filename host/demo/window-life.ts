import { Buffer } from 'node:buffer'
import { crc32, deflateSync } from 'node:zlib'
import phrases from '#assets/reference/demo/phrases.json' with { type: 'json' }
import { addMinutes, type Instant } from '#center/contract/values/instant.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import { addAttachment } from '#center/services/attachment/add-attachment.ts'
import { uploadContent } from '#center/services/attachment/upload-content.ts'
import { registerCaseFile } from '#center/services/case-file/register-case-file.ts'
import { answerConsult } from '#center/services/consult/answer-consult.ts'
import { promiseCallBack } from '#center/services/shift/call-back.ts'
import type { Chance } from './chance.ts'
import { type Stage, todayOn } from './stage.ts'
import { makeStory } from './stories.ts'
import type { Life } from './timeline.ts'

const words = phrases.window
/** Three strokes, as a hand draws a name in a hurry. */
const SIGNATURE = [
  [120, 300, 260, 250, 240, 700, 180, 780],
  [330, 380, 520, 330, 430, 620, 560, 700],
  [640, 260, 650, 760, 760, 520, 880, 480],
]

/** What lies open at the first window this morning: a case that was signed for with its material, advice by phone, two promised calls. */
export async function* windowLife(stage: Stage, chance: Chance, start: Instant): Life {
  yield start
  const { deps, crew, people } = stage
  const [clerk] = crew.clerks
  if (clerk === undefined) throw new Error('the demonstration has no clerk')
  const story = makeStory(people, chance, todayOn(stage), true)
  const { id } = await registerCaseFile(deps, clerk, {
    opId: chance.opId(),
    visitId: null,
    outcome: 'register',
    answer: null,
    parties: [...story.parties],
    matter: {
      ...story.matter,
      particulars: {
        channel: 'window',
        originLevel: 'village',
        wish: 'mediation',
        priorHandling: [{ body: words.prior.body, on: addDays(todayOn(stage), -40), result: words.prior.result }],
        sender: null,
      },
    },
    isReadBack: true,
    statement: { way: 'signed', ink: SIGNATURE, witness: '' },
    refusal: null,
    materials: [],
  })
  const page = await uploadContent(deps, clerk, { opId: chance.opId(), content: writtenPage().toString('base64') })
  await addAttachment(deps, clerk, {
    opId: chance.opId(),
    id,
    attachment: { kind: 'evidence', name: words.material, provider: story.applicant.name, pages: [page.sha256] },
  })
  yield addMinutes(deps.now(), 7)
  await answerConsult(deps, clerk, {
    opId: chance.opId(),
    visitId: null,
    typeCode: '0701',
    channel: 'phone',
    question: words.question,
    answer: words.answer,
    name: null,
    phone: null,
  })
  for (const [days, about] of words.callBacks.entries()) {
    yield addMinutes(deps.now(), 5)
    const { name, phone } = makeStory(people, chance, todayOn(stage)).applicant
    const dueOn = addDays(todayOn(stage), days)
    await promiseCallBack(deps, clerk, { opId: chance.opId(), caseFileId: null, name, phone, about, dueOn })
  }
}

const WIDTH = 600
const HEIGHT = 800

/** A sheet with lines of writing, as a PNG. */
function writtenPage(): Buffer {
  const isInk = (x: number, y: number) => y > 80 && y < 640 && y % 40 < 3 && x > 60 && x < 540 - ((y * 7) % 160)
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT, 0xf8)
  for (let y = 0; y < HEIGHT; y += 1) {
    rows[y * (WIDTH + 1)] = 0
    for (let x = 0; x < WIDTH; x += 1) if (isInk(x, y)) rows[y * (WIDTH + 1) + 1 + x] = 0x40
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(WIDTH, 0)
  head.writeUInt32BE(HEIGHT, 4)
  // Eight bits of grey.
  head[8] = 8
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const frame = Buffer.alloc(8 + body.length)
  frame.writeUInt32BE(content.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), 4 + body.length)
  return frame
}
