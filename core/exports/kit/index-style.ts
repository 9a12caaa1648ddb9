import { COLOUR_VARIABLES } from '../html/page-style';

/** The style sheet of a kit's index page: the reader's own system faces, nothing fetched. */
export const INDEX_STYLE = `
${COLOUR_VARIABLES}
*{box-sizing:border-box}
body{margin:0;padding:2rem 1rem;background:var(--ground);color:var(--text);
font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
main{max-width:60rem;margin:0 auto}
h1,h2,h3{line-height:1.25;text-wrap:balance}
h1{font-size:1.8rem;margin:.2em 0 .4em}
h2{font-size:1.2rem;margin:0 0 .8rem}
h3{font-size:1rem;margin:0 0 .4rem}
.kind{margin:0;color:var(--quiet)}
.release-line{font-weight:bold}
section{margin-top:2rem;padding-top:1.2rem;border-top:1px solid var(--rule)}
ul{margin:0;padding-inline-start:1.2rem}
li{padding-block:.15rem}
a{color:var(--link)}
a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.size,.credit,footer{color:var(--quiet);font-size:.9375rem}
.columns{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:1.5rem}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:1.5rem;align-items:start}
figure{margin:0}
/* White shows under a drawing that has no ground of its own. */
figure img{display:block;max-width:100%;height:12rem;object-fit:contain;background:#fff;border:1px solid var(--rule)}
.logo img{height:6rem;padding:.75rem}
figcaption p{margin:.5rem 0 0}
.sizes{list-style:none;padding:0;margin:.5rem 0 0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
footer{margin-top:2rem;padding-top:1.2rem;border-top:1px solid var(--rule)}
@page{margin:20mm}
@media print{body{padding:0}figure,li{break-inside:avoid}h2,h3{break-after:avoid}}
`;
