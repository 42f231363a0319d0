import "./ui/shell.css";
import { Link, Outlet, useNavigate, useParams, useRouter } from "@tanstack/react-router";
import { Ellipsis, Footprints, House, Keyboard, PenLine, Scale, Search, UserPlus, Users } from "lucide-react";
import { Suspense, lazy, useEffect, useRef, useState } from "react";
import { Cover, CoverButton } from "./features/cover/cover.tsx";
import type { PaletteAction } from "./features/search/palette.tsx";
import { MeMenu } from "./features/session/me-menu.tsx";
import { takeTyped, typeAhead } from "./features/search/typed-ahead.ts";
import { EndsSoon, SignedOut } from "./features/session/signed-out.tsx";
import { pageExists } from "./pages.ts";
import { today } from "./platform/clock.ts";
import { connectionWords, useConnection } from "./platform/connection.ts";
import { useKeys } from "./platform/keys.ts";
import { Say, useWords } from "./platform/languages/say.tsx";
import { useMe } from "./platform/session.ts";
import { dayOf, weekdayOf } from "./ui/dates.ts";
import { Icon } from "./ui/icon.tsx";

const Palette = lazy(() => import("./features/search/palette.tsx"));

/** What is around every page of someone signed in. */
export function Frame() {
  const say = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const { personId } = useParams({ strict: false });
  const [finding, setFinding] = useState(false);
  const [menu, setMenu] = useState(false);
  const main = useRef<HTMLElement>(null);
  const router = useRouter();

  useEffect(() => () => void takeTyped(), []);

  // A new page: focus is at its main part, so that a screen reader reads the page.
  useEffect(
    () =>
      router.subscribe("onResolved", ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation) main.current?.focus({ preventScroll: true });
      }),
    [router],
  );

  const go = (to: string) => void navigate({ to });
  const find = () => {
    typeAhead();
    setFinding(true);
  };
  const note = () => (personId ? go(`/people/${personId}/interview`) : find());
  useKeys({
    find,
    palette: find,
    note,
    today: () => go("/"),
    ...(pageExists("people") ? { people: () => go("/people") } : {}),
    keys: () => go("/keys"),
    next: () => toRow(1),
    previous: () => toRow(-1),
  });

  const actions: PaletteAction[] = [
    { id: "today", says: "Today", icon: House, press: "g h", run: () => go("/") },
    ...(pageExists("people")
      ? [{ id: "people", says: "People", icon: Users, press: "g c", run: () => go("/people") }]
      : []),
    { id: "new", says: "Put a person on file", icon: UserPlus, run: () => go("/people/new") },
    { id: "keys", says: "Keys", icon: Keyboard, press: "?", run: () => go("/keys") },
  ];
  const actionsFor = (person: { id: string }): PaletteAction[] =>
    [
      { id: "interview", says: "Start or open the interview", icon: PenLine, page: "interview" },
      { id: "plan", says: "Open the plan", icon: Footprints, page: "plan" },
      { id: "better-off", says: "What if they work?", icon: Scale, page: "better-off" },
    ]
      .filter((it) => pageExists(it.page))
      .map(({ page, ...it }) => ({ ...it, run: () => go(`/people/${person.id}/${page}`) }));

  return (
    <>
      <a className="skip" href="#main">
        <Say k="skip" />
      </a>
      {me.demonstration && (
        <aside className="demo" aria-label="Demonstration">
          <span>
            <b>
              <Say k="demonstration" />
            </b>{" "}
            <Say k="demonstration.made-up" />{" "}
            <span className="long">
              <Say k="demonstration.pinned" /> {weekdayOf(today())} {dayOf(today()).slice(-4)}.
            </span>
          </span>
          <Link to="/about-demonstration">
            <Say k="demonstration.what" />
          </Link>
        </aside>
      )}
      <header className="top">
        <Link className="brand" to="/" aria-label="Kēhi, Today">
          Kēhi
        </Link>
        <nav className="nav" aria-label={say("nav.main")}>
          <Link to="/" activeOptions={{ exact: true }}>
            <Say k="nav.today" />
          </Link>
          {pageExists("people") && (
            <Link to="/people">
              <Say k="nav.people" />
            </Link>
          )}
        </nav>
        <button className="find" type="button" aria-label={say("find.long")} onClick={find}>
          <Icon of={Search} />
          <span>{say("find.long")}</span>
          <kbd>/</kbd>
        </button>
        <ConnectionState />
        <CoverButton />
        <MeMenu open={menu} onOpen={setMenu} />
      </header>
      <main id="main" tabIndex={-1} ref={main}>
        <Outlet />
      </main>
      <nav className="foot" aria-label={`${say("nav.main")}, phone`}>
        <Link to="/" activeOptions={{ exact: true }}>
          <Icon of={House} />
          <Say k="nav.today" />
        </Link>
        <button type="button" onClick={find}>
          <Icon of={Search} />
          <Say k="nav.find" />
        </button>
        <button type="button" onClick={note}>
          <Icon of={PenLine} />
          <Say k="nav.note" />
        </button>
        <button type="button" aria-expanded={menu} aria-controls="me-menu" onClick={() => setMenu(!menu)}>
          <Icon of={Ellipsis} />
          <Say k="nav.more" />
        </button>
      </nav>
      <SignedOut />
      <EndsSoon />
      {finding && (
        <Suspense>
          <Palette
            actions={actions}
            actionsFor={actionsFor}
            onOpen={(id) => go(`/people/${id}`)}
            onEmergency={(id) => go(`/people/${id}/emergency`)}
            onClose={() => setFinding(false)}
          />
        </Suspense>
      )}
      <Cover />
    </>
  );
}

/** Moves to the next or the last row of the page. A row has `data-row`; its first link or button takes the focus. */
function toRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("main [data-row]")];
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[here < 0 ? (step > 0 ? 0 : rows.length - 1) : here + step];
  next?.querySelector<HTMLElement>("a, button, summary")?.focus();
}

/** Heard when the connection goes or comes; what is saved is only seen, or it would speak at each pause in typing. */
function ConnectionState() {
  const connection = useConnection();
  const { line, words } = connectionWords(connection);
  return (
    <span className={connection.reachable ? "state" : "state away"}>
      <span role="status">{line}</span>
      <span>{words}</span>
    </span>
  );
}
