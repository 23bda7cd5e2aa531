import { useEffect, useRef, useState } from 'react'

/** Seconds of one phrase at most (kiosk standard of the product). */
export const LIMIT_SECONDS = 12
/** Bits a second: enough for one voice, and 12 seconds stay far below 500 KB. */
const BITS_A_SECOND = 32_000
/** The level is read so often, and the time with it. */
const EVERY_MS = 100

export interface Microphone {
  readonly state: 'idle' | 'recording' | 'refused'
  /** Seconds recorded so far. */
  readonly seconds: number
  /** 0 to 1. */
  readonly level: number
  readonly start: () => void
  readonly stop: () => void
}

interface Running {
  readonly recorder: MediaRecorder
  readonly end: () => void
}

/** Records by the microphone of this machine, 12 seconds at most. */
export function useMicrophone(onRecorded: (bytes: ArrayBuffer) => void): Microphone {
  const [state, setState] = useState<Microphone['state']>('idle')
  const [meter, setMeter] = useState({ seconds: 0, level: 0 })
  const running = useRef<Running | null>(null)
  useEffect(
    () => () => {
      running.current?.end()
      running.current = null
    },
    [],
  )
  const stop = () => {
    if (running.current?.recorder.state === 'recording') running.current.recorder.stop()
  }
  const start = async () => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      const recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS_A_SECOND })
      const levels = listenToLevel(stream)
      const startedAt = performance.now()
      const timer = setInterval(() => {
        const seconds = (performance.now() - startedAt) / 1000
        setMeter({ seconds: Math.min(seconds, LIMIT_SECONDS), level: levels.read() })
        if (seconds >= LIMIT_SECONDS) stop()
      }, EVERY_MS)
      const end = () => {
        clearInterval(timer)
        levels.close()
        for (const track of stream.getTracks()) track.stop()
      }
      recorder.ondataavailable = ({ data }) => void data.arrayBuffer().then(onRecorded)
      recorder.onstop = () => {
        end()
        running.current = null
        setState('idle')
      }
      running.current = { recorder, end }
      recorder.start()
      setMeter({ seconds: 0, level: 0 })
      setState('recording')
    } catch {
      // Not connected, refused by the person, or a page that may not ask.
      setState('refused')
    }
  }
  return { state, ...meter, start: () => void start(), stop }
}

/** Loudness of a stream, 0 to 1. */
function listenToLevel(stream: MediaStream) {
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  context.createMediaStreamSource(stream).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  return {
    read: () => {
      analyser.getFloatTimeDomainData(samples)
      return Math.min(
        1,
        samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0),
      )
    },
    close: () => void context.close(),
  }
}
