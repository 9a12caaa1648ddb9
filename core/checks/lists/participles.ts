/** English past participles that do not end in -ed and are used in the passive. */
export const IRREGULAR_PARTICIPLES = (
  'arisen awoken beaten begun bent bet bitten blown born borne bought bound bred broken brought ' +
  'built burnt cast caught chosen cut dealt done drawn driven eaten fed felt flown forbidden ' +
  'forgotten forgiven fought found frozen given ground grown heard held hidden hit hung hurt kept ' +
  'known laid learnt led left lent let lit lost made meant met mistaken overcome overseen overthrown ' +
  'paid proven put read rebuilt rewritten ridden run said seen sent set shaken shed shot shown shut ' +
  'sold sought spent split spoken spread stolen strewn stricken struck sung sunk sworn swept taken ' +
  'taught thought thrown told torn undergone understood undertaken upheld withdrawn withheld won ' +
  'woven written'
).split(' ');

/** Words in -ed after “be” that are adjectives far more often than passives. */
export const ADJECTIVES = (
  'ashamed advanced aged alarmed amused annoyed anticipated bored committed complicated concerned ' +
  'confused convinced dated dedicated delighted determined devoted disappointed distressed entitled ' +
  'excited exhausted experienced fatigued frightened honoured honored indeed interested inclined ' +
  'limited need opposed overjoyed pleased prepared qualified red related relieved sacred saddened ' +
  'satisfied scared shocked skilled speed supposed surprised talented tired united unprecedented used ' +
  'hundred kindred varied wicked worried deed bed seed unchanged finished married located based'
).split(' ');
