import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The server puts a fresh nonce in place of __NONCE__ in each reply.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  html: { cspNonce: "__NONCE__" },
  build: { outDir: "../dist/web", emptyOutDir: true, assetsInlineLimit: 0, target: "es2023", manifest: true },
  server: { host: "127.0.0.1", proxy: { "/api": process.env.KEHI_API ?? "http://127.0.0.1:3000" } },
});
