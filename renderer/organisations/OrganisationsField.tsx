import { ArrowDown, ArrowUp, RotateCcw } from 'lucide-react';
import { useRef } from 'react';
import { HistoryEditor } from 'slate-history';
import { renameOrganisation, takeOrganisation } from '../../core/library/add-organisation';
import { USUAL_COLOUR } from '../../core/release/accent';
import { fieldDirection } from '../../core/release/bidi';
import { CONTACT_GROUPS, type Facts, type Organisation } from '../../core/release/facts';
import { withArrangement, withOrganisations } from '../../core/release/organisations/arrange';
import type { Release } from '../../core/release/release';
import { problemOf } from '../bridge/client';
import { releaseOf, setFacts } from '../editor/model/create-editor';
import { replaceRelease } from '../editor/model/replace-release';
import { useServices } from '../editor/model/services';
import { LinkedMarker, LinkedNotice } from '../library/LinkedNotice';
import { ColourField } from '../ui/ColourField';
import { useWorkspace } from '../workspace/workspace-context';
import './organisations.css';

const GROUP_NAMES: Readonly<Record<(typeof CONTACT_GROUPS)[number], string>> = {
  none: 'Manual order',
  organisation: 'By organisation',
  region: 'By region',
  'time-zone': 'By time zone',
  language: 'By language',
};

/**
 * The organisations that issue the release, once: logos, "About" and contacts follow this list in
 * its order.
 */
