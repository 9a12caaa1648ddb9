/**
 * The look of the page, as Typst. Fonts are the ones that ship with Dateline; Amiri is the Arabic
 * face whose text comes back whole from a PDF. No hyphenation and no justification: what a
 * journalist copies out of the PDF is what was written. For the same reason a word with a hyphen is
 * kept on one line: readers take a hyphen at the end of a line for one that was put in.
 */
export const PAGE_STYLE = `
#let ink = rgb("#1a1a1a")
#let soft = rgb("#5a5f66")
#let rule = rgb("#c9ced6")
#let sans = ("Source Sans 3", "Amiri")
#let label(body) = text(font: sans, size: 9pt, fill: soft, body)
#set page(margin: (x: 26mm, top: 34mm, bottom: 28mm), header-ascent: 40%)
#set text(font: ("Source Serif 4", "Amiri"), size: 11pt, fill: ink, hyphenate: false)
#set par(justify: false, leading: 0.72em, spacing: 1.3em)
#set list(indent: 0.6em, body-indent: 0.6em)
#set enum(indent: 0.6em, body-indent: 0.6em)
#set table(stroke: (x: none, y: 0.5pt + rule), inset: (x: 6pt, y: 6pt), align: start)
#show heading: set text(font: sans, weight: "bold")
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 1): set par(leading: 0.5em)
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 3): set text(size: 11.5pt)
#show heading: set block(above: 1.5em, below: 0.8em)
#show heading.where(level: 1): set block(above: 1em, below: 1.1em)
#show link: set text(fill: rgb("#0b4f9c"))
#show table.cell.where(y: 0): set text(font: sans)
#show quote.where(block: true): set block(
  above: 1.4em, below: 1.4em, inset: (left: 1em), stroke: (left: 2pt + rule))
#show regex("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)+"): it => if it.text.len() > 40 { it } else { box(it) }
#let watermark(body) = rotate(-52deg, reflow: true,
  text(font: sans, size: 44pt, weight: "bold", fill: rgb("#ececf0"), body))
#let draftline(body) = block(below: 1em,
  text(font: sans, size: 12pt, weight: "bold", fill: rgb("#b3261e"), body))
#let gap(body) = highlight(fill: rgb("#fff0b3"), body)
#let subhead(body) = par(text(font: sans, size: 13pt, fill: soft, body))
#let attribution(body) = par(text(font: sans, size: 10pt, body))
#let releaseline(body) = block(below: 1.6em,
  text(font: sans, size: 10pt, weight: "bold", tracking: 0.04em, body))
#let tablecaption(body) = block(sticky: true, text(font: sans, size: 10pt, weight: "bold", body))
#let caption(body) = par(text(font: sans, size: 9.5pt, fill: soft, body))
#let picture(body) = block(breakable: false, above: 1.4em, below: 1.4em, body)
#let notes(body) = block(above: 1.8em, text(size: 10pt, body))
#let boilerplate(body) = block(above: 1.8em, text(size: 10pt, body))
#let contacts(body) = block(above: 1.8em, width: 100%, inset: (top: 1em), stroke: (top: 0.5pt + rule),
  text(size: 10pt, body))
#let contact(body) = block(breakable: false, par(body))
#let endmark(body) = align(center, block(above: 1.6em, below: 1.6em, body))
`.trim();
