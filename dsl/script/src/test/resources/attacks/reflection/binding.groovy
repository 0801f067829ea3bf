x = binding.variables
