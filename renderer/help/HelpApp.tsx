import { ArrowLeft, Printer, Search } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type GuidePage, placeFrom, placeText, searchGuide } from '../../core/help/guide';
import { listen, problemOf, request } from '../bridge/client';
import { Markdown } from './Markdown';
import { readGuide } from './pages';
import './help.css';

/** The page that is not part of the guide: it is fetched when it is asked for. */
const LICENCES = 'licences';

/** The window of the user guide: its pages, a search through all of them, and the licences. */
export function HelpApp() {
  const [pages, setPages] = useState<readonly GuidePage[]>([]);
  const [trouble, setTrouble] = useState('');
  const [query, setQuery] = useState('');
  const [path, setPath] = useState<readonly string[]>(() => [
    decodeURIComponent(location.hash.slice(1)) || 'first-steps',
  ]);
  const place = placeFrom(path.at(-1) ?? 'first-steps');
  const shown = pages.find(({ id }) => id === place.page) ?? pages[0];
  const text = useRef<HTMLElement>(null);

  useEffect(() => {
    readGuide().then(setPages, (error) => setTrouble(problemOf(error).message));
  }, []);
  const go = useCallback((to: string) => {
    setQuery('');
    setPath((old) => [...old, to]);
  }, []);
  useEffect(() => listen('help.show', ({ place: wanted }) => go(wanted)), [go]);
  useMenuCommands();

  const target = placeText(place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: again with each place that is asked for
  useEffect(() => {
    const { anchor } = placeFrom(target);
    const heading = anchor && document.getElementById(anchor);
    if (heading) heading.scrollIntoView({ block: 'start' });
    else text.current?.scrollTo(0, 0);
  }, [target, pages, query, path]);

  const hits = searchGuide(pages, query);
  const isSearching = query.trim() !== '';
  return (
    <div className="help-window">
      <header className="help-bar">
        <button
          type="button"
          title="Back"
          aria-label="Back"
          disabled={path.length < 2}
          onClick={() => setPath(path.slice(0, -1))}
        >
          <ArrowLeft size={16} aria-hidden="true" />
        </button>
        <label className="help-search">
          <Search size={16} aria-hidden="true" />
          <input
            type="search"
            dir="auto"
            aria-label="Search the guide"
            placeholder="Search the guide"
            value={query}
            onChange={({ target: field }) => setQuery(field.value)}
          />
        </label>
        <button type="button" title="Print this page" onClick={() => window.print()}>
          <Printer size={16} aria-hidden="true" /> Print
        </button>
      </header>
      <nav className="help-pages" aria-label="Pages">
        {pages.map(({ id, title }) => (
          <PageButton key={id} title={title} isShown={id === place.page} go={() => go(id)} />
        ))}
        <PageButton title="Licences" isShown={place.page === LICENCES} go={() => go(LICENCES)} />
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <main ref={text} className="help-text" tabIndex={0}>
        {trouble && <p role="alert">{trouble}</p>}
        {isSearching && (
          <>
            <h1>Search</h1>
            <p role="status">
              {hits.length === 0 ? 'Nothing was found. Try another word.' : `${hits.length} found`}
            </p>
            <ul className="help-hits">
              {hits.map((hit) => (
                <li key={placeText(hit)}>
                  <button type="button" onClick={() => go(placeText(hit))}>
                    <strong>{hit.title}</strong>
                    {hit.title !== hit.pageTitle && <span> · {hit.pageTitle}</span>}
                    <small>{hit.passage}</small>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        {!isSearching && place.page === LICENCES && <Licences />}
        {!isSearching && place.page !== LICENCES && shown && (
          <Markdown node={shown.root} onLink={go} />
        )}
      </main>
    </div>
  );
}

interface PageButtonProps {
  readonly title: string;
  readonly isShown: boolean;
  readonly go: () => void;
}

function PageButton({ title, isShown, go }: PageButtonProps) {
  return (
    <button type="button" aria-current={isShown ? 'page' : undefined} onClick={go}>
      {title}
    </button>
  );
}

/** Dateline's own licence, and those of everything that is packed with it. */
function Licences() {
  const [text, setText] = useState('');
  useEffect(() => {
    request('help.licences', null).then(setText, (error) => {
      const { message, advice } = problemOf(error);
      setText(`${message} ${advice}`);
    });
  }, []);
  return (
    <>
      <h1>Licences</h1>
      <p>
        Dateline is free software under the MIT licence. The programs, fonts and dictionaries that
        come with it have these licences:
      </p>
      <pre className="help-licences">{text}</pre>
    </>
  );
}

/** Does what the menu says to this window. */
function useMenuCommands(): void {
  useEffect(
    () =>
      listen('menu.command', ({ command }) => {
        if (command === 'edit.find')
          document.querySelector<HTMLElement>('.help-search input')?.focus();
        else if (command === 'edit.selectAll') document.execCommand('selectAll');
      }),
    [],
  );
}
