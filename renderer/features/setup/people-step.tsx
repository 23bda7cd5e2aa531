import { Fieldset, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PasswordField, TextField } from '../../components/staff/field.tsx'
import type { StepProps } from './center-step.tsx'

function Person({
  control,
  who,
  title,
  text,
}: Pick<StepProps, 'control'> & {
  readonly who: 'manager' | 'administrator'
  readonly title: string
  readonly text: string
}) {
  const { t } = useTranslation()
  return (
    <Fieldset legend={title}>
      <Stack>
        <Text c="dimmed">{text}</Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextField
            control={control}
            name={`${who}.name`}
            label={t('setup:people.name', { title })}
            maxLength={50}
            isRequired
          />
          <TextField
            control={control}
            name={`${who}.username`}
            label={t('setup:people.username', { title })}
            hint={t('setup:people.usernameHint')}
            maxLength={32}
            isRequired
          />
          <PasswordField
            control={control}
            name={`${who}.password`}
            label={t('setup:people.password', { title })}
            hint={t('session:passwordRule')}
            isRequired
          />
          <PasswordField
            control={control}
            name={`${who}.again`}
            label={t('setup:people.again', { title })}
            hint={t('setup:people.againHint')}
            isRequired
          />
        </SimpleGrid>
      </Stack>
    </Fieldset>
  )
}

/** Two people from the first day: one for the work, one for the machine (security.md §4: no shared or default account). */
export function PeopleStep({ control }: StepProps) {
  const { t } = useTranslation()
  return (
    <Stack>
      <Text>{t('setup:people.text')}</Text>
      <Person control={control} who="manager" title={t('status:role.manager')} text={t('setup:people.manager')} />
      <Person
        control={control}
        who="administrator"
        title={t('status:role.administrator')}
        text={t('setup:people.administrator')}
      />
    </Stack>
  )
}
