import { useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../components/staff/notice.tsx'
import { PlainPage } from '../components/staff/plain-page.tsx'
import { ChangePassword } from '../features/session/change-password.tsx'
import { LockScreen } from '../features/session/lock-screen.tsx'
import { SignIn } from '../features/session/sign-in.tsx'
import { client } from '../lib/client.ts'
import { sessionToken } from '../lib/session-token.ts'
import { router } from './router.tsx'
import { sessionStore, useSessionState } from './session-store.ts'

/** Loaded once in the life of a center; it brings the national table of regions along. */
const SetupWizard = lazy(() => import('../features/setup/setup-wizard.tsx'))

/** What this page shows first: set-up of an empty center, sign-in, a new password, or the work itself. */
export function Gate() {
  const { t } = useTranslation()
  const state = useSessionState()
  const status = useQuery({ queryKey: ['center'], queryFn: () => client.center.status(), refetchInterval: 60_000 })
  const resumed = useQuery({
    queryKey: ['session', 'resumed'],
    enabled: state.kind === 'signedOut' && sessionToken.get() !== null,
    retry: false,
    staleTime: 0,
    queryFn: () => client.session.current(),
  })
  useEffect(() => {
    if (resumed.data !== undefined && sessionToken.get() !== null) sessionStore.enter(resumed.data)
  }, [resumed.data])

  const waiting = (
    <PlainPage title={t('staff:start.title')}>
      <Notice kind="info">{t('staff:start.waiting')}</Notice>
    </PlainPage>
  )
  if (status.data === undefined && status.isError) {
    return (
      <PlainPage title={t('staff:start.title')}>
        <Notice kind="danger">{t('staff:unreachable')}</Notice>
      </PlainPage>
    )
  }
  if (status.data === undefined) return waiting
  if (status.data.state !== 'ready') {
    return (
      <Suspense fallback={waiting}>
        <SetupWizard state={status.data.state} onReady={() => void status.refetch()} />
      </Suspense>
    )
  }
  if (state.kind === 'signedOut') return resumed.isLoading ? null : <SignIn center={status.data} />
  if (state.session.mustChangePassword) return <ChangePassword />
  return (
    <>
      {/* Behind the lock the page keeps what was typed, but nothing of it can be seen, reached or read aloud. */}
      <div hidden={state.kind === 'locked'} inert={state.kind === 'locked'}>
        <RouterProvider router={router} key={state.session.staffId} />
      </div>
      {state.kind === 'locked' && <LockScreen session={state.session} />}
    </>
  )
}
