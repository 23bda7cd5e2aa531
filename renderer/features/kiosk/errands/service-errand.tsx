import { useReducer, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Tile } from '../../../components/kiosk/tile.tsx'
import { useKiosk } from '../kiosk-context.ts'
import pages from '../pages/pages.module.css'
import { Question } from '../question.tsx'
import { centerHost } from './center-host.ts'
import { SERVICE_START, type ServiceAction, serviceFlow } from './service-flow.ts'
import { ServiceLeave } from './service-leave.tsx'
import { ServiceLog } from './service-log.tsx'
import { ServiceScale } from './service-scale.tsx'
import { ServiceTests } from './service-tests.tsx'
import { StaffProof } from './staff-proof.tsx'
import { refusalOf, useErrandTask } from './use-errand.ts'
import { Waiting } from './waiting.tsx'

/** K20: what staff need at the machine itself, behind number and PIN. */
export function ServiceErrand() {
  const { center, newOperationId, dispatch: kiosk } = useKiosk()
  const [state, dispatch] = useReducer(serviceFlow, SERVICE_START)
  const proof = useRef({ staffNumber: '', pin: '' })
  useErrandTask(state.task, () => {
    center
      .openService({ opId: newOperationId(), ...proof.current })
      .then(({ staffName }) => dispatch({ do: 'opened', staffName }))
      .catch((error: unknown) => dispatch({ do: 'refused', trouble: { problem: refusalOf(error) } }))
  })
  const back = () => dispatch({ do: 'back' })
  const step = () => {
    switch (state.page) {
      case 'proof':
        return (
          <StaffProof
            trouble={state.trouble}
            onProof={(staffNumber, pin) => {
              proof.current = { staffNumber, pin }
              dispatch({ do: 'prove' })
            }}
            onBack={() => kiosk({ do: 'back' })}
          />
        )
      case 'menu':
        return <Menu staffName={state.staffName} dispatch={dispatch} />
      case 'tests':
        return <ServiceTests onBack={back} />
      case 'scale':
        return <ServiceScale onBack={back} />
      case 'log':
        return <ServiceLog onBack={back} />
      case 'leave':
        return <ServiceLeave onBack={back} />
    }
  }
  return (
    <>
      {step()}
      <Waiting isGoingOn={state.task !== null} />
    </>
  )
}

interface MenuProps {
  readonly staffName: string
  readonly dispatch: (action: ServiceAction) => void
}

function Menu({ staffName, dispatch }: MenuProps) {
  const { t } = useTranslation()
  const { finish } = useKiosk()
  return (
    <Question
      title={t('kiosk:errand.service.title')}
      hint={t('kiosk:errand.service.hint', { name: staffName })}
      says={['kiosk:errand.service.title']}
      onBack={finish}
    >
      <div className={pages.rows}>
        <Tile
          kind="row"
          pictogram="tick"
          label={t('kiosk:errand.service.tests')}
          onPress={() => dispatch({ do: 'show', page: 'tests' })}
        />
        <Tile
          kind="row"
          pictogram="card"
          label={t('kiosk:errand.service.scale')}
          onPress={() => dispatch({ do: 'show', page: 'scale' })}
        />
        <Tile
          kind="row"
          pictogram="debt"
          label={t('kiosk:errand.service.log')}
          onPress={() => dispatch({ do: 'show', page: 'log' })}
        />
        {centerHost() !== undefined && (
          <Tile
            kind="row"
            pictogram="leave"
            label={t('kiosk:errand.service.leave')}
            onPress={() => dispatch({ do: 'show', page: 'leave' })}
          />
        )}
        <Tile kind="row" pictogram="back" label={t('kiosk:errand.service.back')} onPress={finish} />
      </div>
    </Question>
  )
}
