// The floor for start and memory: a window with nothing in it.
require('../show.cjs')(__dirname);
