/** What the tests play on: the running system, its fans, its administrator, and its books. */
package frontrow.e2e.stage;
