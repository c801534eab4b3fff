package org.opennms.plugins.phones.admin;

import java.util.List;

import org.opennms.plugins.phones.api.fleet.Feed;
import org.opennms.plugins.phones.api.fleet.Logs;
import org.opennms.plugins.phones.api.host.OperatorAccounts;

/**
 * What tells operators of themselves and of what goes on.
 *
 * @param accounts empty where the host says who may log in
 */
public record DoorServices(Feed feed, Logs logs, List<OperatorAccounts> accounts) { }
