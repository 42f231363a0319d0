import type { Config } from "./platform/config.ts";
import { makeApp } from "./app.ts";

/** Starts the server on `config.port` and gives its address and how to stop it. */
export async function serve(config: Config): Promise<{ address: string; stop: () => Promise<void> }> {
  const { app, stop } = await makeApp(config);
  await app.listen({ port: config.port, host: config.host });
  return { address: `http://localhost:${config.port}`, stop };
}
