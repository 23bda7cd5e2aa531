import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { CenterEvent } from '#center/contract/events.ts'
import type { Deps } from '#center/services/deps.ts'

const PING_MS = 20_000
/** A page that does not read is let go; it asks again and reads everything anew. */
const MOST_QUEUED = 1000

/** Tells a page what changed, until it leaves. Starts with one event, so that nothing between load and listening is missed. */
export function eventStream(context: Context, deps: Deps): Response {
  return streamSSE(context, async stream => {
    const queue: CenterEvent[] = [{ noun: 'center', id: null }]
    let wake = () => {}
    const stop = deps.events.subscribe(event => {
      if (queue.length < MOST_QUEUED) queue.push(event)
      wake()
    })
    stream.onAbort(() => wake())
    while (!stream.aborted) {
      const event = queue.shift()
      if (event === undefined) {
        const isPing = await Promise.race([
          new Promise<boolean>(resolve => {
            wake = () => resolve(false)
          }),
          stream.sleep(PING_MS).then(() => true),
        ])
        if (isPing) await stream.write(': ping\n\n')
      } else {
        await stream.writeSSE({ data: JSON.stringify(event) })
      }
    }
    stop()
  })
}
