@ModuleLibrary(scope = "shapes")
package errors.functions;

import dev.espalier.registry.ModuleLibrary;
