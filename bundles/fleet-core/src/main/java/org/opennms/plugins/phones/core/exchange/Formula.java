package org.opennms.plugins.phones.core.exchange;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would take for a formula. An apostrophe in front makes them text; where one stands in front of
 * such a cell already, another is put there, so that taking one away always gives back what was meant.
 */
final class Formula {

    private static final Pattern ACTIVE = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern DISARMED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Formula() { }

    static String disarm(String cell) {
        return ACTIVE.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String restore(String cell) {
        // Asked for each cell of a hundred thousand lines, of which hardly one begins so.
        return cell.startsWith("'") && DISARMED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
