import { useCallback, useEffect, useId, useState } from 'react';
import { instantOf } from '../../../core/dates/instant-of';
import { linkProblem } from '../../../core/facts-input/links';
import {
  type BoilerplateText,
  TEXT_LENGTHS,
  type TextLength,
} from '../../../core/library/entries/boilerplate-entry';
import type { Entry, EntryOf } from '../../../core/library/entries/entry';
import { fold } from '../../../core/library/fold';
import { newEntry } from '../../../core/library/new-entry';
import { newId } from '../../../core/library/new-id';
import { USUAL_COLOUR } from '../../../core/release/accent';
import { emailProblem, phoneProblem } from '../../../core/release/address-problems';
import { createBlock } from '../../../core/release/blocks/create';
import { listen, request } from '../../bridge/client';
import { AssetPicture } from '../../pictures/AssetPicture';
import { ColourField } from '../../ui/ColourField';
import { DateField } from '../../ui/dates/DateField';
import { SuggestInput } from '../../ui/SuggestInput';
import { ZoneField } from '../../ui/zones/ZoneField';
import { nameOfLanguage } from '../words';
import { BodyEditor } from './BodyEditor';
import { AddButton, Choice, Line, Lines, Listed, Rows } from './fields';
import { LanguageChoice, LanguagesField } from './languages';

/** The widest that a picture is shown, in CSS pixels (`.library-picture`). */
const WIDEST = 220;

interface Props<E extends Entry = Entry> {
  readonly entry: E;
  /** Updates the current entry: a picture may be chosen in the meantime. */
  readonly change: (update: (entry: E) => E) => void;
  readonly fail: (error: unknown) => void;
}

/** The fields of an entry. */
export function EntryForm({ entry, change, fail }: Props) {
  const set = (fields: Partial<Entry>): void =>
    change((before) => ({ ...before, ...fields }) as Entry);
  // Each kind of form changes entries of its own kind only.
  const own = { change: change as unknown as never, fail };
  return (
    <div className="library-fields">
      <Line label="Name" value={entry.name} set={(name) => set({ name })} wide />
      {entry.kind === 'contact' && <ContactFields entry={entry} {...own} />}
      {entry.kind === 'organisation' && <OrganisationFields entry={entry} {...own} />}
      {entry.kind === 'boilerplate' && <BoilerplateFields entry={entry} {...own} />}
      {entry.kind === 'snippet' && (
        <>
          <LanguageChoice
            label="Language"
            value={entry.language}
            set={(language) => set({ language })}
          />
          <BodyEditor label="Text" body={entry.body} change={(body) => set({ body })} fail={fail} />
        </>
      )}
      {entry.kind === 'image' && <ImageFields entry={entry} {...own} />}
      <Listed label="Tags, separated by commas" values={entry.tags} set={(tags) => set({ tags })} />
      <Lines
        label="Remarks for colleagues (never printed)"
        value={entry.remarks}
        set={(remarks) => set({ remarks })}
      />
    </div>
  );
}

function ContactFields({ entry, change, fail }: Props<EntryOf<'contact'>>) {
  const set = (fields: Partial<EntryOf<'contact'>>): void =>
    change((before) => ({ ...before, ...fields }));
  return (
    <>
      <Line label="Role" value={entry.role} set={(role) => set({ role })} />
      <OrganisationName
        value={entry.organisation}
        set={(organisation) => set({ organisation })}
        fail={fail}
      />
      <Rows
        label="E-mail"
        add="Add an e-mail address"
        values={entry.emails}
        set={(emails) => set({ emails })}
        problemOf={emailProblem}
      />
      <Rows
        label="Telephone"
        add="Add a telephone number"
        values={entry.phones}
        set={(phones) => set({ phones })}
        problemOf={phoneProblem}
      />
      <LanguagesField values={entry.languages} set={(languages) => set({ languages })} />
      <Line
        label="Hours"
        value={entry.hours}
        set={(hours) => set({ hours })}
        example="Mon–Fri 08:00–18:00"
      />
      <Line
        label="Region"
        value={entry.region}
        set={(region) => set({ region })}
        example="East Africa"
      />
      <div className="dl-field">
        <ZoneField
          label="Time zone"
          value={entry.timeZone}
          instant={NOW}
          mayBeEmpty
          onChoose={(timeZone) => set({ timeZone })}
        />
      </div>
      <Line
        label="Agreed wording after the name (printed instead of role and organisation)"
        value={entry.wording}
        set={(wording) => set({ wording })}
        wide
      />
    </>
  );
}

/** When zones are named as the window opens: "CET" in winter, "CEST" in summer. */
const NOW = new Date().toISOString();

