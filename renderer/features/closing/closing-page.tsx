import { Anchor, Button, Group, List, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseFileView, caseFileContract } from '#center/contract/case-file.ts'
import type { ClosingCheck, ClosingChoice } from '#center/contract/life.ts'
import type { CaseFileAction } from '#center/contract/statuses.ts'
import { AreaField } from '../../components/staff/field.tsx'
import { FormBody } from '../../components/staff/form-dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText, reasonText } from '../../components/staff/problem-text.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { PAPER_KIND_KEYS } from '../../lib/status-keys.ts'
import classes from '../case-file/case-file.module.css'
import { CaseFileHeader } from '../case-file/case-file-header.tsx'
import { CasePlaceholder } from '../case-file/case-placeholder.tsx'
import { useCaseFile, useRefreshCaseFiles } from '../case-file/use-case-file.ts'
import { ActDialog, hasDialog } from './act-dialog.tsx'

const CHOICE_KEYS: Readonly<Record<ClosingChoice, readonly [name: string, hint: string]>> = {
  settled: ['life:closing.choice.settled', 'life:closing.hint.settled'],
  answered: ['life:closing.choice.answered', 'life:closing.hint.answered'],
  failed: ['life:closing.choice.failed', 'life:closing.hint.failed'],
  terminated: ['life:closing.choice.terminated', 'life:closing.hint.terminated'],
  withdrawn: ['life:closing.choice.withdrawn', 'life:closing.hint.withdrawn'],
  handedOver: ['life:closing.choice.handedOver', 'life:closing.hint.handedOver'],
  concluded: ['life:closing.choice.concluded', 'life:closing.hint.concluded'],
}

/** Acts of a way that are done on another tab, with the words of the link. */
const LINKS: Partial<Readonly<Record<CaseFileAction, readonly [tab: string, label: string]>>> = {
  settle: ['mediation', 'life:closing.act.settle'],
  fail: ['mediation', 'life:closing.act.fail'],
  handOver: ['procedures', 'life:closing.act.handOver'],
}
const ACT_KEYS: Partial<Readonly<Record<CaseFileAction, string>>> = {
  reply: 'life:closing.act.reply',
  withdraw: 'life:closing.act.withdraw',
  conclude: 'life:closing.act.conclude',
}

/** D7: every way this case can end, what each still needs, and the papers its volume will ask for. */
export function ClosingPage({ id }: { readonly id: number }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const refresh = useRefreshCaseFiles()
  const { data: caseFile, error } = useCaseFile(id)
  const check = useQuery({
    queryKey: ['caseFile', id, 'closing-check', caseFile?.version],
    queryFn: () => client.caseFile.closingCheck({ id }),
    enabled: caseFile !== undefined,
  })
  const [dialog, setDialog] = useState<CaseFileAction | null>(null)
  if (caseFile === undefined) return <CasePlaceholder backHref={`#/cases/${id}`} error={error} />
  const finish = () => {
    setDialog(null)
    void refresh()
    void navigate({ href: `/cases/${id}` })
  }
  return (
    <Stack gap="md">
      <Anchor href={`#/cases/${id}`}>{t('life:closing.back')}</Anchor>
      <CaseFileHeader caseFile={caseFile} />
      <Title order={2} size="h3">
        {t('life:closing.title')}
      </Title>
      {check.isError && <Notice kind="danger">{problemText(t, check.error)}</Notice>}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {check.data?.choices
          .toSorted((one, other) => rank(one) - rank(other))
          .map(choice => (
            <Choice key={choice.choice} choice={choice} caseFile={caseFile} onAct={setDialog} onClosed={finish} />
          ))}
      </SimpleGrid>
      {dialog !== null && (
        <ActDialog action={dialog} caseFile={caseFile} onClose={() => setDialog(null)} onDone={finish} />
      )}
    </Stack>
  )
}

type Way = ClosingCheck['choices'][number]

/** What can be done now stands first, what is not open at all last. */
const rank = ({ isAllowed, action }: Way): number => (action === null ? 2 : isAllowed ? 0 : 1)

function Choice({
  choice,
  caseFile,
  onAct,
  onClosed,
}: {
  readonly choice: Way
  readonly caseFile: CaseFileView
  readonly onAct: (action: CaseFileAction) => void
  readonly onClosed: () => void
}) {
  const { t } = useTranslation()
  const { action, isAllowed, reasonKey, papers } = choice
  const [nameKey, hintKey] = CHOICE_KEYS[choice.choice]
  const isClosing = action === 'close'
  const link = action === null ? undefined : LINKS[action]
  const actKey = action === null ? undefined : ACT_KEYS[action]
  return (
    <section className={classes.card} aria-labelledby={`way-${choice.choice}`}>
      <Group gap="sm" mb="xs">
        <Title order={3} size="h4" id={`way-${choice.choice}`}>
          {t(nameKey)}
        </Title>
        {isAllowed && (
          <StatusTag
            text={t(isClosing ? 'life:closing.now' : 'life:closing.chosen')}
            tone={isClosing ? 'ok' : 'primary'}
          />
        )}
      </Group>
      <Text mb="sm">{t(hintKey)}</Text>
      {action !== null && papers.length > 0 && (
        <>
          <Text fw={700}>{t('life:closing.papers')}</Text>
          <List mb="sm">
            {papers.map(paper => (
              <List.Item key={paper.kind}>
                {t(PAPER_KIND_KEYS[paper.kind])}{' '}
                {paper.isThere ? (
                  <StatusTag text={t('life:closing.there')} tone="ok" />
                ) : isClosing ? (
                  <>
                    <StatusTag text={t('life:closing.missing')} tone="danger" />{' '}
                    <Anchor href={`#/cases/${caseFile.id}?tab=mediation`}>{t('life:closing.goMediation')}</Anchor>
                  </>
                ) : (
                  <StatusTag text={t('life:closing.toCome')} />
                )}
              </List.Item>
            ))}
          </List>
        </>
      )}
      {!isAllowed && reasonKey !== null && (
        <Text c="dimmed">{t('life:closing.blocked', { reason: reasonText(t, reasonKey) })}</Text>
      )}
      {isAllowed && action === 'close' && <CloseForm caseFile={caseFile} onClosed={onClosed} />}
      {isAllowed && link !== undefined && (
        <Button component="a" variant="default" href={`#/cases/${caseFile.id}?tab=${link[0]}`}>
          {t(link[1])}
        </Button>
      )}
      {isAllowed && action !== null && actKey !== undefined && hasDialog(action) && (
        <Button variant="default" onClick={() => onAct(action)}>
          {t(actKey)}
        </Button>
      )}
    </section>
  )
}

function CloseForm({ caseFile, onClosed }: { readonly caseFile: CaseFileView; readonly onClosed: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const contract = useContractForm({
    schema: inputSchema(caseFileContract.close),
    defaultValues: { note: '' },
    toInput: (values: { note: string }, opId) => ({
      opId,
      id: caseFile.id,
      version: caseFile.version,
      note: values.note.trim() || null,
    }),
    send: client.caseFile.close,
    onDone: onClosed,
  })
  return (
    <FormBody
      contract={contract}
      action={t('life:closing.close')}
      cancel={t('life:closing.back')}
      onCancel={() => void navigate({ href: `/cases/${caseFile.id}` })}
    >
      <AreaField control={contract.form.control} name="note" label={t('life:closing.note')} />
    </FormBody>
  )
}
