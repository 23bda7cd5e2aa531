/** What the desktop offers a kiosk window (electron/bridge-contract.ts). */
export interface KioskHost {
  readonly leaveKiosk: (proof: { username: string; password: string }) => Promise<{ readonly isLeaving: boolean }>
}

declare global {
  interface Window {
    readonly centerHost?: KioskHost
  }
}

/** The desktop this page runs in; undefined in a browser. */
export const centerHost = (): KioskHost | undefined => window.centerHost
