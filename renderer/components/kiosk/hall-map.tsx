import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Zone } from '#center/contract/setting.ts'
import styles from './hall-map.module.css'

/** Drawing in millimetres of the panel, so that its words keep their size. */
const WIDTH = 240
const HEIGHT = 150
/** Height of a line of a zone's name. */
const LINE = 9

interface HallMapProps {
  readonly zones: readonly Zone[]
  /** Code of the zone to go to. */
  readonly target: string
  /** Code of the zone one stands in; the first of the plan where the plan does not know it. */
  readonly here: string
}

/** Plan of the hall: where one stands, and the zone to go to with stripes, a thick frame, a word and an arrow; never colour alone. */
export function HallMap({ zones, target, here }: HallMapProps) {
  const { t, i18n } = useTranslation()
  const stripes = useId()
  const head = useId()
  const goal = zones.find(({ code }) => code === target)
  const stand = zones.find(({ code }) => code === here) ?? zones[0]
  if (goal === undefined || stand === undefined) return null
  const name = ({ label }: Zone) => (i18n.language === 'en' ? label.en : label.zh)
  const from = { x: across(stand.x + stand.width / 2), y: down(stand.y + stand.height) - 14 }
  const to = { x: across(goal.x + goal.width / 2), y: down(goal.y + goal.height / 2) + 8 }
  const isSame = goal.code === stand.code
  return (
    <svg
      className={styles.map}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${t('kiosk:errand.map.label')}: ${t('kiosk:errand.map.target')} ${name(goal)}`}
    >
      <defs>
        <pattern id={stripes} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={styles.ground} width="8" height="8" />
          <path className={styles.stripe} d="M1 0v8" />
        </pattern>
        <marker id={head} viewBox="0 0 10 10" refX="7" refY="5" markerWidth="4" markerHeight="4" orient="auto">
          <path className={styles.head} d="M0 0L10 5L0 10z" />
        </marker>
      </defs>
      {zones.map(zone => (
        <rect
          key={zone.code}
          className={zone.code === target ? styles.goal : styles.zone}
          x={across(zone.x)}
          y={down(zone.y)}
          width={across(zone.width)}
          height={down(zone.height)}
          rx="2"
          {...(zone.code === target ? { fill: `url(#${stripes})` } : {})}
        />
      ))}
      {!isSame && (
        <path className={styles.way} d={`M${from.x} ${from.y - 6}L${to.x} ${to.y}`} markerEnd={`url(#${head})`} />
      )}
      {zones.map(zone => (
        <text key={zone.code} className={zone.code === target ? styles.goalName : styles.name} y={down(zone.y) + 2}>
          {linesOf(name(zone), across(zone.width) - 4).map(line => (
            <tspan key={line} x={across(zone.x + zone.width / 2)} dy={LINE}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
      <text
        className={styles.goalWord}
        x={across(goal.x + goal.width / 2)}
        y={down(goal.y) + 2 + LINE * (linesOf(name(goal), across(goal.width) - 4).length + 1.3)}
      >
        {t(isSame ? 'kiosk:errand.map.same' : 'kiosk:errand.map.target')}
      </text>
      <circle className={styles.here} cx={from.x} cy={from.y} r="4" />
      <text className={styles.hereWord} x={from.x} y={from.y + 11}>
        {t('kiosk:errand.map.here')}
      </text>
    </svg>
  )
}

/** Width of a character of the plan: Chinese ones are as wide as high, others about half of it. */
const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e80 ? 9 : 4.8), 0)

/** A name in lines that fit into its zone: broken between words, Chinese between characters. */
function linesOf(text: string, width: number): readonly string[] {
  const words = /\s/.test(text) ? text.split(/(?<=\s)/) : [...text]
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last === undefined || widthOf(last + word.trimEnd()) > width) lines.push(word)
    else lines[lines.length - 1] = last + word
  }
  return lines
}

const across = (hundredths: number) => (hundredths * WIDTH) / 100
const down = (hundredths: number) => (hundredths * HEIGHT) / 100
