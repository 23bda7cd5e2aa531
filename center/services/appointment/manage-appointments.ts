import { DomainError } from '#center/contract/domain-error.ts'
import type { AppointmentView } from '#center/contract/hall.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { APPOINTMENT } from '#center/domain/actions/tables.ts'
import { maskName, maskPhone } from '#center/domain/mask.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import {
  cancelAppointmentRow,
  findAppointment,
  insertAppointment,
  listAppointments,
} from '#db/repositories/appointment.ts'
import { findUnit } from '#db/repositories/center.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { arriveFor } from '../visit/arrive-for.ts'
import { recordVisitor } from '../visit/record-visitor.ts'
import { type Work, write } from '../write.ts'

/** Unit whose appointments one sees and changes; null: the whole center. */
const reachOf = (actor: Actor): number | null =>
  grantsFor(actor.roles, 'appointment.book').some(({ scope }) => scope === 'center') ? null : (actor.unitId ?? 0)

/** Appointments of a day by time, names and phones masked. @param input.on ISO date */
export async function listAppointmentsOn(deps: Deps, actor: Actor, input: { on: string }): Promise<AppointmentView[]> {
  return (await listAppointments(deps.db, input.on, reachOf(actor))).map(row => ({
    id: row.id,
    startsAt: row.startsAt,
    unitId: row.unitId,
    unitName: row.unitName,
    maskedName: maskName(row.name ?? ''),
    maskedPhone: row.phone === null ? null : maskPhone(row.phone),
    note: row.note,
    status: row.status,
    ticketNo: row.ticketNo,
  }))
}

export interface BookInput {
  readonly opId: string
  /** Instant. */
  readonly startsAt: string
  readonly unitId: number
  readonly name: string
  readonly documentType: string | null
  readonly documentNumber: string | null
  readonly country: string | null
  readonly phone: string | null
  readonly note: string | null
}

/**
 * Writes an appointment with a unit down, made by phone or at a desk.
 * @throws DomainError 'appointment.in-past' | 'unit.not-found' | 'request.invalid' | 'case-file.document-number-invalid'
 */
export async function bookAppointment(deps: Deps, actor: Actor, input: BookInput): Promise<{ id: number }> {
  const bookedBy = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, now } = work
    const reach = reachOf(actor)
    if (input.startsAt <= now)
      throw new DomainError(
        'appointment.in-past',
        {},
        { fields: [{ path: ['startsAt'], key: 'problems.appointment.in-past' }] },
      )
    const unit = await findUnit(tx, input.unitId)
    if (unit === undefined || (reach !== null && unit.id !== reach)) throw new DomainError('unit.not-found')
    const { name, documentType, documentNumber, country, phone } = input
    const unread = { readBy: 'typed', sex: null, birthDate: null, ethnicGroup: null, address: null } as const
    const person = await recordVisitor(
      deps,
      work,
      { name, documentType, documentNumber, country, phone, ...unread },
      [],
    )
    const id = await insertAppointment(tx, {
      onDate: shanghaiDateOf(input.startsAt),
      startsAt: input.startsAt,
      unitId: unit.id,
      personId: person.id,
      note: input.note,
      status: APPOINTMENT.book.to,
      visitId: null,
      bookedBy,
      bookedAt: now,
    })
    await work.journal({ object: 'appointment', objectId: id, action: 'appointment.booked', to: APPOINTMENT.book.to })
    work.publish({ noun: 'ticket', id: null })
    return { id }
  })
}

/** @throws DomainError 'appointment.not-found' | 'appointment.action-not-allowed' once the visitor is here or it was cancelled */
export async function cancelAppointment(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; reason: string },
): Promise<{ id: number }> {
  return write(deps, actor, input, async work => {
    const appointment = await reach(work, actor, input.id)
    if (!decide(APPOINTMENT, 'cancel', appointment.status).isAllowed)
      throw new DomainError('appointment.action-not-allowed')
    await cancelAppointmentRow(work.tx, appointment.id)
    await work.journal({
      object: 'appointment',
      objectId: appointment.id,
      action: 'appointment.cancelled',
      from: appointment.status,
      to: APPOINTMENT.cancel.to,
      detail: { reason: input.reason },
    })
    work.publish({ noun: 'ticket', id: null })
    return { id: appointment.id }
  })
}

/**
 * Here without a card: the clerk finds the appointment and gives the number.
 * @throws DomainError 'appointment.not-found' | 'appointment.action-not-allowed' | 'appointment.other-day'
 */
export async function arriveForAppointment(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number },
): Promise<{ ticketNo: string }> {
  return write(deps, actor, input, async work => {
    const { id, status, personId, startsAt, unitId } = await reach(work, actor, input.id)
    if (!decide(APPOINTMENT, 'arrive', status).isAllowed) throw new DomainError('appointment.action-not-allowed')
    // Nothing is shown on a screen here: the clerk tells the notice in person.
    const arrived = { appointmentId: id, meeting: null, personId, startsAt, unitId, noticeVersion: 0 }
    return { ticketNo: (await arriveFor(work, actor, arrived)).ticketNo }
  })
}

async function reach({ tx }: Work, actor: Actor, id: number) {
  const appointment = await findAppointment(tx, id)
  const unitId = reachOf(actor)
  if (appointment === undefined || (unitId !== null && appointment.unitId !== unitId))
    throw new DomainError('appointment.not-found')
  return appointment
}
