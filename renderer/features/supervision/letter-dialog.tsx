import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SupervisionDetail, supervisionContract } from '#center/contract/supervision.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { AreaField, SelectField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { PdfView } from '../../components/staff/pdf-view.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { useProblem } from '../../components/staff/use-problem.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { causeChoices, useOwedInWords } from './supervision-words.ts'

/** What the letter is about: a case, a unit as such, or a supervision that was proposed. */
export type LetterSubject =
  | { readonly kind: 'case'; readonly caseFileId: number }
  | { readonly kind: 'unit'; readonly unitId: number }
  | {
      readonly kind: 'proposed'
      readonly supervision: Pick<SupervisionDetail, 'id' | 'caseFileId' | 'escalatedFromId'>
    }

const inputOf = (subject: LetterSubject) => {
  switch (subject.kind) {
    case 'case':
      return { caseFileId: subject.caseFileId }
    case 'unit':
      return { unitId: subject.unitId }
    case 'proposed':
      return { supervisionId: subject.supervision.id }
  }
}
const caseOf = (subject: LetterSubject): number | null => {
  switch (subject.kind) {
    case 'case':
      return subject.caseFileId
    case 'unit':
      return null
    case 'proposed':
      return subject.supervision.caseFileId
  }
}

interface Issued {
  readonly id: number
  readonly documentNo: string
}

interface LetterDialogProps {
  readonly subject: LetterSubject
  readonly onClose: () => void
  readonly onDone: (issued: Issued) => void
}

type Draft = Awaited<ReturnType<typeof client.supervision.draft>>

/** 督办单: filled in from the case; the manager changes what needs changing and looks at the letter before it goes. */
export function LetterDialog(props: LetterDialogProps) {
  const { t } = useTranslation()
  const { subject } = props
  const input = inputOf(subject)
  const draft = useQuery({
    queryKey: ['supervisionDraft', input],
    queryFn: () => client.supervision.draft(input),
    // The form opens with it once; what is typed is newer than anything read again.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return (
    <FormDialog title={t('supervision:form.title')} size="62rem" onClose={props.onClose}>
      {draft.isError && <Notice kind="danger">{problemText(t, draft.error)}</Notice>}
      {draft.isLoading && <Text>{t('staff:loading')}</Text>}
      {draft.data !== undefined && <LetterForm {...props} draft={draft.data} />}
    </FormDialog>
  )
}

interface Values {
  readonly cause: string
  readonly level: string
  readonly finding: string
  readonly requirement: string
  readonly replyDueOn: string
}

function LetterForm({ subject, draft, onClose, onDone }: LetterDialogProps & { readonly draft: Draft }) {
  const { t } = useTranslation()
  const today = useToday()
  const owedInWords = useOwedInWords()
  const proposed = subject.kind === 'proposed' ? subject.supervision : null
  const caseFileId = caseOf(subject)
  const common = (values: Values) => ({
    level: Number(values.level),
    requirement: values.requirement,
    replyDueOn: dayOfField(values.replyDueOn, today),
  })
  const about = (values: Values) => ({
    caseFileId,
    unitId: draft.unitId,
    cause: values.cause,
    finding: values.finding.trim() === '' ? null : values.finding,
    ...common(values),
  })
  const defaultValues: Values = {
    cause: draft.cause,
    level: String(draft.level),
    finding: '',
    requirement: draft.requirement,
    replyDueOn: '',
  }
  const raise = useContractForm({
    schema: inputSchema(supervisionContract.raise),
    defaultValues,
    toInput: (values: Values, opId) => ({ opId, ...about(values) }),
    send: client.supervision.raise,
    onDone,
  })
  const issue = useContractForm({
    schema: inputSchema(supervisionContract.issue),
    defaultValues,
    toInput: (values: Values, opId) => ({ opId, id: proposed?.id, ...common(values) }),
    send: client.supervision.issue,
    onDone,
  })
  const contract = proposed === null ? raise : issue
  const { control } = contract.form
  const at = Math.min(3, Math.max(1, Number(contract.form.watch('level')))) - 1
  const preview = usePreview(() =>
    client.supervision.preview(
      inputSchema(supervisionContract.preview).parse({
        supervisionId: proposed?.id ?? null,
        ...about(contract.form.getValues()),
      }),
    ),
  )
  return (
    <FormBody contract={contract} action={t('supervision:form.submit')} onCancel={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Fact label={t('supervision:form.unit')} text={draft.unitName} />
        <Fact label={t('supervision:form.times')} text={t('supervision:times', { times: draft.times })} />
        {subject.kind !== 'unit' && (
          <Fact label={t('supervision:form.owed')} text={owedInWords(draft.owed, draft.since, today)} />
        )}
        <Fact label={t('supervision:form.to')} text={draft.to[at] ?? ''} />
        <Fact
          label={t('supervision:form.copyTo')}
          text={draft.copyTo[at]?.join('、') || t('supervision:form.noCopy')}
        />
        <Fact label={t('supervision:form.consequence')} text={draft.consequence[at] ?? ''} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <SelectField
          control={control}
          name="cause"
          label={t('supervision:form.cause')}
          choices={causeChoices(t)}
          isDisabled={proposed !== null}
          isRequired
        />
        <SelectField
          control={control}
          name="level"
          label={t('supervision:form.level')}
          hint={proposed?.escalatedFromId == null ? undefined : t('supervision:form.levelFixed')}
          choices={[1, 2, 3].map(level => ({ value: String(level), label: t('supervision:level', { level }) }))}
          isDisabled={proposed?.escalatedFromId != null}
          isRequired
        />
        <DateField
          control={control}
          name="replyDueOn"
          label={t('supervision:form.replyDueOn')}
          hint={t('supervision:form.replyHint', { date: draft.replyDueOn[at] ?? '' })}
          today={today}
        />
      </SimpleGrid>
      {proposed === null && (
        <AreaField
          control={control}
          name="finding"
          label={t('supervision:form.finding')}
          hint={t(caseFileId === null ? 'supervision:form.findingUnit' : 'supervision:form.findingHint')}
          isRequired={caseFileId === null}
          rows={2}
        />
      )}
      <AreaField control={control} name="requirement" label={t('supervision:form.requirement')} isRequired />
      <Group>
        <Button variant="default" loading={preview.isPending} onClick={preview.show}>
          {t('supervision:form.preview')}
        </Button>
      </Group>
      {preview.banner !== null && <Notice kind="danger">{preview.banner}</Notice>}
      {preview.pdf !== null && <PdfView pdf={preview.pdf} label={t('supervision:form.previewTitle')} />}
    </FormBody>
  )
}

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <Stack gap={0}>
      <Text c="dimmed">{label}</Text>
      <Text>{text}</Text>
    </Stack>
  )
}

/** The letter as it would be issued with what is typed now. */
function usePreview(make: () => Promise<Blob>) {
  const [pdf, setPdf] = useState<Blob | null>(null)
  const [isPending, setPending] = useState(false)
  const problem = useProblem()
  const show = async () => {
    setPending(true)
    problem.clear()
    try {
      setPdf(await make())
    } catch (error) {
      problem.show(error)
    } finally {
      setPending(false)
    }
  }
  return { pdf, isPending, banner: problem.banner, show: () => void show() }
}
