package gongkai.http.addin;

import java.nio.file.Path;
import java.util.UUID;

/**
 * What the task pane needs to know of this installation.
 *
 * @param id of this installation, so that two offices' add-ins are not taken for one
 * @param officeJs folder of Microsoft's script files for Excel, which may not be there
 * @param authority certificate that the computers of the office are to trust; may not be there
 */
public record Addin(UUID id, Path officeJs, Path authority) {}
