import { DomainError } from '#center/contract/domain-error.ts'
import { documentTypeOf } from '#center/contract/values/identity-number.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { checkPersonName } from '#center/contract/values/person-name.ts'
import type { CardReading } from '#center/contract/visitor-self.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { type CheckedDocument, checkDocument } from '../visit/document-lookup.ts'
import { noteDeviceState } from './device-log.ts'
import type { RawReading } from './devices.ts'
import { signProof } from './reading-proof.ts'
import { devicesOf, getStationId } from './station-devices.ts'

/**
 * A card on the reader of this station, checked like anything typed, with a proof that it lay there.
 * @param call.isOwnMachine the reader stands at the host's machine; nobody elsewhere reads with it
 * @param call.signal tells that the page went away
 * @throws DomainError 'permission.denied' | 'station.unknown'
 */
export async function readCard(
  deps: Deps,
  actor: Actor,
  call: { readonly isOwnMachine: boolean; readonly signal?: AbortSignal | undefined },
): Promise<CardReading> {
  if (!call.isOwnMachine) throw new DomainError('permission.denied')
  const stationId = await getStationId(deps.db, actor)
  const { cardReader } = await devicesOf(deps.db, deps, stationId)
  const reading = await deps.devices.readCard(cardReader, call.signal)
  const state = reading.state === 'unavailable' ? reading.reason : 'works'
  await noteDeviceState(deps, { stationId, port: 'cardReader', state })
  return reading.state === 'card' ? checkedCard(deps, stationId, reading) : reading
}

/** Nothing a reader says is believed: the number by its rules, the name by its rules, birth and sex from the number first. */
function checkedCard(deps: Deps, stationId: number, raw: Extract<RawReading, { state: 'card' }>): CardReading {
  const now = deps.now()
  const today = shanghaiDateOf(now)
  const document = checkedNumber(deps, raw, today)
  if (document === undefined) return { state: 'unreadable' }
  const name = raw.name === null ? undefined : checkPersonName(raw.name)
  const bornBefore = raw.birthDate !== null && raw.birthDate <= today ? raw.birthDate : null
  return {
    state: 'card',
    identity: {
      name: name?.ok === true ? name.normalised : null,
      documentType: document.documentType,
      documentNumber: document.documentNumber,
      country: null,
      readBy: 'reader',
      sex: document.sex ?? raw.sex,
      birthDate: document.birthDate ?? bornBefore,
      ethnicGroup: raw.ethnicGroup,
      address: raw.address,
    },
    validUntil: raw.validUntil,
    proof: signProof(deps, { stationId, documentLookup: document.documentLookup, now }),
  }
}

function checkedNumber(
  deps: Deps,
  raw: { readonly documentType: string | null; readonly documentNumber: string },
  today: string,
): CheckedDocument | undefined {
  const { documentNumber } = raw
  try {
    return checkDocument(
      deps,
      { documentType: raw.documentType ?? documentTypeOf(documentNumber), documentNumber, country: null },
      today,
      [],
    )
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}
