"""How people here speak and count: Thai dates and digits, the words of the interface, problems, addresses, colour."""
