import { assetUrl } from '../../core/bridge/asset-url';
import type { Facts } from '../../core/release/facts';

/** The logos of the organisations at the head of the page, in the order of their list. */
export function Letterhead({ organisations }: Pick<Facts, 'organisations'>) {
  const logos = organisations.flatMap(({ name, logo }) => (logo ? { name, logo } : []));
  if (logos.length === 0) return null;
  return (
    <div contentEditable={false} className="dl-letterhead">
      {logos.map(({ name, logo }) => (
        <img key={`${logo.asset} ${name}`} src={assetUrl(logo.asset)} alt={logo.alt || name} />
      ))}
    </div>
  );
}
