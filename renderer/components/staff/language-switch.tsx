import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changeLanguage, LANGUAGES } from '../../lib/texts.ts'

/** Each language by its own name, so that it is found by those who need it. */
const NAME_KEYS: Readonly<Record<(typeof LANGUAGES)[number], string>> = {
  'zh-CN': 'staff:language.zh',
  en: 'staff:language.en',
}

export function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  return (
    <Group gap="xs" role="group" aria-label={t('staff:menu.language')}>
      {LANGUAGES.map(language => (
        <Button
          key={language}
          size="compact-md"
          variant={i18n.language === language ? 'filled' : 'default'}
          aria-pressed={i18n.language === language}
          lang={language}
          onClick={() => void changeLanguage(language)}
        >
          {t(NAME_KEYS[language])}
        </Button>
      ))}
    </Group>
  )
}
