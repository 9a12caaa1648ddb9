import { blockCheck, type Finding } from '../check';

/** Services that keep what is sent for days or weeks. */
const TRANSFER =
  /^(?:.+\.)?(?:wetransfer\.com|we\.tl|transfernow\.net|swisstransfer\.com|fromsmash\.com|smash\.com|filemail\.com|sendgb\.com|file\.io|transfer\.sh|gofile\.io|wormhole\.app|send\.firefox\.com|sendspace\.com|send-anywhere\.com|myairbridge\.com|ufile\.io|tmpfiles\.org|0x0\.st|transferxl\.com|hightail\.com|mailbigfile\.com|grosfichiers\.com|tresorit\.com|send\.vis\.ee|bashupload\.com|temp\.sh|litter\.catbox\.moe|workupload\.com)$/i;

/** Parameters by which storage signs an address for a time. */
const SIGNED =
  /^(?:x-amz-(?:signature|expires|credential|security-token)|x-goog-(?:signature|expires|credential)|key-pair-id|awsaccesskeyid|googleaccessid|se|skoid|expires|exp|oh|oe|temp_url_sig|temp_url_expires|hdnts|hdnea)$/i;
/** Parameters that sign only beside another: an ordinary page may have one of them. */
const NEEDS_SIGNATURE = /^(?:se|exp|expires|oh|oe)$/i;
const SIGNATURE = /^(?:sig|signature|sign|hmac|token|x-[a-z]+-signature|_nc_sid|oh)$/i;

export const linkExpires = blockCheck({
  id: 'link-expires',
  title: 'Link that stops working',
  severity: 'warning',
  why: 'Links of transfer services and signed addresses end after hours or days; a release is read for years. Put the file on your own site.',
  run: ({ lines }) =>
    lines.flatMap((line) =>
      line.links.flatMap(({ start, end, text, url }): Finding[] => {
        const why = endOf(url.trim());
        return why === null
          ? []
          : [{ spot: line.spot(start, end), message: why, quote: text || url }];
      }),
    ),
});

function endOf(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (TRANSFER.test(url.hostname)) {
    return `“${url.hostname}” keeps a file for some days only.`;
  }
  const names = [...url.searchParams.keys()];
  const isSigned = names.some(
    (name) =>
      SIGNED.test(name) &&
      (!NEEDS_SIGNATURE.test(name) || names.some((one) => SIGNATURE.test(one))),
  );
  return isSigned ? 'This address is signed for a limited time: it will stop working.' : null;
}
