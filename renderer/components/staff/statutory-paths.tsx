import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StatutoryPath } from '#center/contract/values/routing-rules.ts'
import { StatusTag } from './status-tag.tsx'
import classes from './statutory-paths.module.css'
import { useLabel } from './use-label.ts'

/** Statutory ways as numbered steps: each with its basis and why, the one to begin with first. */
export function StatutoryPaths({ paths }: { readonly paths: readonly Omit<StatutoryPath, 'unit'>[] }) {
  const { t } = useTranslation()
  const text = useLabel()
  return (
    <ol className={classes.paths}>
      {paths.map(({ code, label, law, article, certain, reason }) => (
        <li key={code}>
          <strong>{text(label)}</strong> {t('routing:path.basis', { law, article })}
          {!certain && <StatusTag text={t('routing:path.unchecked')} tone="warn" />}
          <Text>{text(reason)}</Text>
        </li>
      ))}
    </ol>
  )
}
