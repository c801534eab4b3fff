/**
 * Fake 400HD phones, as many as one JVM holds. They read option 160, the boot file, their configuration and the replies
 * to their reports as firmware does, and say what a real phone would have stumbled over. Nothing of ours is imported, so
 * that a wrong idea of ours about phones cannot be on both sides.
 */
package org.opennms.plugins.phones.simulator;