interface OrganisationNameProps {
  readonly value: string;
  readonly set: (name: string) => void;
  readonly fail: (error: unknown) => void;
}

/** The organisation of a contact: suggested from the library, and added to it where it is new. */
function OrganisationName({ value, set, fail }: OrganisationNameProps) {
  const organisations = useOrganisations(fail);
  const name = value.trim();
  const isKnown = organisations.some((each) => fold(each.name).trim() === fold(name));
  const add = (): void => {
    const now = instantOf(new Date());
    const random = crypto.randomUUID();
    const id = newId('organisation', name, random);
    const entry = { ...newEntry('organisation', random, now), id, name };
    request('library.save', { entry, base: null }).catch(fail);
  };
  return (
    <div>
      <SuggestInput
        label="Organisation"
        value={value}
        set={set}
        options={organisations.map((each) => each.name)}
      />
      {name !== '' && !isKnown && (
        <AddButton label={`Add “${name}” to the organisations`} add={add} />
      )}
    </div>
  );
}

/** The organisations of the library, kept up to date. */
function useOrganisations(fail: (error: unknown) => void): readonly Entry[] {
  const [organisations, setOrganisations] = useState<readonly Entry[]>([]);
  const ask = useCallback(() => {
    const query = { text: '', kinds: ['organisation' as const], tag: '', archived: false };
    request('library.search', { ...query, limit: 500 }).then(
      ({ entries }) => setOrganisations(entries),
      fail,
    );
  }, [fail]);
  useEffect(() => {
    ask();
    return listen('library.changed', ask);
  }, [ask]);
  return organisations;
}

function OrganisationFields({ entry, change, fail }: Props<EntryOf<'organisation'>>) {
  const set = (fields: Partial<EntryOf<'organisation'>>): void =>
    change((before) => ({ ...before, ...fields }));
  const pick = (): void =>
    void request('library.pickImage', null).then((image) => {
      if (!image) return;
      const { asset, pixels } = image;
      change((before) => ({ ...before, logo: { asset, pixels, alt: before.name } }));
    }, fail);
  const setName = (index: number, fields: Partial<(typeof entry.names)[number]>): void =>
    set({ names: entry.names.map((each, at) => (at === index ? { ...each, ...fields } : each)) });
  const setAccount = (index: number, fields: Partial<(typeof entry.social)[number]>): void =>
    set({ social: entry.social.map((each, at) => (at === index ? { ...each, ...fields } : each)) });
  const addName = (): void => {
    const used = entry.names.map(({ language }) => language);
    const language = ['fr', 'es', 'ar', 'de'].find((each) => !used.includes(each)) ?? 'pt';
    set({ names: [...entry.names, { language, name: '', acronym: '' }] });
  };
  return (
    <>
      <Line label="Acronym" value={entry.acronym} set={(acronym) => set({ acronym })} />
      <Line
        label="Website"
        value={entry.website}
        set={(website) => set({ website })}
        problemOf={linkProblem}
        example="https://example.org"
      />
      <fieldset className="library-text">
        <legend>Names in other languages</legend>
        {entry.names.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name has no other identity while its language is chosen
          <div className="library-group" key={index}>
            <LanguageChoice
              label="Language"
              value={each.language}
              set={(language) => setName(index, { language })}
            />
            <Line
              label={`Name in ${nameOfLanguage(each.language)}`}
              value={each.name}
              set={(name) => setName(index, { name })}
            />
            <Line
              label={`Acronym in ${nameOfLanguage(each.language)}`}
              value={each.acronym}
              set={(acronym) => setName(index, { acronym })}
            />
            <button
              type="button"
              onClick={() => set({ names: entry.names.filter((_, at) => at !== index) })}
            >
              Remove
            </button>
          </div>
        ))}
        <AddButton label="Add a name in another language" add={addName} />
      </fieldset>
      <fieldset className="library-text">
        <legend>Accounts</legend>
        {entry.social.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an account has no other identity while it is typed
          <div className="library-group" key={index}>
            <Line
              label={`Network ${index + 1}`}
              value={each.network}
              set={(network) => setAccount(index, { network })}
              example="Mastodon"
            />
            <Line
              label={`Account ${index + 1}`}
              value={each.handle}
              set={(handle) => setAccount(index, { handle })}
              example="@example@social.example"
            />
            <button
              type="button"
              onClick={() => set({ social: entry.social.filter((_, at) => at !== index) })}
            >
              Remove
            </button>
          </div>
        ))}
        <AddButton
          label="Add an account"
          add={() => set({ social: [...entry.social, { network: '', handle: '' }] })}
        />
      </fieldset>
      <div className="library-picture">
        {entry.logo && (
          <AssetPicture asset={entry.logo.asset} shown={WIDEST} alt={entry.logo.alt} />
        )}
        <button type="button" className="plain" onClick={pick}>
          {entry.logo ? 'Change logo…' : 'Add a logo…'}
        </button>
        {entry.logo && (
          <button type="button" onClick={() => set({ logo: null })}>
            Remove logo
          </button>
        )}
      </div>
      <div className="library-picture">
        <span>Colour</span>
        <ColourField
          label="Colour"
          value={entry.colour ?? null}
          usual={USUAL_COLOUR}
          onChange={(colour) => set({ colour })}
        />
        {entry.colour ? (
          <button type="button" onClick={() => change(({ colour: _, ...plain }) => plain)}>
            Reset colour
          </button>
        ) : (
          <small>Not set</small>
        )}
      </div>
    </>
  );
}

