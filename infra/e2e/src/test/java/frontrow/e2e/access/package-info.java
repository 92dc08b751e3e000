/** Who gets in: every endpoint with every kind of caller, and attempts to get in all the same. */
package frontrow.e2e.access;
