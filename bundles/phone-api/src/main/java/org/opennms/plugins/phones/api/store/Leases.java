package org.opennms.plugins.phones.api.store;

/**
 * What only one of the nodes that share a database may do at a time, by name. No clock is asked: a lease is held until
 * it is given back or the node's connection to the database ends, so a killed node's leases are free at once. Asked
 * again before each piece of work, since a node is not told when it loses its connection.
 */
public interface Leases {

    /** Takes the lease, or keeps it where this node has it; false while another node has it. Only in a write. */
    boolean take(String name);

    /** Gives the lease back; nothing happens where this node does not have it. Only in a write. */
    void release(String name);
}
