package gongkai.cli;

import java.util.Optional;

/**
 * A server that answers.
 *
 * @param address to open in a browser
 * @param administrator address at which the first administrator takes charge; empty once one has
 */
public record Started(String address, Optional<String> administrator) {}
