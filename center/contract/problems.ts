type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503

/** Every refusal the center can answer with; the text of each stands in locale namespace `problems`. */
export const PROBLEMS = {
  'request.malformed': { status: 400 },
  'request.invalid': { status: 422 },
  'request.unknown-route': { status: 404 },
  'request.wrong-method': { status: 405 },
  'request.too-large': { status: 413 },
  'request.crashed': { status: 500 },
  'operation.other-payload': { status: 409 },
  'center.not-set-up': { status: 503 },
  'center.already-set-up': { status: 409 },
  'center.recovery-key-mismatch': { status: 422 },
  'center.same-person-twice': { status: 422 },
  'session.required': { status: 401 },
  'session.wrong-credentials': { status: 401 },
  'session.locked': { status: 429 },
  'session.initial-password-expired': { status: 401 },
  'session.password-change-needed': { status: 403 },
  'password.too-weak': { status: 422 },
  'password.used-before': { status: 422 },
  'password.wrong-current': { status: 422 },
  'permission.denied': { status: 403 },
  'approval.needed': { status: 403 },
  'approval.refused': { status: 403 },
  'station.unknown': { status: 404 },
  'staff.not-found': { status: 404 },
  'staff.username-taken': { status: 409 },
  'staff.roles-conflict': { status: 422 },
  'staff.own-approval': { status: 403 },
  'staff.action-not-allowed': { status: 409 },
  'visit.not-found': { status: 404 },
  'ticket.not-found': { status: 404 },
  'ticket.none-waiting': { status: 404 },
  'ticket.taken-by-other-desk': { status: 409 },
  'ticket.action-not-allowed': { status: 409 },
  'ticket.desk-needed': { status: 409 },
  'ticket.desk-busy': { status: 409 },
  'ticket.called-just-now': { status: 409 },
  'ticket.calls-missing': { status: 409 },
  'ticket.return-too-late': { status: 409 },
  'ticket.kept-apart': { status: 409 },
  'ticket.nothing-to-undo': { status: 409 },
  'ticket.same-twice': { status: 422 },
  'ticket.still-open': { status: 409 },
  'ticket.resting': { status: 409 },
  'proof.missing': { status: 403 },
  'appointment.not-found': { status: 404 },
  'appointment.action-not-allowed': { status: 409 },
  'appointment.other-day': { status: 409 },
  'appointment.in-past': { status: 422 },
  'help.not-found': { status: 404 },
  'emergency.already-on': { status: 409 },
  'emergency.not-on': { status: 409 },
  'pin.wrong': { status: 403 },
  'pin.locked': { status: 429 },
  'pin.trivial': { status: 422 },
  'progress.not-found': { status: 404 },
  'progress.too-many-tries': { status: 429 },
  'rating.not-open': { status: 409 },
  'setting.changed-meanwhile': { status: 409 },
  'setting.effective-in-past': { status: 422 },
  'setting.file-invalid': { status: 422 },
  'setting.not-found': { status: 404 },
  'device.not-simulated': { status: 409 },
  'recording.not-found': { status: 404 },
  'recording.not-sound': { status: 422 },
  'draft.changed-meanwhile': { status: 409 },
  'case-file.not-found': { status: 404 },
  'case-file.reason-needed': { status: 403 },
  'case-file.action-not-allowed': { status: 409 },
  'case-file.changed-meanwhile': { status: 409 },
  'case-file.applicant-needed': { status: 422 },
  'case-file.document-number-invalid': { status: 422 },
  'case-file.occurred-in-future': { status: 422 },
  'case-file.unknown-type': { status: 422 },
  'case-file.unknown-place': { status: 422 },
  'case-file.not-performed': { status: 409 },
  'case-file.follow-up-missing': { status: 409 },
  'unit.not-found': { status: 404 },
  'staff.not-of-unit': { status: 422 },
  'assignment.not-found': { status: 404 },
  'assignment.action-not-allowed': { status: 409 },
  'mediation.not-found': { status: 404 },
  'mediation.rights-not-told': { status: 409 },
  'mediation.action-not-allowed': { status: 409 },
  'mediation.refused-by-party': { status: 409 },
  'mediation.not-mediable': { status: 422 },
  'meeting.not-found': { status: 404 },
  'meeting.in-past': { status: 422 },
  'meeting.room-taken': { status: 409 },
  'meeting.mediator-taken': { status: 409 },
  'meeting.action-not-allowed': { status: 409 },
  'meeting.changed-meanwhile': { status: 409 },
  'meeting.not-yet': { status: 409 },
  'meeting.nobody-present': { status: 422 },
  'agreement.not-found': { status: 404 },
  'agreement.action-not-allowed': { status: 409 },
  'agreement.changed-meanwhile': { status: 409 },
  'agreement.items-missing': { status: 422 },
  'agreement.item-without-date': { status: 422 },
  'agreement.item-date-in-past': { status: 422 },
  'agreement.item-without-amount': { status: 422 },
  'agreement.item-same-party': { status: 422 },
  'agreement.sum-differs': { status: 422 },
  'agreement.signature-incomplete': { status: 422 },
  'agreement.signature-date-invalid': { status: 422 },
  'agreement-item.not-found': { status: 404 },
  'agreement-item.action-not-allowed': { status: 409 },
  'agreement-item.date-invalid': { status: 422 },
  'follow-up.not-found': { status: 404 },
  'follow-up.action-not-allowed': { status: 409 },
  'follow-up.date-invalid': { status: 422 },
  'paper.not-found': { status: 404 },
  'paper.action-not-allowed': { status: 409 },
  'paper.glyph-missing': { status: 422 },
  'paper.no-printer': { status: 503 },
} as const satisfies Record<string, { status: ProblemStatus }>

export type ProblemCode = keyof typeof PROBLEMS

/** Values a problem text may name; never personal data. */
export type ProblemParams = Readonly<Record<string, string | number>>

/** One field that has to be mended: where it stands in the sent body, and the text key of what is wrong. */
export interface ProblemField {
  readonly path: readonly (string | number)[]
  readonly key: string
  readonly params?: ProblemParams
}

/** RFC 9457 body of every refusal. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly code: ProblemCode
  readonly params: ProblemParams
  readonly fields: readonly ProblemField[]
  /** The record as it stands now, where a stale edit was refused. */
  readonly current?: unknown
}
