package org.mandat.platform.privacy;

import java.util.List;

/**
 * In which columns a module keeps who acted. Each holds a tenure, never a person: the
 * person's file counts what was done there, and erasure leaves it, because the person
 * behind the tenure has no name any more (decision 8).
 */
public interface Actors {

	/** All of them; a column that is missing here stops the build. */
	List<Column> columns();

	/**
	 * One column.
	 *
	 * @param nameKey the key of what was done, as a person would call it
	 * @param table the walled table with its schema
	 * @param tenure the column with the tenure
	 * @param when the column with the day or the moment
	 */
	record Column(String nameKey, String table, String tenure, String when) {

		/** Refuses what is no plain name: it becomes part of a statement. */
		public Column {
			for (String name : List.of(table, tenure, when)) {
				if (!name.matches("[a-z_]+(\\.[a-z_]+)?")) {
					throw new IllegalArgumentException("no name of a table or column: " + name);
				}
			}
		}

	}

}
