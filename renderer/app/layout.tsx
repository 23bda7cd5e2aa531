import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CallOutBanner } from '../features/call-out/call-out-banner.tsx'
import { CommandPalette } from '../features/case-search/command-palette.tsx'
import { lastSearch } from '../features/case-search/last-search.ts'
import { HelpBanner } from '../features/help/help-banner.tsx'
import { SilentHelp } from '../features/help/silent-help.tsx'
import { RedBanner } from '../features/risk/red-banner.tsx'
import { UndoToast } from '../features/window/undo-toast.tsx'
import { HelpSheet } from './help-sheet.tsx'
import classes from './layout.module.css'
import { navigationFor } from './navigation.ts'
import { Navigation } from './navigation-rows.tsx'
import { endSession, lockSession } from './session-actions.ts'
import { useSession } from './session-store.ts'
import { textSize } from './text-size.ts'
import { useCenterEvents } from './use-center-events.ts'
import { useCenterStatus } from './use-center-status.ts'
import { useIdleLock } from './use-idle-lock.ts'
import { useKeys } from './use-keys.ts'
import { UserMenu } from './user-menu.tsx'

/** Frame of every staff page: head with search and person, navigation by what one may do, the page itself. */
export function Layout() {
  const { t } = useTranslation()
  const session = useSession()
  const center = useCenterStatus()
  const items = navigationFor(session)
  const path = useRouterState({ select: state => state.location.pathname })
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [isPaletteOpen, setPaletteOpen] = useState(false)
  useCenterEvents()
  // What one person looked for is nothing to the next at this desk.
  useEffect(() => lastSearch.clear, [])
  useIdleLock(session.idleMinutes, lockSession)
  useKeys({
    F1: () => setHelpOpen(true),
    'Ctrl+L': lockSession,
    'Ctrl+K': () => setPaletteOpen(true),
    'Ctrl++': () => textSize.step(1),
    'Ctrl+=': () => textSize.step(1),
    'Ctrl+-': () => textSize.step(-1),
    'Ctrl+0': () => textSize.step(0),
  })
  useEffect(() => {
    // A new page is announced and keyboard users start at its top, never on a body without focus.
    void path
    if (document.activeElement === document.body || document.activeElement === null)
      document.getElementById('main')?.focus()
  }, [path])

  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={() => document.getElementById('main')?.focus()}>
        {t('staff:layout.skip')}
      </button>
      <div className={classes.top}>
        <header className={classes.head}>
          <span className={classes.name}>{center?.name ?? t('staff:layout.product')}</span>
          {center?.isDemo === true && <span className={classes.badge}>{t('staff:layout.demo')}</span>}
          <button type="button" className={classes.search} onClick={() => setPaletteOpen(true)}>
            <span>{t('search:palette.open')}</span>
            <kbd>Ctrl+K</kbd>
          </button>
          <div className={classes.tools}>
            {session.deskId !== null && session.may.includes('help.answer') && <SilentHelp />}
            <button type="button" className={classes.headButton} onClick={() => setHelpOpen(true)}>
              {t('staff:layout.help')}
            </button>
            <button type="button" className={classes.headButton} onClick={lockSession}>
              {t('staff:layout.lock')}
            </button>
            <UserMenu session={session} onSignOut={endSession} />
          </div>
        </header>
        {session.may.includes('help.answer') && <HelpBanner />}
        {session.may.includes('callOut.answer') && <CallOutBanner />}
        {session.may.includes('risk.alert') && <RedBanner />}
      </div>
      <Navigation items={items} path={path} />
      <main id="main" className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
      {session.may.includes('ticket.call') && <UndoToast />}
      {isPaletteOpen && (
        <CommandPalette
          pages={items}
          hasCases={session.may.includes('caseFile.list')}
          onClose={() => setPaletteOpen(false)}
        />
      )}
      <HelpSheet isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  )
}
