package org.opennms.plugins.phones.admin.docs;

/** HTML as it grows; text is escaped, tags are ours. */
final class Html {

    private final StringBuilder text = new StringBuilder();

    Html raw(String tags) {
        text.append(tags).append('\n');
        return this;
    }

    /** An element with text. */
    Html add(String tag, String content) {
        return raw('<' + tag + '>' + escaped(content) + "</" + name(tag) + '>');
    }

    /** A row of a table. */
    Html row(String cell, String... cells) {
        text.append('<').append("tr>");
        for (String each : cells) {
            text.append('<').append(cell).append('>').append(escaped(each)).append("</").append(cell).append('>');
        }
        return raw("</tr>");
    }

    private static String name(String tag) {
        int blank = tag.indexOf(' ');
        return blank < 0 ? tag : tag.substring(0, blank);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
