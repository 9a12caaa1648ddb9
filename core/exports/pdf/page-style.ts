/** Margins above and below the text in millimetres; they contain header and footer. */
export const PAGE_MARGINS = { top: 28, bottom: 26 } as const;
/** Points in a millimetre. */
export const POINTS = 72 / 25.4;

/**
 * The look of the page, as Typst. Fonts are the ones that ship with Dateline, and no others: the
 * same release looks the same on every system. No justification and, unless asked for, no
 * hyphenation: what a journalist copies out of the PDF is what was written.
 *
 * It reads what `lookOf` defines: `serif`, `sans`, `accent` (a colour), `hyphens` (whether to
 * hyphenate), `edge` (the side where lines begin: "left" or "right"), `high` (how much more room
 * the letters need above and below than Latin ones), `parted` (whether letters may be set apart) and
 * `contactcolumns`.
 */
export const PAGE_STYLE = `
#let ink = rgb("#1a1a1a")
#let soft = rgb("#5a5f66")
#let rule = rgb("#c9ced6")
#let alert = rgb("#b3261e")
#let pagenumber() = counter(page).get().first()
#let pagecount() = counter(page).final().first()
#let label(body) = text(font: sans, size: 9pt, fill: soft, hyphenate: false, body)
#set page(margin: (x: 26mm, top: ${PAGE_MARGINS.top}mm, bottom: ${PAGE_MARGINS.bottom}mm), header-ascent: 45%, footer-descent: 40%)
#set text(font: serif, fallback: false, size: 11pt, fill: ink, hyphenate: hyphens)
#set par(justify: false, leading: 0.72em * high, spacing: 1.3em * high)
#set list(indent: 0.6em, body-indent: 0.6em, spacing: 0.9em)
#set enum(indent: 0.6em, body-indent: 0.6em, spacing: 0.9em)
#show list: set block(above: 1em, below: 1.3em)
#show enum: set block(above: 1em, below: 1.3em)
#set table(stroke: (x: none, y: 0.5pt + rule), inset: (x: 6pt, y: 6pt), align: start)
#show table: set text(number-width: "tabular")
#let tableof(body, size: 10pt, inset: 6pt, divided: false) = {
  set table(inset: (x: inset, y: inset))
  set text(size: size)
  set text(hyphenate: true) if divided
  body
}
#show heading: set text(font: sans, weight: "bold", hyphenate: false)
#show heading.where(level: 1): set text(size: 21pt)
#show heading.where(level: 1): set par(leading: 0.45em * high)
#show heading.where(level: 2): set text(size: 13pt, fill: accent)
#show heading.where(level: 3): set text(size: 11.5pt, fill: accent)
#show heading: set block(above: 1.5em, below: 0.8em)
#show heading.where(level: 1): set block(above: 1em, below: 0.9em)
// The lines of a headline are about as long as each other: as narrow as its number of lines allows.
#let balanced(body) = layout(room => {
  let height(width) = measure(block(width: width, body)).height
  let (narrow, wide, full) = (room.width / 2, room.width, height(room.width))
  for _ in range(6) {
    let middle = (narrow + wide) / 2
    // The letters of a line decide how high it is, by less than half a line.
    if height(middle) > full + 0.5em.to-absolute() { narrow = middle } else { wide = middle }
  }
  block(width: wide, body)
})
#show heading.where(level: 1): it => balanced(it.body)
#show link: set text(fill: rgb("#0b4f9c"))
#show quote.where(block: true): it => block(above: 1.4em, below: 1.5em, width: 100%,
  inset: ((edge): 1.2em), stroke: ((edge): 2pt + accent), it.body)
#show figure: set figure.caption(position: bottom, separator: none)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.where(kind: table): set block(breakable: true)
#show figure: set align(start)
#show figure: set block(above: 1.6em, below: 1.6em)
#show figure.caption: set align(start)
#show figure.caption: it => text(font: sans, size: 9.5pt, fill: soft, it.body)
#show figure.where(kind: table): set figure(gap: 0.7em)
#show figure.where(kind: table): it => {
  show figure.caption: part => block(sticky: true, par(
    text(font: sans, size: 9.5pt, fill: soft, weight: "bold", part.body)))
  it
}
// A picture that does not fit on the rest of its page is made smaller, to not less than two thirds;
// where that is not enough it goes to the next page, and the text after it fills this one.
#let fitted(width, proportions, make) = {
  place([#metadata(none)<picture-place>])
  context if page.height == auto { make(width) } else {
    let column = page.width - 52mm
    let top = query(selector(<picture-place>).before(here())).last().location().position().y
    let room = page.height - ${PAGE_MARGINS.bottom}mm - top - 1.6em.to-absolute()
    let missing = measure(width: column, make(width)).height - room
    let height = column * width * proportions
    if missing <= 0pt { make(width) }
    else if missing <= height / 3 { make(width * ((height - missing) / height)) }
    else { place(auto, float: true, make(width)) }
  }
}
#let watermark(body) = rotate(-52deg, reflow: true,
  text(font: sans, size: 44pt, weight: "bold", fill: rgb("#ececf0"), body))
#let draftline(body) = block(below: 1em,
  par(text(font: sans, size: 12pt, weight: "bold", fill: alert, body)))
// Wide letters are a Latin way of saying "label"; joined scripts would come apart.
#let wide(amount) = if parted { amount } else { 0em }
// The first page has no line at its head, so that what it begins with stands higher.
#let raised = v(-11mm)
#let letterhead(..parts) = block(above: 0pt, below: 0.9em, parts.pos().join())
#let kindline(body) = block(width: 100%, above: 0pt, below: 1.8em, inset: (top: 0.7em),
  stroke: (top: 1pt + accent),
  par(text(font: sans, size: 12pt, weight: "bold", tracking: wide(0.08em), fill: accent, body)))
#let th(body) = text(font: sans, weight: "bold", body)
// A line under text that is struck out: the engine's own line may not stand beside that one.
#let underdrawn(body) = highlight(fill: none, stroke: (bottom: 0.05em + ink), extent: 0pt,
  top-edge: "x-height", bottom-edge: -0.17em, body)
// The repeated head of a table is an artifact, which may hold no link: only its first one has it.
#let headlink(name, url, body) = {
  counter(name).step()
  context if counter(name).get().first() <= 1 { link(url, body) } else { body }
}
// Han as one country draws it.
#let drawnby(family, body) = text(font: (family, ..serif), body)
#let gap(body) = highlight(fill: rgb("#fff0b3"), body)
#let subhead(body) = par(text(font: sans, size: 13pt, fill: soft, hyphenate: false, body))
#let attribution(body) = par(text(font: sans, size: 10pt, style: "normal", body))
#let releaseline(body) = block(below: 1.2em,
  par(text(font: sans, size: 10pt, weight: "bold", tracking: wide(0.04em), body)))
#let referenceline(body) = block(below: 1.2em, par(text(font: sans, size: 10pt, fill: soft, body)))
#let notes(body) = block(above: 1.8em, text(size: 10pt, body))
#let boilerplate(body) = block(above: 1.8em, text(size: 10pt, body))
#let contacts(body) = block(above: 1.8em, width: 100%, {
  block(sticky: true, below: 1em, line(length: 100%, stroke: 0.5pt + rule))
  text(size: 10pt, body)
})
#let contact(body) = block(breakable: false, par(body))
#let contactgroup(..people) = if contactcolumns == 1 { people.pos().join() } else {
  grid(columns: (1fr,) * contactcolumns, gutter: 1.4em, ..people)
}
#let endmark(body) = block(above: 1.6em, below: 1.6em, width: 100%, align(center, par(body)))
`.trim();
