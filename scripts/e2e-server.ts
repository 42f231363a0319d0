import { serve } from "../server/src/main.ts";

// One story's own server, on the database and the web build that e2e/office.ts gives it.
const need = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing. e2e/office.ts starts this, with all it needs.`);
  return value;
};
const server = await serve({
  appUrl: need("KEHI_E2E_APP_URL"),
  migrateUrl: need("KEHI_E2E_MIGRATE_URL"),
  webDir: need("KEHI_E2E_WEB"),
  isDemonstration: true,
  port: Number(need("PORT")),
});
process.once("SIGTERM", () => void server.stop().then(() => process.exit(0)));
process.stdout.write(`${server.address}\n`);
