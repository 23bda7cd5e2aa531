import { Button, NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/staff/dialog.tsx'
import { client } from '../../lib/client.ts'
import { LetterDialog } from './letter-dialog.tsx'
import { useRefreshSupervision } from './use-supervision.ts'

/** A letter about a unit as such: first which unit, then the letter. */
export function SuperviseUnit() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const refresh = useRefreshSupervision()
  const units = useQuery({ queryKey: ['unit', 'list'], queryFn: () => client.unit.list() })
  const [isChoosing, setChoosing] = useState(false)
  const [chosen, setChosen] = useState('')
  const [unitId, setUnitId] = useState<number | null>(null)
  return (
    <>
      <Button variant="default" onClick={() => setChoosing(true)}>
        {t('supervision:raiseUnit')}
      </Button>
      <Dialog isOpen={isChoosing} title={t('supervision:raiseUnit')} onClose={() => setChoosing(false)}>
        <Stack>
          <NativeSelect
            label={t('supervision:form.unit')}
            value={chosen}
            onChange={event => setChosen(event.currentTarget.value)}
            data={[
              { value: '', label: t('supervision:form.choose') },
              ...(units.data ?? []).map(unit => ({ value: String(unit.id), label: unit.name })),
            ]}
          />
          <Button
            disabled={chosen === ''}
            onClick={() => {
              setChoosing(false)
              setUnitId(Number(chosen))
            }}
          >
            {t('supervision:form.title')}
          </Button>
        </Stack>
      </Dialog>
      {unitId !== null && (
        <LetterDialog
          subject={{ kind: 'unit', unitId }}
          onClose={() => setUnitId(null)}
          onDone={({ id }) => {
            setUnitId(null)
            refresh()
            void navigate({ href: `/supervision/${id}` })
          }}
        />
      )}
    </>
  )
}
