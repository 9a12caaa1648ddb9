import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert, X } from 'lucide-react';
import { createPortal } from 'react-dom';
import { quotesIsolated } from '../../core/release/bidi';
import type { Notice } from './notice';
import type { NoticeStore } from './notice-store';
import './notices.css';

const ICONS: Readonly<Record<NonNullable<Notice['kind']>, LucideIcon>> = {
  success: CircleCheck,
  info: Info,
  warning: TriangleAlert,
  error: CircleAlert,
};

interface Props {
  readonly notices: readonly Notice[];
  readonly store: NoticeStore;
  /**
   * The modal dialog in front. Notices are put inside it, as they could not be clicked behind it.
   */
  readonly dialog?: HTMLDialogElement | undefined;
}

/** Notices over the lower edge of the page, so that nothing is pushed away. */
export function Notices({ notices, store, dialog }: Props) {
  if (notices.length === 0) return null;
  const shown = (
    <section className="notices" aria-label="Notices">
      {notices.map((notice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a notice has no other identity
        <OneNotice key={index} notice={notice} store={store} />
      ))}
    </section>
  );
  return dialog ? createPortal(shown, dialog) : shown;
}

function OneNotice({ notice, store }: { readonly notice: Notice; readonly store: NoticeStore }) {
  const { kind = 'info', message, advice, actions } = notice;
  const Icon = ICONS[kind];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only lets the notice stay
    <div
      role={kind === 'success' ? 'status' : 'alert'}
      className={`notice ${kind}`}
      onMouseEnter={() => store.hold(notice)}
      onMouseLeave={() => store.resume(notice)}
      onFocus={() => store.hold(notice)}
      onBlur={() => store.resume(notice)}
    >
      <Icon size={18} aria-hidden="true" />
      <p>
        <strong>{quotesIsolated(message)}</strong> {advice && quotesIsolated(advice)}
      </p>
      <div className="notice-acts">
        {actions?.map(({ label, run }) => (
          <button
            key={label}
            type="button"
            className="plain"
            onClick={() => {
              store.dismiss(notice);
              run();
            }}
          >
            {label}
          </button>
        ))}
        <button
          type="button"
          aria-label="Dismiss"
          title="Dismiss"
          onClick={() => store.dismiss(notice)}
        >
          <X size={16} aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}
