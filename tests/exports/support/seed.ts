import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from '../../../core/release/release';
import { parseTemplate, releaseFromTemplate } from '../../../core/templates/template';

/** A release made from a template that ships, with fixed identity and date. */
export function fromTemplate(id: string): Release {
  const read = (name: string) => readFileSync(join('templates', id, name), 'utf8');
  const template = parseTemplate(read('template.json'), read('release.json'));
  return releaseFromTemplate(template, 'test', '2026-11-24T12:00:00Z');
}

/** The seed release as it was found, paragraph by paragraph, its Markdown taken off. */
export const SEED_LINES: readonly string[] = [
  'The Initiative for Child Rights in the Global Compacts welcomes the adoption of the Global Compact for Migration as an important step towards greater international collaboration on migration and the protection the rights of migrant children.',
  'The Initiative on the Rights of the Child in the Global Compacts welcomes today the adoption of the Global Compact for Safe, Orderly and Regular Migration (GCM).',
  "For children, the adoption of the GCM means that States commit to prioritizing better cooperation to uphold children's best interests.",
  'With 38 paragraphs referring to children, this historical document establishes a solid platform for collaboration in protecting the rights of migrant children.',
  'The measures suggested by the GCM will help improve access to protection, care and support for the many vulnerable children who are on the move today. It will help set up predictable and suitable responses and provide tools for international, national and local authorities and other relevant actors to respond appropriately to the needs of children and act in their best interests.',
  "The GCM outlines a series of practical measures for improved cooperation on key issues affecting children, including: mitigating adverse drivers of migration and improving regular migration pathways; improving identification and referral of children to adequate services; strengthening collaboration on child protection across borders; ensuring that returns are carried out only after a determination of the child's best interests; developing alternatives to child immigration detention, favouring non-custodial care arrangements that guarantee children's rights; keeping families together; combating discrimination and xenophobia.",
  'Platforms of international collaboration such as the GCM are critical to improving migration governance and the protection of the rights of migrant children',
  'If adequately implemented, the GCM - together with the Global Compact for Refugees which is equally in the process of finalization, can play a crucial role in bringing real and necessary improvements not only to the lives of those on the move, but also of children and families in communities in countries of origin, transit and destination.',
  "About the Initiative: The Initiative for Child Rights in the Global Compacts is a multi-stakeholder partnership bringing together 30 civil society, UN and philanthropic organisations around a shared agenda: to ensure that children's rights are at the heart of the Global Compact on Refugees and the Global Compact for Safe, Regular and Orderly Migration, and to create a continuum of care, protection and support for refugee and migrant children.",
  'For more information contact:',
  'Daniela Reale – Lead on Child Protection and Children on the Move and Co-chair of the Initiative for Child Rights in the Global Compacts. d.reale@savethechildren.org.uk',
  'Caroline Horne - Head of Campaigns - Destination Unknown, Terre des Hommes and Co-chair of the Initiative for Child Rights in the Global Compacts. caroline.horne@terredeshommes.org',
];
