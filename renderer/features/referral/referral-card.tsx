import { Button, Checkbox, Fieldset, Group, List, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import type { ReferralAction, ReferralView } from '#center/contract/referral.ts'
import type { ReferralStatus } from '#center/contract/statuses.ts'
import { Dialog } from '../../components/staff/dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { PaperPreview } from '../../components/staff/paper-preview.tsx'
import { reasonText } from '../../components/staff/problem-text.ts'
import { StatusTag, type Tone } from '../../components/staff/status-tag.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { PROCEDURE_KIND_KEYS, REFERRAL_STATUS_KEYS } from '../../lib/status-keys.ts'
import classes from '../case-file/case-file.module.css'
import { Consents } from './consents.tsx'
import { useReferralWords } from './referral-words.ts'
import { StepDialog } from './step-dialog.tsx'

const TONES: Readonly<Record<ReferralStatus, Tone>> = {
  prepared: 'plain',
  sent: 'primary',
  accepted: 'primary',
  refused: 'danger',
  decided: 'ok',
  withdrawn: 'plain',
}
const ACTION_KEYS: Readonly<Record<ReferralAction, string>> = {
  send: 'life:referral.send',
  accept: 'life:referral.accept',
  refuse: 'life:referral.refuse',
  decide: 'life:referral.decide',
  withdraw: 'life:referral.withdraw',
}
export const STEP_KEYS: Readonly<Record<ReferralView['steps'][number]['action'], string>> = {
  prepare: 'life:referral.step.prepare',
  consent: 'life:referral.step.consent',
  send: 'life:referral.step.send',
  accept: 'life:referral.step.accept',
  refuse: 'life:referral.step.refuse',
  decide: 'life:referral.step.decide',
  withdraw: 'life:referral.step.withdraw',
}

/** One way: what it needs, who agreed, what happened, what can be done next. */
export function ReferralCard({
  referral,
  caseFile,
  onDone,
}: {
  readonly referral: ReferralView
  readonly caseFile: CaseFileView
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const words = useReferralWords()
  const [step, setStep] = useState<ReferralAction | null>(null)
  const [paperId, setPaperId] = useState<number | null>(null)
  const { id, kind, status, allowedActions } = referral
  const name = t(PROCEDURE_KIND_KEYS[kind])
  const buttons = allowedActions.filter((action): action is ReferralAction => action !== 'consent' && action !== 'pack')
  return (
    <section className={classes.card} aria-labelledby={`referral-${id}`}>
      <Group gap="sm" mb="xs">
        <Title order={2} size="h4" id={`referral-${id}`}>
          {name}
        </Title>
        <StatusTag text={t(REFERRAL_STATUS_KEYS[status])} tone={TONES[status]} />
      </Group>
      <dl className={classes.facts}>
        <div>
          <dt>{t('life:referral.body')}</dt>
          <dd>{referral.body}</dd>
        </div>
        <div>
          <dt>{t('life:referral.basis')}</dt>
          <dd>{words.basis(referral.basis)}</dd>
        </div>
        {referral.referenceNo !== null && (
          <div>
            <dt>{t('life:referral.referenceNo')}</dt>
            <dd>{referral.referenceNo}</dd>
          </div>
        )}
        {referral.outcome !== null && (
          <div>
            <dt>{t('life:referral.outcome')}</dt>
            <dd>{referral.outcome}</dd>
          </div>
        )}
      </dl>
      <Stack gap="sm" mt="sm">
        {status === 'prepared' && <Pack referral={referral} onDone={onDone} />}
        {referral.consents.length > 0 && (
          <Consents
            key={JSON.stringify(referral.consents)}
            referral={referral}
            parties={caseFile.parties}
            onDone={() => onDone(t('life:referral.done.consent'))}
          />
        )}
        <Steps referral={referral} onPaper={setPaperId} />
        {referral.blockedActions.map(({ action, reasonKey }) => (
          <Notice key={action} kind="info">
            {t('life:referral.blocked', { reason: reasonText(t, reasonKey) })}
          </Notice>
        ))}
        <Group gap="sm">
          {buttons.map(action => (
            <Button
              key={action}
              variant={action === 'withdraw' || action === 'refuse' ? 'default' : 'filled'}
              onClick={() => setStep(action)}
            >
              {t(ACTION_KEYS[action])}
            </Button>
          ))}
        </Group>
      </Stack>
      {step !== null && (
        <StepDialog
          referral={referral}
          action={step}
          title={t(ACTION_KEYS[step])}
          onClose={() => setStep(null)}
          onDone={message => {
            setStep(null)
            onDone(message)
          }}
        />
      )}
      {paperId !== null && (
        <Dialog isOpen onClose={() => setPaperId(null)} title={name} size="62rem">
          <PaperPreview paperId={paperId} label={name} copies={2} />
        </Dialog>
      )}
    </section>
  )
}

/** What to bring: the center's own papers tick themselves, the others whoever packs. */
function Pack({ referral, onDone }: { readonly referral: ReferralView; readonly onDone: (message: string) => void }) {
  const { t } = useTranslation()
  const words = useReferralWords()
  const own = referral.pack.filter(line => line.paper !== null)
  const typed = referral.pack.filter(line => line.paper === null)
  const [packed, setPacked] = useState(typed.filter(line => line.isThere).map(line => line.code))
  const save = useOperation(
    (opId, codes: string[]) => client.referral.pack({ opId, id: referral.id, codes }),
    () => onDone(t('life:referral.done.pack')),
  )
  const needOf = (need: 'must' | 'asNeeded') => t(need === 'must' ? 'life:referral.must' : 'life:referral.asNeeded')
  return (
    <Fieldset legend={t('life:referral.pack')}>
      <Stack gap="xs">
        {save.problem.banner !== null && <Notice kind="danger">{save.problem.banner}</Notice>}
        {own.map(line => (
          <Group key={line.code} gap="sm">
            <Text>{words.line(referral.kind, line.code)}</Text>
            <Text c="dimmed">
              {needOf(line.need)} · {t('life:referral.own')}
            </Text>
            <StatusTag
              text={t(line.isThere ? 'life:closing.there' : 'life:closing.missing')}
              tone={line.isThere ? 'ok' : line.need === 'must' ? 'danger' : 'plain'}
            />
          </Group>
        ))}
        <Checkbox.Group value={packed} onChange={setPacked}>
          <Stack gap="xs">
            {typed.map(line => (
              <Checkbox
                key={line.code}
                value={line.code}
                label={`${words.line(referral.kind, line.code)}　${needOf(line.need)}`}
                disabled={!referral.allowedActions.includes('pack')}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        {referral.allowedActions.includes('pack') && (
          <Group>
            <Button variant="default" loading={save.isPending} onClick={() => save.run(packed)}>
              {t('life:referral.savePack')}
            </Button>
          </Group>
        )}
      </Stack>
    </Fieldset>
  )
}

function Steps({
  referral,
  onPaper,
}: {
  readonly referral: ReferralView
  readonly onPaper: (paperId: number) => void
}) {
  const { t } = useTranslation()
  return (
    <List type="ordered" aria-label={t('life:referral.steps')}>
      {referral.steps.map(step => (
        <List.Item key={`${step.at}-${step.action}`}>
          {[step.onDate, t(STEP_KEYS[step.action]), step.by, step.referenceNo, step.note].filter(Boolean).join(' · ')}{' '}
          {step.paperId !== null && (
            <Button size="compact-md" variant="subtle" onClick={() => onPaper(step.paperId ?? 0)}>
              {t('life:referral.view')}
            </Button>
          )}
        </List.Item>
      ))}
    </List>
  )
}
