import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { recorded } from './recorded.ts'

type Handler = Parameters<IpcMain['handle']>[1]

const handlers = new Map<string, Handler>()

export const ipcMain = recorded('ipcMain', {
  handle: (channel: string, handler: Handler): void => void handlers.set(channel, handler),
})

/** A message as it arrives in the main process; refusals travel back as text, as Electron does it. */
export async function deliver(channel: string, event: object, sent: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  try {
    return await handler(event as IpcMainInvokeEvent, ...sent)
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error })
  }
}
