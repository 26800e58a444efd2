@org.jspecify.annotations.NullMarked
package org.mandat.identity.setup;
