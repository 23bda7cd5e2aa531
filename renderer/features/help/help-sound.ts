import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
const keyOf = (staffId: number) => `center.help-sound.${staffId}`

/** Whether this person wants to hear calls for help at this PC; off until switched on. */
export const helpSound = {
  isOn: (staffId: number): boolean => localStorage.getItem(keyOf(staffId)) === 'on',
  set(staffId: number, isOn: boolean): void {
    if (isOn) localStorage.setItem(keyOf(staffId), 'on')
    else localStorage.removeItem(keyOf(staffId))
    for (const listener of listeners) listener()
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

export const useHelpSound = (staffId: number): boolean =>
  useSyncExternalStore(helpSound.subscribe, () => helpSound.isOn(staffId))

/** Hertz and seconds of the two tones: low and short, a clerk turns round, the hall does not. */
const TONES = [
  { hertz: 660, from: 0 },
  { hertz: 880, from: 0.22 },
] as const
const TONE_SECONDS = 0.18

/** Two soft tones; nothing where the browser has no sound or does not allow it yet. */
export function ring(): void {
  if (typeof AudioContext === 'undefined') return
  const context = new AudioContext()
  for (const { hertz, from } of TONES) {
    const tone = context.createOscillator()
    const volume = context.createGain()
    tone.frequency.value = hertz
    volume.gain.value = 0.15
    tone.connect(volume).connect(context.destination)
    tone.start(context.currentTime + from)
    tone.stop(context.currentTime + from + TONE_SECONDS)
    if (tone.onended === null && from > 0) tone.onended = () => void context.close()
  }
}
