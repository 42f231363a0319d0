import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import type { Plugin } from "vite";

const api = process.env.KEHI_API ?? "http://127.0.0.1:3000";

/** The server sends the .br beside a file as it is. */
function brotli(): Plugin {
  let out = "";
  return {
    name: "brotli",
    apply: "build",
    configResolved(config) {
      out = resolve(config.root, config.build.outDir, "assets");
    },
    closeBundle() {
      for (const name of readdirSync(out).filter((it) => /\.(js|css|svg)$/.test(it))) {
        const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
        writeFileSync(join(out, `${name}.br`), brotliCompressSync(readFileSync(join(out, name)), { params }));
      }
    },
  };
}

// The server puts a fresh nonce in place of __NONCE__ in each reply.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), brotli()],
  html: { cspNonce: "__NONCE__" },
  build: {
    outDir: process.env.KEHI_WEB_OUT ?? "../dist/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "es2023",
    manifest: true,
  },
  server: { proxy: { "/api": api }, host: "127.0.0.1" },
});
