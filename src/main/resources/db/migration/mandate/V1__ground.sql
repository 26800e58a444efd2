call platform.open_schema('mandate');
