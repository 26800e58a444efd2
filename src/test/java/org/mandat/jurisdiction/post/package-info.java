/** Tests of the pages of posts. */
@org.jspecify.annotations.NullMarked
package org.mandat.jurisdiction.post;
