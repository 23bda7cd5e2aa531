import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { chooseLanguage, useLanguages } from '../../lib/texts.ts'

/** Each language by its own name, so that it is found by those who need it. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  return (
    <Group gap="xs" role="group" aria-label={t('staff:menu.language')}>
      {useLanguages().map(({ code, name }) => (
        <Button
          key={code}
          size="compact-md"
          variant={i18n.language === code ? 'filled' : 'default'}
          aria-pressed={i18n.language === code}
          lang={code}
          onClick={() => void chooseLanguage(code)}
        >
          {name}
        </Button>
      ))}
    </Group>
  )
}
