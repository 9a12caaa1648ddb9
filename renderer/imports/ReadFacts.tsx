import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { releaseLine } from '../../core/embargo/release-line';
import { SURE_ENOUGH } from '../../core/recognise/edit-parts';
import type { Guess, Recognition } from '../../core/recognise/recognition';
import { emptyFacts } from '../../core/release/empty-facts';
import { RELEASE_KINDS, type ReleaseKind } from '../../core/release/facts';
import { dateText } from '../../core/release/facts-text';
import { EmbargoField } from '../embargo/EmbargoField';
import { DateField } from '../ui/dates/DateField';
import { LANGUAGES, languageName } from '../ui/languages';

interface Props {
  readonly recognition: Recognition;
  readonly set: (facts: Partial<Omit<Recognition, 'parts'>>, field?: string) => void;
}

/** When these facts were made is of no matter here. */
const NO_TIME = '2000-01-01T00:00:00Z';

const words = (id: string): string => id.replace(/-/g, ' ').replace(/^./, (c) => c.toUpperCase());

/** A value as a person has said it. */
const said = <Value,>(value: Value, old: Guess<unknown> | null): Guess<Value> => ({
  value,
  confidence: 1,
  blocks: old?.blocks ?? [],
});

/** What was read about the release besides its text, and how sure that is; all of it can be changed. */
export function ReadFacts({ recognition, set }: Props) {
  const { language, kind, organisations, releaseTime, dateline, reference } = recognition;
  const dateId = useId();
  const isListed = LANGUAGES.includes(language.value);
  const { place, date } = dateline?.value ?? { place: '', date: null };
  const setDateline = (changes: { place?: string; date?: string | null }, field?: string): void => {
    const value = { place, date, length: dateline?.value.length ?? 0, ...changes };
    set({ dateline: said(value, dateline) }, field);
  };
  const setOrganisation = (at: number, name: string): void =>
    set(
      {
        organisations: organisations.map((each, index) => (index === at ? said(name, each) : each)),
      },
      `organisation ${at}`,
    );
  const facts = {
    ...emptyFacts(language.value, NO_TIME),
    releaseTime: releaseTime?.value ?? null,
  };
  return (
    <details className="read-facts-box">
      <summary>
        <strong>Facts</strong> <FactLine recognition={recognition} />
      </summary>
      <fieldset className="read-facts">
        <legend>Facts that were read</legend>
        <Fact guess={kind}>
          <label>
            <span>Kind</span>
            <select
              value={kind?.value ?? 'press-release'}
              onChange={({ target }) => set({ kind: said(target.value as ReleaseKind, kind) })}
            >
              {RELEASE_KINDS.map((each) => (
                <option key={each} value={each}>
                  {words(each)}
                </option>
              ))}
            </select>
          </label>
        </Fact>
        <Fact guess={language}>
          <label>
            <span>Language</span>
            <select
              value={language.value}
              onChange={({ target }) => set({ language: said(target.value, language) })}
            >
              {!isListed && <option value={language.value}>{languageName(language.value)}</option>}
              {LANGUAGES.map((tag) => (
                <option key={tag} value={tag}>
                  {languageName(tag)}
                </option>
              ))}
            </select>
          </label>
        </Fact>
        <Fact guess={dateline}>
          <label>
            <span>Place</span>
            <input
              type="text"
              dir="auto"
              value={place}
              onChange={({ target }) => setDateline({ place: target.value }, 'place')}
            />
          </label>
        </Fact>
        <Fact guess={dateline?.value.date ? dateline : null}>
          <label htmlFor={dateId}>
            <span>Date</span>
          </label>
          <DateField
            id={dateId}
            value={date}
            language={language.value}
            onChange={(chosen) => setDateline({ date: chosen })}
          />
        </Fact>
        <Fact guess={reference}>
          <label>
            <span>Reference</span>
            <input
              type="text"
              value={reference?.value ?? ''}
              onChange={({ target }) =>
                set({ reference: target.value ? said(target.value, reference) : null }, 'reference')
              }
            />
          </label>
        </Fact>
        <Fact guess={releaseTime} isWide>
          <EmbargoField
            facts={facts}
            keep="import"
            set={({ releaseTime: time }) => {
              if (time !== undefined) set({ releaseTime: time && said(time, releaseTime) });
            }}
          />
        </Fact>
        <Fact guess={organisations[0] ?? null}>
          <fieldset className="read-organisations">
            <legend>Organisations</legend>
            {organisations.map(({ value }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an organisation has no other identity
              <span key={index}>
                <input
                  type="text"
                  dir="auto"
                  aria-label={`Organisation ${index + 1}`}
                  value={value}
                  onChange={({ target }) => setOrganisation(index, target.value)}
                />
                <button
                  type="button"
                  aria-label={`Remove ${value || `organisation ${index + 1}`}`}
                  onClick={() =>
                    set({ organisations: organisations.filter((_, each) => each !== index) })
                  }
                >
                  ×
                </button>
              </span>
            ))}
            <button
              type="button"
              className="plain"
              onClick={() => set({ organisations: [...organisations, said('', null)] })}
            >
              Add
            </button>
          </fieldset>
        </Fact>
      </fieldset>
    </details>
  );
}

/** The facts in one line, with a sign at those to look at. */
function FactLine({ recognition }: Pick<Props, 'recognition'>) {
  const { language, kind, organisations, releaseTime, dateline, reference } = recognition;
  const facts = { ...emptyFacts(language.value, NO_TIME), releaseTime: releaseTime?.value ?? null };
  const { place, date } = dateline?.value ?? { place: '', date: null };
  const shown: [string, Guess<unknown> | null][] = [
    [words(kind?.value ?? 'press-release'), kind],
    [languageName(language.value), language],
    [[place, date && dateText(date, language.value)].filter(Boolean).join(', '), dateline],
    [releaseLine(facts) ?? '', releaseTime],
    [reference?.value ?? '', reference],
    ...organisations.map((each): [string, Guess<unknown>] => [each.value, each]),
  ];
  return shown
    .filter(([text]) => text !== '')
    .map(([text, guess]) => (
      <span className={isLookedAt(guess) ? 'fact-chip look' : 'fact-chip'} dir="auto" key={text}>
        {text}
        {isLookedAt(guess) && (
          <>
            {' '}
            <CircleAlert size={13} aria-label={LOOK} role="img" />
          </>
        )}
      </span>
    ));
}

interface FactProps {
  /** What it was read as; null where it was not found. */
  readonly guess: Guess<unknown> | null;
  /** Whether it has several fields. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

function Fact({ guess, isWide = false, children }: FactProps) {
  const sure = sureness(guess);
  const names = ['read-fact', sure === LOOK && 'look', isWide && 'wide'];
  return (
    <div className={names.filter(Boolean).join(' ')}>
      {children}
      <small>{sure}</small>
    </div>
  );
}

const LOOK = 'Look at this';

const isLookedAt = (guess: Guess<unknown> | null): boolean =>
  guess !== null && guess.confidence < SURE_ENOUGH;

function sureness(guess: Guess<unknown> | null): string {
  if (!guess) return 'Not found';
  if (isLookedAt(guess)) return LOOK;
  return guess.confidence < 0.9 ? 'Likely' : 'Sure';
}
