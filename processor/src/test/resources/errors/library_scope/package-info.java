@ModuleLibrary(scope = "My Shapes")
package errors.library_scope;

import dev.espalier.registry.ModuleLibrary;
