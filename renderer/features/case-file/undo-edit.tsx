import { Button, Group, Kbd } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { useKeys } from '../../app/use-keys.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'

/** As long as the center takes one's own last change back. */
const OFFERED_MS = 5 * 60_000

/** Offers to take one's own change of the matter back; the center writes that down as a further change. */
export function UndoEdit({
  caseFile,
  onDone,
}: {
  readonly caseFile: Pick<CaseFileView, 'id' | 'version'>
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), OFFERED_MS)
    return () => clearTimeout(timer)
  }, [])
  const { id, version } = caseFile
  const undo = useOperation((opId, of: number) => client.caseFile.undoEdit({ opId, id, version: of }), onDone)
  useKeys(isOver ? {} : { 'Alt+Z': () => undo.run(version) })
  if (isOver) return null
  return (
    <Group>
      <Button
        variant="default"
        loading={undo.isPending}
        onClick={() => undo.run(version)}
        rightSection={<Kbd>Alt+Z</Kbd>}
      >
        {t('desk:caseFile.edit.undo')}
      </Button>
      {undo.problem.banner !== null && <Notice kind="danger">{undo.problem.banner}</Notice>}
    </Group>
  )
}
