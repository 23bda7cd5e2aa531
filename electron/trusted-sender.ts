import type { IpcMainInvokeEvent } from 'electron'
import { isOwnAddress } from './app-address.ts'

/** What is needed to know who sends; null: the frame is gone already. */
export type Sender = Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>

/** True where a message comes from the main frame of one of our windows showing one of our pages. */
export function isTrustedSender({ senderFrame, sender }: Sender): boolean {
  return (
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    senderFrame.parent === null &&
    isOwnAddress(senderFrame.url)
  )
}
