import type { Release } from '../../../core/release/release';
import { fairShares } from '../../../core/review/fair-shares';

/** Words and quotes of each organisation. */
export function FairShares({ release }: { readonly release: Release }) {
  const shares = fairShares(release);
  return (
    <table className="fair-shares">
      <caption>Words and quotes of each organisation</caption>
      <thead>
        <tr>
          <th scope="col">Quotes</th>
          <th scope="col">Words quoted</th>
          <th scope="col">Named</th>
          <th scope="col">Boilerplate</th>
        </tr>
      </thead>
      {shares.map(({ organisation, quotes, quoteWords, percent, mentions, boilerplateWords }) => (
        <tbody key={organisation}>
          <tr>
            <th scope="rowgroup" colSpan={4} dir="auto">
              {organisation}
            </th>
          </tr>
          <tr>
            <td>{quotes}</td>
            <td>
              {quoteWords}
              {quoteWords > 0 && ` (${percent}\u00a0%)`}
            </td>
            <td>{mentions}</td>
            <td>{boilerplateWords}</td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}
