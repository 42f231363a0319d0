import { defineConfig } from "@playwright/test";
import { browserArgs, findBrowser } from "./scripts/browser.ts";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/e2e",
  globalSetup: "./e2e/set-up.ts",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    locale: "en-NZ",
    timezoneId: "Pacific/Auckland",
    viewport: { width: 1280, height: 720 },
    screenshot: "only-on-failure",
    launchOptions: { executablePath: findBrowser(), args: browserArgs },
  },
});
