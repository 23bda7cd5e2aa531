import type { PlainDate } from '#center/contract/values/plain-date.ts'

/** Side of the dispute. */
export type PaperRole = 'applicant' | 'respondent' | 'thirdParty'

/** Person who acts for a party: 法定代理人 by law (minors, art. 20–23 民法典) or 委托代理人 by letter of authority. */
export interface PaperRepresentative {
  readonly name: string
  readonly kind: 'legal' | 'general' | 'special'
  /** Relation to the party in words, e.g. 父亲, 律师. */
  readonly relation: string | null
  readonly phone: string | null
}

/** Natural person as the national forms head it: 姓名、性别、民族、年龄、职业或职务、联系方式、单位或住址. Words, not codes. */
export interface PaperPerson {
  readonly kind: 'person'
  readonly name: string
  readonly sex: string | null
  readonly ethnicGroup: string | null
  readonly bornOn: PlainDate | null
  /** Full years on the day of issue; printed where the date of birth is unknown. */
  readonly age: number | null
  readonly occupation: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly idNumber: string | null
}

/** Legal person or other organization: 名称、法定代表人（负责人）、职务、联系方式、住所. */
export interface PaperOrganization {
  readonly kind: 'organization'
  readonly name: string
  readonly creditCode: string | null
  readonly legalRepresentative: string | null
  readonly duty: string | null
  readonly phone: string | null
  readonly address: string | null
}

/** A party with its side and the people who act for it. */
export type PaperParty = (PaperPerson | PaperOrganization) & {
  readonly role: PaperRole
  readonly representatives: readonly PaperRepresentative[]
}

/** A moment at the center: day and clock time, Asia/Shanghai. */
export interface PaperMoment {
  readonly on: PlainDate
  /** 'HH:mm' */
  readonly time: string
}
