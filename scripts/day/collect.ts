import type { CaseFileView } from '#center/contract/case-file.ts'
import type { Scene } from './scene.ts'

/**
 * Puts every paper of today's cases into the folder, once each: a merged case shows its papers in its main one too.
 * @returns how many there are of each kind, and how many cases stand in each status
 */
export async function collectPapers({ office, receipts, shelf, otherPapers, openForManager }: Scene) {
  const papers: Record<string, number> = { ...otherPapers }
  const cases: Record<string, number> = {}
  const files: CaseFileView[] = []
  for (const { id } of receipts) {
    const file = await openForManager(id)
    files.push(file)
    cases[file.status] = (cases[file.status] ?? 0) + 1
  }
  const kept = new Set<number>()
  const merged = files.filter(({ status }) => status === 'merged')
  for (const { code, papers: own } of [...merged, ...files])
    for (const paper of own) {
      if (kept.has(paper.id)) continue
      kept.add(paper.id)
      papers[paper.kind] = (papers[paper.kind] ?? 0) + 1
      const pdf = await office.ask<Uint8Array>('GET', `/papers/${paper.id}/pdf`, undefined, await office.at('manager'))
      await shelf.keep(`${code}-${paper.kind}-${paper.id}.pdf`, pdf)
    }
  return { papers, cases }
}
