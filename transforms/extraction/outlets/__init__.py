"""What an article rests on: the agency or outlet that it names as its source."""
