import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** Milliseconds until a lost camera is looked for again. */
const AGAIN_MS = 2000
/** Size asked of the camera; it gives the nearest it has. */
const WANTED = { width: { ideal: 2592 }, height: { ideal: 1944 } } as const

export interface Camera {
  /** lost: unplugged, looked for again · none: there is no camera or it is refused. */
  readonly state: 'starting' | 'live' | 'lost' | 'none'
  readonly devices: readonly { readonly id: string; readonly name: string }[]
  readonly deviceId: string
  readonly choose: (id: string) => void
  readonly attach: (video: HTMLVideoElement | null) => void
  /** The picture of this moment; undefined while nothing is seen. */
  readonly shoot: () => Promise<ImageBitmap | undefined>
}

/** The document camera of this machine while the page shows it; a camera that is pulled out is taken up again by itself. */
export function useCamera(): Camera {
  const [state, setState] = useState<Camera['state']>('starting')
  const [devices, setDevices] = useState<Camera['devices']>([])
  const [deviceId, setDeviceId] = useState('')
  const [attempt, setAttempt] = useState(0)
  const video = useRef<HTMLVideoElement | null>(null)
  const stream = useRef<MediaStream | null>(null)

  const show = () => {
    if (video.current !== null && video.current.srcObject !== stream.current) video.current.srcObject = stream.current
  }
  const open = useEffectEvent(async (isCurrent: () => boolean) => {
    try {
      const wanted = deviceId === '' ? WANTED : { ...WANTED, deviceId: { exact: deviceId } }
      const got = await navigator.mediaDevices.getUserMedia({ video: wanted })
      if (!isCurrent()) return stop(got)
      stream.current = got
      got.getVideoTracks()[0]?.addEventListener('ended', () => isCurrent() && setState('lost'))
      // Names of devices are told only once one of them may be used.
      const all = await navigator.mediaDevices.enumerateDevices()
      if (!isCurrent()) return
      setDevices(
        all.filter(({ kind }) => kind === 'videoinput').map(({ deviceId: id, label }) => ({ id, name: label })),
      )
      setState('live')
      show()
    } catch {
      // Not connected, in use, refused by the person, or a page that may not ask. One that was there is waited for.
      if (isCurrent()) setState(before => (before === 'lost' ? 'lost' : 'none'))
    }
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another device or another attempt opens the camera anew
  useEffect(() => {
    let isCurrent = true
    void open(() => isCurrent)
    return () => {
      isCurrent = false
      if (stream.current !== null) stop(stream.current)
      stream.current = null
    }
  }, [deviceId, attempt])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt that failed starts the wait anew
  useEffect(() => {
    const again = () => setAttempt(count => count + 1)
    if (state === 'live' || state === 'starting') return
    const timer = state === 'lost' ? setTimeout(again, AGAIN_MS) : undefined
    navigator.mediaDevices?.addEventListener('devicechange', again)
    return () => {
      clearTimeout(timer)
      navigator.mediaDevices?.removeEventListener('devicechange', again)
    }
  }, [state, attempt])

  return {
    state,
    devices,
    deviceId,
    choose: setDeviceId,
    attach: element => {
      video.current = element
      show()
    },
    shoot: async () =>
      video.current === null || video.current.videoWidth === 0 ? undefined : createImageBitmap(video.current),
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
