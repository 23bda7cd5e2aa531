/** Says one text; resolves when it has been said, or at once where the machine has no voice. */
export type Say = (text: string) => Promise<void>

export interface VoiceQueue {
  /** Says the text twice after all that waits already; calls never overlap. */
  readonly call: (text: string) => void
}

/** The voice of the hall. */
export function voiceQueue(say: Say): VoiceQueue {
  let last = Promise.resolve()
  return {
    call: text => {
      last = last.then(() => say(text)).then(() => say(text))
    },
  }
}
