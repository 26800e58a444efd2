/** The product as a child process: start, memory, statements and plans. */
@NullMarked
package org.mandat.bench.product;

import org.jspecify.annotations.NullMarked;
