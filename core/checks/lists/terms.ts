/** A term that labels people, the preferred term (empty: rephrase), and the source. */
export interface Term {
  readonly term: string;
  readonly instead: string;
  readonly source: string;
}

const UNGA = 'UN General Assembly resolution 3449 (XXX), 1975';
const DISABILITY = 'UN Office at Geneva, Disability-Inclusive Language Guidelines, 2021';
const GENDER = 'United Nations, Guidelines for gender-inclusive language in English';
const CHILDREN = 'Terminology Guidelines (Luxembourg Guidelines), ECPAT, 2016';
const HIV = 'UNAIDS Terminology Guidelines, 2015';
const SUICIDE = 'WHO, Preventing suicide: a resource for media professionals';
const DISASTER = 'UNDRR: disasters are not natural, hazards are';
const DRUGS = 'NIDA, Words matter: preferred language for talking about addiction';
const AGE = 'WHO, Global report on ageism, 2021';

const both = (singular: string, instead: string, source: string): Term[] => [
  { term: singular, instead, source },
  { term: `${singular}s`, instead: plural(instead), source },
];
const plural = (text: string): string =>
  text.replace(/\bperson\b/, 'people').replace(/\b(migrant|worker|refugee|chair)\b/, '$1s');
const all = (terms: readonly string[], instead: string, source: string): Term[] =>
  terms.map((term) => ({ term, instead, source }));

/** English terms. A house style allows any of them, or adds its own. */
export const TERMS: readonly Term[] = [
  ...both('illegal migrant', 'irregular migrant', UNGA),
  ...both('illegal immigrant', 'irregular migrant', UNGA),
  ...both('illegal alien', 'irregular migrant', UNGA),
  ...both('illegal refugee', 'refugee', UNGA),
  ...all(['illegal migration', 'illegal immigration'], 'irregular migration', UNGA),
  ...all(['illegal asylum seeker', 'illegal asylum-seeker'], 'asylum seeker', UNGA),
  ...all(['illegal asylum seekers', 'illegal asylum-seekers'], 'asylum seekers', UNGA),
  ...all(['clandestine migrants', 'undocumented aliens'], 'irregular migrants', UNGA),
  { term: 'handicapped', instead: '', source: DISABILITY },
  { term: 'the disabled', instead: 'persons with disabilities', source: DISABILITY },
  ...both('disabled person', 'person with a disability', DISABILITY).slice(0, 1),
  ...all(['disabled people', 'disabled persons'], 'persons with disabilities', DISABILITY),
  ...all(['disabled children', 'handicapped children'], 'children with disabilities', DISABILITY),
  ...all(
    ['wheelchair-bound', 'wheelchair bound', 'confined to a wheelchair'],
    'wheelchair user',
    DISABILITY,
  ),
  ...all(['the blind'], 'blind persons', DISABILITY),
  ...all(['the deaf'], 'deaf persons', DISABILITY),
  ...all(['deaf and dumb', 'deaf-mute', 'deaf mute'], 'deaf', DISABILITY),
  ...all(
    ['mentally retarded', 'mentally handicapped', 'mental retardation', 'retarded'],
    '',
    DISABILITY,
  ),
  ...all(['the mentally ill'], 'persons with psychosocial disabilities', DISABILITY),
  ...all(['able-bodied', 'able bodied'], 'persons without disabilities', DISABILITY),
  ...all(
    ['crippled', 'cripple', 'cripples', 'invalids', 'lame person', 'midget', 'midgets'],
    '',
    DISABILITY,
  ),
  ...all(
    ['special needs children', 'children with special needs'],
    'children with disabilities',
    DISABILITY,
  ),
  ...all(
    ['victims of disability', 'suffers from a disability', 'afflicted by disability'],
    '',
    DISABILITY,
  ),
  { term: 'chairman', instead: 'chair', source: GENDER },
  { term: 'chairmen', instead: 'chairs', source: GENDER },
  { term: 'mankind', instead: 'humankind', source: GENDER },
  { term: 'manpower', instead: 'workforce', source: GENDER },
  { term: 'man-made', instead: 'human-made', source: GENDER },
  { term: 'spokesman', instead: 'spokesperson', source: GENDER },
  { term: 'spokesmen', instead: 'spokespersons', source: GENDER },
  { term: 'policeman', instead: 'police officer', source: GENDER },
  { term: 'policemen', instead: 'police officers', source: GENDER },
  { term: 'fireman', instead: 'firefighter', source: GENDER },
  { term: 'firemen', instead: 'firefighters', source: GENDER },
  { term: 'businessmen', instead: 'business people', source: GENDER },
  { term: 'cameraman', instead: 'camera operator', source: GENDER },
  { term: 'housewives', instead: 'homemakers', source: GENDER },
  { term: 'the common man', instead: 'ordinary people', source: GENDER },
  ...all(['child prostitute'], 'child exploited in prostitution', CHILDREN),
  ...all(['child prostitutes'], 'children exploited in prostitution', CHILDREN),
  ...all(['child prostitution'], 'exploitation of children in prostitution', CHILDREN),
  ...all(['child pornography', 'child porn'], 'child sexual abuse material', CHILDREN),
  ...all(['child sex tourism'], 'sexual exploitation of children in travel and tourism', CHILDREN),
  ...all(['child sex worker', 'child sex workers'], '', CHILDREN),
  ...all(['aids victim'], 'person living with HIV', HIV),
  ...all(['aids victims', 'aids sufferers', 'hiv sufferers'], 'people living with HIV', HIV),
  ...all(['aids virus', 'hiv virus'], 'HIV', HIV),
  ...all(['full-blown aids', 'full blown aids'], 'AIDS', HIV),
  ...all(['infected with aids'], 'living with HIV', HIV),
  ...all(['aids orphan', 'aids orphans'], '', HIV),
  ...all(['commit suicide'], 'die by suicide', SUICIDE),
  ...all(['commits suicide'], 'dies by suicide', SUICIDE),
  ...all(['committed suicide'], 'died by suicide', SUICIDE),
  ...all(['committing suicide'], 'dying by suicide', SUICIDE),
  ...all(['successful suicide', 'failed suicide', 'suicide epidemic'], '', SUICIDE),
  { term: 'natural disaster', instead: 'disaster', source: DISASTER },
  { term: 'natural disasters', instead: 'disasters', source: DISASTER },
  ...all(['drug addict'], 'person who uses drugs', DRUGS),
  ...all(['drug addicts', 'drug abusers', 'junkies'], 'people who use drugs', DRUGS),
  { term: 'substance abuse', instead: 'substance use', source: DRUGS },
  ...all(['the elderly', 'the aged', 'senile'], 'older people', AGE),
];
