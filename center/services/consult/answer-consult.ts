import type { ConsultInput } from '#center/contract/consult.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { PLAIN_PARTICULARS } from '#center/contract/values/particulars.ts'
import type { WindowPhrases } from '#center/contract/values/window-phrases.ts'
import type { Actor } from '../actor.ts'
import { recordCaseFile } from '../case-file/register-case-file.ts'
import type { Deps } from '../deps.ts'
import { issueLetter } from '../paper/issue-letter.ts'
import { typeNameOf } from '../routing/case-types.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { write } from '../write.ts'

/** Where a matter comes from, of what a channel says by itself (assets/reference/case-sources.json: visit, letter or call, internet). */
const SOURCES = {
  window: '01',
  kiosk: '01',
  phone: '07',
  letter: '07',
  internet: '08',
  outreach: '06',
  referral: '05',
} as const satisfies Record<ConsultInput['channel'], string>

/**
 * A question answered on the spot. It is a case of its own with the status 只咨询, so that it has a code, counts as advice, and
 * can be taken up again; nothing of a dispute is asked.
 */
export async function answerConsult(deps: Deps, actor: Actor, input: ConsultInput) {
  return write(deps, actor, input, async work => {
    const { visitId, typeCode, channel, question, answer, name, phone } = input
    const file = await recordCaseFile(deps, work, actor, {
      visitId,
      outcome: 'giveAdvice',
      answer,
      parties: [{ ...NOBODY, role: 'applicant', kind: 'person', name, phone }],
      matter: {
        typeCode,
        source: SOURCES[channel],
        facts: question,
        requests: [deps.texts('zh-CN')('letter.label.question')],
        amountFen: null,
        occurredOn: null,
        place: null,
        involvedCount: 1,
        riskMarks: [],
        isWillingToMediate: false,
        complexity: 'simple',
        particulars: { ...PLAIN_PARTICULARS, channel, wish: 'advice' },
      },
      statement: null,
      refusal: null,
      materials: [],
    })
    const { paperId } = await issueLetter(
      deps,
      work,
      actor,
      file,
      {
        kind: 'consultSlip',
        to: name,
        rows: [
          { label: 'matter', value: await typeNameOf(work.tx, { typeCode, registeredOn: work.today }) },
          { label: 'question', value: question },
          { label: 'answer', value: answer },
        ],
        signers: ['clerk'],
      },
      1,
    )
    return { ...file, paperId }
  })
}

const NOBODY = {
  documentType: null,
  documentNumber: null,
  country: null,
  sex: null,
  birthDate: null,
  ethnicGroup: null,
  occupation: null,
  address: null,
  legalRepresentative: null,
  representativeDuty: null,
  representative: null,
} as const

/** Sentences in use at the window today. */
export async function readPhrases(deps: Deps): Promise<WindowPhrases> {
  return settingInForce(deps.db, 'windowPhrases', shanghaiDateOf(deps.now()))
}
