import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LineList } from '../../components/staff/line-list.tsx'
import type { StepProps } from './center-step.tsx'

export function RoomsStep({ control, setValue }: StepProps) {
  const { t } = useTranslation()
  return (
    <Stack>
      <Text>{t('setup:rooms.text')}</Text>
      <LineList
        control={control}
        name="rooms"
        maxLength={50}
        maxLines={40}
        onLines={lines => setValue('rooms', lines)}
        lineLabel={number => t('setup:rooms.label', { number })}
        removeLabel={number => t('setup:rooms.remove', { number })}
        addLabel={t('setup:rooms.add')}
      />
    </Stack>
  )
}
