import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/staff/notice.tsx'
import classes from './attachment.module.css'
import type { Camera } from './use-camera.ts'

/** What the camera sees, or what to do where it sees nothing. */
export function CameraView({ camera }: { readonly camera: Camera }) {
  const { t } = useTranslation()
  if (camera.state === 'none') return <Notice kind="info">{t('attachment:camera.none')}</Notice>
  return (
    <>
      {camera.state === 'lost' && <Notice kind="warn">{t('attachment:camera.lost')}</Notice>}
      <video
        ref={camera.attach}
        className={classes.video}
        autoPlay
        muted
        playsInline
        aria-label={t('attachment:camera.picture')}
      />
    </>
  )
}
