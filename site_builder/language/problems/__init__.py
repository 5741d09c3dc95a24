"""Problems as data: where, by which rule, in both languages with a cure."""
