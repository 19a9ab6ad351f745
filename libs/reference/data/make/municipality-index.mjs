/** Finds the municipality (AGS) of a place within its Kreis; ambiguous places have none. */
export const municipalityIndex = (municipalities) => {
  const key = (kreis, name) => `${kreis} ${name}`;
  const byName = new Map();
  const byKreis = new Map();
  const add = (map, at, ags) => map.set(at, (map.get(at) ?? new Set()).add(ags));

  // An unincorporated area (gemeindefreies Gebiet) often bears the name of its neighbour, but nobody lives or works there.
  for (const { ags, name, kreis } of municipalities.filter((row) => !/gemfr|gemeindefrei/i.test(row.name))) {
    const [bare] = name.split(',');
    // «Cottbus/Chóśebuz»: the second name is the same town in Sorbian.
    for (const variant of new Set([bare, bare.split('/')[0]])) add(byName, key(kreis, variant.trim()), ags);
    add(byKreis, kreis, ags);
  }
  const only = (set) => (set?.size === 1 ? [...set][0] : undefined);
  return {
    isMunicipality: (kreis, place) => byName.has(key(kreis, place)),
    // A kreisfreie Stadt is the only municipality of its Kreis, so all its places lie in it.
    agsOf: (kreis, place) => only(byName.get(key(kreis, place))) ?? only(byKreis.get(kreis)),
  };
};
