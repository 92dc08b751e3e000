/** What becomes of purchases while parts of the system stand still, are gone, or come back. */
package frontrow.e2e.resilience;
