/** Sounds by name, each fetched once; one that failed is asked for again the next time. */
export function clipCache(fetchClip: (clip: string) => Promise<ArrayBuffer>) {
  const kept = new Map<string, Promise<ArrayBuffer>>()
  const get = (clip: string) => {
    const known = kept.get(clip)
    if (known !== undefined) return known
    const asked = fetchClip(clip)
    kept.set(clip, asked)
    asked.catch(() => kept.delete(clip))
    return asked
  }
  return {
    /** Copies, since decoding takes the bytes away. */
    all: async (clips: readonly string[]): Promise<readonly ArrayBuffer[]> =>
      (await Promise.all(clips.map(get))).map(bytes => bytes.slice(0)),
  }
}
