import { useEffect, useId, useState } from 'react';
import { languageTag } from '../../../core/library/contacts/language-names';
import {
  type BoilerplateText,
  TEXT_LENGTHS,
  type TextLength,
} from '../../../core/library/entries/boilerplate-entry';
import type { Entry, EntryOf } from '../../../core/library/entries/entry';
import { createBlock } from '../../../core/release/blocks/create';
import { internationalPhone } from '../../../core/release/phone';
import { request } from '../../bridge/client';
import { AssetPicture } from '../../pictures/AssetPicture';
import { DateField } from '../../ui/dates/DateField';
import { BodyEditor } from './BodyEditor';
import { Choice, Line, Lines, Listed } from './fields';

/** The widest that a picture is shown, in CSS pixels (`.library-picture`). */
const WIDEST = 220;

interface Props<E extends Entry = Entry> {
  readonly entry: E;
  readonly change: (entry: E) => void;
  readonly fail: (error: unknown) => void;
}

/** The fields of an entry. */
export function EntryForm({ entry, change, fail }: Props) {
  return (
    <div className="library-fields">
      <Line label="Name" value={entry.name} set={(name) => change({ ...entry, name })} wide />
      {entry.kind === 'contact' && <ContactFields entry={entry} change={change} fail={fail} />}
      {entry.kind === 'organisation' && (
        <OrganisationFields entry={entry} change={change} fail={fail} />
      )}
      {entry.kind === 'boilerplate' && (
        <BoilerplateFields entry={entry} change={change} fail={fail} />
      )}
      {entry.kind === 'snippet' && (
        <>
          <Line
            label="Language (tag, as en-GB)"
            value={entry.language}
            set={(language) => change({ ...entry, language })}
          />
          <BodyEditor
            label="Text"
            body={entry.body}
            change={(body) => change({ ...entry, body })}
            fail={fail}
          />
        </>
      )}
      {entry.kind === 'image' && <ImageFields entry={entry} change={change} fail={fail} />}
      <Listed
        label="Tags, separated by commas"
        values={entry.tags}
        set={(tags) => change({ ...entry, tags })}
      />
      <Lines
        label="Remarks for colleagues; never printed"
        value={entry.remarks}
        set={(remarks) => change({ ...entry, remarks })}
      />
    </div>
  );
}

function ContactFields({ entry, change }: Props<EntryOf<'contact'>>) {
  const set = (fields: Partial<EntryOf<'contact'>>): void => change({ ...entry, ...fields });
  return (
    <>
      <Line label="Role" value={entry.role} set={(role) => set({ role })} />
      <Line
        label="Organisation"
        value={entry.organisation}
        set={(organisation) => set({ organisation })}
      />
      <Listed label="E-mail" values={entry.emails} set={(emails) => set({ emails })} />
      <Listed
        label="Telephone, with the country code"
        values={entry.phones}
        set={(phones) => set({ phones })}
        tidy={(phone) => internationalPhone(phone, '')}
      />
      <Listed
        label="Languages (names or tags)"
        values={entry.languages}
        set={(languages) => set({ languages })}
        tidy={(name) => languageTag(name) ?? ''}
      />
      <Line label="Hours" value={entry.hours} set={(hours) => set({ hours })} />
      <Line label="Region" value={entry.region} set={(region) => set({ region })} />
      <Choice
        label="Time zone"
        value={entry.timeZone}
        options={[['', 'Not known'], ...ZONES]}
        set={(timeZone) => set({ timeZone })}
      />
      <Line
        label="Agreed wording after the name, instead of role and organisation"
        value={entry.wording}
        set={(wording) => set({ wording })}
        wide
      />
    </>
  );
}

const ZONES = Intl.supportedValuesOf('timeZone').map((zone) => [zone, zone] as const);

