import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { PaperFont } from '#center/documents/paper-definition.ts'

/** A font family of a paper; Rare holds characters of names that the style fonts lack (CJK extensions B and later). */
export type FontFamily = PaperFont | 'Rare'

export interface FontFiles {
  readonly normal: string
  readonly bold: string
}

const require = createRequire(import.meta.url)
const rare = fileURLToPath(new URL('../../assets/fonts/HanaMinB.ttf', import.meta.url))

const noto = (name: string): string => require.resolve(`@expo-google-fonts/${name}`)

/** Files of every family; their licences stand beside them and in NOTICES. */
export const FONT_FILES: Readonly<Record<FontFamily, FontFiles>> = {
  Song: {
    normal: noto('noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
    bold: noto('noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  },
  Hei: {
    normal: noto('noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
    bold: noto('noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  },
  Rare: { normal: rare, bold: rare },
}
