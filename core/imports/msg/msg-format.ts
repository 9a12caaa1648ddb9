import { UserError } from '../../errors';
import { type CompoundEntry, isCompoundFile, readCompoundFile } from '../compound/compound-file';
import type { ImportFormat } from '../import-format';
import { type MapiValue, type MapiValues, messageFrom } from '../mail/mapi';
import { messageSource } from '../mail/message';

const PROPERTIES = '__properties_version1.0';
/** More attachments than any message has. */
const MAX_ATTACHMENTS = 500;

/** A message that Outlook saved (MS-OXMSG). */
export const msgImport: ImportFormat = {
  id: 'msg',
  name: 'Outlook message',
  extensions: ['msg', 'oft'],
  recognises: (head, whole) =>
    isCompoundFile(head) && readCompoundFile(whole())?.children.has(PROPERTIES) ? 1 : 0,
  async read(bytes, options) {
    const root = readCompoundFile(bytes);
    if (!root) throw damaged();
    const attachments = [...root.children.values()]
      .filter(({ name, isStorage }) => isStorage && name.startsWith('__attach_version1.0_'))
      .slice(0, MAX_ATTACHMENTS);
    const values = valuesOf(root, 32);
    if (values.size === 0) throw damaged();
    return messageSource(
      messageFrom(
        values,
        attachments.map((each) => valuesOf(each, 8)),
      ),
      options,
    );
  },
};

const damaged = (): UserError =>
  new UserError(
    'This Outlook message is damaged.',
    'Open it in Outlook, copy its text, and paste that.',
  );

/**
 * The properties in a storage: those of fixed length in one stream (2.4), each other in its own.
 *
 * @param header bytes before the properties of fixed length
 */
function valuesOf(storage: CompoundEntry, header: number): MapiValues {
  const values = new Map<number, MapiValue>();
  const fixed = storage.children.get(PROPERTIES)?.read() ?? new Uint8Array(0);
  const view = new DataView(fixed.buffer, fixed.byteOffset, fixed.byteLength);
  for (let at = header; at + 16 <= fixed.length; at += 16) {
    const type = view.getUint16(at, true);
    values.set(view.getUint16(at + 2, true), { type, bytes: fixed.subarray(at + 8, at + 16) });
  }
  for (const { name, isStorage, read } of storage.children.values()) {
    const [, id = '', type = ''] = /^__substg1\.0_([0-9a-f]{4})([0-9a-f]{4})$/i.exec(name) ?? [];
    if (id && !isStorage) {
      values.set(Number.parseInt(id, 16), { type: Number.parseInt(type, 16), bytes: read() });
    }
  }
  return values;
}
