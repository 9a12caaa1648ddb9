import { PNG } from './read';

const hex = Buffer.from(PNG).toString('hex');

/** As Word 2016 writes it: styles, associated properties, revisions, lists, a picture and a table. */
export const WORD = String.raw`{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\adeff31507\deff0\stshfdbch31506{\fonttbl{\f0\fbidi \froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}{\f3\fbidi \froman\fcharset2\fprq2{\*\panose 05050102010706020507}Symbol;}{\f39\fbidi \fswiss\fcharset204\fprq2 Calibri Cyr;}}
{\colortbl;\red0\green0\blue0;}{\*\defchp \f31506\fs22 }{\stylesheet{\ql \li0\ri0 \rtlch\fcs1 \af31507\afs22 \ltrch\fcs0 \f31506\fs22\lang2057 \snext0 Normal;}{\s1\ql \keep\outlinelevel0 \b\f0\fs32 \sbasedon0 \snext0 heading 1;}{\*\cs10 \additive Default Paragraph Font;}{\s15\ql \fs56 \sbasedon0 Title;}}
{\*\listtable{\list\listtemplateid1{\listlevel\levelnfc23 text}}}{\info{\title A partner\'92s release}{\author Marie Dubois}{\operator x}{\revtim\yr2026\mo11\dy30\hr9\min5}{\nofpages1}}
\paperw12240\margl1440\margr1440{\header \pard\plain \qr \fs20 EMBARGOED UNTIL 00.01 GMT\par }{\footer \pard\plain {\field{\*\fldinst { PAGE }}{\fldrslt 1}}\par}
\pard\plain \s15\ql \rtlch\fcs1 \af0 \ltrch\fcs0 \fs56 New vaccine reaches one million\par
\pard\plain \s1\ql\outlinelevel0 \b\fs32 Background\par
\pard\plain \ltrpar\qc \rtlch\fcs1 \ab\af0 \ltrch\fcs0 \b\lang2057 GENEVA\b0 , 10 December \u8211\'96 caf\'e9 H{\sub 2}O and m{\super 2}{\v hidden}{\*\bkmkstart x}.{\super \chftn{\footnote \pard\plain {\super\chftn} See {\i the report}.}}\par
\pard {\field{\*\fldinst{HYPERLINK "https://example.org/a?b=1"}}{\fldrslt{\ul the study}}} by {\revised\revauth1 new }{\deleted\revauth1 old }friends\line next line\par
{\listtext\pard\plain\f3 \'b7\tab}\pard\plain \ls1\ilvl0 one\par
{\listtext\pard\plain o\tab}\pard\plain \ls1\ilvl1 inner\par
{\listtext\pard\plain 1.\tab}\pard\plain \ls2\ilvl0 first\par
{\listtext\pard\plain 2.\tab}\pard\plain \ls2\ilvl0 second\par
\trowd\trhdr\cellx2000\cellx4000\pard\intbl Country\cell Cases\cell\row
\trowd\clvmgf\cellx2000\cellx4000\pard\intbl Chad\cell 12\cell\row
\trowd\clvmrg\cellx2000\cellx4000\pard\intbl\cell 13\cell\row
\trowd\cellx4000\pard\intbl Both\cell\row
\pard{\*\shppict{\pict{\*\picprop\shplid1025{\sp{\sn wzDescription}{\sv A child in Niamey}}}\picwgoal4680\picscalex100\pngblip
${hex}}}{\nonshppict{\pict\wmetafile8 0100}}\par
{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt \pard\plain Contact: Jo\par}}{\shprslt{\*\do\dptxbx{\dptxbxtext Contact: Jo\par}}}}
\pard {\*\annotation{\*\atnref 1}\pard Check this}{\f39 \'cf\'f0\'e8\'e2\'e5\'f2}\page\par
\pard ENDS\par }`;
