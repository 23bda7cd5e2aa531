import { Button, Group, Radio, Stack, Text, Title } from '@mantine/core'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { STATEMENT_WAYS } from '#center/contract/values/statement.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { InkField, isInkFull } from '../../components/ink/ink-field.tsx'
import { fieldId, messageOf, TextField } from '../../components/staff/field.tsx'
import { fieldText } from '../../components/staff/problem-text.ts'
import classes from './intake.module.css'
import type { IntakeForm } from './parties-section.tsx'
import { STATEMENT_WAY_KEYS } from './party-keys.ts'

/** Signed once, on the screen of the window; who cannot or will not sign is seen by a witness. */
export function SignStatement({ form }: { readonly form: IntakeForm }) {
  const { t } = useTranslation()
  const way = useController({ control: form.control, name: 'statement.way' }).field
  const { field: ink, fieldState } = useController({ control: form.control, name: 'statement.ink' })
  const message = messageOf(fieldState.error)
  const needsWitness = way.value === 'cannotSign' || way.value === 'refusesToSign'
  return (
    <section className={classes.section} aria-labelledby="signing">
      <Stack>
        <Title order={2} size="h4" id="signing">
          {t('case:readBack.signing')}
        </Title>
        <Radio.Group label={t('case:readBack.way')} value={way.value} onChange={way.onChange}>
          <Group mt="xs">
            {STATEMENT_WAYS.map(value => (
              <Radio key={value} value={value} label={t(STATEMENT_WAY_KEYS[value])} />
            ))}
          </Group>
        </Radio.Group>
        {way.value === 'signed' && (
          <div data-field-label={t('case:readBack.pad')}>
            <Text mb="xs">
              {t('case:readBack.pad')} — {t('case:readBack.signedLine')}
            </Text>
            <div className={classes.pad}>
              <InkField strokes={ink.value} onChange={ink.onChange} label={t('case:readBack.pad')} />
            </div>
            {isInkFull(ink.value) && <Text role="status">{t('case:readBack.padFull')}</Text>}
            {message !== undefined && (
              <Text c="var(--text-danger)" mt="xs">
                {fieldText(t, message)}
              </Text>
            )}
            <Button
              id={fieldId('statement.ink')}
              variant="default"
              mt="xs"
              disabled={ink.value.length === 0 && message === undefined}
              onClick={() => ink.onChange([])}
            >
              {t('case:readBack.clearPad')}
            </Button>
          </div>
        )}
        {needsWitness && (
          <TextField
            control={form.control}
            name="statement.witness"
            label={t('case:readBack.witness')}
            maxLength={LIMITS.name}
            isRequired
          />
        )}
      </Stack>
    </section>
  )
}
