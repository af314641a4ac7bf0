"""What came of a promise: whom it reached, what breaking it cost, and what is kept better than said."""
