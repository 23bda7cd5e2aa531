import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './today.module.css'

interface FigureCardProps {
  readonly label: string
  /** How it is counted, in words. */
  readonly definition: string
  /** Page with the rows behind the figure. */
  readonly href: string
  readonly shown: string
  readonly isWarning: boolean
}

/** One figure: its name, its value that opens the rows, and how it is counted. */
export function FigureCard({ label, definition, href, shown, isWarning }: FigureCardProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.figure} data-warn={isWarning}>
      <Text>{label}</Text>
      <Anchor href={href} aria-label={t('manager:openListOf', { name: label, value: shown })} className={classes.value}>
        {shown}
      </Anchor>
      <details className={classes.definition}>
        <summary aria-label={t('manager:definitionOf', { name: label })}>{t('manager:definitionLink')}</summary>
        <p>{definition}</p>
      </details>
    </div>
  )
}
