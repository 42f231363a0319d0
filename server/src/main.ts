import { configFrom } from "./platform/config.ts";
import { makeApp } from "./app.ts";

export type ServeOptions = {
  appUrl: string;
  migrateUrl: string;
  isDemonstration: boolean;
  /** The built web app. */
  webDir: string;
  port: number;
};

/** Starts the server and gives its address and how to stop it. The rest comes from the environment (see config.ts). */
export async function serve(options: ServeOptions): Promise<{ address: string; stop: () => Promise<void> }> {
  const config = configFrom(
    { ...process.env, PORT: String(options.port) },
    {
      appUrl: options.appUrl,
      migrateUrl: options.migrateUrl,
      webRoot: options.webDir,
      demonstration: options.isDemonstration,
    },
  );
  const { app, stop } = await makeApp(config);
  await app.listen({ port: config.port, host: config.host });
  return { address: config.publicUrl, stop };
}
