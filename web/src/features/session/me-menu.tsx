import { Link } from "@tanstack/react-router";
import { CircleHelp, Keyboard, KeyRound } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { sayError } from "../../platform/problem.ts";
import { useMe } from "../../platform/session.ts";
import type { Theme } from "../../platform/theme.ts";
import { Choice } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { changeTheme } from "./session.data.ts";
import { SignOut } from "./sign-out.tsx";

const themes = [
  { value: "system", says: "As the device" },
  { value: "light", says: "Light" },
  { value: "dark", says: "Dark" },
] as const satisfies readonly { value: Theme; says: string }[];

/** Who I am here, and what is mine: theme, keys, sign out. */
export function MeMenu({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const me = useMe();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event) => {
      const { target } = event;
      if (!(target instanceof Element) || box.current?.contains(target)) return;
      if (!target.closest("[aria-controls=me-menu]")) onOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      onOpen(false);
      button.current?.focus();
    };
    // Opened from the bottom of a phone, the menu is read next.
    button.current?.focus();
    document.addEventListener("pointerdown", outside);
    document.addEventListener("keydown", escape);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("keydown", escape);
    };
  }, [open, onOpen]);

  const close = () => onOpen(false);
  return (
    <div className="me-wrap" ref={box}>
      <button
        type="button"
        className="me"
        ref={button}
        aria-label={`${me.initials}, you are ${me.name}`}
        aria-expanded={open}
        aria-controls="me-menu"
        onClick={() => onOpen(!open)}
      >
        {me.initials}
      </button>
      {open && (
        <div className="menu stack" id="me-menu">
          <div>
            <p className="said strong">{me.name}</p>
            <p className="quiet">{[me.team, me.site].filter(Boolean).join(", ")}</p>
          </div>
          <div>
            <p className="small quiet" id="theme-label">
              Light or dark
            </p>
            <Choice
              labelledBy="theme-label"
              options={themes}
              value={me.preferences.theme}
              onChoose={(theme) => {
                setError(null);
                changeTheme(theme, me.preferences.theme).catch(setError);
              }}
            />
            {error !== null && (
              <p className="harm" role="alert">
                {sayError(error).says}
              </p>
            )}
          </div>
          <ul>
            <li>
              <Link to="/keys" onClick={close}>
                <Icon of={Keyboard} />
                Keys
              </Link>
            </li>
            <li>
              <Link to="/security" onClick={close}>
                <Icon of={KeyRound} />
                Signing in
              </Link>
            </li>
            {me.demonstration && (
              <li>
                <Link to="/about-demonstration" onClick={close}>
                  <Icon of={CircleHelp} />
                  About this demonstration
                </Link>
              </li>
            )}
            <li>
              <SignOut />
            </li>
          </ul>
        </div>
      )}
    </div>
  );
}
