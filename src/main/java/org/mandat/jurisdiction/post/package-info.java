/** The pages of posts: who holds which chair, today and on any day; appoint and end. */
@NullMarked
package org.mandat.jurisdiction.post;

import org.jspecify.annotations.NullMarked;
