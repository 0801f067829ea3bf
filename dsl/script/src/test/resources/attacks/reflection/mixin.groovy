String.mixin(List)
