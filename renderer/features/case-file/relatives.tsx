import { Anchor, List, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { CASE_FILE_STATUS_KEYS, CASE_FILE_STATUS_TONES } from '../../lib/status-keys.ts'
import { momentText } from './moment.ts'

const RELATION_KEYS: Readonly<Record<CaseFileView['relatives'][number]['relation'], string>> = {
  mergedInto: 'life:related.mergedInto',
  merged: 'life:related.merged',
  splitFrom: 'life:related.splitFrom',
  split: 'life:related.split',
}

/** Cases this one has to do with by merging and splitting; both codes and receipts stay good. */
export function Relatives({ relatives }: { readonly relatives: CaseFileView['relatives'] }) {
  const { t } = useTranslation()
  if (relatives.length === 0) return null
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('life:related.title')}
      </Title>
      <List>
        {relatives.map(({ relation, id, code, receiptCode, status }) => (
          <List.Item key={`${relation}-${id}`}>
            {t(RELATION_KEYS[relation])} <Anchor href={`#/cases/${id}`}>{code}</Anchor>{' '}
            {t('life:related.receipt', { code: receiptCode })}{' '}
            <StatusTag text={t(CASE_FILE_STATUS_KEYS[status])} tone={CASE_FILE_STATUS_TONES[status]} />
          </List.Item>
        ))}
      </List>
    </section>
  )
}

/** What was asked to be supplied, once, and whether it came. */
export function Supplements({ supplements }: { readonly supplements: CaseFileView['supplements'] }) {
  const { t } = useTranslation()
  if (supplements.length === 0) return null
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('life:supplements.title')}
      </Title>
      {supplements.map(({ items, dueOn, askedAt, suppliedAt }) => (
        <div key={askedAt}>
          <Text>{t('life:supplements.asked', { at: momentText(askedAt), due: dueOn })}</Text>
          <List type="ordered">
            {items.map(item => (
              <List.Item key={item}>{item}</List.Item>
            ))}
          </List>
          {suppliedAt !== null && <Text>{t('life:supplements.supplied', { at: momentText(suppliedAt) })}</Text>}
        </div>
      ))}
    </section>
  )
}
