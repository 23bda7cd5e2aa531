import {
  type AttachmentType,
  type MATERIAL_KINDS,
  MAX_CONTENT_BYTES,
  type MaterialKind,
} from '#center/contract/values/attachment.ts'
import { client } from '../../lib/client.ts'
import { newOperationId } from '../../lib/operation-id.ts'

/** A page whose bytes the center has put aside. */
export interface MaterialPage {
  readonly sha256: string
  readonly type: AttachmentType
  /** Sheets of a document, 1 for a picture. */
  readonly sheets: number
}

/** Something handed in, as it is described before it belongs to a case. */
export interface Material {
  readonly kind: MaterialKind
  readonly name: string
  readonly provider: string
  readonly pages: readonly MaterialPage[]
}

export const MATERIAL_KIND_KEYS = {
  identity: 'attachment:kind.identity',
  contract: 'attachment:kind.contract',
  evidence: 'attachment:kind.evidence',
  photo: 'attachment:kind.photo',
  authorization: 'attachment:kind.authorization',
  application: 'attachment:kind.application',
  decision: 'attachment:kind.decision',
  other: 'attachment:kind.other',
} as const satisfies Record<(typeof MATERIAL_KINDS)[number], string>

export const sheetsOf = (pages: readonly { readonly sheets: number }[]): number =>
  pages.reduce((sum, { sheets }) => sum + sheets, 0)

/** A file is more than the center takes. */
export class TooLargeError extends Error {
  override name = 'TooLargeError'
}

/** Puts the bytes of a page aside at the center. @throws TooLargeError before anything is sent */
export async function uploadPage(blob: Blob): Promise<MaterialPage> {
  if (blob.size > MAX_CONTENT_BYTES) throw new TooLargeError('file too large')
  const content = await base64Of(blob)
  const { sha256, type, sheets } = await client.attachment.upload({ opId: newOperationId(), content })
  return { sha256, type, sheets }
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('file not read'))
    reader.readAsDataURL(blob)
  })
}
