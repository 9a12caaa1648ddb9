import * as v from 'valibot';

/** As `byType`, for objects with a `kind`. */
export function byKind<Schemas extends Readonly<Record<string, v.GenericSchema>>>(
  schemas: Schemas,
): v.GenericSchema<v.InferOutput<Schemas[keyof Schemas]>> {
  const unknownKind = v.looseObject({ kind: v.picklist(Object.keys(schemas)) });
  return v.lazy((input) => {
    const kind = typeof input === 'object' && input !== null && 'kind' in input ? input.kind : '';
    const known = typeof kind === 'string' && Object.hasOwn(schemas, kind);
    return (known ? schemas[kind] : unknownKind) as v.GenericSchema<
      v.InferOutput<Schemas[keyof Schemas]>
    >;
  });
}
