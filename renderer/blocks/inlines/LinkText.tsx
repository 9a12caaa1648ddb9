import type { RenderElementProps } from 'slate-react';
import { hiddenHost } from '../../../core/release/safe-url';
import { useServices } from '../../editor/model/services';

/** A link; Ctrl or Cmd and a click open it, a click alone sets the caret. */
export function LinkText({
  attributes,
  children,
  url,
}: RenderElementProps & { readonly url: string }) {
  const { openLink } = useServices();
  const host = hiddenHost(url);
  return (
    <a
      {...attributes}
      href={url}
      title={`${url}${host ? `, leads to ${host}` : ''} (Ctrl or Cmd and click to open)`}
      onClick={(event) => {
        event.preventDefault();
        if (event.ctrlKey || event.metaKey) openLink(url);
      }}
    >
      {children}
    </a>
  );
}
