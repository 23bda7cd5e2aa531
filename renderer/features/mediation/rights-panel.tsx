import { Button, Checkbox, List, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import type { MediationView } from '#center/contract/mediation.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import classes from '../case-file/case-file.module.css'
import { momentText } from '../case-file/moment.ts'
import { partyName } from '../case-file/side-names.ts'

interface RightsPanelProps {
  readonly caseFile: CaseFileView
  readonly mediation: MediationView
  readonly onDone: (message: string) => void
}

/** Step one: who was told rights and duties (人民调解法 art. 23, 24); nothing can be recorded before. */
export function RightsPanel({ caseFile, mediation, onDone }: RightsPanelProps) {
  const { t } = useTranslation()
  const told = new Map(mediation.rightsTold.map(entry => [entry.partyId, entry.toldAt]))
  const untold = caseFile.parties.filter(party => !told.has(party.id))
  const [chosen, setChosen] = useState<readonly string[]>(() => untold.map(party => String(party.id)))
  const [isEmpty, setEmpty] = useState(false)
  const tell = useOperation(
    (opId, partyIds: number[]) => client.mediation.tellRights({ opId, id: mediation.id, partyIds }),
    () => onDone(t('mediation:rights.done')),
  )
  const submit = () => {
    const partyIds = untold.map(party => party.id).filter(id => chosen.includes(String(id)))
    setEmpty(partyIds.length === 0)
    if (partyIds.length > 0) tell.run(partyIds)
  }
  return (
    <section className={classes.card}>
      <Title order={3} size="h4" mb="xs">
        {t('mediation:step.rights')}
      </Title>
      {told.size > 0 && (
        <List mb="sm">
          {caseFile.parties
            .filter(party => told.has(party.id))
            .map(party => (
              <List.Item key={party.id}>
                {t('mediation:rights.told', { name: partyName(t, party), at: momentText(told.get(party.id) ?? '') })}
              </List.Item>
            ))}
        </List>
      )}
      {untold.length > 0 && mediation.allowedActions.includes('tellRights') && (
        <Stack gap="sm" align="flex-start">
          <Text>{t('mediation:rights.text')}</Text>
          {tell.problem.banner !== null && <Notice kind="danger">{tell.problem.banner}</Notice>}
          <Checkbox.Group
            label={t('mediation:rights.who')}
            value={[...chosen]}
            onChange={setChosen}
            error={isEmpty ? t('mediation:rights.choose') : undefined}
          >
            <Stack gap="xs" mt="xs">
              {untold.map(party => (
                <Checkbox key={party.id} value={String(party.id)} label={partyName(t, party)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Button loading={tell.isPending} onClick={submit}>
            {t('mediation:rights.submit')}
          </Button>
        </Stack>
      )}
    </section>
  )
}