export function OrganisationsField({ facts }: { readonly facts: Facts }) {
  const { editor, focusPanel } = useWorkspace();
  const { organisations, organisationOrder, contactGroups } = facts;
  const set = (next: Organisation[]): void =>
    replaceRelease(editor, withOrganisations(releaseOf(editor), next));
  const empty = { name: '', acronym: '', website: '', logo: null, link: null };
  const move = (from: number, to: number): void => {
    const next = [...organisations];
    next.splice(to, 0, ...next.splice(from, 1));
    set(next);
  };
  return (
    <fieldset className="facts organisations">
      <legend>Organisations</legend>
      {organisations.map((organisation, index) => (
        <OrganisationRow
          // biome-ignore lint/suspicious/noArrayIndexKey: an organisation has no other identity
          key={index}
          organisation={organisation}
          index={index}
          count={organisations.length}
          move={organisationOrder === 'chosen' ? move : null}
        />
      ))}
      <div className="org-actions">
        <button
          type="button"
          className="plain"
          onClick={() => setFacts(editor, { organisations: [...organisations, empty] })}
        >
          Add organisation
        </button>
        <button type="button" className="plain" onClick={() => focusPanel('library')}>
          From the library…
        </button>
      </div>
      {organisations.length > 1 && (
        <label>
          <span>Order</span>
          <select
            value={organisationOrder}
            onChange={({ target }) =>
              replaceRelease(
                editor,
                withArrangement(releaseOf(editor), {
                  organisationOrder: target.value as Facts['organisationOrder'],
                }),
              )
            }
          >
            <option value="chosen">As chosen</option>
            <option value="alphabetical">Alphabetical</option>
          </select>
        </label>
      )}
      <label>
        <span>Group the contacts</span>
        <select
          value={contactGroups}
          onChange={({ target }) =>
            replaceRelease(
              editor,
              withArrangement(releaseOf(editor), {
                contactGroups: target.value as Facts['contactGroups'],
              }),
            )
          }
        >
          {CONTACT_GROUPS.map((group) => (
            <option key={group} value={group}>
              {GROUP_NAMES[group]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

interface RowProps {
  readonly organisation: Organisation;
  readonly index: number;
  readonly count: number;
  /** Null while the alphabet decides. */
  readonly move: ((from: number, to: number) => void) | null;
}

function OrganisationRow({ organisation, index, count, move }: RowProps) {
  const { editor, tell } = useWorkspace();
  const { pickImage, report } = useServices();
  const before = useRef(organisation.name);
  const number = index + 1;
  const become = (next: (old: Organisation) => Organisation): void => {
    const { organisations } = releaseOf(editor).facts;
    setFacts(editor, {
      organisations: organisations.map((other, at) => (at === index ? next(other) : other)),
    });
  };
  const change = (changes: Partial<Organisation>): void =>
    become((old) => ({ ...old, ...changes }));
  // With every letter other names come by; only a name that is whole is passed on.
  const leave = (): void => {
    const release = releaseOf(editor);
    const name = release.facts.organisations[index]?.name ?? '';
    const renamed = renameOrganisation(release, before.current, name);
    const { organisations } = renamed.facts;
    replaceRelease(editor, withOrganisations(renamed, organisations));
  };
  const addLogo = (): void => {
    pickImage().then(
      (image) => {
        if (!image) return;
        const { asset, pixels } = image;
        change({ logo: { asset, pixels, alt: organisation.name } });
      },
      (error) => report(problemOf(error)),
    );
  };
  const remove = (): void => {
    const old = releaseOf(editor);
    const next = takeOrganisation(old, index);
    replaceRelease(editor, next);
    const gone = blocksIn(old) - blocksIn(next);
    if (gone === 0) return;
    tell({
      kind: 'success',
      message: `“${organisation.name}” was taken off the list, with its “About” and its contacts.`,
      actions: [{ label: 'Undo', run: () => HistoryEditor.undo(editor) }],
    });
  };
  const linked = { kind: 'organisation', value: organisation } as const;
  return (
    <>
      <div className="org">
        <input
          type="text"
          dir={fieldDirection(organisation.name)}
          aria-label={`Organisation ${number}`}
          value={organisation.name}
          onFocus={() => {
            before.current = organisation.name;
          }}
          onChange={({ target }) => change({ name: target.value })}
          onBlur={leave}
        />
        <ColourField
          label={`Colour of organisation ${number}`}
          value={organisation.colour ?? null}
          usual={USUAL_COLOUR}
          onChange={(colour) => change({ colour })}
        />
        {organisation.colour && (
          <button
            type="button"
            className="icon"
            aria-label={`Reset colour of organisation ${number}`}
            title="Back to Dateline’s own colour"
            onClick={() => become(({ colour: _, ...plain }) => plain)}
          >
            <RotateCcw size={14} aria-hidden="true" />
          </button>
        )}
        <LinkedMarker linked={linked} />
        <button
          type="button"
          aria-label={
            organisation.logo
              ? `Remove logo of organisation ${number}`
              : `Add logo for organisation ${number}`
          }
          className="plain"
          onClick={() => (organisation.logo ? change({ logo: null }) : addLogo())}
        >
          {organisation.logo ? 'Remove logo' : 'Add logo'}
        </button>
        {move && count > 1 && (
          <>
            <button
              type="button"
              className="icon"
              aria-label={`Move organisation ${number} up`}
              disabled={index === 0}
              onClick={() => move(index, index - 1)}
            >
              <ArrowUp size={14} aria-hidden="true" />
            </button>
            <button
              type="button"
              className="icon"
              aria-label={`Move organisation ${number} down`}
              disabled={number === count}
              onClick={() => move(index, index + 1)}
            >
              <ArrowDown size={14} aria-hidden="true" />
            </button>
          </>
        )}
        <button
          type="button"
          className="icon"
          aria-label={`Remove organisation ${number}`}
          onClick={remove}
        >
          ×
        </button>
      </div>
      <LinkedNotice linked={linked} pathOf={() => [index]} />
    </>
  );
}

/** How many boilerplates and contacts there are. */
const blocksIn = ({ children }: Release): number =>
  children.reduce(
    (sum, block) =>
      sum +
      (block.type === 'boilerplate' ? 1 : 0) +
      (block.type === 'contact-block'
        ? block.children.filter(({ type }) => type === 'contact').length
        : 0),
    0,
  );
