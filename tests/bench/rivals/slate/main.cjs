// The least that an editor made with Slate can be.
require('../show.cjs')(__dirname);
