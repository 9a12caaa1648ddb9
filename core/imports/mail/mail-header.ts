import PostalMime from 'postal-mime';

/** What a message says of itself before its text. */
export interface MailHeader {
  /** “Ana Sá <ana@plan.example>” */
  readonly from: string;
  readonly subject: string;
  /** ISO 8601 instant, to the second; null where it has none. */
  readonly sent: string | null;
}

/** No header is longer, however many servers a message went through. */
const MOST = 256 * 1024;
/** More letters of a field are not shown. */
const LONGEST = 1000;

/** The header of a message; null where the bytes are no message. Its text and attachments are not read. */
export async function readMailHeader(bytes: Uint8Array): Promise<MailHeader | null> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, MOST));
  const end = /\r?\n\r?\n/.exec(start)?.index ?? start.length;
  const header = `${start.slice(0, end)}\r\n\r\n`;
  if (!/^(?:From|Subject):/im.test(header)) return null;
  const own = bytes.subarray(0, end);
  const whole = new Uint8Array(own.length + 4);
  whole.set(own);
  whole.set([13, 10, 13, 10], own.length);
  try {
    const { from, subject = '', date = '' } = await PostalMime.parse(whole);
    const at = new Date(date);
    const name = from?.name?.trim() ?? '';
    const address = from?.address?.trim() ?? '';
    return {
      from: (name && address ? `${name} <${address}>` : name || address).slice(0, LONGEST),
      subject: subject.trim().slice(0, LONGEST),
      sent: Number.isNaN(at.getTime()) ? null : `${at.toISOString().slice(0, 19)}Z`,
    };
  } catch {
    return null;
  }
}
