/** Kinds of windows; each has its own page, its own storage and its own share of the bridge. */
export type WindowKind = 'staff' | 'kiosk' | 'display'

/** A member of staff at a kiosk, before it closes. */
export interface StaffProof {
  readonly username: string
  readonly password: string
}

/** What a page cannot do by itself. Name → what it says and what it gets back; there is no other way to the main process. */
export interface BridgeCalls {
  /** Ends kiosk mode for a signed-in member of staff; the sign-in itself is in the journal of the center. */
  leaveKiosk: { readonly argument: StaffProof; readonly answer: { readonly isLeaving: boolean } }
}

export type BridgeCall = keyof BridgeCalls

/** Which windows may use a call. */
export const BRIDGE_WINDOWS = {
  leaveKiosk: ['kiosk'],
} as const satisfies Record<BridgeCall, readonly WindowKind[]>

/** The channel of a call; written by this code only, never by a page. */
export const bridgeChannel = <Call extends BridgeCall>(call: Call) => `center:${call}` as const

/** What pages find as `window.centerHost`; absent in a browser. */
export interface CenterHost {
  readonly kind: 'desktop'
  leaveKiosk(proof: StaffProof): Promise<BridgeCalls['leaveKiosk']['answer']>
}
