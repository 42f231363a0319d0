import { defineConfig } from "@playwright/test";
import { browserArgs, findBrowser } from "./scripts/browser.ts";

const port = Number(process.env["KEHI_E2E_PORT"] ?? 4310);

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/e2e",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-NZ",
    timezoneId: "Pacific/Auckland",
    viewport: { width: 1280, height: 720 },
    screenshot: "only-on-failure",
    launchOptions: { executablePath: findBrowser(), args: browserArgs },
  },
  webServer: {
    command: "exec node scripts/e2e-server.ts",
    url: `http://localhost:${port}/readyz`,
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    env: { PORT: String(port), KEHI_TODAY: "2026-11-24", NODE_ENV: "production" },
  },
});
