import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Builds stale pages and prepares one center; each story starts from a copy of it. */
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'center-stories-'))
  execFileSync(process.execPath, [join(import.meta.dirname, 'prepare.ts'), folder], { stdio: 'inherit' })
  process.env.STORIES_FOLDER = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