const LENGTH_NAMES: Readonly<Record<TextLength, string>> = {
  short: 'Short',
  standard: 'Standard',
  long: 'Long',
};

function BoilerplateFields({ entry, change, fail }: Props<EntryOf<'boilerplate'>>) {
  const set = (fields: Partial<EntryOf<'boilerplate'>>): void =>
    change((before) => ({ ...before, ...fields }));
  const organisations = useOrganisations(fail);
  const reviewId = useId();
  const setText = (index: number, fields: Partial<BoilerplateText>): void =>
    change((before) => ({
      ...before,
      texts: before.texts.map((text, at) => (at === index ? { ...text, ...fields } : text)),
    }));
  const add = (): void => {
    const used = new Set(entry.texts.map(({ language }) => language));
    const language = ['en-GB', 'fr', 'es', 'ar'].find((each) => !used.has(each)) ?? 'de';
    const body = [createBlock.paragraph()];
    set({ texts: [...entry.texts, { language, length: 'standard', body }] });
  };
  return (
    <>
      <Choice
        label="About the organisation"
        value={entry.organisation ?? ''}
        options={[['', 'None'], ...organisations.map(({ id, name }) => [id, name] as const)]}
        set={(id) => set({ organisation: id || null })}
      />
      <Line label="Owner of the text" value={entry.owner} set={(owner) => set({ owner })} />
      <div className="dl-field">
        <label htmlFor={reviewId}>
          <span>Review by</span>
        </label>
        <DateField
          id={reviewId}
          value={entry.reviewBy ?? null}
          onChange={(reviewBy) => set({ reviewBy })}
        />
      </div>
      {entry.texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a wording has no other identity while its language is typed
        <fieldset className="library-text" key={index}>
          <LanguageChoice
            label="Language"
            value={text.language}
            set={(language) => setText(index, { language })}
          />
          <Choice
            label="Length"
            value={text.length}
            options={TEXT_LENGTHS.map((length) => [length, LENGTH_NAMES[length]] as const)}
            set={(length) => setText(index, { length: length as TextLength })}
          />
          {entry.texts.length > 1 && (
            <button
              type="button"
              onClick={() => set({ texts: entry.texts.filter((_, at) => at !== index) })}
            >
              Remove
            </button>
          )}
          <BodyEditor
            label={`Text in ${nameOfLanguage(text.language)}, ${text.length}`}
            body={text.body}
            change={(body) => setText(index, { body })}
            fail={fail}
          />
        </fieldset>
      ))}
      <button type="button" className="plain library-more" onClick={add}>
        Add a language or length
      </button>
    </>
  );
}

function ImageFields({ entry, change, fail }: Props<EntryOf<'image'>>) {
  const set = (fields: Partial<EntryOf<'image'>>): void =>
    change((before) => ({ ...before, ...fields }));
  const pick = (): void =>
    void request('library.pickImage', null).then((image) => {
      if (!image) return;
      const { asset, pixels, fileName } = image;
      const named = fileName.replace(/\.\w+$/, '');
      change((before) => ({ ...before, asset, pixels, name: before.name.trim() || named }));
    }, fail);
  return (
    <>
      <div className="library-picture">
        {entry.asset && <AssetPicture asset={entry.asset} shown={WIDEST} alt={entry.alt} />}
        <button type="button" className="plain" onClick={pick}>
          {entry.asset ? 'Change picture…' : 'Choose a picture…'}
        </button>
      </div>
      <Line label="Alternative text" value={entry.alt} set={(alt) => set({ alt })} wide />
      <Line label="Caption" value={entry.caption} set={(caption) => set({ caption })} wide />
      <Line label="Credit" value={entry.credit} set={(credit) => set({ credit })} />
    </>
  );
}
