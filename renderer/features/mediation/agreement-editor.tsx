import { Button, Group, Stack } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import type { AgreementDraft, AgreementView, MediationView } from '#center/contract/mediation.ts'
import { useToday } from '../../app/use-center-status.ts'
import { useKeys } from '../../app/use-keys.ts'
import { ErrorSummary } from '../../components/staff/error-summary.tsx'
import { AreaField, TextField } from '../../components/staff/field.tsx'
import { StaleDialog } from '../../components/staff/stale-dialog.tsx'
import { useProblem } from '../../components/staff/use-problem.ts'
import { client, problemOf } from '../../lib/client.ts'
import { newOperationId } from '../../lib/operation-id.ts'
import { useAutosaver } from '../draft/use-autosaver.ts'
import classes from './agreement.module.css'
import { AgreementClauses } from './agreement-clauses.tsx'
import { agreementResolver, type TypedAgreement, toDraft, toTyped, typedPath } from './agreement-form.ts'
import { AgreementItems } from './agreement-items.tsx'
import { AgreementPreview } from './agreement-preview.tsx'
import { draftDifferences } from './draft-differences.ts'
import { IssueAgreement } from './issue-agreement.tsx'
import { SavedMark } from './saved-mark.tsx'

const EMPTY: AgreementDraft = { facts: '', clauses: [], items: [], totalFen: null, performancePlace: null }

/** The draft while it is written: checked at each field, saved by itself, seen beside as the paper it will be. */
export function AgreementEditor({
  caseFile,
  mediation,
}: {
  readonly caseFile: CaseFileView
  readonly mediation: MediationView
}) {
  const { t } = useTranslation()
  const today = useToday()
  const [initial] = useState(() => mediation.agreement)
  const form = useForm<TypedAgreement, unknown, TypedAgreement>({
    defaultValues: toTyped(initial?.draft ?? { ...EMPTY, facts: caseFile.matter.facts }),
    resolver: agreementResolver(today),
    // Nothing is red before the first attempt to issue, except a total that differs from the sum.
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  })
  const problem = useProblem(form)
  const [refusals, setRefusals] = useState(0)
  const [theirs, setTheirs] = useState<AgreementView | null>(null)
  const [issuing, setIssuing] = useState<AgreementView | null>(null)
  const readCurrent = async () => (await client.caseFile.get({ id: caseFile.id })).mediation?.agreement ?? null
  const [saver, state] = useAutosaver<AgreementDraft>(initial?.version ?? 0, async (draft, version) => {
    try {
      const saved = await client.mediation.saveAgreement({ opId: newOperationId(), id: mediation.id, version, draft })
      problem.clear()
      return saved
    } catch (error) {
      if (problemOf(error)?.code === 'agreement.changed-meanwhile') {
        setTheirs(await readCurrent())
        return 'conflict'
      }
      if (problemOf(error) !== null) problem.show(error)
      throw error
    }
  })
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          saver.change(toDraft(values, today))
          // The total is compared with the sum while either is typed.
          if (values.total !== '' && (name === undefined || !/facts|clauses|what/.test(name)))
            void form.trigger('total')
        },
      }),
    [form, saver, today],
  )
  const refuse = () => setRefusals(count => count + 1)
  const askToIssue = form.handleSubmit(async () => {
    saver.change(toDraft(form.getValues(), today))
    const saved = await saver.flush()
    const current = saved.phase === 'saved' ? await readCurrent() : null
    if (current === null) refuse()
    else setIssuing(current)
  }, refuse)
  const putOnFields = (error: unknown) => {
    const fields = problemOf(error)?.fields ?? []
    if (fields.length === 0) return false
    problem.show(error)
    for (const { path, key } of fields) form.setError(typedPath(path), { message: key })
    setIssuing(null)
    refuse()
    return true
  }
  useKeys({ 'Ctrl+S': () => void saver.flush(), 'Ctrl+Enter': () => void askToIssue() })
  const { control } = form
  const typed = useWatch({ control }) as TypedAgreement
  const partyChoices = { parties: caseFile.parties, control, today }
  return (
    <div className={classes.columns}>
      <Stack component="section">
        <Group justify="space-between">
          <SavedMark state={state} />
          <Button onClick={() => void askToIssue()}>{t('mediation:agreement.issue')}</Button>
        </Group>
        <ErrorSummary errors={form.formState.errors} banner={problem.banner} refusals={refusals} />
        <AreaField
          control={control}
          name="facts"
          label={t('mediation:agreement.facts')}
          hint={t('mediation:agreement.factsHint')}
          rows={5}
          isRequired
        />
        <AgreementClauses control={control} />
        <AgreementItems {...partyChoices} setValue={form.setValue} />
        <TextField control={control} name="performancePlace" label={t('mediation:agreement.place')} />
      </Stack>
      <AgreementPreview mediationId={mediation.id} draft={toDraft(typed, today)} />
      {issuing !== null && (
        <IssueAgreement
          caseFile={caseFile}
          agreement={issuing}
          onClose={() => setIssuing(null)}
          onRefused={putOnFields}
        />
      )}
      {theirs !== null && (
        <StaleDialog
          rows={draftDifferences(t, toDraft(form.getValues(), today), theirs.draft)}
          onKeepMine={() => {
            saver.adopt(theirs.version)
            saver.change(toDraft(form.getValues(), today))
            setTheirs(null)
          }}
          onTakeTheirs={() => {
            saver.adopt(theirs.version)
            form.reset(toTyped(theirs.draft))
            setTheirs(null)
          }}
          onClose={() => setTheirs(null)}
        />
      )}
      {state.phase === 'conflict' && theirs === null && (
        <Button onClick={() => void readCurrent().then(setTheirs)}>{t('mediation:room.compare')}</Button>
      )}
    </div>
  )
}
