import { join } from 'node:path'

/**
 * Fonts that pages may ask for under /fonts/, by file name. Machines without a Chinese font get the text from these; the
 * last one carries the rare characters of names.
 * @param projectDir folder that holds node_modules and assets
 */
export function fontFiles(projectDir: string): Readonly<Record<string, string>> {
  const google = (family: string, weight: string, file: string) =>
    join(projectDir, 'node_modules/@expo-google-fonts', family, weight, file)
  return {
    'NotoSansSC_400Regular.ttf': google('noto-sans-sc', '400Regular', 'NotoSansSC_400Regular.ttf'),
    'NotoSansSC_500Medium.ttf': google('noto-sans-sc', '500Medium', 'NotoSansSC_500Medium.ttf'),
    'NotoSansSC_700Bold.ttf': google('noto-sans-sc', '700Bold', 'NotoSansSC_700Bold.ttf'),
    'NotoSerifSC_400Regular.ttf': google('noto-serif-sc', '400Regular', 'NotoSerifSC_400Regular.ttf'),
    'NotoSerifSC_700Bold.ttf': google('noto-serif-sc', '700Bold', 'NotoSerifSC_700Bold.ttf'),
    'HanaMinB.ttf': join(projectDir, 'assets/fonts/HanaMinB.ttf'),
  }
}
