import { type Code, call, literal } from './typst';

/** A file that travels inside a PDF/A-3 (ISO 19005-3, 6.8): the release in another form. */
export interface Attachment {
  /** With extension, without a folder. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** The path of an attachment in a Typst document; its name in the PDF. */
export const attachmentPath = ({ fileName }: Attachment): string => `/${fileName}`;

/** Puts the file into the PDF; prints nothing. */
export function attachmentCode(attachment: Attachment): Code {
  return call(
    'pdf.attach',
    literal(attachmentPath(attachment)),
    'relationship: "alternative"',
    `mime-type: ${literal(attachment.mediaType)}`,
    `description: ${literal(attachment.description)}`,
  );
}
