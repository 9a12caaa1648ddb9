import { useEffect, useState } from 'react';
import { request } from '../../bridge/client';

/** Which edition of the IANA time zone database this program works with, `2026a`; else empty. */
export function useZoneData(): string {
  const [version, setVersion] = useState('');
  useEffect(() => {
    request('zones.version', null).then(setVersion, console.error);
  }, []);
  return version;
}
