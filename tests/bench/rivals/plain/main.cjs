// The least that an editor can be: one contenteditable.
require('../show.cjs')(__dirname);
