import { useId, useState } from 'react';
import { withFields } from '../../core/recognise/edit-parts';
import type { ContactFields, Part } from '../../core/recognise/recognition';
import type { Review } from './use-review';

const NOBODY: ContactFields = {
  name: '',
  role: '',
  organisation: '',
  emails: [],
  phones: [],
  languages: [],
  hours: '',
};

/** The fields of the selected part that are no text: who said a quote, who is to be called. */
export function PartFields({ review }: { readonly review: Review }) {
  const { part, index, recognition, setParts } = review;
  if (!part) return null;
  const set = (fields: Partial<Pick<Part, 'quote' | 'contacts' | 'about'>>, field?: string): void =>
    setParts(withFields(recognition.parts, index, fields), field && `${index} ${field}`);
  switch (part.kind) {
    case 'quote':
      return <QuoteFields part={part} set={set} />;
    case 'boilerplate':
      return (
        <fieldset className="part-fields">
          <legend>Boilerplate</legend>
          <Field
            label="About which organisation"
            value={part.about ?? ''}
            onChange={(about) => set({ about }, 'about')}
          />
        </fieldset>
      );
    case 'contacts':
      return <ContactsFields contacts={part.contacts ?? []} set={set} />;
    default:
      return null;
  }
}

interface FieldsProps {
  readonly set: (
    fields: Partial<Pick<Part, 'quote' | 'contacts' | 'about'>>,
    field?: string,
  ) => void;
}

function QuoteFields({ part, set }: FieldsProps & { readonly part: Part }) {
  const quote = part.quote ?? { speaker: '', role: '', organisation: '', attribution: 0 };
  const change = (changes: Partial<typeof quote>): void =>
    set({ quote: { ...quote, ...changes } }, Object.keys(changes)[0]);
  return (
    <fieldset className="part-fields">
      <legend>Who says this</legend>
      <Field label="Name" value={quote.speaker} onChange={(speaker) => change({ speaker })} />
      <Field label="Role" value={quote.role} onChange={(role) => change({ role })} />
      <Field
        label="Organisation"
        value={quote.organisation}
        onChange={(organisation) => change({ organisation })}
      />
    </fieldset>
  );
}

function ContactsFields({
  contacts,
  set,
}: FieldsProps & { readonly contacts: readonly ContactFields[] }) {
  const change = (at: number, changes: Partial<ContactFields>): void =>
    set(
      { contacts: contacts.map((each, index) => (index === at ? { ...each, ...changes } : each)) },
      `${at} ${Object.keys(changes)[0]}`,
    );
  return (
    <div className="part-people">
      {contacts.map((contact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a contact has no other identity
        <fieldset className="part-fields" key={index}>
          <legend>{contact.name || `Contact ${index + 1}`}</legend>
          <Field label="Name" value={contact.name} onChange={(name) => change(index, { name })} />
          <Field label="Role" value={contact.role} onChange={(role) => change(index, { role })} />
          <Field
            label="Organisation"
            value={contact.organisation}
            onChange={(organisation) => change(index, { organisation })}
          />
          <ListField
            label="E-mail"
            values={contact.emails}
            onChange={(emails) => change(index, { emails })}
          />
          <ListField
            label="Telephone"
            values={contact.phones}
            onChange={(phones) => change(index, { phones })}
          />
          <Field
            label="Hours"
            value={contact.hours}
            onChange={(hours) => change(index, { hours })}
          />
          <button
            type="button"
            className="plain"
            onClick={() => set({ contacts: contacts.filter((_, each) => each !== index) })}
          >
            {contact.name ? `Remove ${contact.name}` : 'Remove'}
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        className="plain"
        onClick={() => set({ contacts: [...contacts, NOBODY] })}
      >
        Add a contact
      </button>
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function Field({ label, value, onChange }: FieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}

/** Several values, separated by commas. What is typed stays as it is until the field is left. */
function ListField({
  label,
  values,
  onChange,
}: Pick<FieldProps, 'label'> & {
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={typed ?? values.join(', ')}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(target.value.split(/[,;]/).flatMap((each) => each.trim() || []));
        }}
        onBlur={() => setTyped(null)}
      />
    </div>
  );
}
