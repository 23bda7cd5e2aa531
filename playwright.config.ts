import { defineConfig } from '@playwright/test'

/** Office stories in a real Chromium; each story starts its own center. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/set-up/global-set-up.ts',
  outputDir: 'out/e2e',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    actionTimeout: 10_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromiumSandbox: false },
  },
})
