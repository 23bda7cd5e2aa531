import { Stack, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './intake.module.css'

/** Sections of the intake form in order; Alt and the number leads there. */
export const SECTIONS = [
  { key: 'parties', titleKey: 'case:section.parties' },
  { key: 'facts', titleKey: 'case:section.facts' },
  { key: 'requests', titleKey: 'case:section.requests' },
  { key: 'place', titleKey: 'case:section.place' },
  { key: 'type', titleKey: 'case:section.type' },
  { key: 'risk', titleKey: 'case:section.risk' },
  { key: 'materials', titleKey: 'case:section.materials' },
  { key: 'wish', titleKey: 'case:section.wish' },
  { key: 'outcome', titleKey: 'case:section.outcome' },
] as const
export type SectionKey = (typeof SECTIONS)[number]['key']

/** Leads to the first thing one can type into in a section. */
export function goToSection(key: SectionKey): void {
  const section = document.getElementById(`section-${key}`)
  section?.scrollIntoView({ block: 'start' })
  section
    ?.querySelector<HTMLElement>(
      'input:not([disabled]):not([type=hidden]), textarea:not([aria-hidden]), select:not([disabled])',
    )
    ?.focus()
}

/** One numbered part of the form. */
export function Section({ name, children }: { readonly name: SectionKey; readonly children: ReactNode }) {
  const { t } = useTranslation()
  const index = SECTIONS.findIndex(({ key }) => key === name)
  return (
    <section id={`section-${name}`} className={classes.section} aria-labelledby={`section-${name}-title`}>
      <Title order={2} size="h4" id={`section-${name}-title`} mb="sm">
        {index + 1}. {t(SECTIONS[index]?.titleKey ?? '')}
      </Title>
      <Stack>{children}</Stack>
    </section>
  )
}

/** The list of sections beside the form, with the key of each. */
export function SectionList() {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('case:section.list')}>
      <ul className={classes.steps}>
        {SECTIONS.map(({ key, titleKey }, index) => (
          <li key={key}>
            <button type="button" className={classes.step} onClick={() => goToSection(key)}>
              <span>
                {index + 1}. {t(titleKey)}
              </span>
              <kbd>Alt+{index + 1}</kbd>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
