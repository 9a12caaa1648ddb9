import { BookOpen, Moon, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { FitButton } from './FitButton';
import { FormView } from './FormView';
import { LookButton } from './LookButton';
import { leavePages, useLive } from './live-store';
import { setLiveView } from './live-view';
import { Pages } from './Pages';
import { PagesProblem } from './PagesProblem';
import type { Zoom } from './use-page-scale';
import './live.css';

/** What can be looked at: the pages of the PDF, or another form in which the release leaves. */
const FORMS = [
  ['pages', 'Pages'],
  ['docx', 'Word'],
  ['html', 'Web page'],
  ['eml', 'E-mail'],
  ['text', 'Plain text'],
  ['markdown', 'Markdown'],
] as const;
type Form = (typeof FORMS)[number][0];

const ZOOMS = [50, 75, 100, 125, 150, 200];

/** The release as it leaves, while it is being written. */
export default function LivePane() {
  const { size, problem } = useLive();
  const [form, setForm] = useState<Form>('pages');
  const [zoom, setZoom] = useState<Zoom>('width');
  const [isTwoUp, setTwoUp] = useState(false);
  const [isDark, setDark] = useState(false);
  useEffect(() => leavePages, []);
  return (
    <section className={isDark ? 'live dark' : 'live'} aria-label="Pages">
      <div className="live-bar" role="toolbar" aria-label="Pages">
        <div className="live-tools">
          <select
            aria-label="Shown as"
            value={form}
            onChange={({ target }) => setForm(target.value as Form)}
          >
            {FORMS.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <LookButton format={form === 'pages' ? 'pdf' : form} />
          {form === 'pages' && (
            <>
              <select
                aria-label="Zoom"
                value={String(zoom)}
                onChange={({ target }) => {
                  const { value } = target;
                  setZoom(value === 'width' || value === 'page' ? value : Number(value));
                }}
              >
                <option value="width">Fit width</option>
                <option value="page">Fit page</option>
                {ZOOMS.map((each) => (
                  <option key={each} value={each}>
                    {each} %
                  </option>
                ))}
              </select>
              <button
                type="button"
                title="Two pages side by side"
                aria-label="Two pages side by side"
                aria-pressed={isTwoUp}
                onClick={() => setTwoUp(!isTwoUp)}
              >
                <BookOpen size={16} aria-hidden="true" />
              </button>
              <button
                type="button"
                title="Dark surround"
                aria-label="Dark surround"
                aria-pressed={isDark}
                onClick={() => setDark(!isDark)}
              >
                <Moon size={16} aria-hidden="true" />
              </button>
              {size && size.count > 1 && <FitButton />}
            </>
          )}
        </div>
        <button
          type="button"
          title="Hide the pages"
          aria-label="Hide the pages"
          onClick={() => setLiveView('off')}
        >
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      {form === 'pages' && problem && <PagesProblem problem={problem} />}
      {form === 'pages' ? <Pages zoom={zoom} isTwoUp={isTwoUp} /> : <FormView form={form} />}
    </section>
  );
}
