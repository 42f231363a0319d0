import "./dialog.css";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";

/** Only where a page would lose what is being written. Esc closes it; focus goes back by itself. */
export function Dialog({
  label,
  onClose,
  className = "sheet",
  children,
}: {
  label: string;
  onClose: () => void;
  className?: string;
  children: ReactNode;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const closing = useRef(onClose);
  useEffect(() => {
    closing.current = onClose;
  });
  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return undefined;
    const beside = (event: MouseEvent) => {
      if (event.target === dialog) closing.current();
    };
    dialog.showModal();
    dialog.addEventListener("click", beside);
    return () => {
      dialog.removeEventListener("click", beside);
      dialog.close();
    };
  }, []);
  return (
    <dialog
      ref={box}
      className={className}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}
