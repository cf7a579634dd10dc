namespace LearnClinicalAI.Server.Data;

internal enum StorageProvider
{
    Sqlite,
    Postgres,
}

/// <summary>Section <c>Storage</c>: where the data is kept.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    public StorageProvider Provider { get; set; }

    /// <summary>The folder of the SQLite file; relative to the content root.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>PostgreSQL's connection string; needed with <see cref="StorageProvider.Postgres"/>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>One sentence that says what is wrong, or null.</summary>
    public string? Problem() =>
        Provider switch
        {
            StorageProvider.Postgres when string.IsNullOrWhiteSpace(ConnectionString) =>
                "Storage:Provider is postgres, but Storage:ConnectionString is empty. Set it, for example Host=…;Database=…;Username=…;Password=….",
            StorageProvider.Sqlite when string.IsNullOrWhiteSpace(DataFolder) =>
                "Storage:DataFolder is empty. Set it to the folder that shall hold the database.",
            StorageProvider.Sqlite => SystemSqlite.WhatIsMissing(),
            _ => null,
        };
}
