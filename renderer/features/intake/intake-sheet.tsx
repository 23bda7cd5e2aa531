import { Button, Kbd, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Ink } from '#center/contract/values/ink.ts'
import { shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { useKeys } from '../../app/use-keys.ts'
import { enterNext } from '../../components/staff/enter-next.ts'
import { ErrorSummary } from '../../components/staff/error-summary.tsx'
import { fieldId } from '../../components/staff/field.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { DraftMark } from '../draft/draft-mark.tsx'
import { useDraft } from '../draft/use-draft.ts'
import { DuplicateCheck } from '../match/duplicate-check.tsx'
import { useDuplicates } from '../match/use-duplicates.ts'
import { VisitFacts } from '../window/visit-facts.tsx'
import classes from './intake.module.css'
import { type IntakeValues, intakeSchema, toRegisterInput } from './intake-values.ts'
import { MaterialsSection } from './materials-section.tsx'
import { MatterSections, WishSection } from './matter-sections.tsx'
import { OutcomeSection } from './outcome-section.tsx'
import { SenderFields } from './particulars-fields.tsx'
import { PartiesSection } from './parties-section.tsx'
import { ReadBack } from './read-back.tsx'
import { RiskSection } from './risk-section.tsx'
import { goToSection, SECTIONS, SectionList } from './section.tsx'

interface IntakeSheetProps {
  readonly visitId: number | null
  readonly draftKey: string
  readonly draftVersion: number
  /** When the draft this form opened with was saved; null: nothing restored. */
  readonly restoredAt: string | null
  readonly start: IntakeValues
  /** The name as the visitor drew it at the kiosk. */
  readonly nameInk: Ink | null
  readonly today: string
}

/** The form, its draft, and the read-back before anything counts. */
export function IntakeSheet({ visitId, draftKey, draftVersion, restoredAt, start, nameInk, today }: IntakeSheetProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const draft = useDraft(draftKey, draftVersion)
  const [isReading, setReading] = useState(false)
  const [checks, setChecks] = useState(0)
  const [isComparing, setComparing] = useState(false)
  const { form, problem, refusals, isPending, submit } = useContractForm({
    schema: intakeSchema,
    defaultValues: start,
    toInput: (values: IntakeValues, opId) => {
      const input = toRegisterInput({ ...values, isReadBack: values.isReadBack || !isReading }, opId, visitId, today)
      // What comes after the reading is not asked for before it.
      return isReading ? input : { ...input, statement: null }
    },
    send: input => client.caseFile.register(input),
    onDone: async caseFile => {
      await duplicates.linkTo(caseFile.id)
      await draft.discard().catch(() => undefined)
      await navigate({ to: `/window/registered/${caseFile.id}`, replace: true })
    },
    onRefused: () => {
      setReading(false)
      return false
    },
  })
  const duplicates = useDuplicates(form, visitId)
  const keep = useEffectEvent((values: IntakeValues) => draft.change(JSON.stringify(values)))
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) }), [form])

  useEffect(() => {
    // The clerk starts with the first thing the door could not know.
    const first = form.getValues('parties').findIndex(party => party.name === '')
    document
      .getElementById(fieldId(first < 0 ? 'matter.facts' : `parties.${first}.name`))
      ?.focus({ preventScroll: true })
  }, [form])

  const readBack = () => {
    setComparing(false)
    form.setValue('isReadBack', false)
    setReading(true)
    window.scrollTo({ top: 0 })
  }
  const check = form.handleSubmit(
    () => (duplicates.open.length > 0 ? setComparing(true) : readBack()),
    () => setChecks(count => count + 1),
  )
  const forward = () => (isReading ? submit() : void check())
  useKeys({
    ...Object.fromEntries(SECTIONS.map(({ key }, index) => [`Alt+${index + 1}`, () => !isReading && goToSection(key)])),
    'Ctrl+Enter': forward,
    'Ctrl+S': () => void draft.flush(),
  })

  const summary = <ErrorSummary errors={form.formState.errors} banner={problem.banner} refusals={refusals + checks} />
  if (isReading) {
    return (
      <Stack>
        {summary}
        <ReadBack form={form} isPending={isPending} onSubmit={submit} onBack={() => setReading(false)} />
      </Stack>
    )
  }
  return (
    <div className={classes.columns}>
      <FormProvider {...form}>
        <form
          noValidate
          onSubmit={event => {
            // Enter inside a field never sends an intake; only the button and Ctrl+Enter do.
            event.preventDefault()
          }}
          onKeyDown={enterNext}
        >
          <Stack>
            {restoredAt !== null && (
              <Notice kind="info">{t('case:intake.restored', { time: shanghaiTimeOf(restoredAt) })}</Notice>
            )}
            {summary}
            {visitId !== null && <VisitFacts visitId={visitId} hasNameElsewhere />}
            {visitId === null && (
              <div className={classes.section}>
                <SenderFields form={form} />
              </div>
            )}
            <PartiesSection form={form} nameInk={nameInk} />
            <MatterSections form={form} />
            <RiskSection form={form} visitId={visitId} />
            <MaterialsSection form={form} />
            <WishSection form={form} hasVisit={visitId !== null} />
            <OutcomeSection form={form} />
            <Button size="lg" data-enter-stop onClick={() => void check()} rightSection={<Kbd>Ctrl+Enter</Kbd>}>
              {t('case:intake.toReadBack')}
            </Button>
          </Stack>
        </form>
      </FormProvider>
      <aside className={classes.side} aria-label={t('case:intake.aside')}>
        <DraftMark state={draft.state} onOverwrite={() => void draft.overwrite(JSON.stringify(form.getValues()))} />
        <SectionList />
        <DuplicateCheck
          duplicates={duplicates}
          isAsked={isComparing}
          onContinue={readBack}
          onClose={() => setComparing(false)}
        />
      </aside>
    </div>
  )
}
