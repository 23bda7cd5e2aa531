import type { ProblemCode } from '#center/contract/problems.ts'
import type { Need, ProxyRelation } from '#center/contract/statuses.ts'
import type { Ink } from '#center/contract/values/ink.ts'
import {
  MAX_REPRESENTATIVES,
  type Identity as ReadIdentity,
  type VISIT_WAYS,
  type VisitTicket,
} from '#center/contract/visit.ts'
import type { Client } from '../../lib/client.ts'
import type { DocumentKind } from './document-kinds.ts'

export type VisitWay = (typeof VISIT_WAYS)[number]

/** Pages that are an errand of their own, with their own state; they end at home, at a ticket, or at the page before. */
export const ERRAND_PAGES = [
  'progress', // K9
  'checkIn', // K10
  'guide', // K11
  'rating', // K12
  'quiet', // K17: rest first, the place is kept
  'help', // K17: a person comes
  'service', // K20
] as const
export type ErrandPage = (typeof ERRAND_PAGES)[number]

/** Pages of the kiosk; every page but home leads to a ticket or to a person. */
export const KIOSK_PAGES = [
  'home', // K0
  'way', // K1: who comes, and the personal-data notice
  'relation', // K15: for whom
  'authorization', // K15: is there an authorization; what to bring
  'group', // K14: how many came
  'card', // K2: put the card on the reader
  'kind', // K13: which document
  'country', // K13: country of a passport
  'number', // K13: type the number
  'name', // K13: the name by syllables
  'nameInk', // K13: the name by finger
  'person', // K3: is it you
  'minor', // K16
  'representatives', // K14: cards of those who speak for the group
  'topic', // K4
  'phone', // K5
  'needs', // K6
  'memo', // K7: a few words by finger for the clerk
  'review', // K7
  'ticket', // K8
  'window', // the center refused: please go to the window
  ...ERRAND_PAGES,
] as const
export type KioskPage = (typeof KIOSK_PAGES)[number]

/** What was read from a card or typed; all of it forgotten at the end of the visit. */
export type Identity = ReadIdentity & { readonly documentType: string; readonly documentNumber: string }

export type VisitorCheck = Awaited<ReturnType<Client['visit']['check']>>

/** A card that lay on the reader of this kiosk. */
export interface CardOnReader {
  readonly identity: Identity
  /** Last day the card is valid, 'YYYY-MM-DD'; null: for ever, or unknown. */
  readonly validUntil: string | null
  /** What the host signed the reading with; null for a keyboard reader. */
  readonly proof: string | null
}

/** One visit in the making. */
export interface VisitDraft {
  /** Made when the flow starts, so that a second press registers nothing twice. */
  readonly opId: string
  readonly way: VisitWay
  readonly hasReader: boolean
  /** The setting asks for needs on a page of their own. */
  readonly asksNeeds: boolean
  /** Types the number although there is a reader. */
  readonly typesNumber: boolean
  /** Goes on without a number: cannot remember it, mistyped it three times, or the center could not check it. */
  readonly isWithoutDocument: boolean
  readonly wrongNumbers: number
  readonly kind: DocumentKind | null
  /** Country of the passport, ISO 3166-1 numeric; null until it was chosen. */
  readonly country: string | null
  readonly identity: Identity | null
  readonly proof: string | null
  readonly validUntil: string | null
  readonly check: VisitorCheck | null
  readonly proxy: { readonly relation: ProxyRelation; readonly hasAuthorization: boolean } | null
  readonly headCount: number
  /** Further persons who speak for the group. */
  readonly representatives: readonly Identity[]
  readonly topic: string | null
  readonly phone: string | null
  /** The number on record is right; it need not be sent again. */
  readonly usesKnownPhone: boolean
  readonly isPhoneOfFamily: boolean
  readonly needs: readonly Need[]
  readonly nameInk: Ink | null
  readonly memoInk: Ink | null
  /** Open case the visit is about. */
  readonly caseFileId: number | null
  readonly isQuiet: boolean
}

/** What the page waits for; carried out by use-kiosk-tasks.ts. */
export type KioskTask = 'check' | 'register' | 'registerPriority' | 'comeBack' | 'print'
export type PrintState = 'none' | 'printing' | 'printed' | 'failed'

export interface KioskState {
  readonly page: KioskPage
  readonly draft: VisitDraft | null
  /** Came from the review page to change one answer. */
  readonly isEditing: boolean
  /** Pages under an errand that was opened from them, the nearest last. */
  readonly trail: readonly KioskPage[]
  readonly task: KioskTask | null
  readonly ticket: VisitTicket | null
  readonly print: PrintState
  /** Tickets printed in this visit; three at most. */
  readonly prints: number
  readonly problem: ProblemCode | null
}

