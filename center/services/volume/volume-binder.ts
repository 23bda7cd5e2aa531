import type { AttachmentType } from '#center/contract/values/attachment.ts'

/** What goes into a volume: a paper of the center as it is, or a page of material that is fitted on A4. */
export type VolumePart =
  | { readonly kind: 'paper'; readonly bytes: Uint8Array }
  | { readonly kind: 'material'; readonly type: AttachmentType; readonly bytes: Uint8Array }

/** Counts sheets and binds them into one volume. */
export interface VolumeBinder {
  /** Sheets a part fills; 0: material that cannot be read. */
  sheetsOf(part: VolumePart): Promise<number>
  /**
   * One PDF: the contents sheet, then the parts with running page numbers from 1. Equal parts give equal bytes.
   * @throws Error where a part cannot be read: what is handed in was counted before
   */
  bind(contents: Uint8Array, parts: AsyncIterable<VolumePart>): Promise<Uint8Array>
}
