import { useTranslation } from 'react-i18next'
import classes from './tag.module.css'

/** A value the host has masked already; an empty one says so in words. */
export function MaskedText({ value }: { readonly value: string | null }) {
  const { t } = useTranslation()
  return <span className={classes.masked}>{value === null || value === '' ? t('staff:notGiven') : value}</span>
}
