import "./cover.css";
import { EyeOff } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { now } from "../../platform/clock.ts";
import { useWords } from "../../platform/languages/say.tsx";
import { coverTitle } from "../../platform/title.ts";
import { Button } from "../../ui/button.tsx";
import { timeOf } from "../../ui/dates.ts";
import { Icon } from "../../ui/icon.tsx";

const TWICE = 600;
const asked = new Set<() => void>();
const coverNow = () => {
  for (const cover of asked) cover();
};

/** In the top bar, and in a person's short bar. */
export function CoverButton({ short }: { short?: boolean }) {
  const say = useWords();
  return (
    <button type="button" className={short ? "cover-b short" : "cover-b"} onClick={coverNow}>
      <Icon of={EyeOff} />
      <span className="cover-short">{say("cover")}</span>
      {!short && <span className="cover-long">{say("cover.screen")}</span>}
      <kbd>F9</kbd>
      {!short && (
        <span className="or">
          or <kbd>Esc</kbd> <kbd>Esc</kbd>
        </span>
      )}
    </button>
  );
}

/** Holds only the clock. What is under it stays as it is, typed words and focus too. Esc does not uncover. */
export function Cover() {
  const say = useWords();
  const box = useRef<HTMLDialogElement>(null);
  const [time, setTime] = useState("");

  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return undefined;
    let escAt = -TWICE;
    const hide = () => {
      if (dialog.open) return;
      coverTitle(true);
      setTime(timeOf(now()));
      dialog.showModal();
    };
    const goOn = () => {
      dialog.close();
      coverTitle(false);
    };
    // Captured first, so that it works from anywhere, also while typing or in another dialog.
    const press = (event: KeyboardEvent) => {
      if (event.key === "F9") {
        event.preventDefault();
        if (dialog.open) goOn();
        else hide();
      }
      if (event.key !== "Escape") return;
      if (dialog.open) event.preventDefault();
      else if (event.timeStamp - escAt < TWICE) hide();
      escAt = event.timeStamp;
    };
    const closed = () => coverTitle(false);
    const minute = setInterval(() => dialog.open && setTime(timeOf(now())), 10_000);
    asked.add(hide);
    window.addEventListener("keydown", press, true);
    dialog.addEventListener("close", closed);
    return () => {
      asked.delete(hide);
      clearInterval(minute);
      window.removeEventListener("keydown", press, true);
      dialog.removeEventListener("close", closed);
    };
  }, []);

  const [before = "", after = ""] = say("cover.covered").split("F9");
  // closedby="none": without it a browser closes the dialog on the second Esc, whatever the page says.
  return (
    <dialog
      ref={box}
      className="cover"
      aria-labelledby="cover-words"
      {...{ closedby: "none" }}
      onCancel={(event) => event.preventDefault()}
    >
      <p className="clock">{time}</p>
      <h2 id="cover-words">
        {before}
        <kbd>F9</kbd>
        {after}
      </h2>
      <Button onClick={() => box.current?.close()}>{say("cover.go-on")}</Button>
    </dialog>
  );
}
