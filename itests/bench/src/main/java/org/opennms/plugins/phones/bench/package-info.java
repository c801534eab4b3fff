/** Benchmarks: every figure stands beside what another program reaches with the same load on the same machine. */
package org.opennms.plugins.phones.bench;
