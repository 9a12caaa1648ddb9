import type { Notice } from './workspace-context';

interface Props {
  readonly notices: readonly Notice[];
  readonly dismiss: (notice: Notice) => void;
}

/** What has been said above the page and not been dismissed yet. */
export function Notices({ notices, dismiss }: Props) {
  return notices.map((notice, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a notice has no other identity
    <div className="strip" role="alert" key={index}>
      <p>
        <strong>{notice.message}</strong> {notice.advice}
      </p>
      {notice.actions?.map(({ label, run }) => (
        <button
          key={label}
          type="button"
          className="plain"
          onClick={() => {
            dismiss(notice);
            run();
          }}
        >
          {label}
        </button>
      ))}
      <button type="button" onClick={() => dismiss(notice)}>
        Dismiss
      </button>
    </div>
  ));
}
