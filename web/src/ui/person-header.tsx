import "./person-header.css";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Hazard } from "./marks.tsx";

export type HazardWords = { words: string; because?: string | null; kind?: string };

type Props = {
  name: string;
  sayIt?: string | null;
  pronouns?: string | null;
  age?: number | null;
  /** `English, te reo Māori. No interpreter needed.` */
  languages?: ReactNode;
  hazards: readonly HazardWords[];
  /** At home, last contact, we promised, next date. Rows without an answer are left out by the caller. */
  brief: readonly { term: string; says: ReactNode }[];
  /** Children in the short bar: `Tia 8, Niko 4`. */
  home?: string;
  /** Interview only, and only with consent. */
  iwi?: ReactNode;
  inInterview?: boolean;
  /** Links of the person's pages, as `<Link>`s: they get `aria-current` by themselves. */
  tabs: ReactNode;
  actions?: ReactNode;
  /** The cover button for the short bar. */
  cover: ReactNode;
};

/** Full header, and a 52 px bar that takes its place when it has scrolled away, without moving the page. */
export function PersonHeader(props: Props) {
  const {
    name,
    sayIt,
    pronouns,
    age,
    languages,
    hazards,
    brief,
    home,
    iwi,
    inInterview,
    tabs,
    actions,
    cover,
  } = props;
  const header = useRef<HTMLElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [away, setAway] = useState(false);

  useEffect(() => {
    if (!header.current || !bar.current) return undefined;
    const seen = new IntersectionObserver(([entry]) => setAway(entry ? !entry.isIntersecting : false));
    seen.observe(header.current);
    const inner = bar.current;
    const root = document.documentElement;
    const sized = new ResizeObserver(() => root.style.setProperty("--bar-h", `${inner.offsetHeight - 1}px`));
    sized.observe(inner);
    return () => {
      seen.disconnect();
      sized.disconnect();
      root.style.removeProperty("--bar-h");
    };
  }, []);

  const short = [pronouns, age == null ? null : String(age)].filter(Boolean).join(", ");
  const list = hazards.map((hazard) => <Hazard key={hazard.words} {...hazard} />);
  return (
    <>
      <section
        className={inInterview ? "person in-interview" : "person"}
        aria-label={`${name} at a glance`}
        ref={header}
      >
        <div className="who">
          <h1>{name}</h1>
          {sayIt && (
            <span className="call">
              say <i>{sayIt}</i>
            </span>
          )}
          {(pronouns || age != null) && (
            <span>
              {pronouns}
              {pronouns && age != null && <span className="quiet"> · </span>}
              {age}
            </span>
          )}
          {iwi && (
            <span className="tag quiet-tag">
              <span>{iwi}</span>
            </span>
          )}
          {languages && <span className="quiet lang">{languages}</span>}
        </div>
        {hazards.length > 0 && <div className="hazards">{list}</div>}
        {brief.length > 0 && (
          <dl className="brief">
            {brief.map((row) => (
              <div key={row.term}>
                <dt>{row.term}</dt>
                <dd>{row.says}</dd>
              </div>
            ))}
          </dl>
        )}
        <div className="under">
          <nav className="sub" aria-label={name}>
            {tabs}
          </nav>
          {actions && <div className="acts">{actions}</div>}
        </div>
      </section>
      <div className={away ? "person-bar on" : "person-bar"} role="region" aria-label={`${name}, short`}>
        <div ref={bar}>
          <span className="dup" aria-hidden="true">
            <span className="said">{name}</span>
            {short && <span className="plain">{short}</span>}
            {list}
            {home && <span className="home quiet">{home}</span>}
          </span>
          <span className="right">{cover}</span>
        </div>
      </div>
    </>
  );
}
