import "./search.css";
import { UserRound } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { today } from "../../platform/clock.ts";
import { sayError } from "../../platform/problem.ts";
import { ageOn } from "../../ui/dates.ts";
import { TextButton } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Matched } from "./matched.tsx";
import { takeTyped } from "./typed-ahead.ts";
import { rememberElsewhere, usePeopleFound } from "./search.data.ts";
import type { Found } from "./search.data.ts";

export type PaletteAction = { id: string; says: string; icon: LucideIcon; press?: string; run: () => void };
type Person = Found["people"][number];
type Option = {
  id: string;
  icon: LucideIcon;
  run: () => void;
  person?: Person;
  says?: string;
  press?: string;
};

type Props = {
  /** What can be done for the highlighted person. */
  actionsFor: (person: { id: string; name: string }) => readonly PaletteAction[];
  /** Pages and other things to do. */
  actions: readonly PaletteAction[];
  onOpen: (personId: string) => void;
  /** For someone who is not with one. */
  onEmergency: (personId: string) => void;
  onClose: () => void;
};

const givenName = (name: string) => name.split(" ")[0] ?? name;

/** People first with why they matched, then actions for the highlighted person, then pages. */
export default function Palette({ actionsFor, actions, onOpen, onEmergency, onClose }: Props) {
  const [typed, setTyped] = useState("");
  // Not before the field has the focus: a key in between would be lost.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const ahead = takeTyped();
      setTyped((since) => ahead + since);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const [at, setAt] = useState(0);
  // The person last highlighted: the actions are for them while one moves on through the actions.
  const [personAt, setPersonAt] = useState(0);
  const listId = useId();
  const found = usePeopleFound(typed);
  const asking = typed.trim().length >= 2;
  const people = asking ? (found.data?.people ?? []) : [];

  const act = (run: () => void) => () => {
    onClose();
    run();
  };
  const person = people[personAt] ?? people[0];
  const forPerson = person ? actionsFor(person) : [];
  const pages = actions.filter((it) => it.says.toLowerCase().includes(typed.trim().toLowerCase()));
  const groups: { name: string; options: Option[] }[] = [
    {
      name: "People",
      options: people.map((it) => ({
        id: it.id,
        icon: UserRound,
        person: it,
        run: act(() => onOpen(it.id)),
      })),
    },
    {
      name: person ? `Do something for ${givenName(person.name)}` : "",
      options: forPerson.map((it) => ({ ...it, run: act(it.run) })),
    },
    { name: "Pages", options: pages.map((it) => ({ ...it, run: act(it.run) })) },
  ].filter((group) => group.options.length > 0);
  const options = groups.flatMap((group) => group.options);
  const chosen = options[Math.min(at, options.length - 1)];
  const optionId = (option: Option) => `${listId}-${option.id}`;

  // The input keeps focus and takes the keys; a pointer presses an option.
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = list.current;
    const pressed = (event: MouseEvent) => {
      const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
      if (option) options.find((it) => optionId(it) === option.id)?.run();
    };
    const stay = (event: MouseEvent) => event.preventDefault();
    box?.addEventListener("click", pressed);
    box?.addEventListener("mousedown", stay);
    return () => {
      box?.removeEventListener("click", pressed);
      box?.removeEventListener("mousedown", stay);
    };
  });

  const highlight = (to: number) => {
    setAt(to);
    if (to < people.length) setPersonAt(to);
    const option = options[to];
    if (option) document.getElementById(optionId(option))?.scrollIntoView({ block: "nearest" });
  };
  const move = (event: KeyboardEvent) => {
    const last = options.length - 1;
    // Tab goes from a person straight to what can be done for them.
    const actionsAt = at < people.length && forPerson.length > 0 ? people.length : undefined;
    const to = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      Tab: event.shiftKey ? undefined : actionsAt,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      highlight(to);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      chosen?.run();
    }
  };

  return (
    <Dialog label="Find" className="palette" onClose={onClose}>
      <input
        type="text"
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-activedescendant={chosen && optionId(chosen)}
        aria-autocomplete="list"
        aria-label="Find a person or something to do"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          setPersonAt(0);
        }}
        onKeyDown={move}
      />
      <div className="results">
        <div id={listId} role="listbox" aria-label="Results" ref={list}>
          {groups.map((group) => (
            <div role="group" aria-label={group.name} key={group.name}>
              <div className="group-name" aria-hidden="true">
                {group.name}
              </div>
              {group.options.map((option) => (
                <Item
                  key={option.id}
                  id={optionId(option)}
                  option={option}
                  typed={typed}
                  chosen={option === chosen}
                />
              ))}
            </div>
          ))}
        </div>
        {asking && found.data && (
          <Elsewhere
            found={found.data.elsewhere}
            none={people.length === 0}
            onEmergency={(it) => {
              rememberElsewhere(it);
              act(() => onEmergency(it.id))();
            }}
          />
        )}
        <p className="vh" role="status">
          {asking && found.data ? `${people.length} ${people.length === 1 ? "person" : "people"}` : ""}
        </p>
        {found.error && <p className="says harm">{sayError(found.error).says}</p>}
      </div>
      <div className="hint">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> move
        </span>
        <span>
          <kbd>Enter</kbd> open
        </span>
        {forPerson.length > 0 && (
          <span>
            <kbd>Tab</kbd> do something
          </span>
        )}
        <span>
          <kbd>Esc</kbd> close
        </span>
      </div>
    </Dialog>
  );
}

function Item({ id, option, typed, chosen }: { id: string; option: Option; typed: string; chosen: boolean }) {
  const { person } = option;
  return (
    <div role="option" id={id} aria-selected={chosen} tabIndex={-1}>
      <Icon of={option.icon} />
      {person ? (
        <span>
          <span className="said strong">
            <Matched name={person.name} typed={typed} />
          </span>{" "}
          <span className="quiet">
            {person.bornOn ? `${ageOn(person.bornOn, today())}. ` : ""}
            {person.why}
          </span>
        </span>
      ) : (
        <span>{option.says}</span>
      )}
      {option.press ? (
        <kbd>{option.press}</kbd>
      ) : (
        <span className="quiet small">{chosen && person ? "Open" : ""}</span>
      )}
    </div>
  );
}

function Elsewhere({
  found,
  none,
  onEmergency,
}: {
  found: Found["elsewhere"];
  none: boolean;
  onEmergency: (it: Found["elsewhere"][number]) => void;
}) {
  if (found.length === 0) return none ? <p className="says quiet">No one found by that.</p> : null;
  return (
    <div className="elsewhere">
      <p className="small quiet strong">Not with you</p>
      <ul>
        {found.map((it) => (
          <li key={it.id}>
            <span className="said strong">{it.name}</span>
            <span className="quiet">
              {it.bornYear ? `, born ${it.bornYear}` : ""}. {it.ask}
            </span>{" "}
            <TextButton onClick={() => onEmergency(it)}>
              Open in an emergency<span className="vh">: {it.name}</span>
            </TextButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
