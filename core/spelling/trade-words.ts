import { baseLanguage } from '../text/base-language';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Words that releases use and the dictionaries do not have (yet), in lower case, by language. No
 * word whose spelling differs between countries belongs here: its dictionary tells it apart.
 */
const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(`
    systemd
    ableism accretive additionality aflatoxin agritech agrivoltaic agrivoltaics agro
    agropastoralists alderperson antiretroviral assemblymember backend backport backported
    bathymetric bathymetry bednet bednets bedrock benchmarking bikeshare bioeconomy biogas
    biopharma biosimilars bootloader bugfix buildout bycatch carpool carpooling carsharing
    changelog chatbot chatbots checksums chemoprevention chikungunya cleantech cochair cochaired
    codesign cofounded cofounder coinfection colocation comorbidities compostable councilmember
    councilmembers counterterrorism coworking cowpea cowpeas cron crowdsource crowdsourced
    crowdsourcing cryosphere cryptographic cubesat cubesats customizable datacenter datacenters
    datacentre datacentres decarbonisation decarbonise decarbonising decarbonization decarbonize
    decarbonizing decommissioned deglaciation demining deorbit deorbited deradicalisation derisk
    deworming disaggregated disassembler dispatchable downlink drawdown drivetrain dropdown
    earnout ebola ebook ebooks eco ecommerce edtech electrolyser electrolysers electrolyzer
    esports ethnicities exascale explainer factsheet factsheets fairtrade fertigation filesystem
    filesystems fintech fisherfolk flightpath foodborne frontend fundraise gamification genomic
    gigafactories gigafactory gimbal glaciologist greenwashing hackathon hackathons healthtech
    heliophysics heliosphere helpdesk homebuyer homebuyers homeschool hostname hostnames hotfix
    hotline hotspots hydrographer hydrographers hyperscaler hyperscalers ideation
    immunocompromised immunotherapy incentivise incentivize inclusivity influencer influencers
    infographic infographics insurtech interferometry investigational islamophobia iteratively
    jobseekers keyring libre lidar lifecycle lifejacket lifejackets localhost lockdown lockdowns
    loopback medtech mentee mentees microbiome midsized mitigations mpox multiday multilateralism
    multisectoral naloxone namespace namespaces offtake offtaker offtakers ombudsperson
    omnichannel onboarded onboarding onshoring outsized overfishing overtourism oxytocin
    paralympian paralympic parsers pastoralist pastoralists pathname peacebuilders peacebuilding
    perovskite pharma pharmacovigilance photometry photovoltaics phytosanitary plaintext
    plurilateral postharvest preclinical preeclampsia preorder preorders prequalified proptech
    prosthetics pushbacks rainforest rebase rebrand rebranded rebranding recertified reengineered
    refoulement regolith rehome rehydration reimagine reimagined reimagining reinsurer reinsurers
    remanufacturing renewables repo repos repowering reproducibility repurpose reskill reskilling
    rewilding rideshare rideshares ridesharing roadmap roadmaps rollout rollouts rotavirus
    runtimes sandbar sandboxed sandboxing scalable scaleup scaleups seagrass seatbelt
    securitisation securitization sedimentologist seroprevalence serverless shapefile sideload
    skillset skillsets snowmelt spaceborne spectrograph stylesheet subsea switchgear symlink
    symlinks teardown teff telco telcos thruster thrusters timeframe timeframes tipline
    tolerability toolkits tooltip touchpoint touchpoints townhome townhomes tradeoff tradeoffs
    transhumance unaudited unbanked uncrewed undock undocked undocking unhoused unicode unreached
    upcycle upcycled upcycling upgradable uplink upsell upskill upskilled upskilling userspace
    vaccinator vaccinators vaccinology vertiport videoconference virtualized voluntourism
    walkability walkthrough wearables weatherisation webpage webpages wellbeing whistleblower
    whistleblowers whistleblowing workgroup workshopping workspaces zika zoonoses zoonotic
  `),
  fr: words(`
    antiretroviral chatbot chatbots datacenter datacenters désimperméabilisation
    désimperméabiliser fintech gigafactories gigafactory prédiagnostic repowering surtourisme
    vaccinodrome vélomobile
  `),
  es: words(`
    aimara batimetría biogás blockchain chaqueo chaqueos chatbot ciberacoso ciberataque
    ciberataques ciberdelincuencia ciberseguridad copago datacenter desalación desaladora
    desaladoras descarbonización descarbonizar desertificación empoderamiento epidemiológica
    fintech fitosanitario fitosanitarios gigavatio gigavatios hackatón influencer infografía
    infografías interculturalidad interoperabilidad mapudungun mareógrafo mareógrafos
    multilateralismo náhuatl oceanográfico oenegé oenegés oncología online otomí periurbano
    plurianual podcast posdoctoral pódcast quechua reasentamiento reutilizable shuar sinhogarismo
    sobrepesca sobreturismo startup startups streaming tseltal tsotsil turbidez videollamada
    webinar webinario webinarios zapoteco
  `),
  de: words(`
    agroforst biodiversität biomethan carsharing chatbot dekarbonisieren dekarbonisierung
    elektrolyseur elektrolyseure exoplanet exoplaneten feminizid geothermie hackathon homeoffice
    klimaneutral klimaneutrale klimaneutralen livestream niedrigschwellig niedrigschwellige
    passkey passkeys photovoltaikanlage renaturierung resilient resiliente resilienz ruckeln
    ruckelt schwammstadt startup startups tablet tablets tiefengeothermie webinar webinare
    wiedervernässung zoonose zoonosen zuwendungsbescheid
  `),
  pt: words(`
    blockchain conilon datacenter drone drones fintech hackathon hidrogénio podcast podcasts
    smartphone smartphones socioeconómico startup startups streaming tablet tablets webinar
    webinário
  `),
};

/** English words that other languages have taken over, and names of the world that have no capital. */
const INTERNATIONAL = words(`
  app apps big blockchain blog blogs chatbot chatbots chikungunya cloud crowdfunding data datacenter dengue
  drone drones ebook ebooks feedback fintech hackathon hackathons hardware hub influencer influencers livestream marketing mpox newsletter newsletters offline online podcast podcasts software smart
  smartphone smartphones spin start startup startups streaming tablet tablets up webinar webinars website
  websites wifi workshop workshops zika
  اليونيسف يونيسف الأونروا أونروا أوكسفام اليونسكو يونسكو الناتو الفاو الإنترنت إنترنت تلسكوب بودكاست
`);

/** Words of Portugal and of the countries that spell as it does: the dictionary is that of Brazil. */
const EUROPEAN_PORTUGUESE = words(`
  camião camiões conceção conceções contacto contactos deceção deceções facto factos humidade húmida
  húmidas húmido húmidos perceção perceções receção receções telemóvel telemóveis autocarro autocarros
  equipa equipas ecrã ecrãs planeamento
`);

/** Whether it is a word that releases use and the dictionary of the language (a BCP 47 tag) lacks. */
export function isTradeWord(word: string, language: string): boolean {
  const base = baseLanguage(language);
  if (WORDS[base]?.has(word) || (base !== 'en' && INTERNATIONAL.has(word))) return true;
  return /^pt-(?!br\b)/i.test(language) && EUROPEAN_PORTUGUESE.has(word);
}