function OrganisationFields({ entry, change, fail }: Props<EntryOf<'organisation'>>) {
  const set = (fields: Partial<EntryOf<'organisation'>>): void => change({ ...entry, ...fields });
  const pick = (): void =>
    void request('library.pickImage', null).then((image) => {
      if (image) set({ logo: { asset: image.asset, pixels: image.pixels, alt: entry.name } });
    }, fail);
  return (
    <>
      <Line label="Acronym" value={entry.acronym} set={(acronym) => set({ acronym })} />
      <Line label="Website" value={entry.website} set={(website) => set({ website })} />
      <Lines
        label="Names in other languages, a line each: fr: Haut Commissariat"
        value={entry.names.map(({ language, name }) => `${language}: ${name}`).join('\n')}
        set={(text) => set({ names: namesFrom(text, entry.names) })}
      />
      <Lines
        label="Accounts, a line each: Mastodon: @example@social.example"
        value={entry.social.map(({ network, handle }) => `${network}: ${handle}`).join('\n')}
        set={(text) =>
          set({ social: pairs(text).map(([network, handle]) => ({ network, handle })) })
        }
      />
      <div className="library-picture">
        {entry.logo && (
          <AssetPicture asset={entry.logo.asset} shown={WIDEST} alt={entry.logo.alt} />
        )}
        <button type="button" className="plain" onClick={pick}>
          {entry.logo ? 'Another logo…' : 'Add a logo…'}
        </button>
        {entry.logo && (
          <button type="button" onClick={() => set({ logo: null })}>
            Take the logo away
          </button>
        )}
      </div>
    </>
  );
}

function pairs(text: string): [string, string][] {
  return text.split('\n').flatMap((line): [string, string][] => {
    const at = line.indexOf(':');
    const [name, value] = at < 0 ? ['', ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    return name && value ? [[name, value]] : [];
  });
}

function namesFrom(text: string, old: EntryOf<'organisation'>['names']) {
  return pairs(text).flatMap(([given, name]) => {
    const language = languageTag(given);
    const acronym = old.find((each) => each.language === language)?.acronym ?? '';
    return language ? [{ language, name, acronym }] : [];
  });
}

function BoilerplateFields({ entry, change, fail }: Props<EntryOf<'boilerplate'>>) {
  const set = (fields: Partial<EntryOf<'boilerplate'>>): void => change({ ...entry, ...fields });
  const reviewId = useId();
  const [organisations, setOrganisations] = useState<readonly Entry[]>([]);
  useEffect(() => {
    const query = { text: '', kinds: ['organisation' as const], tag: '', archived: false };
    request('library.search', { ...query, limit: 500 }).then(
      (found) => setOrganisations(found.entries),
      fail,
    );
  }, [fail]);
  const setText = (index: number, fields: Partial<BoilerplateText>): void =>
    set({ texts: entry.texts.map((text, at) => (at === index ? { ...text, ...fields } : text)) });
  const add = (): void => {
    const body = [createBlock.paragraph()];
    set({ texts: [...entry.texts, { language: 'fr', length: 'standard', body }] });
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
          <Line
            label="Language (tag, as en-GB)"
            value={text.language}
            set={(language) => setText(index, { language })}
          />
          <Choice
            label="Length"
            value={text.length}
            options={TEXT_LENGTHS.map((length) => [length, length] as const)}
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
            label={`Text in ${text.language}, ${text.length}`}
            body={text.body}
            change={(body) => setText(index, { body })}
            fail={fail}
          />
        </fieldset>
      ))}
      <button type="button" className="plain" onClick={add}>
        Add a language or length
      </button>
    </>
  );
}

function ImageFields({ entry, change, fail }: Props<EntryOf<'image'>>) {
  const set = (fields: Partial<EntryOf<'image'>>): void => change({ ...entry, ...fields });
  const pick = (): void =>
    void request('library.pickImage', null).then((image) => {
      if (!image) return;
      const name = entry.name || image.fileName.replace(/\.\w+$/, '');
      set({ asset: image.asset, pixels: image.pixels, name });
    }, fail);
  return (
    <>
      <div className="library-picture">
        {entry.asset && <AssetPicture asset={entry.asset} shown={WIDEST} alt={entry.alt} />}
        <button type="button" className="plain" onClick={pick}>
          {entry.asset ? 'Another picture…' : 'Choose a picture…'}
        </button>
      </div>
      <Line label="Alternative text" value={entry.alt} set={(alt) => set({ alt })} wide />
      <Line label="Caption" value={entry.caption} set={(caption) => set({ caption })} wide />
      <Line label="Credit" value={entry.credit} set={(credit) => set({ credit })} />
    </>
  );
}
