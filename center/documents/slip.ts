import type { CaseFileStatus, NextStep } from '#center/contract/statuses.ts'
import type { PlainDate } from '#center/contract/values/plain-date.ts'
import { gap, SIZE } from './blocks/measure.ts'
import { paperDate, paperMoment } from './blocks/words.ts'
import type { PaperDefinition, PaperLanguage, PaperNode, Texts } from './paper-definition.ts'
import type { PaperMoment } from './paper-party.ts'

/** What a slip tells; the case of a progress slip is not named on it, as slips are left lying about. */
export type SlipContent =
  | {
      readonly kind: 'guide'
      readonly topic: string
      /** What the county says of this topic; null: only what holds for every matter. */
      readonly guide: { readonly bring: readonly string[]; readonly where: string; readonly duration: string } | null
    }
  | { readonly kind: 'proxy' }
  | {
      readonly kind: 'progress'
      readonly registeredOn: PlainDate
      readonly status: CaseFileStatus
      readonly nextStep: NextStep
      readonly dueOn: PlainDate | null
      /** Unit and desk. */
      readonly who: string
    }

/** Data of a slip: a page of the kiosk to take home. */
export interface SlipData {
  readonly language: PaperLanguage
  readonly centerName: string
  readonly printedAt: PaperMoment
  readonly content: SlipContent
}

interface Part {
  readonly label: string
  readonly lines: readonly string[]
}

/** Slip on an 80 mm roll, as long as it needs to be; a page printer takes it as a small page. */
export function defineSlip({ language, centerName, printedAt, content }: SlipData, texts: Texts): PaperDefinition {
  const { title, parts, hint } = wordsOf(content, language, texts)
  return {
    pageSize: { widthMm: 80, heightMm: 'auto' },
    marginsMm: { left: 5, top: 4, right: 5, bottom: 8 },
    title,
    language,
    createdOn: printedAt.on,
    content: [
      line(centerName, 13, true, 'center'),
      line(title, 17, true, 'center', 4),
      ...parts.flatMap(({ label, lines }) => [
        line(label, SIZE.body, false, 'left', 6),
        ...lines.map(text => line(lines.length > 1 ? `· ${text}` : text, SIZE.large, true, 'left')),
      ]),
      ...(hint === null ? [] : [line(hint, SIZE.body, false, 'left', 8)]),
      line(paperMoment(printedAt, language), SIZE.small, false, 'center', 8),
      line(texts('slip.keep'), SIZE.small, false, 'center'),
    ],
  }
}

function wordsOf(
  content: SlipContent,
  language: PaperLanguage,
  texts: Texts,
): { readonly title: string; readonly parts: readonly Part[]; readonly hint: string | null } {
  const title = texts(`slip.${content.kind}.title`)
  const part = (key: string, ...lines: string[]): Part => ({ label: texts(`slip.${content.kind}.${key}`), lines })
  switch (content.kind) {
    case 'guide': {
      const { guide } = content
      const bring = guide === null || guide.bring.length === 0 ? [texts('slip.guide.plainBring')] : guide.bring
      return {
        title,
        parts: [
          part('matter', content.topic),
          part('bring', ...bring),
          part('where', guide?.where ?? texts('slip.guide.plainWhere')),
          part('duration', guide?.duration ?? texts('slip.guide.plainDuration')),
        ],
        hint: texts('slip.guide.hint'),
      }
    }
    case 'proxy': {
      const things = ['ownCard', 'theirCard', 'paper'].map(thing => texts(`slip.proxy.${thing}`))
      return { title, parts: [part('bring', ...things)], hint: texts('slip.proxy.hint') }
    }
    case 'progress': {
      const { registeredOn, status, nextStep, dueOn, who } = content
      return {
        title,
        parts: [
          part('date', paperDate(registeredOn, language)),
          part('now', texts(`slip.progress.statuses.${status}`)),
          part('next', texts(`slip.progress.nextSteps.${nextStep}`)),
          part('due', dueOn === null ? texts('slip.progress.noDue') : paperDate(dueOn, language)),
          part('who', who),
        ],
        hint: null,
      }
    }
  }
}

function line(text: string, fontSize: number, bold: boolean, alignment: 'left' | 'center', above = 0): PaperNode {
  return { text, font: 'Hei', fontSize, bold, alignment, margin: gap(above, 2) }
}
