import type { Sound } from './speech.ts'

let context: AudioContext | undefined

/** Whether this page can play clips at all. */
export const canPlayClips = (): boolean => 'AudioContext' in window

/** Ready to sound; false where the browser wants a touch first. */
async function audio(): Promise<AudioContext | null> {
  if (!canPlayClips()) return null
  context ??= new AudioContext()
  // Without a touch this promise stays open for ever; the queue must not.
  if (context.state !== 'running')
    await Promise.race([context.resume(), new Promise(resolve => setTimeout(resolve, 300))])
  return context.state === 'running' ? context : null
}

/**
 * Clips one after the other as one sound.
 * @param files Ogg or WebM Opus, WAV or MP3
 * @returns null where this page may not sound yet
 * @throws DOMException where a file is no sound
 */
export async function clipSound(files: readonly ArrayBuffer[]): Promise<Sound | null> {
  const output = await audio()
  if (output === null) return null
  const buffers = await Promise.all(files.map(file => output.decodeAudioData(file)))
  return {
    seconds: buffers.reduce((sum, buffer) => sum + buffer.duration, 0),
    play: async signal => {
      for (const buffer of buffers) if (!signal.aborted) await playBuffer(output, buffer, signal)
    },
  }
}

function playBuffer(output: AudioContext, buffer: AudioBuffer, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const node = output.createBufferSource()
    node.buffer = buffer
    node.connect(output.destination)
    node.onended = () => resolve()
    signal.addEventListener('abort', () => node.stop(), { once: true })
    node.start()
  })
}
