/** What the head of every page runs, as a file that all share: it holds up the drawing, and is short. */

import "./apply-settings.ts";
import "./opened-as-file.ts";
