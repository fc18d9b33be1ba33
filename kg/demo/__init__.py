"""The article that `kg demo` builds."""
