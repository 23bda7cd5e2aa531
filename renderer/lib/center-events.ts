import type { CenterEvent } from '#center/contract/events.ts'
import { sessionToken } from './session-token.ts'

/**
 * Listens to what changed at the center (server-sent events read with fetch, so that the token travels as everywhere).
 * Reconnects after two seconds; `onChange` is also called once after each reconnect so that nothing is missed.
 * @returns stop function
 */
export function listenToCenter(onChange: (event: CenterEvent) => void): () => void {
  const stop = new AbortController()
  void (async () => {
    while (!stop.signal.aborted) {
      try {
        const token = sessionToken.get()
        const response = await fetch(new URL('/api/events', location.href), {
          headers: token === null ? {} : { authorization: `Bearer ${token}` },
          signal: stop.signal,
          cache: 'no-store',
        })
        if (response.ok && response.body !== null) {
          onChange({ noun: 'center', id: null })
          let rest = ''
          for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
            const lines = (rest + chunk).split('\n')
            rest = lines.pop() ?? ''
            for (const line of lines) if (line.startsWith('data: ')) onChange(JSON.parse(line.slice(6)) as CenterEvent)
          }
        }
      } catch {
        // The host is away or the page is leaving; the loop tells the two apart.
      }
      if (!stop.signal.aborted) await new Promise(resolve => setTimeout(resolve, 2000))
    }
  })()
  return () => stop.abort()
}
