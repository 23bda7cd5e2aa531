import { open, rename } from 'node:fs/promises'

/** Puts a file in place as a whole: after a power cut there is the old one or the new one. */
export async function replaceFile(path: string, content: string | Uint8Array, mode: number): Promise<void> {
  const file = await open(`${path}.part`, 'w', mode)
  try {
    await file.chmod(mode)
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.part`, path)
}
