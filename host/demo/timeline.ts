import type { Instant } from '#center/contract/values/instant.ts'

/** A life tells when it wants to be woken next; what it does then happens at that moment. */
export type Life = AsyncGenerator<Instant, void, void>

interface Waking {
  readonly at: Instant
  readonly order: number
  readonly life: Life
}

const isEarlier = (left: Waking, right: Waking) =>
  left.at < right.at || (left.at === right.at && left.order < right.order)

/**
 * Lets all lives run side by side in the order of their moments, so that numbers and journal grow as in a real center.
 * What would happen after `until` does not happen: those cases stay open as they stand.
 * @param setNow moves the clock of the demonstration
 */
export async function live(lives: readonly Life[], until: Instant, setNow: (at: Instant) => void): Promise<void> {
  const heap: Waking[] = []
  const push = (waking: Waking) => {
    let place = heap.push(waking) - 1
    while (place > 0) {
      const parent = (place - 1) >> 1
      const above = heap[parent]
      if (above === undefined || !isEarlier(waking, above)) break
      heap[place] = above
      place = parent
    }
    heap[place] = waking
  }
  const pop = (): Waking | undefined => {
    const first = heap[0]
    const last = heap.pop()
    if (first === undefined || last === undefined || heap.length === 0) return first
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      const left = heap[child]
      const right = heap[child + 1]
      if (left === undefined) break
      if (right !== undefined && isEarlier(right, left)) child += 1
      const smaller = heap[child]
      if (smaller === undefined || !isEarlier(smaller, last)) break
      heap[place] = smaller
      place = child
    }
    heap[place] = last
    return first
  }
  const wake = async (life: Life, order: number) => {
    const { value, done } = await life.next()
    if (done !== true && value <= until) push({ at: value, order, life })
  }
  for (const [order, life] of lives.entries()) await wake(life, order)
  for (let next = pop(); next !== undefined; next = pop()) {
    setNow(next.at)
    await wake(next.life, next.order)
  }
}
