import { BookOpen, Moon, X } from 'lucide-react';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import type { Zoom } from '../../core/preview/pages-view';
import { useFormatList } from '../export/use-formats';
import { ResizeHandle } from '../ui/ResizeHandle';
import { isNumber, remember, remembered } from '../ui/remembered';
import { Toggle } from '../ui/Toggle';
import { FitButton } from './FitButton';
import { FormView } from './FormView';
import { LookButton } from './LookButton';
import { Pages } from './Pages';
import { PagesProblem } from './PagesProblem';
import { leavePages, usePreview } from './preview-store';
import { setPreviewView, usePreviewView } from './preview-view';
import { usePagesView } from './use-pages-view';
import { ZoomChoice } from './ZoomChoice';
import './preview.css';

/** The view: the pages of the PDF, or the id of another format with a preview. */
const PAGES = 'pages';

/** How much of the room the pages take beside the text at first, in percent. */
const HALF = 50;

/** The release as it leaves, while it is being written. */
export default function PreviewPane() {
  const { size, problem } = usePreview();
  const formats = useFormatList();
  const [form, setForm] = useState(PAGES);
  const [{ zoom, isTwoUp, isDark }, change] = usePagesView();
  const onZoom = (wanted: Zoom): void => change({ zoom: wanted });
  const isBeside = usePreviewView() === 'beside';
  const pane = useRef<HTMLElement>(null);
  const [share, setShare] = useState(() => remembered('width.pages', isNumber, HALF));
  useEffect(() => leavePages, []);
  return (
    <section
      ref={pane}
      className={isDark ? 'preview dark' : 'preview'}
      aria-label="Pages"
      style={{ '--pages-share': `${share}%` } as CSSProperties}
    >
      {isBeside && (
        <ResizeHandle
          label="Width of the pages"
          value={share}
          min={25}
          max={75}
          step={4}
          usual={HALF}
          moved={(start, pixels) =>
            start - (100 * pixels) / (pane.current?.parentElement?.clientWidth ?? 1000)
          }
          onChange={setShare}
          onDone={(wanted) => remember('width.pages', wanted)}
        />
      )}
      <div className="preview-bar">
        <div className="preview-tools">
          <select
            aria-label="Shown as"
            value={form}
            onChange={({ target }) => setForm(target.value)}
          >
            <option value={PAGES}>Pages</option>
            {formats.map(
              ({ id, previewName }) =>
                previewName && (
                  <option key={id} value={id}>
                    {previewName}
                  </option>
                ),
            )}
          </select>
          <LookButton format={form === PAGES ? 'pdf' : form} />
          {form === PAGES && (
            <>
              <ZoomChoice zoom={zoom} onChange={onZoom} />
              <Toggle
                name="Two pages side by side"
                icon={BookOpen}
                isOn={isTwoUp}
                onChange={(isOn) => change({ isTwoUp: isOn })}
              />
              <Toggle
                name="Dark surround"
                icon={Moon}
                isOn={isDark}
                onChange={(isOn) => change({ isDark: isOn })}
              />
              {size && size.count > 1 && <FitButton />}
            </>
          )}
        </div>
        <button
          type="button"
          title="Hide the pages"
          aria-label="Hide the pages"
          onClick={() => setPreviewView('off')}
        >
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      {form === PAGES && problem && <PagesProblem problem={problem} />}
      {form === PAGES ? (
        <Pages zoom={zoom} isTwoUp={isTwoUp} onZoom={onZoom} />
      ) : (
        <FormView form={form} isDark={isDark} />
      )}
    </section>
  );
}
