/**
 * What IPTC ninjs 3.0 (https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json) says of the properties that
 * Dateline writes, in JSON Schema 2020-12: their types, which of them have to be there, and that there are
 * no others. Written from the published schema, which is not part of any package; events, rights and
 * video are left out.
 */

const text = { type: 'string' };
const uri = { type: 'string', format: 'uri' };
const instant = { type: 'string', format: 'date-time' };
const whole = { type: 'integer' };
const list = (items: object) => ({ type: 'array', items });
const closed = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});

const contactInfo = list(
  closed({ type: text, role: text, lang: text, name: text, value: text }, ['value']),
);
const valued = list(closed({ role: text, contentType: text, value: text }, ['value']));
const concept = { name: text, rel: text, uri, literal: text };

const item = {
  uri,
  type: { enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component'] },
  profile: text,
  version: text,
  firstCreated: instant,
  versionCreated: instant,
  contentCreated: instant,
  embargoed: instant,
  pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
  urgency: { type: 'number' },
  copyrightHolder: text,
  copyrightNotice: text,
  usageTerms: text,
  edNote: text,
  language: text,
  descriptions: valued,
  bodies: list(
    closed({ role: text, contentType: text, charCount: whole, wordCount: whole, value: text }, [
      'value',
    ]),
  ),
  headlines: valued,
  people: list(closed({ ...concept, contactInfo })),
  organisations: list(closed({ ...concept, contactInfo })),
  places: list(closed({ ...concept, contactInfo })),
  subjects: list(closed({ ...concept, creator: text, relevance: whole, confidence: whole })),
  title: text,
  by: text,
  slugline: text,
  located: text,
  renditions: list(
    closed(
      {
        name: text,
        uri,
        href: uri,
        contentType: text,
        title: text,
        height: { type: 'number' },
        width: { type: 'number' },
        sizeInBytes: { type: 'number' },
        originalFilename: text,
        digest: text,
      },
      ['name'],
    ),
  ),
  altIds: list(closed({ role: text, value: text })),
  standard: closed({ name: text, version: text, schema: uri }),
  genres: list(closed({ name: text, uri: text, literal: text })),
};

export const NINJS_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...closed({ ...item, associations: list(closed({ ...item, name: text }, ['name', 'uri'])) }, [
    'uri',
  ]),
};
