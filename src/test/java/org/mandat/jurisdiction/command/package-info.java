/** Tests of the command line of spaces and posts. */
@org.jspecify.annotations.NullMarked
package org.mandat.jurisdiction.command;