/** What a number taken from an errand starts with; everything left out is unknown. */
export type NumberSeed = Partial<
  Pick<VisitDraft, 'identity' | 'proof' | 'topic' | 'needs' | 'caseFileId' | 'isQuiet' | 'memoInk'>
> & { readonly isPriority?: boolean }

export type KioskAction =
  | { readonly do: 'start'; readonly opId: string; readonly hasReader: boolean; readonly asksNeeds: boolean }
  /** Opens an errand over the page one is on. */
  | { readonly do: 'open'; readonly page: ErrandPage }
  /** An errand that ends at the window: a number at once, asking nothing more. */
  | { readonly do: 'takeNumber'; readonly opId: string; readonly seed: NumberSeed }
  /** An errand got a ticket itself: shows and prints it. */
  | { readonly do: 'showTicket'; readonly ticket: VisitTicket }
  /** An errand knows who it is and hands over to a visit. */
  | {
      readonly do: 'continueAs'
      readonly opId: string
      readonly hasReader: boolean
      readonly asksNeeds: boolean
      readonly card: CardOnReader
      readonly check: VisitorCheck
    }
  | { readonly do: 'takePriority' }
  | { readonly do: 'back' }
  | { readonly do: 'goOn' }
  | { readonly do: 'chooseWay'; readonly way: VisitWay }
  | { readonly do: 'setRelation'; readonly relation: ProxyRelation }
  | { readonly do: 'setAuthorization'; readonly hasAuthorization: boolean }
  | { readonly do: 'setHeadCount'; readonly headCount: number }
  | { readonly do: 'readCard'; readonly card: CardOnReader }
  | { readonly do: 'typeInstead' }
  | { readonly do: 'chooseKind'; readonly kind: DocumentKind }
  | { readonly do: 'chooseCountry'; readonly country: string }
  | { readonly do: 'wrongNumber' }
  | { readonly do: 'typeNumber'; readonly identity: Identity }
  | { readonly do: 'goWithoutDocument' }
  | { readonly do: 'setName'; readonly name: string | null }
  | { readonly do: 'drawName' }
  | { readonly do: 'setNameInk'; readonly ink: Ink }
  | { readonly do: 'checked'; readonly check: VisitorCheck }
  | { readonly do: 'checkRefused' }
  | { readonly do: 'notMe' }
  | { readonly do: 'askAboutCase'; readonly caseFileId: number }
  | { readonly do: 'useTicketOfToday' }
  | { readonly do: 'comeBack' }
  | { readonly do: 'addRepresentative'; readonly identity: Identity }
  | { readonly do: 'chooseTopic'; readonly topic: string }
  | { readonly do: 'setPhone'; readonly phone: string | null; readonly isOfFamily: boolean }
  | { readonly do: 'useKnownPhone' }
  | { readonly do: 'toggleNeed'; readonly need: Need }
  | { readonly do: 'setMemo'; readonly ink: Ink | null }
  | { readonly do: 'edit'; readonly page: EditablePage }
  | { readonly do: 'confirm' }
  | { readonly do: 'registered'; readonly ticket: VisitTicket }
  | { readonly do: 'refused'; readonly problem: ProblemCode }
  | { readonly do: 'printAgain' }
  | { readonly do: 'printed' }
  | { readonly do: 'printFailed' }

/** Answers the review page lets one change. */
export type EditablePage = 'topic' | 'phone' | 'needs' | 'group' | 'memo'

export const KIOSK_AT_HOME: KioskState = {
  page: 'home',
  draft: null,
  isEditing: false,
  trail: [],
  task: null,
  ticket: null,
  print: 'none',
  prints: 0,
  problem: null,
}

export const MAX_PRINTS = 3
export const MAX_WRONG_NUMBERS = 3
/** Representatives beside the visitor who shows the first card. */
export const MAX_FURTHER = MAX_REPRESENTATIVES - 1

/** A visit nobody has answered anything for yet. */
export function emptyDraft(opId: string, way: VisitWay, hasReader: boolean, asksNeeds = false): VisitDraft {
  return {
    opId,
    way,
    hasReader,
    asksNeeds,
    typesNumber: false,
    isWithoutDocument: false,
    wrongNumbers: 0,
    kind: null,
    country: null,
    identity: null,
    proof: null,
    validUntil: null,
    check: null,
    proxy: null,
    headCount: way === 'group' ? 2 : 1,
    representatives: [],
    topic: null,
    phone: null,
    usesKnownPhone: false,
    isPhoneOfFamily: false,
    needs: [],
    nameInk: null,
    memoInk: null,
    caseFileId: null,
    isQuiet: false,
  }
}
