import "./platform/without-eval.ts";
import "./ui/tokens.css";
import "./ui/fonts.css";
import "./ui/base.css";
import "./ui/print.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { sendLeftover } from "./platform/drafts/drafts.ts";
import { isNothingToShow } from "./platform/problem.ts";
import { onSession, sessionNow } from "./platform/session.ts";
import { applyTheme, rememberedTheme } from "./platform/theme.ts";

applyTheme(rememberedTheme());

const stop = onSession(() => {
  if (sessionNow().status !== "in") return;
  stop();
  setTimeout(() => void sendLeftover(), 2000);
});

const place = document.getElementById("root");
if (place) {
  createRoot(place, {
    // A page that says there is nothing to show is an answer, not a fault.
    onCaughtError: (error) => {
      if (!isNothingToShow(error)) console.error(error);
    },
  }).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
