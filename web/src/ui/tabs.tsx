import "./tabs.css";
import { useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";

export type Tab<T extends string> = { id: T; says: string };

/** Tabs on a phone only; on a wider screen all panels are in view and the tabs are gone. */
export function PhoneTabs<T extends string>({
  label,
  tabs,
  shown,
  onShow,
}: {
  label: string;
  tabs: readonly Tab<T>[];
  shown: T;
  onShow: (id: T) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent, at: number) => {
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = steps[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onShow(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} ref={list}>
      {tabs.map((tab, at) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`tab-${tab.id}`}
          aria-controls={`panel-${tab.id}`}
          aria-selected={tab.id === shown}
          tabIndex={tab.id === shown ? 0 : -1}
          onClick={() => onShow(tab.id)}
          onKeyDown={(event) => move(event, at)}
        >
          {tab.says}
        </button>
      ))}
    </div>
  );
}

/** A section that is a tab's panel on a phone. Give it a heading inside and its id as `labelledBy`. */
export function TabPanel({
  id,
  shown,
  labelledBy,
  className,
  children,
}: {
  id: string;
  shown: boolean;
  labelledBy: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section
      id={`panel-${id}`}
      className={className ? `tab-panel ${className}` : "tab-panel"}
      data-shown={shown}
      aria-labelledby={labelledBy}
    >
      {children}
    </section>
  );
}
