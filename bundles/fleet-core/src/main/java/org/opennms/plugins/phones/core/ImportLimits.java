package org.opennms.plugins.phones.core;

/**
 * How large an import may be.
 *
 * @param rows  lines with content, without the header (manual, App. A: 10,000)
 * @param bytes of the file, and of what a zip unpacks to
 */
public record ImportLimits(int rows, int bytes) {

    private static final int MEGABYTE = 1 << 20;
    private static final int MOST_ROWS = 1_000_000;
    private static final int MOST_MEGABYTES = 500;

    /** @throws IllegalArgumentException naming the setting that is no number in its range */
    public static ImportLimits parse(String rows, String megabytes) {
        return new ImportLimits(number("importRows", rows, MOST_ROWS),
                number("importMegabytes", megabytes, MOST_MEGABYTES) * MEGABYTE);
    }

    private static int number(String setting, String text, int most) {
        String digits = text.strip();
        if (!digits.matches("[1-9]\\d{0,6}") || Integer.parseInt(digits) > most) {
            throw new IllegalArgumentException("the setting " + setting + " is a number from 1 to " + most);
        }
        return Integer.parseInt(digits);
    }
}
