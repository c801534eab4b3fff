package org.opennms.plugins.phones.core.exchange;

import java.util.List;
import java.util.Optional;

/** One line of a file. */
public final class UserLine {

    private final long number;
    private final List<String> cells;
    private final UserColumns columns;

    UserLine(long number, List<String> cells, UserColumns columns) {
        this.number = number;
        this.cells = cells;
        this.columns = columns;
    }

    /** In the file; the header is 1. */
    public long number() {
        return number;
    }

    public UserColumns columns() {
        return columns;
    }

    /** What stands there, without white space around it; empty where the file has no such column. */
    public Optional<String> cell(UserColumns.Own column) {
        Optional<String> text = columns.of(column).map(this::at);
        return column == UserColumns.Own.PASSWORD ? text : text.map(String::strip);
    }

    /** Empty as well where a line ends before that column. */
    public Optional<String> cell(int device, UserColumns.Device column) {
        return columns.of(device, column).map(this::at).map(String::strip);
    }

    /** The numbers of the devices of which anything stands in this line. */
    public List<Integer> devices() {
        return columns.devices().stream().filter(this::names).toList();
    }

    private boolean names(int device) {
        for (UserColumns.Device column : UserColumns.Device.values()) {
            if (cell(device, column).filter(cell -> !cell.isEmpty()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    public boolean isTooLong() {
        return cells.size() > columns.width() && cells.subList(columns.width(), cells.size()).stream().anyMatch(c -> !c.isBlank());
    }

    private String at(int position) {
        return position < cells.size() ? Formula.restore(cells.get(position)) : "";
    }
}
