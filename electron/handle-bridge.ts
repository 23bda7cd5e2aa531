import { ipcMain } from 'electron'
import { z } from 'zod'
import { BRIDGE_WINDOWS, type BridgeCall, type BridgeCalls, bridgeChannel, type WindowKind } from './bridge-contract.ts'
import { isTrustedSender, type Sender } from './trusted-sender.ts'

const ARGUMENTS = {
  leaveKiosk: z.strictObject({ username: z.string().max(64), password: z.string().max(200) }),
} as const satisfies { [Call in BridgeCall]: z.ZodType<BridgeCalls[Call]['argument']> }

export type BridgeHandler<Call extends BridgeCall> = (
  argument: BridgeCalls[Call]['argument'],
) => Promise<BridgeCalls[Call]['answer']>

/** A message of a page was not accepted; the page learns no more than that. */
export class BridgeRefusedError extends Error {
  override name = 'BridgeRefusedError'
}

/**
 * The one way a page's message reaches this process: main frame, own page, a window that may, an argument of the right shape.
 * @param kindOf the window that a sender belongs to; undefined: none of ours
 */
export function handleBridge<Call extends BridgeCall>(
  call: Call,
  kindOf: (sender: Sender['sender']) => WindowKind | undefined,
  handler: BridgeHandler<Call>,
): void {
  const windows: readonly WindowKind[] = BRIDGE_WINDOWS[call]
  const shape: z.ZodType<BridgeCalls[Call]['argument']> = ARGUMENTS[call]
  ipcMain.handle(bridgeChannel(call), async (event, ...sent: unknown[]) => {
    const kind = isTrustedSender(event) ? kindOf(event.sender) : undefined
    const argument = shape.safeParse(sent[0])
    if (kind === undefined || !windows.includes(kind) || sent.length > 1 || !argument.success)
      throw new BridgeRefusedError('refused')
    return handler(argument.data)
  })
}
