"""Reading the press: reports in, attributed entries out.  Pure: no network, no clock, no database."""
