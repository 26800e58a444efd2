package org.mandat.platform.data;

import org.mandat.platform.database.Login;

/**
 * Where the database is and the two logins that reach it: the owner migrates, seals and
 * backs up; the application owns nothing and cannot pass the walls.
 *
 * @param url the JDBC address
 * @param owner the login that owns the schemas
 * @param application the login that the product works with
 */
public record DatabaseAccess(String url, Login owner, Login application) {

}
